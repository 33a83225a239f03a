// The PC of the greffe for a week: the same file every morning, a clock that says the hour of the sitting,
// and a plug that can be pulled.
import type { BrowserContext, Page } from '@playwright/test';
import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { programs } from '../training';
import { expect } from '../house';
import type { Login } from './papers';

/** The eve of the week, when the house is handed over. */
const EVE = '2026-12-27T18:00';
const PHRASE = 'mil fonio sorgho riz';
const MINUTE = 60_000;

export class Pc {
  private server: ChildProcess | undefined;
  private port = '0';
  private moment = EVE;
  private login: Login | undefined;
  address = '';
  /** Times the plug was pulled. */
  cuts = 0;

  private constructor(
    private readonly folder: string,
    private readonly page: Page,
  ) {}

  /** A house of 300, as it is on the eve; the same people every time. */
  static install(page: Page): Pc {
    const folder = mkdtempSync(join(tmpdir(), 'agiderm-week-'));
    const pc = new Pc(folder, page);
    execFileSync(join(programs, 'agiderm'), ['--file', pc.file, 'training', '--seed', '7', '--present', '300'], { env: pc.environment(), stdio: ['ignore', 'ignore', 'inherit'] });
    return pc;
  }
  get file(): string {
    return join(this.folder, 'week.agiderm');
  }
  private environment() {
    return { ...process.env, AGIDERM_TEST_MOMENT: this.moment, AGIDERM_PASSPHRASE: PHRASE };
  }
  /** Switches on, at this moment. */
  async start(moment: string): Promise<void> {
    this.moment = moment;
    const server = spawn(join(programs, 'agiderm'), ['--json', '--file', this.file, 'serve', '--port', this.port], { env: this.environment(), stdio: ['ignore', 'pipe', 'inherit'] });
    const first = await new Promise<string>((done, fail) => {
      createInterface({ input: server.stdout }).once('line', done);
      server.once('exit', (code) => fail(new Error(`the program ended: ${code}`)));
    });
    this.address = (JSON.parse(first) as { address: string }).address;
    this.port = new URL(this.address).port;
    this.server = server;
    this.login = undefined;
    await this.page.clock.setSystemTime(new Date(`${moment}:00Z`));
  }
  /** Switches off, with what was being done left as it is. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const over = once(server, 'exit');
    server.kill(signal);
    await over;
  }
  /** The power is cut, and comes back some minutes later. */
  async cut(): Promise<void> {
    this.cuts += 1;
    await this.stop('SIGKILL');
    await this.start(new Date(Date.parse(`${this.moment}:00Z`) + 7 * MINUTE).toISOString().slice(0, 16));
  }
  /** Nothing but the kill, at once: what was asked of the program is under way. */
  pull(): void {
    this.server?.kill('SIGKILL');
  }
  /** The session of this person, opened by hand when another's was. */
  async as(login: Login): Promise<void> {
    if (this.login === login) return;
    const { page } = this;
    const context: BrowserContext = page.context();
    await page.goto('about:blank');
    await context.clearCookies();
    await page.goto(this.address);
    await page.locator('[data-account]').first().waitFor();
    await page.locator(`[data-account^="${await this.nameOf(login)}"]`).press('Enter');
    await page.keyboard.type(PHRASE);
    await page.keyboard.press('Enter');
    await expect(page.locator('.shell')).toBeVisible();
    await expect(page.locator('.screen h1')).toBeVisible();
    this.login = login;
  }
  private async nameOf(login: Login): Promise<string> {
    const state = (await (await this.page.request.post(`${this.address}api/session.state`, { data: {} })).json()) as { accounts: { login: string; display_name: string }[] };
    return state.accounts.find((a) => a.login === login)!.display_name;
  }
  /** The file looked at by the command line, as a visitor's check: 0 when it is whole. */
  verify(): string {
    return execFileSync(join(programs, 'agiderm'), ['--json', '--file', this.file, '--user', 'directeur', 'verify'], { env: this.environment(), encoding: 'utf8' });
  }
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
