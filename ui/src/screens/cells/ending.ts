//! What a short window ends: a change of cell struck, a separation lifted.
export interface Ending {
  kind: 'move' | 'separation';
  id: string;
  version: number;
}
