//! The filters of the register, as they stand on the screen and as the core reads them.
import type { RegisterQuery, Severity } from '../../gen/api';

export interface Filters {
  present: '' | 'yes' | 'no';
  category: string;
  sex: '' | 'M' | 'F';
  severity: '' | Severity;
  from: string;
  to: string;
}

export const categories = [
  'untried', 'convicted', 'inculpe', 'prevenu', 'accuse', 'condamne_delai_recours', 'condamne_appelant', 'condamne_en_pourvoi', 'condamne_definitif',
  'contraint', 'garde_a_vue', 'sans_titre', 'a_liberer',
];
export const severities: Severity[] = ['overrun', 'urgent', 'soon', 'in_order', 'to_check'];

export function emptyFilters(query: URLSearchParams): Filters {
  const read = (name: string) => query.get(name) ?? '';
  return { present: read('present') as Filters['present'], category: read('category'), sex: '', severity: read('severity') as Filters['severity'], from: read('from'), to: read('to') };
}

export function queryOf(f: Filters): RegisterQuery {
  return {
    ...(f.present && { present: f.present === 'yes' }),
    ...(f.category && { category: f.category }),
    ...(f.sex && { sex: f.sex }),
    ...(f.severity && { severity: f.severity }),
    ...(f.from && { from: f.from }),
    ...(f.to && { to: f.to }),
  };
}
