//! The manual: one page a screen, told by its keys `help-<page>`, and the pages that go with it.
import { patterns } from './routes';

/** The page of a screen, by the pattern of its address. */
export const pageOf = (pattern: string): string => pattern.replace(/:/g, '').replaceAll('/', '-') || 'home';

/** Every page, in the order of the screens; its own pattern beside it. */
export const pages: { page: string; pattern: string }[] = patterns.filter((p) => !p.startsWith('help')).map((pattern) => ({ page: pageOf(pattern), pattern }));

const related: Record<string, string[]> = {
  home: ['deadlines', 'movements', 'rollcall', 'committals-new'],
  committals: ['committals-id', 'committals-new', 'duplicates', 'books'],
  'committals-new': ['committals-id', 'committals-id-acts-new', 'papers-missing'],
  'committals-id': ['committals-id-acts-new', 'committals-id-exit', 'committals-id-identity', 'committals-id-entry', 'visits', 'papers'],
  'committals-id-exit': ['exits', 'committals-id-acts-new', 'movements'],
  'committals-id-acts-new': ['committals-id-acts-act', 'hearings', 'deadlines'],
  'committals-id-acts-act': ['committals-id-acts-new', 'journal'],
  duplicates: ['duplicates-left-right', 'committals'],
  'duplicates-left-right': ['duplicates', 'committals-id-identity'],
  counsel: ['committals-id', 'visits'],
  infants: ['committals-id', 'cells'],
  visits: ['committals-id', 'counsel'],
  deadlines: ['deadlines-signatures', 'deadlines-clocks', 'papers', 'committals-id-acts-new'],
  'deadlines-signatures': ['deadlines', 'deadlines-recompute'],
  'deadlines-clocks': ['deadlines', 'committals-id-exit'],
  hearings: ['committals-id-acts-new', 'movements'],
  papers: ['papers-missing', 'papers-models', 'deadlines'],
  cells: ['cells-id', 'rollcall', 'infants'],
  movements: ['exits', 'rollcall', 'day', 'committals-id-exit'],
  exits: ['committals-id-exit', 'movements'],
  rollcall: ['movements', 'cells', 'day'],
  day: ['movements', 'rollcall', 'prints'],
  takeover: ['takeover-new', 'takeover-held'],
  'takeover-held': ['takeover-held-row', 'takeover'],
  books: ['prints', 'committals', 'movements'],
  prints: ['books', 'day'],
  file: ['journal', 'stations'],
  exercises: ['home', 'committals-new', 'rollcall', 'movements'],
  users: ['journal', 'settings'],
  journal: ['file', 'users'],
  stations: ['file', 'users'],
  settings: ['lists', 'deadlines-recompute'],
};

/** The pages that go with one. A page of a part of a screen goes back to that screen. */
export function seeAlso(page: string): string[] {
  const parent = pages.filter((p) => page.startsWith(`${p.page}-`)).map((p) => p.page);
  return related[page] ?? (parent.length ? parent.slice(-1) : ['home']);
}

/** Every key of the keyboard and what it does, as the locales name them. */
export const keys: { key: string; does: string }[] = [
  { key: 'ctrl-k', does: 'search' },
  { key: 'f8', does: 'enter' },
  { key: 'f3', does: 'filter' },
  { key: 'f4', does: 'list' },
  { key: 'enter', does: 'next' },
  { key: 'shift-enter', does: 'back' },
  { key: 'space', does: 'peek' },
  { key: 'i', does: 'paper' },
  { key: 'ctrl-enter', does: 'save' },
  { key: 'ctrl-down', does: 'section' },
  { key: 'ctrl-s', does: 'keep' },
  { key: 'ctrl-n', does: 'new' },
  { key: 'f2', does: 'change' },
  { key: 'f9', does: 'print' },
  { key: 'f5', does: 'refresh' },
  { key: 'f6', does: 'pane' },
  { key: 'escape', does: 'close' },
  { key: 'alt-left', does: 'history' },
  { key: 'ctrl-1', does: 'menu' },
  { key: 'ctrl-g', does: 'goto' },
  { key: 'ctrl-l', does: 'lock' },
  { key: 'altgr', does: 'letters' },
  { key: 'f1', does: 'help' },
];
