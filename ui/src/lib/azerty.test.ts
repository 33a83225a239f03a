import { describe, expect, test } from 'vitest';
import { digitOf, digits, letterOf, names, plainDigits } from './azerty';

const key = (code: string, k: string, more: Partial<Parameters<typeof digitOf>[0]> = {}) => ({
  key: k, code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, altGraph: false, ...more,
});

describe('figures of the top row', () => {
  test.each([
    ['&', 'Digit1', '1'], ['é', 'Digit2', '2'], ['"', 'Digit3', '3'], ["'", 'Digit4', '4'], ['(', 'Digit5', '5'],
    ['-', 'Digit6', '6'], ['è', 'Digit7', '7'], ['_', 'Digit8', '8'], ['ç', 'Digit9', '9'], ['à', 'Digit0', '0'],
  ])('%s gives its figure', (k, code, digit) => {
    expect(digitOf(key(code, k), '')).toBe(digit);
  });
  test('the dash of the numeric pad stays a separator', () => {
    expect(digitOf(key('NumpadSubtract', '-'), '7')).toBeNull();
  });
  test('a figure already typed, Shift and Ctrl are left alone', () => {
    expect(digitOf(key('Digit1', '1'), '')).toBeNull();
    expect(digitOf(key('Digit1', '1', { shiftKey: true }), '')).toBeNull();
    expect(digitOf(key('Digit1', '&', { ctrlKey: true }), '')).toBeNull();
  });
  test('é after a letter stays a letter', () => {
    expect(digitOf(key('Digit2', 'é'), 'f')).toBeNull();
    expect(digitOf(key('Digit2', 'é'), ' ')).toBe('2');
  });
  test('pasted text', () => {
    expect(plainDigits('àè/à"/éàé&')).toBe('07/03/2021');
    expect(plainDigits('février')).toBe('février');
  });
});

describe('letters of the national languages', () => {
  test.each([
    ['KeyE', 'ɛ', 'Ɛ'], ['KeyG', 'ɔ', 'Ɔ'], ['KeyN', 'ɲ', 'Ɲ'], ['KeyM', 'ŋ', 'Ŋ'], ['Semicolon', 'ŋ', 'Ŋ'],
  ])('AltGr with %s', (code, small, capital) => {
    expect(letterOf(key(code, 'x', { altGraph: true }))).toBe(small);
    expect(letterOf(key(code, 'x', { ctrlKey: true, altKey: true }))).toBe(small);
    expect(letterOf(key(code, 'x', { altGraph: true, shiftKey: true }))).toBe(capital);
  });
  test('without AltGr nothing changes', () => {
    expect(letterOf(key('KeyE', 'e'))).toBeNull();
    expect(letterOf(key('KeyE', 'e', { ctrlKey: true }))).toBeNull();
  });
});

describe('in a field', () => {
  const press = (field: HTMLInputElement, init: KeyboardEventInit) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { cancelable: true, ...init }));
  test('keys write at the caret', () => {
    const field = document.createElement('input');
    digits(field);
    press(field, { code: 'Digit7', key: 'è' });
    press(field, { code: 'Digit3', key: '"' });
    expect(field.value).toBe('73');
    const name = document.createElement('input');
    name.value = 'Ka';
    name.setSelectionRange(1, 1);
    names(name);
    press(name, { code: 'KeyE', key: '€', ctrlKey: true, altKey: true });
    expect(name.value).toBe('Kɛa');
  });
});
