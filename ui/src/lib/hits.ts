//! Why a person was found under this spelling.
import type { CommittalSheet, SimilarPerson, SimilarQuery } from '../gen/api';
import { tidy } from './format';
import { sayFirst } from './words.svelte';

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
