// Makes one training establishment for all the journeys; each works on a copy of its own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const programs = process.env['AGIDERM_PROGRAMS'] ?? join(import.meta.dirname, '../../target/debug');
export const folder = join(import.meta.dirname, 'output/training');
export const file = join(folder, 'formation.agiderm');

export default function make(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(join(programs, 'agiderm'), ['training', '--seed', '7', '--present', '300', '--file', file], { stdio: 'inherit' });
}
