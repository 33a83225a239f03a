//! Why a person was found under this spelling.
import type { CommittalSheet, Hit, SimilarPerson, SimilarQuery } from '../gen/api';
import { tidy } from './format';
import { fold } from './lists.svelte';
import { say, sayFirst } from './words.svelte';

type Why = SimilarPerson['why'][number];

export function whyWord(why: Why): string {
  return sayFirst([`names-why-${why.kind}`], why.kind.replaceAll('_', ' '), tidy(why.args));
}

export function whyHit(hit: { why: Why[] }): string {
  return hit.why.map(whyWord).join(', ');
}

/** What is compared to find whether a dossier has a twin. */
export function likeness(sheet: CommittalSheet): SimilarQuery {
  const { family_name, given_names, sex, birth, father, mother } = sheet.identity;
  return { family_name, given_names, father, mother, ...(sex && { sex }), ...(birth && { birth }), exclude: sheet.detainee_id };
}

type Known = Pick<Hit, 'committal_id' | 'detainee_id' | 'name' | 'alias' | 'birth_place' | 'father' | 'mother'>;

/** What tells a person from another one of the same name among the lines found; nothing when the name is enough. */
export function apart(hit: Known, hits: readonly Known[]): string {
  const name = fold(hit.name);
  if (!hits.some((other) => other.detainee_id !== hit.detainee_id && fold(other.name) === name)) return '';
  const { father, mother, birth_place: place, alias } = hit;
  const parts = [
    father || mother ? say(father && mother ? 'search-parents' : father ? 'search-father' : 'search-mother', { father, mother }) : '',
    place ? say('search-birth-place', { place }) : '',
    alias ? say('committals-alias', { alias }) : '',
  ].filter(Boolean);
  return parts.join(', ') || say('search-alike');
}
