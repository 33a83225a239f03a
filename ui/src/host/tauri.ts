//! The window's core. The only file that knows the window's toolkit.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { isFailure, unavailable, type Host } from './index';

async function ask(command: string, args: Record<string, unknown>): Promise<unknown> {
  try {
    return await invoke(command, args);
  } catch (thrown) {
    throw isFailure(thrown) ? thrown : unavailable('window');
  }
}

export const tauri: Host = {
  kind: 'window',
  call: (name, input, lang, request) => ask('call', { name, input, lang, request }),
  onChanges(listener) {
    let stop: (() => void) | undefined;
    let stopped = false;
    void listen<string[]>('changes', (event) => listener(event.payload)).then((off) => {
      if (stopped) off();
      else stop = off;
    });
    return () => {
      stopped = true;
      stop?.();
    };
  },
  async saveFile(name, base64) {
    return (await ask('save_file', { name, base64 })) === true;
  },
  async notify(title, body) {
    await ask('notify', { title, body });
  },
};
