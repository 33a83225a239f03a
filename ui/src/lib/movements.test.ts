import { expect, test } from 'vitest';
import { joined } from './movements';

const boxes = (a: string, b: string, by = '') => ({ counts: { a, b }, why: { a: '', b: '' }, taken_by: by });

test('what one desk typed and what another counted both stay in the roll call', () => {
  const both = joined(boxes('17', '', 'Chef'), boxes('', ''), boxes('20', '21'));
  expect(both).toEqual(boxes('17', '21', 'Chef'));
  // A box that was emptied here was emptied, and one that was not touched follows the file.
  expect(joined(boxes('', '5'), boxes('4', '5'), boxes('4', '6')).counts).toEqual({ a: '', b: '6' });
  // A cell that is no longer on the sheet goes; a new one comes as the file has it.
  const now = { counts: { b: '', c: '3' }, why: { b: '', c: '' }, taken_by: '' };
  expect(joined(boxes('1', '2'), boxes('', ''), now).counts).toEqual({ b: '2', c: '3' });
});
