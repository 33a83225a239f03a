//! Screens by the part of the address after #. A screen that holds unsaved text is asked before it is left.

export interface Place {
  path: string;
  parts: string[];
  query: URLSearchParams;
}

function read(): Place {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return { path, parts: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

let place = $state.raw<Place>(read());
export const route = {
  get place(): Place {
    return place;
  },
};

/** Keeps what is being typed before a screen goes away; never stops the person. */
type Guard = () => void;
const guards = new Set<Guard>();
export function beforeLeaving(guard: Guard): () => void {
  guards.add(guard);
  return () => guards.delete(guard);
}

window.addEventListener('hashchange', () => {
  for (const guard of guards) guard();
  place = read();
});

export function go(path: string): void {
  location.hash = `#/${path.replace(/^#?\/?/, '')}`;
}

/** Changes the address without a step in the history. */
export function become(path: string): void {
  history.replaceState(null, '', `#/${path}`);
  place = read();
}
