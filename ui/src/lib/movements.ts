//! What each movement asks, and how lateness is said.
import { number } from './format';

export type Kind = 'court' | 'police' | 'hospital' | 'leave' | 'outside_work' | 'return' | 'escape' | 'search' | 'recapture' | 'transfer_out' | 'transfer_in' | 'release' | 'death';
export const kinds: Kind[] = ['court', 'police', 'hospital', 'leave', 'outside_work', 'return', 'release', 'transfer_out', 'transfer_in', 'escape', 'search', 'recapture', 'death'];
export const outings: Kind[] = ['court', 'police', 'hospital', 'leave', 'outside_work'];
export const releases = ['provisional_release', 'sentence_served', 'acquitted', 'dismissed', 'released_by_order', 'title_expired', 'pardon', 'fine_paid'];
/** Movements that are also an act of procedure. */
export const legal: Kind[] = ['leave', 'escape', 'recapture', 'transfer_out', 'transfer_in', 'release', 'death'];

type Field = 'expected' | 'place' | 'order_ref' | 'ordered_by' | 'escort' | 'note' | 'notice';
/** The fields of a kind, the optional ones marked. */
export function fieldsOf(kind: string): Partial<Record<Field, 'asked' | 'optional'>> {
  const order = { place: 'asked', order_ref: 'asked', ordered_by: 'asked' } as const;
  switch (kind) {
    case 'court':
    case 'police':
      return { expected: 'asked', ...order, escort: 'asked', note: 'optional' };
    case 'hospital':
      return { expected: 'optional', place: 'asked', order_ref: 'optional', ordered_by: 'asked', escort: 'asked', note: 'optional' };
    case 'leave':
    case 'outside_work':
      return { expected: 'asked', ...order, escort: 'optional', note: 'optional' };
    case 'return':
      return { escort: 'optional', note: 'optional' };
    case 'escape':
      return { place: 'optional', note: 'asked', notice: 'optional' };
    case 'search':
      return { ordered_by: 'asked', order_ref: 'optional', note: 'optional', notice: 'optional' };
    case 'recapture':
      return { place: 'asked', escort: 'asked', note: 'optional' };
    case 'transfer_out':
    case 'transfer_in':
      return { ...order, escort: 'asked', note: 'optional' };
    case 'death':
      return { place: 'asked', note: 'asked', notice: 'optional' };
    default:
      return {};
  }
}

/** 65 → 1 h 05. */
export function minutesWords(minutes: number): string {
  return `${number(Math.floor(minutes / 60))} h ${String(minutes % 60).padStart(2, '0')}`;
}

/** The boxes of a roll call, by cell, and what the file had in them when they were last filled. */
export interface RollBoxes {
  counts: Record<string, string>;
  why: Record<string, string>;
  taken_by: string;
}

const kept = (typed: Record<string, string>, before: Record<string, string>, now: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(now).map(([key, text]) => [key, key in typed && typed[key] !== (before[key] ?? '') ? typed[key]! : text]));

/** What was typed since the boxes were filled, over what the file has now: neither takes the other away. */
export function joined(typed: RollBoxes, before: RollBoxes, now: RollBoxes): RollBoxes {
  return {
    counts: kept(typed.counts, before.counts, now.counts),
    why: kept(typed.why, before.why, now.why),
    taken_by: typed.taken_by !== before.taken_by ? typed.taken_by : now.taken_by,
  };
}
