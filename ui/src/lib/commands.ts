//! What a command does, in words, for the journal and the table of rights.
import { sayFirst } from './words.svelte';

export function commandWord(name: string): string {
  const key = name.replaceAll('.', '-').replaceAll('_', '-');
  return sayFirst([`audit-kind-${key}`, `audit-query-${key}`], name);
}
