//! An offence as a title states it, from the reference list.
import type { Offence, ReferenceItem } from '../gen/api';
import type { Day } from './types';

const natures: Record<string, Offence['nature']> = { crime: 'crime', delit: 'delit', 'délit': 'delit', contravention: 'contravention' };

function textOf(data: Record<string, unknown>, ...names: string[]): string {
  for (const name of names) {
    const value = data[name];
    if (typeof value === 'string' && value) return value;
  }
  return '';
}

export function offenceOf(item: ReferenceItem, label: string, factsOn: Day | null = null): Offence {
  const { data } = item;
  const max = textOf(data, 'max');
  return {
    code: item.code,
    label,
    nature: natures[textOf(data, 'nature', 'class').toLowerCase()] ?? 'delit',
    max_months: typeof data.max_months === 'number' ? data.max_months : null,
    max: max === 'life' || max === 'death' ? max : null,
    lists: Array.isArray(data.lists) ? data.lists.filter((l): l is string => typeof l === 'string') : [],
    facts_on: factsOn,
    article: textOf(data, 'article', 'legal_basis'),
  };
}

/** Adds an offence once. */
export function addOffence(list: Offence[], offence: Offence): Offence[] {
  return list.some((o) => o.code === offence.code) ? list : [...list, offence];
}
