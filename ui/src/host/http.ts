//! A server of the house, reached by the browser; the session is a cookie that no script can read.
import { bytesOf } from '../lib/bytes';
import { isFailure, unavailable, type Host, type Lang } from './index';

async function call(name: string, input: unknown, lang: Lang, request: string): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(`/api/${name}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-agiderm-lang': lang, 'x-agiderm-request': request },
      body: JSON.stringify(input),
    });
  } catch {
    throw unavailable('no-answer');
  }
  const body: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) {
    follow(name, body);
    return body ?? null;
  }
  throw isFailure(body) ? body : unavailable('no-answer');
}

const heard = new Set<(topics: string[]) => void>();
let source: EventSource | null = null;
/** The commands after which there is a session to listen with. */
const opening = new Set(['session.sign_in', 'session.recover', 'establishment.create', 'session.state']);

function tell(text: string): void {
  let topics: unknown;
  try {
    topics = JSON.parse(text);
  } catch {
    topics = [];
  }
  const names = Array.isArray(topics) ? topics.filter((t): t is string => typeof t === 'string') : [];
  for (const listener of heard) listener(names);
}

/** Listens while somebody is signed in; the browser itself opens a lost connection again. */
function follow(name: string, answer: unknown): void {
  if (name === 'session.sign_out') {
    source?.close();
    source = null;
  }
  const nobody = name === 'session.state' && !(answer as { session?: unknown } | null)?.session;
  if (!opening.has(name) || nobody || (source && source.readyState !== EventSource.CLOSED)) return;
  source = new EventSource('/api/changes', { withCredentials: true });
  source.onmessage = (event: MessageEvent<string>) => tell(event.data);
}

function onChanges(listener: (topics: string[]) => void): () => void {
  heard.add(listener);
  return () => heard.delete(listener);
}

/** Hands a file to the browser's own way of saving. */
export async function download(name: string, base64: string, mime: string): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([bytesOf(base64) as BlobPart], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}

export async function browserNotice(title: string, body: string): Promise<void> {
  if (!('Notification' in window)) return;
  if (Notification.permission === 'default') await Notification.requestPermission();
  if (Notification.permission === 'granted') new Notification(title, { body });
}

export const http = (): Host => ({ kind: 'browser', call, onChanges, saveFile: download, notify: browserNotice });
