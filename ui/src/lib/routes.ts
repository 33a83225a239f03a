//! Which screen answers which address, who may see it, and what stands in the menu.
import type { Component } from 'svelte';
import type { Permission } from '../gen/api';

type Screen = Component<Record<string, string>>;
interface Route {
  /** `committals/:id/act` */
  pattern: string;
  load: () => Promise<{ default: unknown }>;
  needs?: Permission;
  /** Only in a training establishment. */
  training?: boolean;
  /** The line of the menu that is lit. */
  menu?: string;
}

const routes: Route[] = [
  { pattern: '', load: () => import('../screens/home/Home.svelte'), menu: 'home' },
  { pattern: 'committals', load: () => import('../screens/committals/Register.svelte'), needs: 'registry_read', menu: 'committals' },
  { pattern: 'committals/new', load: () => import('../screens/committals/Enter.svelte'), needs: 'registry_write', menu: 'enter' },
  { pattern: 'committals/:id', load: () => import('../screens/committals/Sheet.svelte'), needs: 'registry_read', menu: 'committals' },
  { pattern: 'committals/:id/identity', load: () => import('../screens/committals/CorrectIdentity.svelte'), needs: 'registry_correct', menu: 'committals' },
  { pattern: 'committals/:id/entry', load: () => import('../screens/committals/CorrectEntry.svelte'), needs: 'registry_correct', menu: 'committals' },
  { pattern: 'committals/:id/exit', load: () => import('../screens/exits/Exit.svelte'), needs: 'registry_write', menu: 'committals' },
  { pattern: 'committals/:id/acts/new', load: () => import('../screens/acts/Enter.svelte'), needs: 'registry_write', menu: 'committals' },
  { pattern: 'committals/:id/acts/:act', load: () => import('../screens/acts/Enter.svelte'), needs: 'registry_correct', menu: 'committals' },
  { pattern: 'duplicates', load: () => import('../screens/duplicates/Duplicates.svelte'), needs: 'registry_read', menu: 'committals' },
  { pattern: 'duplicates/:left/:right', load: () => import('../screens/duplicates/Compare.svelte'), needs: 'registry_read', menu: 'committals' },
  { pattern: 'counsel', load: () => import('../screens/contacts/Lacking.svelte'), needs: 'registry_read', menu: 'committals' },
  { pattern: 'infants', load: () => import('../screens/infants/Infants.svelte'), needs: 'registry_read', menu: 'committals' },
  { pattern: 'visits', load: () => import('../screens/visits/Visits.svelte'), needs: 'registry_read', menu: 'visits' },
  { pattern: 'deadlines', load: () => import('../screens/deadlines/Deadlines.svelte'), needs: 'registry_read', menu: 'deadlines' },
  { pattern: 'hearings', load: () => import('../screens/hearings/Hearings.svelte'), needs: 'registry_write', menu: 'papers' },
  { pattern: 'papers', load: () => import('../screens/papers/Papers.svelte'), needs: 'registry_read', menu: 'papers' },
  { pattern: 'papers/missing', load: () => import('../screens/papers/Missing.svelte'), needs: 'registry_read', menu: 'papers' },
  { pattern: 'papers/models', load: () => import('../screens/papers/Models.svelte'), needs: 'reference_read', menu: 'papers' },
  { pattern: 'cells', load: () => import('../screens/cells/Plan.svelte'), needs: 'roster_read', menu: 'cells' },
  { pattern: 'cells/:id', load: () => import('../screens/cells/Cell.svelte'), needs: 'roster_read', menu: 'cells' },
  { pattern: 'movements', load: () => import('../screens/movements/Movements.svelte'), needs: 'registry_read', menu: 'movements' },
  { pattern: 'exits', load: () => import('../screens/exits/Exits.svelte'), needs: 'registry_read', menu: 'movements' },
  { pattern: 'rollcall', load: () => import('../screens/movements/RollCall.svelte'), needs: 'registry_read', menu: 'roll' },
  { pattern: 'day', load: () => import('../screens/movements/Day.svelte'), needs: 'registry_read', menu: 'day' },
  { pattern: 'deadlines/signatures', load: () => import('../screens/confirmations/Waiting.svelte'), needs: 'registry_read', menu: 'deadlines' },
  { pattern: 'deadlines/clocks', load: () => import('../screens/confirmations/Clocks.svelte'), needs: 'registry_read', menu: 'deadlines' },
  { pattern: 'deadlines/recompute', load: () => import('../screens/confirmations/Recompute.svelte'), needs: 'registry_read', menu: 'deadlines' },
  { pattern: 'takeover', load: () => import('../screens/takeover/Batches.svelte'), needs: 'takeover', menu: 'takeover' },
  { pattern: 'takeover/new', load: () => import('../screens/takeover/Wizard.svelte'), needs: 'takeover', menu: 'takeover' },
  { pattern: 'takeover/batches/:batch', load: () => import('../screens/takeover/Report.svelte'), needs: 'takeover', menu: 'takeover' },
  { pattern: 'takeover/held', load: () => import('../screens/takeover/Held.svelte'), needs: 'registry_read', menu: 'takeover' },
  { pattern: 'takeover/held/:row', load: () => import('../screens/takeover/Complete.svelte'), needs: 'registry_write', menu: 'takeover' },
  { pattern: 'books', load: () => import('../screens/books/Books.svelte'), needs: 'registry_read', menu: 'prints' },
  { pattern: 'prints', load: () => import('../screens/prints/Prints.svelte'), needs: 'print', menu: 'prints' },
  { pattern: 'file', load: () => import('../screens/file/Health.svelte'), needs: 'verify', menu: 'file' },
  { pattern: 'exercises', load: () => import('../screens/training/Exercises.svelte'), needs: 'registry_read', training: true, menu: 'exercises' },
  { pattern: 'users', load: () => import('../screens/users/Users.svelte'), needs: 'users', menu: 'users' },
  { pattern: 'journal', load: () => import('../screens/journal/Journal.svelte'), needs: 'journal_read', menu: 'journal' },
  { pattern: 'stations', load: () => import('../screens/stations/Stations.svelte'), needs: 'settings_write', menu: 'settings' },
  { pattern: 'settings', load: () => import('../screens/settings/Settings.svelte'), needs: 'settings_read', menu: 'settings' },
  { pattern: 'help', load: () => import('../screens/help/Manual.svelte') },
  { pattern: 'help/:page', load: () => import('../screens/help/Manual.svelte') },
  { pattern: 'lists', load: () => import('../screens/settings/Lists.svelte'), needs: 'reference_read', menu: 'settings' },
];

