// A training establishment of its own for one journey, served on this PC by the real program.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const program = process.env.AGIDERM_PROGRAM ?? join(root, 'target/debug/agiderm');

/** The public pass phrase of every training account. */
export const passphrase = 'mil fonio sorgho riz';

// One file is made and filled; every journey gets a copy of it.
let model;
function modelFile() {
  if (!model) {
    const folder = mkdtempSync(join(tmpdir(), 'agiderm-model-'));
    const file = join(folder, 'formation.agiderm');
    const made = execFileSync(program, ['--file', file, '--json', 'training', '--seed', '1', '--present', '300'], { encoding: 'utf8' });
    model = { folder, file, counts: JSON.parse(made) };
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  return model;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

export class House {
  /** A fresh copy of the training file, served. */
  static async open() {
    const { file, counts } = modelFile();
    const folder = mkdtempSync(join(tmpdir(), 'agiderm-journey-'));
    const house = new House(folder, join(folder, 'formation.agiderm'), await freePort());
    for (const part of ['', '.keys']) copyFileSync(file + part, house.file + part);
    house.counts = counts;
    await house.start();
    return house;
  }

  constructor(folder, file, port) {
    this.folder = folder;
    this.file = file;
    this.port = port;
  }

  get address() {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** Serves the file; answers once the address is told. */
  async start() {
    this.server = spawn(program, ['--file', this.file, '--json', 'serve', '--port', String(this.port)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: this.server.stdout });
    await Promise.race([
      once(lines, 'line'),
      once(this.server, 'exit').then(([code]) => Promise.reject(new Error(`the server stopped at once (${code})`))),
    ]);
  }

  /** The power goes: the process is killed, nothing is told to it. */
  async cutPower() {
    this.server.kill('SIGKILL');
    await once(this.server, 'exit');
  }

  async close() {
    if (this.server.exitCode === null && this.server.signalCode === null) {
      this.server.kill('SIGTERM');
      await once(this.server, 'exit');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
