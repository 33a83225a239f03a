//! The keyboard map. Letters are matched as typed, figures by their key, so that it holds on AZERTY. Nothing is
//! bound to Ctrl+Alt (AltGr on Windows), F7, F10 or F12, and the browser's own keys that would leave the page
//! or open its panels are stopped.

import { flushSync } from 'svelte';

/** `Ctrl+K`, `F8`, `Ctrl+1`, `Ctrl+Enter`, `Alt+ArrowLeft`, `Escape`, `?`. */
export type Chord = string;
/** Answers false when the key is not for it after all. */
export type Action = () => void | boolean;

const stopped = new Set(['F3', 'F5', 'F7', 'Ctrl+F', 'Ctrl+G', 'Ctrl+P', 'Ctrl+R', 'Ctrl+J', 'Ctrl+U', 'Ctrl+S', 'Ctrl+N', 'Ctrl+H', 'Ctrl+Shift+R']);

/** The name of the chord pressed. */
export function chordOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>): Chord {
  const digit = /^Digit(\d)$/.exec(event.code);
  let key = digit && (event.ctrlKey || event.altKey) ? digit[1]! : event.key;
  if (key.length === 1) key = key.toUpperCase();
  if (key === ' ') key = 'Space';
  const shift = event.shiftKey && (event.ctrlKey || event.altKey || key.length > 1);
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key].filter(Boolean).join('+');
}

const layers: Map<Chord, Action>[] = [];

/** Binds chords until the returned function is called. Later layers come first: a dialog before its screen. */
export function bind(map: Record<Chord, Action>): () => void {
  const layer = new Map(Object.entries(map));
  layers.push(layer);
  return () => {
    const at = layers.indexOf(layer);
    if (at >= 0) layers.splice(at, 1);
  };
}

/** While true (locked, or a dialog that must be answered), only the last layer hears. */
let modalDepth = 0;
export function modal(): () => void {
  modalDepth += 1;
  const floor = layers.length;
  floors.push(floor);
  return () => {
    modalDepth -= 1;
    floors.splice(floors.indexOf(floor), 1);
  };
}
const floors: number[] = [];

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** Finds who wants the chord; true when it was taken. */
export function dispatch(chord: Chord, typing: boolean): boolean {
  if (typing && (chord.length === 1 || chord === 'Space' || /^(Arrow|Home|End|Page)/.test(chord))) return false;
  const floor = modalDepth ? Math.max(...floors) : 0;
  for (let i = layers.length - 1; i >= floor; i--) {
    const action = layers[i]!.get(chord);
    if (action && action() !== false) return true;
  }
  return false;
}

/** Hears the whole page, before the browser does. */
export function listen(target: Window): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey)) return;
    const chord = chordOf(event);
    const typing = isTyping(event.target);
    const early = chord.length > 1 && chord !== 'Escape' && chord !== 'Enter' && chord !== 'Space' && !/^(Arrow|Home|End|Page|Tab)/.test(chord);
    if (early && dispatch(chord, typing)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (stopped.has(chord)) event.preventDefault();
  };
  const late = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.getModifierState('AltGraph')) return;
    const chord = chordOf(event);
    if ((chord === 'Escape' || chord === '?') && dispatch(chord, isTyping(event.target))) event.preventDefault();
  };
  target.addEventListener('keydown', press, true);
  target.addEventListener('keydown', late);
  return () => {
    target.removeEventListener('keydown', press, true);
    target.removeEventListener('keydown', late);
  };
}

const FIELDS = 'input, select, textarea, [role="combobox"], [data-entry]';

function shown(element: HTMLElement): boolean {
  return !element.closest('[hidden], [inert]') && element.getClientRects().length !== 0;
}

/** The fields of an entry screen, in order; radios count once. */
export function entryFields(root: HTMLElement): HTMLElement[] {
  const seen = new Set<string>();
  return [...root.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => {
    if (field instanceof HTMLInputElement) {
      if (field.disabled || field.type === 'hidden' || field.type === 'file' || field.tabIndex < 0) return false;
      if (field.type === 'radio') {
        if (seen.has(field.name)) return false;
        seen.add(field.name);
      }
    }
    return shown(field);
  });
}

/** The radio to stand on: the chosen one of its group, else the first. */
function chosenOf(radio: HTMLInputElement, root: HTMLElement): HTMLInputElement {
  const group = [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter((r) => r.name === radio.name);
  return group.find((r) => r.checked) ?? radio;
}

/**
 * Enter goes to the next field, Shift+Enter to the one before, and from the last to the main button. It listens last of
 * all, on the window, so that a list that is open has taken its choice before.
 */
export function enterMoves(root: HTMLElement, isOn: () => boolean = () => true): { destroy(): void } {
  const press = (event: KeyboardEvent) => {
    const field = event.target;
    if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.altKey || !isOn()) return;
    if (!(field instanceof HTMLElement) || !root.contains(field) || !field.matches(FIELDS) || field instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    // A choice just made may bring its own fields: they come next.
    flushSync();
    const fields = entryFields(root);
    const own = field instanceof HTMLInputElement && field.type === 'radio' ? fields.findIndex((f) => f instanceof HTMLInputElement && f.name === field.name) : fields.indexOf(field);
    const next = fields[own + (event.shiftKey ? -1 : 1)];
    const goal = next ?? (event.shiftKey ? null : root.querySelector<HTMLElement>('[data-main]'));
    (goal instanceof HTMLInputElement && goal.type === 'radio' ? chosenOf(goal, root) : goal)?.focus();
    if (goal instanceof HTMLInputElement && goal.type !== 'checkbox' && goal.type !== 'radio') goal.select();
  };
  window.addEventListener('keydown', press);
  return { destroy: () => window.removeEventListener('keydown', press) };
}

/** F6 goes round the parts of the screen marked `data-pane`. */
export function nextPane(back: boolean): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(shown);
  const at = panes.findIndex((p) => p.contains(document.activeElement));
  const pane = panes[(at + (back ? -1 : 1) + panes.length) % panes.length];
  const inside = pane?.querySelector<HTMLElement>('[tabindex="0"], a[href], button:not(:disabled), input, select, textarea');
  (inside ?? pane)?.focus();
}
