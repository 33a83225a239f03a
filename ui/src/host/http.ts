//! A server of the house, reached by the browser; the session is a cookie that no script can read.
import { bytesOf } from '../lib/bytes';
import { isFailure, unavailable, type Host, type Lang } from './index';

async function call(name: string, input: unknown, lang: Lang): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(`/api/${name}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-agiderm-lang': lang },
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

/** The calls after which this browser has a new session, and may listen to the changes. */
const OPENS = new Set(['session.sign_in', 'session.recover', 'establishment.create']);
const listeners = new Set<(topics: string[]) => void>();
let source: EventSource | undefined;

/** Begins to listen with a session and ends with it. */
function follow(name: string, body: unknown): void {
  const known = name === 'session.state' && !source && (body as { session?: unknown }).session;
  if (OPENS.has(name) || known) listen();
  if (name === 'session.sign_out') {
    source?.close();
    source = undefined;
  }
}

function listen(): void {
  source?.close();
  source = new EventSource('/api/changes');
  source.onmessage = (event: MessageEvent<string>) => {
    let topics: string[] = [];
    try {
      const heard: unknown = JSON.parse(event.data);
      if (Array.isArray(heard)) topics = heard.filter((t): t is string => typeof t === 'string');
    } catch {
      // No topic means that anything may have changed.
    }
    for (const listener of listeners) listener(topics);
  };
}

function onChanges(listener: (topics: string[]) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
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
