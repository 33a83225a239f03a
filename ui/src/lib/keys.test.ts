import { afterEach, describe, expect, test, vi } from 'vitest';
import { bind, chordOf, dispatch, enterMoves, modal } from './keys';

const press = (key: string, code: string, more = {}) => ({ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...more });

describe('chords', () => {
  test.each([
    [press('k', 'KeyK', { ctrlKey: true }), 'Ctrl+K'],
    [press('&', 'Digit1', { ctrlKey: true }), 'Ctrl+1'],
    [press('F8', 'F8'), 'F8'],
    [press('F6', 'F6', { shiftKey: true }), 'Shift+F6'],
    [press('Enter', 'Enter', { ctrlKey: true }), 'Ctrl+Enter'],
    [press('?', 'KeyM', { shiftKey: true }), '?'],
    [press('ArrowLeft', 'ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
  ])('%o', (event, chord) => {
    expect(chordOf(event)).toBe(chord);
  });
});

describe('layers', () => {
  test('the last bound hears first, and may pass', () => {
    const heard: string[] = [];
    const off = bind({ F8: () => void heard.push('screen') });
    const offDialog = bind({ F8: () => (heard.push('dialog'), false) });
    expect(dispatch('F8', false)).toBe(true);
    expect(heard).toEqual(['dialog', 'screen']);
    offDialog();
    off();
    expect(dispatch('F8', false)).toBe(false);
  });
  test('a dialog that must be answered hides what is below', () => {
    const below = vi.fn();
    const off = bind({ F8: below });
    const end = modal();
    expect(dispatch('F8', false)).toBe(false);
    end();
    expect(dispatch('F8', false)).toBe(true);
    expect(below).toHaveBeenCalledTimes(1);
    off();
  });
  test('a letter in a field is a letter', () => {
    const off = bind({ '?': () => {} });
    expect(dispatch('?', true)).toBe(false);
    off();
  });
});

describe('Enter goes to the next field', () => {
  afterEach(() => document.body.replaceChildren());
  test('field by field, then the main button', () => {
    const shown = [{ width: 1 }] as unknown as DOMRectList;
    vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue(shown);
    document.body.innerHTML = `<div><input id="a"><input type="radio" name="s" id="m"><input type="radio" name="s" id="f" checked>
      <textarea id="t"></textarea><input id="z" disabled><input id="b"><button data-main id="go">x</button></div>`;
    const root = document.body.firstElementChild as HTMLElement;
    enterMoves(root);
    const enter = (shiftKey = false) => document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, shiftKey }));
    document.getElementById('a')!.focus();
    enter();
    expect(document.activeElement!.id).toBe('f');
    enter();
    expect(document.activeElement!.id).toBe('t');
    enter();
    expect(document.activeElement!.id).toBe('t');
    document.getElementById('b')!.focus();
    enter();
    expect(document.activeElement!.id).toBe('go');
    document.getElementById('b')!.focus();
    enter(true);
    expect(document.activeElement!.id).toBe('t');
  });
});

test('each line of the menu has a letter of its own, that every keyboard types alone', async () => {
  const { menu } = await import('./routes');
  const letters = menu.map((line) => line.letter);
  expect(new Set(letters).size).toBe(menu.length);
  for (const letter of letters) expect(letter).toMatch(/^[A-Z]$/);
  // Control: a letter given twice is seen.
  expect(new Set([...letters, letters[0]]).size).toBe(menu.length);
});
