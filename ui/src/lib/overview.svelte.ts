//! The state of the house, shown by the home page, the menu's badge and the status bar: asked once for all of them.
import type { Overview } from '../gen/api';
import { live, type Live } from './live.svelte';
import { house, may } from './session.svelte';

let query: Live<'home.overview'> | undefined;

/** Called once by the shell. */
export function watchOverview(): void {
  query = live(
    'home.overview',
    () => (may('registry_read') && !house.locked ? {} : null),
    ['committals', 'acts', 'projections', 'papers', 'drafts', 'takeover_rows', 'local_state', 'backup', 'settings', 'infants', 'movements', 'cell_moves', 'cells', 'roll_calls', 'confirmations', 'overrun_corrections'],
  );
}

export const overview = {
  get value(): Overview | null {
    return query?.value ?? null;
  },
  get query(): Live<'home.overview'> | undefined {
    return query;
  },
};
