//! Where the commands are carried out: the window's own core, or a server of the house.
import type { Failure } from '../gen/api';

/** The language of the words that the core itself writes. */
export type Lang = 'fr' | 'en';

export interface Host {
  kind: 'window' | 'browser';
  /** Carries out a command, once for one `request`. Throws a [`Failure`] as data, never a text. */
  call(name: string, input: unknown, lang: Lang, request: string): Promise<unknown>;
  /** Tells which tables changed, on this station or another. Returns the way to stop listening. */
  onChanges(listener: (topics: string[]) => void): () => void;
  /** Offers a file to the person; false when they gave up. */
  saveFile(name: string, base64: string, mime: string): Promise<boolean>;
  /** A message of the operating system, for what must be seen while another program is in front. */
  notify(title: string, body: string): Promise<void>;
}

export function isFailure(thing: unknown): thing is Failure {
  return typeof thing === 'object' && thing !== null && 'code' in thing && 'reason' in thing;
}

export function unavailable(reason: string): Failure {
  return { code: 'unavailable', reason, args: {}, fields: [] };
}

let current: Host | undefined;

/** The host of this page, chosen once. */
export async function openHost(): Promise<Host> {
  if (current) return current;
  if ('__TAURI_INTERNALS__' in window) current = (await import('./tauri')).tauri;
  else if (import.meta.env.DEV && new URLSearchParams(location.search).has('mock')) {
    current = (await import('./mock')).mock();
  } else current = (await import('./http')).http();
  return current;
}

export function host(): Host {
  if (!current) throw unavailable('host-closed');
  return current;
}
