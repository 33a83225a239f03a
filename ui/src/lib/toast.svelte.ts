//! Short messages that pass: what was done, and how to undo it where that is possible.
export interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'bad';
  action?: { label: string; run: () => void };
}

let list = $state<Toast[]>([]);
let next = 1;
export const toasts = {
  get list(): Toast[] {
    return list;
  },
};

/** Ten seconds, or until closed. */
export function toast(text: string, kind: Toast['kind'] = 'done', action?: Toast['action']): void {
  const id = next++;
  list = [...list.slice(-2), { id, text, kind, action }];
  setTimeout(() => dismiss(id), 10_000);
}

export function dismiss(id: number): void {
  list = list.filter((t) => t.id !== id);
}
