import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Failure } from '../gen/api';

const calls: [string, unknown][] = [];
let answer: (name: string, input: unknown) => unknown = () => null;
vi.mock('../host', async (original) => ({
  ...(await original<object>()),
  host: () => ({
    call: async (name: string, input: unknown) => {
      calls.push([name, input]);
      return answer(name, input);
    },
  }),
}));
const { Form, PAUSE } = await import('./form.svelte');

const line = (n: number) => ({ draft_id: 'd1', screen: 'x', title: 't', updated_at: `2026-11-23T14:0${n}`, by: 'a', mine: true });
const make = () => new Form({ screen: 'x', initial: { name: '', day: '' }, title: (v) => v.name });

describe('a form', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    calls.length = 0;
    answer = () => line(5);
  });
  afterEach(() => vi.useRealTimers());

  test('keeps a draft two seconds after the last key, once', async () => {
    const form = make();
    form.values.name = 'KON';
    form.changed();
    await vi.advanceTimersByTimeAsync(PAUSE - 100);
    form.values.name = 'KONÉ';
    form.changed();
    await vi.advanceTimersByTimeAsync(PAUSE - 100);
    expect(calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(calls.map(([n]) => n)).toEqual(['drafts.save']);
    expect(calls[0]![1]).toMatchObject({ draft_id: null, payload: { name: 'KONÉ' } });
    expect(form.keeping).toBe('kept');
    expect(form.dirty).toBe(false);
  });

  test('nothing typed, nothing kept', async () => {
    const form = make();
    form.changed();
    await form.keep();
    expect(calls).toHaveLength(0);
  });

  test('what was typed while the draft was being written is kept next', async () => {
    const form = make();
    form.values.name = 'A';
    answer = () => {
      form.values.name = 'AB';
      answer = () => line(6);
      return line(5);
    };
    await form.keep();
    expect(form.dirty).toBe(true);
    await form.keep();
    expect(calls[1]![1]).toMatchObject({ draft_id: 'd1', payload: { name: 'AB' } });
    expect(form.dirty).toBe(false);
  });

  test('a draft that could not be written is tried again and said', async () => {
    const form = make();
    form.values.name = 'A';
    answer = () => {
      throw { code: 'unavailable', reason: 'no-answer', args: {}, fields: [] } satisfies Failure;
    };
    await form.keep();
    expect(form.keeping).toBe('not-kept');
    answer = () => line(7);
    await vi.advanceTimersByTimeAsync(PAUSE * 2 + 10);
    expect(form.keeping).toBe('kept');
  });

  test('refusals name their fields and go when the field is corrected; the values stay', async () => {
    const form = make();
    form.values.name = 'KONÉ';
    answer = (name) => {
      if (name === 'drafts.save') return line(5);
      throw { code: 'invalid', reason: 'fields', args: {}, fields: [{ field: 'day', reason: 'missing', args: {} }] } satisfies Failure;
    };
    const result = await form.send(() => Promise.resolve(answer('committals.enter', null)));
    expect(result).toBeNull();
    expect(form.problem('day')?.reason).toBe('missing');
    expect(form.values.name).toBe('KONÉ');
    form.forgive('day');
    expect(form.problem('day')).toBeUndefined();
  });

  test('once sent, nothing more is written to the draft', async () => {
    const form = make();
    form.values.name = 'KONÉ';
    await form.send(async () => 'done');
    calls.length = 0;
    form.values.name = 'X';
    form.changed();
    await vi.advanceTimersByTimeAsync(PAUSE * 3);
    expect(calls).toHaveLength(0);
  });

  test('an interrupted entry of this form is offered and taken up', async () => {
    const form = make();
    answer = (name) => (name === 'drafts.list' ? [{ ...line(1), screen: 'other' }, line(2)] : { ...line(2), payload: { name: 'KEÏTA' } });
    await form.seek();
    expect(form.found?.updated_at).toBe('2026-11-23T14:02');
    await form.resume('d1');
    expect(form.values).toEqual({ name: 'KEÏTA', day: '' });
    expect(form.dirty).toBe(false);
  });
  test('its fields are shown once the draft is in them', async () => {
    const form = make();
    answer = () => ({ ...line(2), payload: { name: 'KEÏTA' } });
    const beginning = form.begin('d1');
    expect(form.ready).toBe(false);
    await beginning;
    expect([form.ready, form.values.name]).toEqual([true, 'KEÏTA']);
  });

  test('what is typed before a draft is taken up stays in a draft of its own', async () => {
    const form = make();
    answer = (name) => (name === 'drafts.save' ? line(3) : { ...line(2), payload: { name: 'KEÏTA' } });
    form.values.name = 'TRAORÉ';
    await form.resume('d2');
    expect(calls.map(([name]) => name)).toEqual(['drafts.save', 'drafts.open']);
    expect(calls[0]![1]).toMatchObject({ payload: { name: 'TRAORÉ' } });
    expect(form.values.name).toBe('KEÏTA');
  });
});
