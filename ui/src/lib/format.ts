//! Days, hours and numbers as they are written in Mali, in the language of the screen.
import type { PartialDate } from '../gen/api';
import type { Day, Moment } from './types';
import { say, spoken } from './words.svelte';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A civil day as a UTC date: no zone ever moves it. */
export function utc(day: Day): Date | null {
  const m = DAY.exec(day.slice(0, 10));
  if (!m) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
  return date;
}

const cache = new Map<string, Intl.DateTimeFormat>();
function shape(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = spoken.locale + JSON.stringify(options);
  let found = cache.get(id);
  if (!found) cache.set(id, (found = new Intl.DateTimeFormat(spoken.locale, { ...options, timeZone: 'UTC' })));
  return found;
}

function firstOfMonth(text: string, date: Date): string {
  if (spoken.language !== 'fr' || date.getUTCDate() !== 1) return text;
  return text.replace(/(^|\s)1(?=\s)/, '$11er');
}

/** 07/03/2026. Anything that is not a day is shown as it stands. */
export function shortDay(day: Day | Moment | null | undefined): string {
  if (!day) return '';
  const date = utc(day);
  return date ? shape({ day: '2-digit', month: '2-digit', year: 'numeric' }).format(date) : day;
}

/** 7 mars 2026; 1er mars 2026. */
export function longDay(day: Day | Moment | null | undefined): string {
  if (!day) return '';
  const date = utc(day);
  return date ? firstOfMonth(shape({ day: 'numeric', month: 'long', year: 'numeric' }).format(date), date) : day;
}

/** samedi 7 mars 2026. */
export function fullDay(day: Day | Moment | null | undefined): string {
  if (!day) return '';
  const date = utc(day);
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return date ? firstOfMonth(shape(options).format(date), date) : day;
}

/** mars 1990. */
export function monthOf(yearMonth: string): string {
  const date = utc(`${yearMonth.slice(0, 7)}-01`);
  return date ? shape({ month: 'long', year: 'numeric' }).format(date) : yearMonth;
}

/** mars 26: the marks of a line of time. */
export function shortMonth(day: Day): string {
  const date = utc(day);
  return date ? shape({ month: 'short', year: '2-digit' }).format(date) : day;
}

/** 14:05. */
export function hour(moment: Moment | null | undefined): string {
  return moment?.slice(11, 16) ?? '';
}

/** 07/03/2026 14:05. */
export function shortMoment(moment: Moment | null | undefined): string {
  return moment ? `${shortDay(moment)} ${hour(moment)}`.trim() : '';
}

export function number(n: number): string {
  return new Intl.NumberFormat(spoken.locale).format(n);
}

export function percent(part: number, whole: number): string {
  if (!whole) return '';
  return new Intl.NumberFormat(spoken.locale, { style: 'percent', maximumFractionDigits: 1 }).format(part / whole);
}

/** +5, −12: signed days with the true minus sign. */
export function signed(n: number): string {
  return n > 0 ? `+${number(n)}` : n < 0 ? `−${number(-n)}` : '0';
}

/** A date known in part, in words: the day, the month, the year, or about a year. */
export function partial(date: PartialDate | null | undefined): string {
  if (!date) return '';
  if (date.p === 'day') return shortDay(date.v);
  if (date.p === 'month') return monthOf(date.v);
  if (date.p === 'circa' || date.p === 'age') return say('ui-date-circa', { year: date.v });
  return date.v;
}

/** Whole days from one day to another; null when either is not a day. */
export function daysBetween(from: Day, to: Day): number | null {
  const a = utc(from);
  const b = utc(to);
  return a && b ? Math.round((b.getTime() - a.getTime()) / 86_400_000) : null;
}

const counted = new Set(['count', 'days', 'months', 'hours', 'n', 'rows', 'done', 'total', 'minutes']);

/** Arguments of a sentence that came from the core: days and hours are put in words, counts become numbers. */
export function tidy(args: Record<string, string> | undefined): Record<string, string | number> {
  const out: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args ?? {})) {
    if (DAY.test(value)) out[name] = longDay(value);
    else if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) out[name] = `${longDay(value)} ${hour(value)}`;
    else if (counted.has(name) && /^-?\d{1,9}$/.test(value)) out[name] = Number(value);
    else out[name] = value;
  }
  return out;
}

/** A length as the core writes it (6m, 15d, 48h) in words; several are joined. Anything else stays as it is. */
export function termWords(term: string): string {
  const parts = [...term.matchAll(/(\d+)\s*([ymdh])/g)];
  if (!parts.length || term.replace(/(\d+)\s*[ymdh]|\s/g, '')) return term;
  const units = { y: 'ui-term-years', m: 'ui-term-months', d: 'ui-term-days', h: 'ui-term-hours' } as const;
  return parts.map((p) => say(units[p[2] as keyof typeof units], { count: Number(p[1]) })).join(' ');
}
