// The PC of the greffe for a week: the same file every day, a clock that says when the greffe sits down to
// the papers, and a plug that can be pulled.
import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page, Request } from '@playwright/test';
import { programs } from '../training';
import { expect } from '../house';
import type { Login } from './papers';

/** The eve of the week, when the house is handed over. */
const EVE = '2026-12-27T18:00';
export const PHRASE = 'mil fonio sorgho riz';
const MINUTE = 60_000;

/** Commands that write, by the name of their call. */
const WRITES = /\/api\/(committals\.enter|acts\.(enter|strike)|movements\.(enter|count)|exits\.(prepare|sign)|papers\.make|hearings\.enter|cells\.(save_block|save_cell|place))$/;
/** How the power goes while a command is under way: before the program has it, while it has it, or after it
 *  has answered and before the screen knows. */
export type Cut = 'unheard' | 'under way' | 'unanswered';

/** Sends the command; done when the last of it has left for the program. */
async function handedOver(command: Request): Promise<void> {
  const headers = await command.allHeaders();
  await new Promise<void>((sent) => {
    const out = request(command.url(), { method: command.method(), headers });
    out.on('error', () => undefined);
    out.end(command.postDataBuffer(), sent);
  });
}

/** The programs must be those of `make test`: they can be told their moment, those of `make run` cannot. */
export class Pc {
  private server: ChildProcess | undefined;
  private port = '0';
  private moment = EVE;
  private login: Login | undefined;
  private screen: Page | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'agiderm-week-'));
  private address = '';
  /** Times the plug was pulled. */
  cuts = 0;

  private constructor(private readonly browser: Browser) {}

  /** A house of 300, as it is on the eve; the same people every time. */
  static install(browser: Browser): Pc {
    const pc = new Pc(browser);
    execFileSync(join(programs, 'agiderm'), ['--file', pc.file, 'training', '--seed', '7', '--present', '300'], { env: pc.environment(), stdio: ['ignore', 'ignore', 'inherit'] });
    return pc;
  }
  get page(): Page {
    return this.screen!;
  }
  private get file(): string {
    return join(this.folder, 'week.agiderm');
  }
  private environment() {
    return { ...process.env, AGIDERM_TEST_MOMENT: this.moment, AGIDERM_PASSPHRASE: PHRASE };
  }
  /** Switches on, at this moment: the program, and a browser that remembers nothing. */
  async start(moment: string): Promise<void> {
    this.moment = moment;
    const server = spawn(join(programs, 'agiderm'), ['--json', '--file', this.file, 'serve', '--port', this.port], { env: this.environment(), stdio: ['ignore', 'pipe', 'ignore'] });
    const first = await new Promise<string>((done, fail) => {
      createInterface({ input: server.stdout }).once('line', done);
      server.once('exit', (code) => fail(new Error(`the program ended: ${code}`)));
    });
    this.address = (JSON.parse(first) as { address: string }).address;
    this.port = new URL(this.address).port;
    this.server = server;
    this.login = undefined;
    this.screen = await (await this.browser.newContext()).newPage();
    await this.screen.addInitScript(() => (window.print = () => undefined));
    await this.screen.clock.setSystemTime(new Date(`${moment}:00Z`));
  }
  /** Switches off: the screen, and the program as it stands. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { server, screen } = this;
    this.server = this.screen = undefined;
    if (server && server.exitCode === null && server.signalCode === null) {
      const over = once(server, 'exit');
      server.kill(signal);
      await over;
    }
    await screen?.context().close();
  }
  /** The power is cut, and comes back some minutes later. */
  async cut(): Promise<void> {
    this.cuts += 1;
    await this.stop('SIGKILL');
    await this.start(new Date(Date.parse(`${this.moment}:00Z`) + 7 * MINUTE).toISOString().slice(0, 16));
  }
  /** Pulls the plug during the next command that writes; done when it was pulled. */
  armed(how: Cut): Promise<void> {
    return new Promise((pulled) => {
      void this.page.route(WRITES, async (route) => {
        if (how === 'unanswered') await route.fetch();
        if (how === 'under way') await handedOver(route.request());
        this.server?.kill('SIGKILL');
        pulled();
        await route.abort().catch(() => undefined);
      });
    });
  }
  /** The session of this person, opened by hand when another's was. */
  async as(login: Login): Promise<void> {
    if (this.login === login) return;
    const { page } = this;
    await page.goto('about:blank');
    await page.context().clearCookies();
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
  /** The file read over by the command line once the PC is off: it fails when anything in it is not whole. */
  verify(): string {
    return execFileSync(join(programs, 'agiderm'), ['--json', '--file', this.file, '--user', 'directeur', 'verify'], { env: this.environment(), encoding: 'utf8' });
  }
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
