// What every journey starts from: a fresh copy of the training establishment, served on a port of
// its own, and a page at its door.
import { test as base, expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { folder, programs } from './training';

export { expect };

export interface House {
  /** Where the screens are. */
  address: string;
  /** The establishment file of this journey. */
  file: string;
  /** Signs in with the account shown, or with another one, through the page. */
  signIn(page: Page, login?: string): Promise<void>;
  /** Another PC, with no file of its own; gives the address of its screens. */
  otherPc(name: string): Promise<string>;
  /** The power is cut: the program is killed and served again at the same address. */
  powerCut(): Promise<void>;
  /** A call made beside the page, with the page's session. */
  call<T>(page: Page, name: string, input?: unknown): Promise<T>;
}

async function serve(file: string, port = '0'): Promise<{ address: string; server: ChildProcess }> {
  const args = ['--json', '--file', file, 'serve', '--port', port];
  const server = spawn(join(programs, 'agiderm'), args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout! });
  const first = await new Promise<string>((done, fail) => {
    lines.once('line', done);
    server.once('exit', (code) => fail(new Error(`the server ended: ${code}`)));
  });
  return { address: (JSON.parse(first) as { address: string }).address, server };
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill();
  await gone;
}

interface State {
  accounts: { login: string; display_name: string }[];
  training_sign_in: { login: string; passphrase: string } | null;
}

export const test = base.extend<{ house: House; empty: boolean }>({
  /** No file yet: the first start of the program. */
  empty: [false, { option: true }],
  // SLOW=4 gives the page a processor four times slower, as an old PC: a journey that races shows it.
  page: async ({ page }, use) => {
    const rate = Number(process.env['SLOW'] ?? 1);
    if (rate > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
    await use(page);
  },
  house: async ({ empty }, use) => {
    const own = mkdtempSync(join(tmpdir(), 'agiderm-e2e-'));
    if (!empty) cpSync(folder, own, { recursive: true });
    const file = join(own, 'formation.agiderm');
    let { address, server } = await serve(file);
    const others: ChildProcess[] = [];
    const call = async <T>(page: Page, name: string, input: unknown = {}): Promise<T> => {
      const answer = await page.request.post(`${address}api/${name}`, { data: input as object });
      if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
      return (await answer.json()) as T;
    };
    await use({
      address,
      file,
      call,
      async otherPc(name) {
        const other = await serve(join(own, `${name}.agiderm`));
        others.push(other.server);
        return other.address;
      },
      async powerCut() {
        server.kill('SIGKILL');
        await once(server, 'exit');
        ({ server } = await serve(file, new URL(address).port));
      },
      async signIn(page, login) {
        if (!page.url().startsWith(address)) await page.goto(address);
        const state = await call<State>(page, 'session.state');
        const shown = state.training_sign_in!;
        const account = state.accounts.find((a) => a.login === (login ?? shown.login))!;
        if (state.accounts.length > 1) await page.getByRole('button', { name: account.display_name }).click();
        await page.locator('#passphrase').fill(shown.passphrase);
        await page.locator('#passphrase').press('Enter');
        await expect(page.locator('.screen h1')).toBeVisible();
      },
    });
    // Its files can be removed once it has let go of them.
    await Promise.all([...others, server].map(stopped));
    rmSync(own, { recursive: true, force: true });
  },
});
