import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../gen/api';
import { layout } from './timeline';

const event = (on: string, until: string | null = null): TimelineEvent => ({ on, until, kind: 'title', label_key: 'x', label_args: {}, act_id: null });

describe('the line of time', () => {
  test('nothing to draw', () => expect(layout([], '2026-11-23')).toBeNull());
  test('today is on the line even when all is past, and all marks are inside', () => {
    const line = layout([event('2020-01-05', '2020-06-05'), event('2020-06-01')], '2026-11-23')!;
    expect(line.today).toBeGreaterThan(90);
    for (const m of [...line.periods, ...line.points]) expect(m.at >= 0 && m.at + m.width <= 100).toBe(true);
    expect(line.ticks.length).toBeLessThanOrEqual(9);
  });
  test('periods that overlap take two lanes, those that follow take one', () => {
    expect(layout([event('2026-01-01', '2026-06-01'), event('2026-06-01', '2026-11-01')], '2026-11-23')!.lanes.periods).toBe(1);
    expect(layout([event('2026-01-01', '2026-08-01'), event('2026-06-01', '2026-11-01')], '2026-11-23')!.lanes.periods).toBe(2);
  });
  test('points of one day do not cover each other', () => {
    const line = layout([event('2026-05-01'), event('2026-05-01'), event('2026-05-02')], '2026-11-23')!;
    expect(new Set(line.points.map((m) => m.lane)).size).toBe(3);
  });
});
