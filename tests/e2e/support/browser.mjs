// A browser as a clerk has it: one window of the usual size, nothing kept from one journey to the next.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { House, passphrase, root } from './house.mjs';
import { say } from './words.mjs';

export const sizes = { usual: { width: 1366, height: 768 }, small: { width: 1024, height: 768 }, zoomed: { width: 1093, height: 557 } };
const output = join(root, 'tests/e2e/output');
mkdirSync(output, { recursive: true });

let browser;
/** The one browser of a test file. */
async function theBrowser() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return browser;
}

/** Runs a journey in a house of its own, and notes what the page complains of. */
export async function journey(t, size, steps) {
  const house = await House.open();
  const context = await (await theBrowser()).newContext({ viewport: size, locale: 'fr-ML', timezoneId: 'Africa/Bamako', acceptDownloads: true });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('console', (message) => {
    // A refused call is an answer, not a fault of the page.
    if (message.type() === 'error' && !/status of 4\d\d|ERR_CONNECTION|ERR_INCOMPLETE/.test(message.text())) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) complaints.push(`outside: ${request.url()}`);
  });
  const clerk = new Clerk(page, house);
  try {
    await page.goto(house.address);
    await steps(clerk);
    if (complaints.length) throw new Error(complaints.join('\n'));
  } catch (error) {
    await clerk.picture(`failed ${t.name}`).catch(() => undefined);
    throw error;
  } finally {
    await context.close();
    await house.close();
  }
}

export async function closeBrowser() {
  await browser?.close();
  browser = undefined;
}

/** Someone at the keyboard. */
export class Clerk {
  lang = 'fr';

  constructor(page, house) {
    this.page = page;
    this.house = house;
  }

  say(key, args) {
    return say(key, args, this.lang);
  }

  /** Chooses an account on the sign-in screen and opens it. */
  async signIn(login, phrase = passphrase) {
    const { page } = this;
    const name = { greffe: 'SANGARÉ', chef: 'DICKO', directeur: 'SAMAKÉ', magasin: 'BALLO', inspection: 'TOURÉ', technique: 'KONÉ' }[login];
    await page.locator(`[data-account*="${name}"]`).click();
    await page.getByLabel(this.say('session-passphrase'), { exact: true }).fill(phrase);
    await page.keyboard.press('Enter');
  }

  /** Signs in and waits for the first page of the day. */
  async enter(login) {
    await this.signIn(login);
    await this.page.locator('.shell').waitFor();
  }

  /** Goes to a screen by its address and waits until it has something to show. */
  async open(path) {
    await this.page.evaluate((to) => (location.hash = `#/${to}`), path);
    await this.settled();
  }

  /** Waits until nothing is loading any more. */
  async settled() {
    const loading = this.page.getByText(this.say('ui-loading'), { exact: true });
    await this.page.waitForFunction(() => document.querySelector('h1'));
    await loading.first().waitFor({ state: 'hidden' });
    await this.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** A picture for the eye, kept with the others. */
  async picture(name) {
    await this.page.screenshot({ path: join(output, `${name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-')}.png`) });
  }
}
