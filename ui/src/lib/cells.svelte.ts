//! Whether the house has drawn its cells: then people are placed on the plan, and no cell is typed.
import { call } from './call';
import { may } from './session.svelte';

let cells = $state(false);
export const drawn = {
  get cells(): boolean {
    return cells;
  },
};

/** Asks once a screen; without an answer the cell is typed as before. */
export function askCells(): void {
  if (!may('roster_read')) return;
  void call('cells.plan', {}).then(
    (plan) => (cells = plan.blocks.some((b) => b.cells.length > 0)),
    () => undefined,
  );
}
