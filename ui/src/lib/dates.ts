//! What a clerk may type for a date, and what it means. Anything with two meanings is refused, with the part
//! that is wrong; nothing is guessed in silence: the field repeats in words what was understood.
import type { PartialDate } from '../gen/api';
import type { Day } from './types';
import { plainDigits } from './azerty';

/** `birth`: in the past, may be known in part; `past`: acts already done; `near`: hearings and terms. */
export type Use = 'birth' | 'past' | 'near';
export interface Grammar {
  today: Day;
  use: Use;
  /** Months, years and estimates are accepted. */
  partial?: boolean;
}
export type Reading =
  | { kind: 'empty' }
  | { kind: 'unknown' }
  | { kind: 'date'; date: PartialDate }
  | { kind: 'wrong'; reason: Wrong; args: Record<string, string | number> };
export type Wrong =
  | 'not-understood'
  | 'no-such-month'
  | 'no-such-day'
  | 'month-ambiguous'
  | 'day-missing'
  | 'year-missing'
  | 'year-far'
  | 'future'
  | 'age-far';

const months: string[][] = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];
const shifts: Record<string, number> = {
  auj: 0, aujourdhui: 0, today: 0, hier: -1, yesterday: -1, demain: 1, tomorrow: 1, avanthier: -2, apresdemain: 2,
};
const unknowns = new Set(['inconnu', 'inconnue', 'unknown', '?']);
const weekdays = /\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(mon|tues|wednes|thurs|fri|satur|sun)day)\b/g;

const wrong = (reason: Wrong, args: Record<string, string | number> = {}): Reading => ({ kind: 'wrong', reason, args });
const found = (v: string, p: PartialDate['p']): Reading => ({ kind: 'date', date: { v, p } });
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(day: Day, n: number): Day {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(y, m - 1, d + n)).toISOString().slice(0, 10);
}

/** Lower case, no accent, apostrophes gone, one space. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function monthNamed(word: string): number | Wrong | null {
  if (word.length < 3) return null;
  const hits = months.flatMap((names, i) => (names.some((n) => n.startsWith(word)) ? [i + 1] : []));
  if (hits.length > 1) return 'month-ambiguous';
  return hits[0] ?? null;
}

/** Two figures of a year: the century that suits the field. */
function fullYear(text: string, g: Grammar): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  const now = Number(g.today.slice(0, 4));
  const thisCentury = now - (now % 100) + year;
  const last = g.use === 'birth' ? now : now + 20;
  return thisCentury > last ? thisCentury - 100 : thisCentury;
}

function day(d: number, month: number, year: number | null, g: Grammar): Reading {
  if (month < 1 || month > 12) return wrong('no-such-month', { month });
  let y = year ?? Number(g.today.slice(0, 4));
  if (year === null && g.use === 'birth') return wrong('year-missing');
  if (year === null && g.use === 'past' && `${pad(y, 4)}-${pad(month)}-${pad(d)}` > g.today) y -= 1;
  const far = farYear(y, g);
  if (far) return far;
  const days = daysInMonth(y, month);
  if (d < 1 || d > days) return wrong('no-such-day', { day: d, days, month: `${pad(y, 4)}-${pad(month)}` });
  const v = `${pad(y, 4)}-${pad(month)}-${pad(d)}`;
  if (g.use !== 'near' && v > g.today) return wrong('future', { day: v });
  return found(v, 'day');
}

function month(m: number, year: number, g: Grammar): Reading {
  if (m < 1 || m > 12) return wrong('no-such-month', { month: m });
  if (!g.partial) return wrong('day-missing');
  const v = `${pad(year, 4)}-${pad(m)}`;
  if (g.use !== 'near' && v > g.today.slice(0, 7)) return wrong('future', { day: v });
  return farYear(year, g) ?? found(v, 'month');
}

function year(y: number, p: 'year' | 'circa', g: Grammar): Reading {
  if (!g.partial) return wrong('day-missing');
  if (g.use !== 'near' && y > Number(g.today.slice(0, 4))) return wrong('future', { day: String(y) });
  return farYear(y, g) ?? found(pad(y, 4), p);
}

