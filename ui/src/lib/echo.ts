//! The echo of a typed date: weekday, words, and age or distance, so that a slip is seen at once.
import type { PartialDate } from '../gen/api';
import type { Day } from './types';
import { ageOn, type Reading, type Use } from './dates';
import { daysBetween, fullDay, monthOf } from './format';
import { say, sayCode } from './words.svelte';

function distance(day: Day, today: Day): string {
  const days = daysBetween(today, day) ?? 0;
  if (days === 0) return say('ui-date-today');
  const n = Math.abs(days);
  const [unit, count] = n < 61 ? ['days', n] : n < 731 ? ['months', Math.floor(n / 30.44)] : ['years', Math.floor(n / 365.25)];
  return sayCode(`ui-date-${days < 0 ? 'ago' : 'in'}-${unit}`, { count });
}

/** What the field understood, in words. */
export function echoOf(date: PartialDate, today: Day, use: Use): string {
  const age = use === 'birth' ? ageOn(date, today) : null;
  const aged = age ? say(age.from === age.to ? 'ui-date-aged' : 'ui-date-aged-between', age) : '';
  if (date.p === 'day') return say('ui-date-echo', { date: fullDay(date.v), more: aged || distance(date.v, today) });
  if (date.p === 'month') return say('ui-date-echo', { date: monthOf(date.v), more: aged || say('ui-date-day-unknown') });
  if (date.p === 'year') return say('ui-date-echo', { date: date.v, more: aged || say('ui-date-day-unknown') });
  return say('ui-date-echo-estimate', { year: date.v, more: aged });
}

/** Which part of a typed date is wrong. */
export function wrongOf(reading: Extract<Reading, { kind: 'wrong' }>): string {
  const { month, day, ...rest } = reading.args;
  const args = { ...rest, day: day ?? '', month: typeof month === 'string' ? monthOf(month) : (month ?? '') };
  if (reading.reason === 'future') args.day = String(day).length === 10 ? fullDay(String(day)) : String(day);
  return sayCode(`ui-date-${reading.reason}`, args);
}
