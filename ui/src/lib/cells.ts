//! What the screens say of cells: floor in square metres, strictness as a severity.
import type { Severity, Strictness } from '../gen/api';
import { itemOf, labelOf } from './lists.svelte';
import { spoken } from './words.svelte';

/** 250 → 2,50. */
export function squareMetres(dm2: number | null | undefined): string {
  if (dm2 === null || dm2 === undefined) return '';
  return new Intl.NumberFormat(spoken.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(dm2 / 100);
}

/** 12,5 → 1250; null when it is no surface. */
export function squareDecimetres(text: string): number | null {
  const tidy = text.trim().replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(tidy) ? Math.round(Number(tidy) * 100) : null;
}

export function severityOf(strictness: Strictness | null): Severity {
  return strictness === 'block' ? 'overrun' : strictness === 'override' ? 'urgent' : strictness === 'warn' ? 'soon' : 'in_order';
}

/** A rule of separation in the few words that a badge can hold; the list may name it anew. */
export function ruleName(code: string): string {
  const short = itemOf('separation_rules', code)?.data as Record<string, unknown> | undefined;
  const words = short?.[spoken.language === 'en' ? 'short_en' : 'short_fr'];
  return typeof words === 'string' && words ? words : labelOf('separation_rules', code);
}