function age(years: number, in_: number, g: Grammar): Reading {
  if (!g.partial || g.use !== 'birth') return wrong('day-missing');
  if (years > 120) return wrong('age-far', { age: years });
  return found(pad(in_ - years, 4), 'age');
}

function farYear(y: number, g: Grammar): Reading | null {
  const now = Number(g.today.slice(0, 4));
  return y < now - 130 || y > now + 60 ? wrong('year-far', { year: String(y) }) : null;
}

/** Figures with nothing between them: 07032026, 070326, 20260307, 0703, 031990, 1990, 25. */
function figures(text: string, g: Grammar): Reading {
  const at = (from: number, to: number) => Number(text.slice(from, to));
  if (text.length === 8) {
    const iso = at(4, 6) >= 1 && at(4, 6) <= 12 && at(2, 4) > 12;
    return iso ? day(at(6, 8), at(4, 6), at(0, 4), g) : day(at(0, 2), at(2, 4), at(4, 8), g);
  }
  if (text.length === 6) {
    const monthYear = at(2, 4) > 12 && at(0, 2) >= 1 && at(0, 2) <= 12 && g.partial;
    return monthYear ? month(at(0, 2), at(2, 6), g) : day(at(0, 2), at(2, 4), fullYear(text.slice(4), g), g);
  }
  if (text.length === 4) {
    if (g.partial || (at(2, 4) > 12 && at(0, 2) >= 19)) return year(Number(text), 'year', g);
    return day(at(0, 2), at(2, 4), null, g);
  }
  if (text.length <= 2 && g.partial && g.use === 'birth') return age(Number(text), Number(g.today.slice(0, 4)), g);
  if (text.length <= 2) return wrong('day-missing');
  return wrong('not-understood');
}

function relative(text: string, g: Grammar): Reading | null {
  const word = shifts[text.replace(/[\s-]/g, '')];
  const plusMinus = /^([+-])\s?(\d{1,4})\s?(j|jours?|d|days?)?$/.exec(text);
  const ahead = /^(dans|in) (\d{1,4}) ?(j|jours?|d|days?)$/.exec(text);
  const ago = /^il y a (\d{1,4}) ?(j|jours?)$/.exec(text) ?? /^(\d{1,4}) ?(?:d|days?) ago$/.exec(text);
  let n: number;
  if (word !== undefined) n = word;
  else if (plusMinus) n = Number(plusMinus[2]) * (plusMinus[1] === '-' ? -1 : 1);
  else if (ahead) n = Number(ahead[2]);
  else if (ago) n = -Number(ago[1]);
  else return null;
  const v = addDays(g.today, n);
  return g.use !== 'near' && v > g.today ? wrong('future', { day: v }) : found(v, 'day');
}

function estimate(text: string, g: Grammar): Reading | null {
  const aged =
    /^(?:nee? )?(?:(?:vers|v|env|environ|about|aged?) )?(\d{1,3}) ?(?:ans?|years?|yrs?|y)(?: (?:en|in) (\d{4}))?(?: old)?$/.exec(text) ??
    /^(?:age|aged) (?:de )?(\d{1,3})(?: (?:en|in) (\d{4}))?$/.exec(text);
  if (aged) return age(Number(aged[1]), Number(aged[2] ?? g.today.slice(0, 4)), g);
  const about = /^(?:nee? (?:vers|en) |born (?:about |in )?|vers |v |env |environ |ca |circa |about |~ ?)(\d{2}|\d{4})$/.exec(text);
  if (!about) return null;
  if (about[1]!.length === 2 && /^nee? vers/.test(text)) return age(Number(about[1]), Number(g.today.slice(0, 4)), g);
  return year(fullYear(about[1]!, g), /^(nee? en|born in)/.test(text) ? 'year' : 'circa', g);
}

