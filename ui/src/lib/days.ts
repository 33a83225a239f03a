//! Days typed in a form, read for the core; what cannot be read is a refusal of its field.
import type { FieldProblem, PartialDate } from '../gen/api';
import { readDate, writeDate, type Use } from './dates';
import type { Day } from './types';

/** The day typed in a field, or null with a refusal when it is wrong or missing. */
export function dayOf(field: string, text: string, today: Day, problems: FieldProblem[], { use = 'past' as Use, optional = false } = {}): Day | null {
  if (!text.trim()) {
    if (!optional) problems.push({ field, reason: 'missing', args: {} });
    return null;
  }
  const read = readDate(text, { today, use });
  if (read.kind === 'date' && read.date.p === 'day') return read.date.v;
  problems.push({ field, reason: 'date-unreadable', args: {} });
  return null;
}

/** A birth typed in a field, as far as it is known. */
export function birthOf(field: string, text: string, today: Day, problems: FieldProblem[]): PartialDate | null {
  if (!text.trim()) return null;
  const read = readDate(text, { today, use: 'birth', partial: true });
  if (read.kind === 'date') return read.date;
  if (read.kind !== 'unknown') problems.push({ field, reason: 'date-unreadable', args: {} });
  return null;
}

/** A day of the file as it is typed. */
export function typedDay(day: Day | null, today: Day): string {
  return day ? writeDate({ v: day, p: 'day' }, today) : '';
}
