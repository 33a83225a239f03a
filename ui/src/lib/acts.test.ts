import { describe, expect, test } from 'vitest';
import type { ActType } from '../gen/api';
import { emptyAct, fromAct, toAct } from './acts';

const field = (name: string, kind: ActType['fields'][number]['kind'], required = true) => ({ name, kind, required, choices: [], of: [] });
const judgment: ActType = { type: 'jugement', group: 'judgment', fields: [field('date', 'date'), field('proc', 'procedure'), field('sentence', 'sentence', false), field('contradictory', 'boolean', false), field('offences', 'offences', false)] };
const custody: ActType = { type: 'garde_a_vue', group: 'arrest', fields: [field('at', 'datetime')] };
const today = '2026-11-23';

describe('an act', () => {
  test('is read as typed and written back the same', () => {
    const entry = emptyAct('jugement');
    entry.texts = { date: '7/3/26', proc: ' RP 12/26 ', contradictory: 'no' };
    entry.sentence = { ...entry.sentence, years: '1', months: '6', suspended: 'part', suspended_months: '3' };
    const { act, problems } = toAct(entry, judgment, today, 'act');
    expect(problems).toEqual([]);
    expect(act.data).toEqual({ date: '2026-03-07', proc: 'RP 12/26', contradictory: false, sentence: { months: 18, suspended: { months: 3, days: 0 } } });
    const again = fromAct({ ...act, offences: [] }, judgment, today);
    expect(toAct(again, judgment, today, 'act').act).toEqual(act);
  });
  test('what cannot be read is named by its path, and nothing is guessed', () => {
    const entry = emptyAct('jugement');
    entry.texts = { date: '31/02/2026' };
    expect(toAct(entry, judgment, today, 'acts[0]').problems).toEqual([
      { field: 'acts[0].data.date', reason: 'date-unreadable', args: {} },
      { field: 'acts[0].data.proc', reason: 'missing', args: {} },
    ]);
  });
  test('an hour is needed where the law counts in hours', () => {
    const entry = emptyAct('garde_a_vue');
    entry.texts = { at: '7/3/26' };
    expect(toAct(entry, custody, today, 'act').problems[0]).toMatchObject({ field: 'act.data.at', reason: 'hour-missing' });
    entry.hours = { at: '14h05' };
    expect(toAct(entry, custody, today, 'act').act.data.at).toBe('2026-03-07T14:05');
  });
});
