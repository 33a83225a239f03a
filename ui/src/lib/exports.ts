//! Lists as files, made by the core with the filters written in their head.
import type { ListPrint } from '../gen/api';
import { host } from '../host';
import { call } from './call';
import { toast } from './toast.svelte';
import { say } from './words.svelte';

export async function exportList(what: ListPrint): Promise<void> {
  const file = await call('prints.list', what);
  if (await host().saveFile(file.file_name, file.base64, file.mime)) toast(say('preview-saved', { file: file.file_name }));
}