function withWords(text: string, g: Grammar): Reading {
  const parts = text.replace(weekdays, ' ').replace(/[/.,;:_-]/g, ' ').split(' ').filter((w) => w && w !== 'le' && w !== 'of' && w !== 'the');
  const tokens = parts.map((w) => w.replace(/^(\d{1,2})(er|st|nd|rd|th)$/, '$1'));
  const at = tokens.findIndex((w) => /^[a-z]+$/.test(w));
  const named = at >= 0 ? monthNamed(tokens[at]!) : null;
  if (named === 'month-ambiguous') return wrong('month-ambiguous');
  if (typeof named !== 'number') return wrong('not-understood');
  const rest = tokens.filter((_, i) => i !== at);
  if (!rest.every((w) => /^\d{1,4}$/.test(w)) || rest.length > 2) return wrong('not-understood');
  const [a, b] = rest;
  if (a && b) {
    const [d, y] = a.length === 4 ? [b, a] : [a, b];
    return y.length === 2 || y.length === 4 ? day(Number(d), named, fullYear(y, g), g) : wrong('not-understood');
  }
  if (!a) return wrong('year-missing');
  if (a.length === 4 || (a.length === 2 && Number(a) > 31)) return month(named, fullYear(a, g), g);
  return a.length <= 2 ? day(Number(a), named, null, g) : wrong('not-understood');
}

/** Reads a typed date. The grammar is tested as a table; see the field for its echo in words. */
export function readDate(typed: string, g: Grammar): Reading {
  const text = plain(plainDigits(typed));
  if (!text) return { kind: 'empty' };
  if (unknowns.has(text)) return { kind: 'unknown' };
  const early = relative(text, g) ?? estimate(text, g);
  if (early) return early;
  if (/^\d+$/.test(text)) return figures(text, g);
  if (/[a-z]/.test(text)) return withWords(text, g);
  const parts = text.split(/[\s/.,;:_-]+/).filter(Boolean);
  if (!parts.every((p) => /^\d{1,4}$/.test(p))) return wrong('not-understood');
  const [a, b, c] = parts as [string, string?, string?];
  if (parts.length === 3 && a.length === 4) return day(Number(c), Number(b), Number(a), g);
  if (parts.length === 3 && (c!.length === 2 || c!.length === 4) && a.length <= 2) return day(Number(a), Number(b), fullYear(c!, g), g);
  if (parts.length === 2 && b!.length === 4) return month(Number(a), Number(b), g);
  if (parts.length === 2 && a.length === 4) return month(Number(b), Number(a), g);
  if (parts.length === 2 && a.length <= 2 && b!.length <= 2) return day(Number(a), Number(b), null, g);
  if (parts.length === 1) return figures(a, g);
  return wrong('not-understood');
}

/** The text that says the same date on any later day: what the field shows once left. */
export function writeDate(date: PartialDate, today: Day, english = false): string {
  const [y = '', m = '', d = ''] = date.v.split('-');
  if (date.p === 'age') return `${Number(today.slice(0, 4)) - Number(y)} ${english ? 'years in' : 'ans en'} ${today.slice(0, 4)}`;
  if (date.p === 'circa') return `${english ? 'about' : 'vers'} ${y}`;
  return [d, m, y].filter(Boolean).join('/');
}

/** Completed years between a birth and a day, as a range when the birth is known in part. */
export function ageOn(birth: PartialDate, today: Day): { from: number; to: number } | null {
  const [y, m, d] = birth.v.split('-').map(Number);
  const [ty = 0, tm = 0, td = 0] = today.split('-').map(Number);
  if (!y || y > ty) return null;
  if (!m) return { from: ty - y - 1 < 0 ? 0 : ty - y - 1, to: ty - y };
  const base = ty - y - (tm < m ? 1 : 0);
  if (tm !== m) return { from: base, to: base };
  if (!d) return { from: Math.max(0, base - 1), to: base };
  const exact = base - (td < d ? 1 : 0);
  return { from: exact, to: exact };
}

/** Reads a typed hour: 14h05, 1405, 14:05, 14 h, 9.30. Returns HH:MM, null when it is none. */
export function readHour(typed: string): string | null {
  const text = plainDigits(typed).trim().toLowerCase().replace(/\s+/g, '');
  const m = /^(\d{1,2})(?:[h:.,;]?(\d{2})|[h:.])?$/.exec(text);
  if (!m) return null;
  const [h, min] = [Number(m[1]), Number(m[2] ?? 0)];
  return h < 24 && min < 60 ? `${pad(h)}:${pad(min)}` : null;
}