/** The patterns of every screen. */
export const patterns = routes.map((r) => r.pattern);

export interface Found {
  route: Route;
  params: Record<string, string>;
  load: () => Promise<{ default: Screen }>;
}

/** The route of an address; null when there is none. Fixed words go before names. */
export function match(parts: string[]): Found | null {
  for (const route of routes) {
    const pieces = route.pattern.split('/').filter(Boolean);
    if (pieces.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = pieces.every((piece, i) => {
      if (!piece.startsWith(':')) return piece === parts[i];
      params[piece.slice(1)] = parts[i]!;
      return true;
    });
    if (fits) return { route, params, load: route.load as Found['load'] };
  }
  return null;
}

export interface Entry {
  id: string;
  path: string;
  needs?: Permission;
  training?: boolean;
  key?: string;
}

/** A line of the menu. */
export interface MenuLine extends Entry {
  /** After Ctrl+G, the plain letter that goes to it: each has its own, whatever the rank. */
  letter: string;
}

/** The menu, in order; Ctrl with a figure goes to the line of that rank, Ctrl+G then a letter to any line. */
export const menu: MenuLine[] = [
  { id: 'home', letter: 'A', path: '' },
  { id: 'committals', letter: 'R', path: 'committals', needs: 'registry_read' },
  { id: 'enter', letter: 'N', path: 'committals/new', needs: 'registry_write', key: 'F8' },
  { id: 'deadlines', letter: 'E', path: 'deadlines', needs: 'registry_read' },
  { id: 'cells', letter: 'C', path: 'cells', needs: 'roster_read' },
  { id: 'movements', letter: 'M', path: 'movements', needs: 'registry_read' },
  { id: 'roll', letter: 'P', path: 'rollcall', needs: 'registry_read' },
  { id: 'day', letter: 'S', path: 'day', needs: 'registry_read' },
  { id: 'papers', letter: 'G', path: 'papers', needs: 'registry_read' },
  { id: 'visits', letter: 'V', path: 'visits', needs: 'registry_read' },
  { id: 'prints', letter: 'I', path: 'prints', needs: 'print' },
  { id: 'takeover', letter: 'T', path: 'takeover', needs: 'takeover' },
  { id: 'journal', letter: 'J', path: 'journal', needs: 'journal_read' },
  { id: 'file', letter: 'U', path: 'file', needs: 'verify' },
  { id: 'exercises', letter: 'X', path: 'exercises', needs: 'registry_read', training: true },
  { id: 'users', letter: 'D', path: 'users', needs: 'users' },
  { id: 'settings', letter: 'L', path: 'settings', needs: 'settings_read' },
];

// The manual has a line of its own in the palette, and so has the beginning of a take-over.
const named = ['help', 'takeover/new', ...menu.map((e) => e.path)];

/** The screens that stand in no line of the menu: the palette reaches them by the titles of their pages of the manual. */
export const beyondMenu: Entry[] = routes.filter((r) => !r.pattern.includes(':') && !named.includes(r.pattern)).map((r) => ({ id: r.pattern, path: r.pattern, needs: r.needs, training: r.training }));
