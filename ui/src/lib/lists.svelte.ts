//! The reference lists, asked once and kept until they change.
import type { ListName, ReferenceItem } from '../gen/api';
import { call } from './call';
import { spoken } from './words.svelte';

const kept = new Map<ListName, Promise<ReferenceItem[]>>();
let known = $state.raw<Partial<Record<ListName, ReferenceItem[]>>>({});

export function forgetLists(): void {
  kept.clear();
}

export function listOf(list: ListName): Promise<ReferenceItem[]> {
  let asked = kept.get(list);
  if (!asked) {
    asked = call('reference.list', { list }).then((items) => {
      known = { ...known, [list]: items };
      return items;
    });
    asked.catch(() => kept.delete(list));
    kept.set(list, asked);
  }
  return asked;
}

export function labelOfItem(item: ReferenceItem): string {
  return spoken.language === 'en' && item.label_en ? item.label_en : item.label_fr;
}

/** The item of a code, once the list is there. */
export function itemOf(list: ListName, code: string): ReferenceItem | undefined {
  const items = known[list];
  if (!items) void listOf(list).catch(() => undefined);
  return items?.find((i) => i.code === code);
}

/** The label of a code, or the code until the list is there. */
export function labelOf(list: ListName, code: string): string {
  const item = code ? itemOf(list, code) : undefined;
  return item ? labelOfItem(item) : code;
}

/** Without accents, case or the signs that people leave out. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ɛ/g, 'e')
    .replace(/ɔ/g, 'o')
    .replace(/[ɲŋ]/g, 'n')
    .replace(/ɓ/g, 'b')
    .replace(/ɗ/g, 'd')
    .replace(/ƴ/g, 'y')
    .replace(/['’-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
