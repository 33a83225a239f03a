//! Lists as files, made by the core with the filters written in their head.
import type { ListPrint } from '../gen/api';
import { host } from '../host';
import type { ExportFormat } from '../parts/table';
import { asFailure, call } from './call';
import { sayFailure } from './problems';
import { go } from './router.svelte';
import { toast } from './toast.svelte';
import { say } from './words.svelte';

/** Writes a list as a file; or opens it, with the same filters, where its columns and views are chosen. */
export async function exportList({ format, ...what }: Omit<ListPrint, 'format'> & { format: ExportFormat }): Promise<void> {
  if (format === 'books') return go(`books?asked=${encodeURIComponent(JSON.stringify(what))}`);
  const file = await call('prints.list', { ...what, format });
  if (await host().saveFile(file.file_name, file.base64, file.mime)) toast(say('preview-saved', { file: file.file_name }));
}

/** The same from a screen: a refusal is said there. */
export function listFile(what: Parameters<typeof exportList>[0]): void {
  void exportList(what).catch((thrown) => toast(sayFailure(asFailure(thrown)), 'bad'));
}

/** What another screen asked to see among the books. */
export function askedIn(query: URLSearchParams): ListPrint | null {
  const text = query.get('asked');
  if (!text) return null;
  const asked = JSON.parse(text) as ListPrint;
  for (const filters of Object.values(asked)) {
    // A window and an order are of the screen that was left.
    if (filters && typeof filters === 'object') for (const name of ['offset', 'limit', 'sort', 'descending']) delete (filters as Record<string, unknown>)[name];
  }
  return asked;
}
