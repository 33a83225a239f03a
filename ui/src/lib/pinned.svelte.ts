//! What stays for the next entry of a list from one court or one escort. Forgotten when the program closes.
import type { Entry } from './entry';

let on = $state(false);
let kept = { authority: '', authority_code: '', brought_by: '', brought_by_service: '' };

export const pinned = {
  get on(): boolean {
    return on;
  },
  set on(value: boolean) {
    on = value;
  },
  keep(entry: Entry): void {
    const { brought_by, brought_by_service, title } = entry;
    kept = { authority: title.authority, authority_code: title.authority_code, brought_by, brought_by_service };
  },
  into(entry: Entry): Entry {
    if (!on) return entry;
    const { authority, authority_code, ...escort } = kept;
    return { ...entry, ...escort, title: { ...entry.title, authority, authority_code } };
  },
};
