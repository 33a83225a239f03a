import { describe, expect, test } from 'vitest';
import { ageOn, readDate, readHour, writeDate, type Grammar, type Use } from './dates';

const today = '2026-11-23';
const birth: Grammar = { today, use: 'birth', partial: true };
const past: Grammar = { today, use: 'past' };
const near: Grammar = { today, use: 'near' };

/** What is typed, in which field, and what must be understood: a date with its precision, or the reason of refusal. */
const table: [string, Grammar, string][] = [
  ['07032026', past, '2026-03-07 day'],
  ['7/3/26', past, '2026-03-07 day'],
  ['7 3 26', past, '2026-03-07 day'],
  ['7-3-2026', past, '2026-03-07 day'],
  ['7.3.26', past, '2026-03-07 day'],
  ['7,3,26', past, '2026-03-07 day'],
  ['7;3;26', past, '2026-03-07 day'],
  ['07:03:26', past, '2026-03-07 day'],
  ['  07 / 03 / 2026  ', past, '2026-03-07 day'],
  ['070326', past, '2026-03-07 day'],
  ['20260307', past, '2026-03-07 day'],
  ['2026-03-07', past, '2026-03-07 day'],
  ['2026/3/7', past, '2026-03-07 day'],
  ['7 mars 2026', past, '2026-03-07 day'],
  ['samedi 7 mars 2026', past, '2026-03-07 day'],
  ['le 7 mars 2026', past, '2026-03-07 day'],
  ['7 MARS 26', past, '2026-03-07 day'],
  ['7mars', past, 'not-understood'],
  ['7 mars', past, '2026-03-07 day'],
  ['7/3', past, '2026-03-07 day'],
  ['0703', past, '2026-03-07 day'],
  ['24/12', past, '2025-12-24 day'],
  ['24/12', near, '2026-12-24 day'],
  ['1er février 2026', past, '2026-02-01 day'],
  ['1 fevrier 2026', past, '2026-02-01 day'],
  ['1 fév. 2026', past, '2026-02-01 day'],
  ['15 août 2025', past, '2025-08-15 day'],
  ['15 aou 25', past, '2025-08-15 day'],
  ['31 déc 2025', past, '2025-12-31 day'],
  ['3 juil 2026', past, '2026-07-03 day'],
  ['3 jui 2026', past, 'month-ambiguous'],
  ['7 March 2026', past, '2026-03-07 day'],
  ['March 7, 2026', past, '2026-03-07 day'],
  ['auj', past, '2026-11-23 day'],
  ["aujourd'hui", past, '2026-11-23 day'],
  ['hier', past, '2026-11-22 day'],
  ['avant-hier', past, '2026-11-21 day'],
  ['demain', near, '2026-11-24 day'],
  ['demain', past, 'future'],
  ['+30', near, '2026-12-23 day'],
  ['-7', past, '2026-11-16 day'],
  ['dans 15 jours', near, '2026-12-08 day'],
  ['il y a 8 j', past, '2026-11-15 day'],
  ['29/02/2024', past, '2024-02-29 day'],
  ['29/02/2026', past, 'no-such-day'],
  ['31/02/2026', past, 'no-such-day'],
  ['31/04/26', past, 'no-such-day'],
  ['13/13/2026', past, 'no-such-month'],
  ['0/3/2026', past, 'no-such-day'],
  ['24/11/2026', past, 'future'],
  ['24/11/2026', near, '2026-11-24 day'],
  ['7/3/1826', past, 'year-far'],
  ['mars 2026', past, 'day-missing'],
  ['2026', past, 'day-missing'],
  ['mars 1990', birth, '1990-03 month'],
  ['mars 90', birth, '1990-03 month'],
  ['3/1990', birth, '1990-03 month'],
  ['1990-03', birth, '1990-03 month'],
  ['031990', birth, '1990-03 month'],
  ['1990', birth, '1990 year'],
  ['né en 1990', birth, '1990 year'],
  ['vers 1990', birth, '1990 circa'],
  ['née vers 1990', birth, '1990 circa'],
  ['v 1990', birth, '1990 circa'],
  ['env 1990', birth, '1990 circa'],
  ['~1990', birth, '1990 circa'],
  ['about 1990', birth, '1990 circa'],
  ['25', birth, '2001 age'],
  ['25 ans', birth, '2001 age'],
  ['vers 25 ans', birth, '2001 age'],
  ['né vers 25 ans', birth, '2001 age'],
  ['25 ans en 2024', birth, '1999 age'],
  ['130 ans', birth, 'age-far'],
  ['7/3/90', birth, '1990-03-07 day'],
  ['7/3/26', birth, '2026-03-07 day'],
  ['7/3/27', birth, '1927-03-07 day'],
  ['7 mars', birth, 'year-missing'],
  ['2030', birth, 'future'],
  ['inconnue', birth, 'unknown'],
  ['?', birth, 'unknown'],
  ['à"àé&ç)', past, 'not-understood'],
  ['àè-à"-éàé-', past, 'not-understood'],
  ['àè/à"/éàé&', past, '2021-03-07 day'],
  ['àè à" &ççà', birth, '1990-03-07 day'],
  ['&ççà', birth, '1990 year'],
  ['bonjour', past, 'not-understood'],
  ['1234567', past, 'not-understood'],
  ['1/2/3/4', past, 'not-understood'],
  ['', past, 'empty'],
  ['   ', birth, 'empty'],
];

function said(typed: string, g: Grammar): string {
  const r = readDate(typed, g);
  return r.kind === 'date' ? `${r.date.v} ${r.date.p}` : r.kind === 'wrong' ? r.reason : r.kind;
}

describe('typed dates', () => {
  test.each(table)('%j in a field of %o', (typed, g, expected) => {
    expect(said(typed, g)).toBe(expected);
  });

  test('the table has at least sixty forms', () => {
    expect(new Set(table.map(([typed]) => typed)).size).toBeGreaterThanOrEqual(60);
  });

  test('a wrong expectation is noticed', () => {
    expect(said('7/3/26', past)).not.toBe('2026-07-03 day');
  });

  test('what the field shows once left means the same later', () => {
    for (const [typed, g] of table) {
      const r = readDate(typed, g);
      if (r.kind !== 'date') continue;
      for (const english of [false, true]) {
        const later: Grammar = { ...g, use: g.use as Use, today: '2027-01-15' };
        expect(readDate(writeDate(r.date, later.today, english), later)).toEqual(r);
      }
    }
  });
});

describe('ages', () => {
  test.each([
    ['1990-03-07', 'day', 36, 36],
    ['1990-11-23', 'day', 36, 36],
    ['1990-11-24', 'day', 35, 35],
    ['1990-11', 'month', 35, 36],
    ['1990', 'year', 35, 36],
    ['2026-11-01', 'day', 0, 0],
  ] as const)('born %s', (v, p, from, to) => {
    expect(ageOn({ v, p }, today)).toEqual({ from, to });
  });
});

describe('typed hours', () => {
  test.each([
    ['14h05', '14:05'],
    ['14:05', '14:05'],
    ['1405', '14:05'],
    ['14 h 05', '14:05'],
    ['14h', '14:00'],
    ['9', '09:00'],
    ['905', '09:05'],
    ['9.30', '09:30'],
    ['24:00', null],
    ['12:61', null],
    ['&"h à(', null],
    ['bientôt', null],
  ])('%j', (typed, expected) => {
    expect(readHour(typed)).toBe(expected);
  });
});
