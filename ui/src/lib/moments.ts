//! A day and an hour typed side by side, read as one moment of the greffe.
import type { FieldProblem } from '../gen/api';
import { readDate, readHour, writeDate, type Use } from './dates';
import type { Day } from './types';

/** Now, as the two boxes show it. Mali keeps UTC all year. */
export function nowTyped(today: Day): { day: string; hour: string } {
  return { day: writeDate({ v: today, p: 'day' }, today), hour: new Date().toISOString().slice(11, 16) };
}

/** The moment, or what is wrong with either box. Both empty is no moment where that is allowed. */
export function readMoment(field: string, day: string, hour: string, today: Day, use: Use = 'past', optional = false): { at: string | null; problems: FieldProblem[] } {
  if (optional && !day.trim() && !hour.trim()) return { at: null, problems: [] };
  const problems: FieldProblem[] = [];
  const on = readDate(day, { today, use });
  const at = readHour(hour);
  if (on.kind !== 'date') problems.push({ field, reason: on.kind === 'wrong' ? 'date-unreadable' : 'missing', args: {} });
  if (!at) problems.push({ field: `${field}_hour`, reason: hour ? 'hour-not-understood' : 'hour-missing', args: {} });
  return { at: on.kind === 'date' && at ? `${on.date.v}T${at}` : null, problems };
}

/** A day typed, or none. */
export function readDay(text: string, today: Day, use: Use = 'past'): string | null {
  const read = readDate(text, { today, use });
  return read.kind === 'date' ? read.date.v : null;
}
