//! Where the events of a detention stand on its line of time.
import type { TimelineEvent } from '../gen/api';
import type { Day } from './types';
import { addDays } from './dates';
import { daysBetween } from './format';

export interface Mark {
  event: TimelineEvent;
  /** Hundredths of the width. */
  at: number;
  width: number;
  lane: number;
  /** The label is written to the left of its mark, near the right edge. */
  flip: boolean;
  /** A period too short for its label has it beside. */
  beside: boolean;
}
export interface Line {
  from: Day;
  to: Day;
  today: number;
  ticks: { day: Day; at: number }[];
  periods: Mark[];
  points: Mark[];
  lanes: { periods: number; points: number };
}

const LABEL = 17;

/** The first free lane for each mark, in order of time. */
function lanes(marks: Mark[]): number {
  const busy: number[] = [];
  for (const mark of marks) {
    const outside = mark.event.until ? mark.beside : true;
    const start = outside && mark.flip ? mark.at - LABEL : mark.at;
    let lane = busy.findIndex((until) => until <= start);
    if (lane < 0) lane = busy.length;
    busy[lane] = mark.at + Math.max(mark.width, 1.5) + (outside && !mark.flip ? LABEL : 0);
    mark.lane = lane;
  }
  return Math.max(1, busy.length);
}

/** Lays the events out; null when there is nothing to draw. */
export function layout(events: TimelineEvent[], today: Day): Line | null {
  const days = [...events.flatMap((e) => [e.on, ...(e.until ? [e.until] : [])]), today].sort();
  const [first, last] = [days[0], days[days.length - 1]];
  if (!first || !last || events.length === 0) return null;
  const span = Math.max(30, daysBetween(first, last) ?? 30);
  const from = addDays(first, -Math.ceil(span * 0.03));
  const to = addDays(last, Math.ceil(span * 0.04));
  const whole = daysBetween(from, to) ?? 1;
  const place = (day: Day) => Math.min(100, Math.max(0, ((daysBetween(from, day) ?? 0) / whole) * 100));
  const marks = events
    .map((event): Mark => {
      const at = place(event.on);
      const width = event.until ? Math.max(0.6, place(event.until) - at) : 0;
      return { event, at, width, lane: 0, flip: at + width > 100 - LABEL, beside: width < LABEL * 0.7 };
    })
    .sort((a, b) => a.at - b.at || b.width - a.width);
  const periods = marks.filter((m) => m.event.until);
  const points = marks.filter((m) => !m.event.until);
  return {
    from,
    to,
    today: place(today),
    ticks: ticks(from, to, whole).map((day) => ({ day, at: place(day) })),
    periods,
    points,
    lanes: { periods: lanes(periods), points: lanes(points) },
  };
}

/** The first of some months: at most nine. */
function ticks(from: Day, to: Day, whole: number): Day[] {
  const every = [1, 2, 3, 6, 12, 24, 60].find((m) => whole / 30.44 / m <= 9) ?? 120;
  const out: Day[] = [];
  let index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7));
  index += (every - (index % every)) % every;
  for (let i = 0; i < 40; i++, index += every) {
    const day = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
    if (day > to) break;
    if (day >= from) out.push(day);
  }
  return out;
}
