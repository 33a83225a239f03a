//! What a short window ends: a change of cell struck, a separation lifted, a child that leaves.
export interface Ending {
  kind: 'move' | 'separation' | 'child';
  id: string;
  version: number;
}
