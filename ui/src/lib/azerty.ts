//! The keyboards of the prisons: figures without Shift, and the letters of the national languages with AltGr.

const unshifted: Record<string, string> = {
  '&': '1', 'é': '2', '"': '3', "'": '4', '’': '4', '(': '5', 'è': '7', _: '8', 'ç': '9', 'à': '0',
};

/** Text made only of figures, separators and unshifted keys of the top row becomes figures (a dash stays a dash). */
export function plainDigits(text: string): string {
  if (!/^[\d\s/.,;:+&é"'’(è_çà-]*$/.test(text) || !/[&é"'’(è_çà]/.test(text)) return text;
  return text.replace(/[&é"'’(è_çà]/g, (c) => unshifted[c] ?? c);
}

interface Key {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  altGraph: boolean;
}

export function keyOf(event: KeyboardEvent): Key {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
  return { key, code, shiftKey, ctrlKey, altKey, metaKey, altGraph: event.getModifierState('AltGraph') };
}

/**
 * The figure an unshifted top-row key stands for in a field of figures, or null to let the key be.
 * `before` is the letter left of the caret: after a letter, é and è remain letters (février, décembre).
 */
export function digitOf(k: Key, before: string): string | null {
  if (k.ctrlKey || k.altKey || k.metaKey || k.altGraph || k.shiftKey) return null;
  const row = /^Digit(\d)$/.exec(k.code);
  if (!row || /^\d$/.test(k.key) || k.key.length !== 1) return null;
  if (/\p{L}/u.test(k.key) && /\p{L}/u.test(before)) return null;
  return row[1]!;
}

const letters: Record<string, [string, string]> = {
  KeyE: ['ɛ', 'Ɛ'],
  KeyG: ['ɔ', 'Ɔ'],
  KeyN: ['ɲ', 'Ɲ'],
  KeyM: ['ŋ', 'Ŋ'],
  Semicolon: ['ŋ', 'Ŋ'],
  KeyB: ['ɓ', 'Ɓ'],
  KeyD: ['ɗ', 'Ɗ'],
  KeyY: ['ƴ', 'Ƴ'],
};

/** The letters offered by the button beside a name. */
export const nationalLetters = ['ɛ', 'ɔ', 'ɲ', 'ŋ', 'ɓ', 'ɗ', 'ƴ'];

/** The letter of AltGr with this key in a field of names; Windows reports AltGr as Ctrl with Alt. */
export function letterOf(k: Key): string | null {
  const altGr = k.altGraph || (k.ctrlKey && k.altKey);
  if (!altGr || k.metaKey) return null;
  const pair = letters[k.code];
  return pair ? pair[k.shiftKey ? 1 : 0] : null;
}

/** Puts text at the caret and tells the field that it changed. */
export function insertText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const [from, to] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** For a field of dates, numbers, hours or phones: top-row keys give figures. */
export function digits(field: HTMLInputElement): { destroy(): void } {
  const press = (event: KeyboardEvent) => {
    const at = field.selectionStart ?? 0;
    const digit = digitOf(keyOf(event), field.value.slice(Math.max(0, at - 1), at));
    if (digit === null) return;
    event.preventDefault();
    insertText(field, digit);
  };
  field.addEventListener('keydown', press);
  return { destroy: () => field.removeEventListener('keydown', press) };
}

/** For a field of names: AltGr gives the letters of the national languages. */
export function names(field: HTMLInputElement): { destroy(): void } {
  const press = (event: KeyboardEvent) => {
    const letter = letterOf(keyOf(event));
    if (letter === null) return;
    event.preventDefault();
    insertText(field, letter);
  };
  field.addEventListener('keydown', press);
  return { destroy: () => field.removeEventListener('keydown', press) };
}
