// The clock of open pages: what is due changes though nobody writes.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../gen/api';

const { announce, call } = vi.hoisted(() => ({ announce: vi.fn(), call: vi.fn() }));
vi.mock('./live.svelte', () => ({ announce }));
vi.mock('./call', async (original) => ({ ...(await original<object>()), call }));
const { house, lock, open, watchTime } = await import('./session.svelte');

const session = { user_id: 'u', today: '2026-11-24', permissions: [], idle_minutes: 10 } as unknown as Session;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T23:31:00Z') });
  call.mockImplementation(async (name: string) => (name === 'session.state' ? { session: { ...session, today: '2026-11-25' } } : null));
  open(session);
  stop = watchTime();
  announce.mockClear();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('nothing is asked again within a quarter of an hour', async () => {
  await vi.advanceTimersByTimeAsync(13 * 60_000);
  expect(announce).not.toHaveBeenCalled();
});

test('a new quarter asks again for what is due, once', async () => {
  await vi.advanceTimersByTimeAsync(15 * 60_000);
  expect(announce.mock.calls).toEqual([[['projections']]]);
});

test('a new day is the day of the screens, and asks for everything again', async () => {
  await vi.advanceTimersByTimeAsync(30 * 60_000);
  expect(house.today).toBe('2026-11-25');
  expect(announce.mock.calls).toEqual([[['projections']], [[]]]);
});

test('behind the lock nothing is asked', async () => {
  await lock();
  announce.mockClear();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(announce).not.toHaveBeenCalled();
});
