//! Files chosen for a dossier, before they are sent: what can be refused without reading them is.
import type { CommittalSheet, Failure } from '../gen/api';
import { shortDay } from './format';
import { actType } from './law';

/** Largest file taken in, in bytes: the core's own limit, told before the file is read. */
export const MOST_BYTES = 20 * 1024 * 1024;

export interface Waiting {
  id: number;
  file: File;
  name: string;
  kind: string;
  act: string;
  state: 'waiting' | 'sending' | 'done' | 'refused';
  failure: Failure | null;
}

/** The refusal of a file too large to be sent. */
export function tooBig(name: string, size: number): Failure | null {
  if (size <= MOST_BYTES) return null;
  const args = { file: name, size: String(Math.ceil(size / 1_048_576)), most: String(MOST_BYTES / 1_048_576) };
  return { code: 'invalid', reason: 'input-invalid', args: {}, fields: [{ field: 'base64', reason: 'scan-too-big', args }] };
}

/** The acts of a dossier that a scan can prove, the last first. */
export function provable(sheet: CommittalSheet): { id: string; type: string; label: string }[] {
  return sheet.acts
    .filter((a) => !a.struck)
    .map((a) => ({ id: a.act_id, type: a.type, label: [`${actType(a.type)} ${shortDay(a.on)}`, a.reference].filter(Boolean).join(' · ') }))
    .reverse();
}
