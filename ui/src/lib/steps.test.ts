import { beforeAll, describe, expect, test } from 'vitest';
import type { Step } from '../gen/api';
import { readingWord, stepWords } from './steps';
import { speak } from './words.svelte';

const step = (key: string, args: Record<string, string>, from: string | null, add: string | null, to: string | null): Step => ({ rule: '', article: '', key, args, from, add, to, words: 'as the core said it' });
const names = (id: string) => (id === 'a1' ? { type: 'mandat_de_depot', on: '2025-08-07' } : undefined);

describe('the steps of a date, in words', () => {
  beforeAll(() => speak('fr'));
  test('days, lengths and codes are said in full', () => {
    const said = stepWords(step('law-step-period', {}, '2025-08-07', '6m', '2026-02-07'), names);
    expect(said).toContain('7 août 2025');
    expect(said).toContain('6 mois');
    expect(said).toContain('7 février 2026');
    expect(stepWords(step('law-step-duty', { days: '15', duty: 'refer_to_president_cld' }, null, null, '2026-01-23'), names)).toMatch(/saisir le président/i);
  });
  test('an act is named by what it is, never by its code', () => {
    expect(stepWords(step('law-step-release-by', { act: 'a1' }, null, null, '2026-08-07'), names)).toContain('mandat de dépôt du 07/08/2025');
    expect(stepWords(step('law-step-release-by', { act: 'zz' }, null, null, '2026-08-07'), names)).not.toContain('zz');
  });
  test('no sentence shows an argument that was not given', () => {
    for (const key of ['law-step-period', 'law-step-renewed', 'law-step-end', 'law-step-remedy-rolled', 'law-step-release-due']) {
      expect(stepWords(step(key, { code: 'appel_procureur', nominal: '2025-08-10' }, '2025-08-07', '3d', '2025-08-11'), names)).not.toMatch(/[{}$⟦]/);
    }
  });
  test('an unknown step keeps the words of the core', () => {
    expect(stepWords(step('law-step-nothing-such', {}, null, null, null), names)).toBe('as the core said it');
  });
  test('readings', () => {
    expect(readingWord('calendar.deduct_days')).not.toMatch(/_/);
    expect(readingWord('from_order')).not.toMatch(/from/);
  });
});
