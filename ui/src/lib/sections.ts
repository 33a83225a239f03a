//! The sections of an entry and how far each has come.
import type { FieldProblem } from '../gen/api';
import type { Entry } from './entry';

export const sections = [{ id: 'identity' }, { id: 'title' }, { id: 'arrival' }, { id: 'photo' }] as const;
export type SectionState = 'empty' | 'begun' | 'complete' | 'problem';

const owner = (field: string): string => {
  if (field.startsWith('identity')) return 'identity';
  if (field.startsWith('acts') || field.startsWith('without_title') || field === 'appearance') return 'title';
  return field.startsWith('photo') ? 'photo' : 'arrival';
};

export function stateOf(id: string, entry: Entry, problems: FieldProblem[]): SectionState {
  if (problems.some((p) => owner(p.field) === id)) return 'problem';
  const i = entry.identity;
  const has = (...values: unknown[]) => values.every(Boolean);
  const any = (...values: unknown[]) => values.some(Boolean);
  if (id === 'identity') return has(i.name_unknown || (i.family_name && i.given_names), i.sex, i.birth, i.nationalities.length) ? 'complete' : any(i.family_name, i.given_names, i.name_unknown, i.birth) ? 'begun' : 'empty';
  if (id === 'title') {
    if (entry.without) return entry.without_reason ? 'complete' : 'begun';
    return has(entry.title.type, entry.title.texts.date || entry.title.texts.at, entry.title.authority) ? 'complete' : entry.title.type ? 'begun' : 'empty';
  }
  if (id === 'photo') return entry.photo ? 'complete' : 'empty';
  return has(entry.entered_on, entry.entered_hour) ? 'complete' : any(entry.entered_on, entry.effects, entry.brought_by) ? 'begun' : 'empty';
}
