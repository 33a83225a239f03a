// What a clerk, a director and an inspector do in a day, from the key to the paper.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { settled } from './checks';
import { expect, test } from './house';
import { countMouse, pick, reach, write } from './keyboard';
import { say } from './words';

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, key: string) => page.getByRole('button', { name: say(key) });
interface Dossier {
  release: { on: string | null };
  titles: { ceiling_on: string | null }[];
}
const rows = (page: Page) => page.locator('tbody tr');

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await settled(page);
}

/** The mandatory part of an entry, by the keyboard; leaves the cursor in the last field. */
async function typeEntry(page: Page, family: string, given: string): Promise<void> {
  await write(page, 'identity.family_name', family);
  await write(page, 'identity.given_names', given);
  await reach(page, 'identity.sex');
  await page.keyboard.press('Space');
  await write(page, 'identity.birth', 'vers 1994');
  await write(page, 'identity.father', 'Bakary');
  await write(page, 'identity.mother', 'Awa KONÉ');
  await pick(page, 'identity.nationalities', 'malienne');
}

async function typeTitle(page: Page): Promise<void> {
  await pick(page, 'acts[0].type', 'mandat de dépôt');
  await write(page, 'acts[0].data.date', 'auj');
  await pick(page, 'acts[0].authority', 'Kati');
  await write(page, 'acts[0].reference', '214/26');
  await write(page, 'acts[0].data.proc', '1187/RP/26');
  await reach(page, 'acts[0].data.procedure');
  await page.keyboard.press('Space');
  await pick(page, 'acts[0].data.offences', 'vol simple');
}

test('a wrong pass phrase is refused, the right one opens', async ({ page, house }) => {
  await page.goto(house.address);
  await page.getByRole('button', { name: 'SANGARÉ' }).click();
  await page.locator('#passphrase').fill('une autre phrase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('.shell')).toHaveCount(0);
  await page.locator('#passphrase').fill('mil fonio sorgho riz');
  await page.keyboard.press('Enter');
  await expect(h1(page)).toContainText(say('home-title', { date: '' }).trim());
  await expect(page.locator('.notice.warn')).toContainText('1', { timeout: 2_000 }).catch(() => undefined);
});

test('the day begins with the overruns, and each line says why and opens its dossier', async ({ page, house }) => {
  await house.signIn(page);
  const first = rows(page).first();
  await expect(first).toContainText('110');
  const overruns = await rows(page).filter({ hasText: say('ui-severity-overrun') }).count();
  expect(overruns).toBeGreaterThanOrEqual(8);
  await expect(rows(page).nth(overruns)).not.toContainText(say('ui-severity-overrun'));
  await first.focus();
  for (let n = 0; n < overruns; n++) {
    const name = await rows(page).nth(n).locator('td').nth(2).innerText();
    await page.keyboard.press('Space');
    const why = page.getByRole('dialog', { name: say('deadlines-why') });
    await expect(why).toContainText(name);
    await expect(why.locator('.steps li, ol li').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(why).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
  }
  await first.focus();
  const name = await first.locator('td').nth(2).innerText();
  await page.keyboard.press('Enter');
  await expect(h1(page)).toContainText(name);
  await expect(page.getByText(say('committals-timeline'))).toBeVisible();
});

test('an écrou is entered, checked and recorded without the mouse', async ({ page, house }) => {
  test.setTimeout(120_000);
  const mice = await countMouse(page);
  await page.goto(house.address);
  // The person by the letter of the name, then the pass phrase.
  await page.locator('[data-account]').first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('o');
  await page.keyboard.press('Enter');
  await page.keyboard.type('mil fonio sorgho riz');
  await page.keyboard.press('Enter');
  await page.locator('.shell').waitFor();
  await page.keyboard.press('F8');
  await expect(h1(page)).toHaveText(say('committals-new'));
  await expect(page.locator('#f-identity-family_name')).toBeFocused();
  await typeEntry(page, 'COULIBALY', 'Nouhoum');
  await typeTitle(page);
  await write(page, 'entered_at', 'auj');
  await write(page, 'entered_hour', '0001');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('committals-review-help'))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.number')).toHaveText(/^\d+\/\d{4}$/);
  const ecrou = await page.locator('.number').innerText();
  // Back home by the menu's key, then found again by its number.
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(ecrou);
  await expect(page.getByRole('option').first()).toContainText('COULIBALY Nouhoum');
  await page.keyboard.press('Enter');
  await expect(h1(page)).toContainText('COULIBALY Nouhoum');
  expect(await mice()).toBe(0);
});

test('an entry cut off by a power failure is offered back', async ({ page, house }) => {
  await house.signIn(page);
  await page.keyboard.press('F8');
  await expect(page.locator('#f-identity-family_name')).toBeFocused();
  await page.keyboard.type('DIARRA');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sɛkɔu');
  await page.keyboard.press('Control+s');
  // Said at the head of the form of all that is typed, also after a first keeping by itself.
  await expect(page.locator('.kept')).toContainText('Brouillon gardé');
  await house.powerCut();
  await page.goto(house.address);
  await house.signIn(page);
  const line = page.locator('li', { hasText: 'DIARRA Sɛkɔu' });
  await line.getByRole('link', { name: say('ui-draft-resume') }).click();
  await expect(page.locator('#f-identity-family_name')).toHaveValue('DIARRA');
  await expect(page.locator('#f-identity-given_names')).toHaveValue('Sɛkɔu');
});

test('a person is found by another spelling of the name', async ({ page, house }) => {
  await house.signIn(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kulibali');
  await expect(page.getByRole('option').filter({ hasText: 'COULIBALY' }).first()).toBeVisible();
});

test('the register shows those who were asked for, and no others', async ({ page, house }) => {
  await house.signIn(page);
  await goTo(page, 'committals');
  await page.getByLabel(say('committals-filter-sex'), { exact: true }).selectOption('F');
  await page.getByLabel(say('committals-filter-present'), { exact: true }).selectOption('yes');
  await expect(page.locator('.foot')).toContainText('9');
  await page.getByLabel(say('committals-column-state'), { exact: true }).selectOption('overrun');
  await expect(rows(page)).toHaveCount(0);
  await page.getByLabel(say('committals-filter-sex'), { exact: true }).selectOption('');
  const home = await house.call<{ counts: { overruns: number } }>(page, 'home.overview');
  await expect(rows(page)).toHaveCount(home.counts.overruns);
});

test('an act changes the dates, is shown beforehand, and stays when struck', async ({ page, house }) => {
  await house.signIn(page, 'chef');
  const due = await house.call<{ rows: { committal_id: string; rule: string; due_on: string }[] }>(page, 'deadlines.list', { group: 'eight_days', kind: 'title_end' });
  let line = due.rows[0]!;
  for (const row of due.rows.filter((r) => r.rule === 'DP-02')) {
    const { titles } = await house.call<Dossier>(page, 'committals.sheet', { committal_id: row.committal_id });
    // One that a renewal can still carry further.
    if (titles.length === 1 && titles[0]!.ceiling_on! > row.due_on) line = row;
  }
  await goTo(page, `committals/${line.committal_id}/acts/new`);
  await page.locator('#f-act-type, [id$="type"]').first().focus();
  await page.keyboard.type('maintien en détention');
  await page.keyboard.press('Enter');
  await write(page, 'act.data.date', 'auj');
  await expect(page.getByText(say('acts-effect'))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.screen')).toContainText(say('committals-timeline'));
  const renewed = await house.call<Dossier>(page, 'committals.sheet', { committal_id: line.committal_id });
  expect(renewed.release.on! > line.due_on, 'the order carries the title further').toBe(true);

  await page.getByRole('tab').nth(1).click();
  const act = page.locator('.panel', { hasText: say('law-act-ordonnance-de-maintien') }).last();
  await act.getByRole('button', { name: say('committals-act-strike') }).click();
  await page.locator('#f-reason').fill('ordonnance d’un autre dossier');
  await page.getByRole('dialog').getByRole('button', { name: say('committals-act-strike') }).click();
  await expect(page.getByText('ordonnance d’un autre dossier')).toBeVisible();
  const struck = await house.call<Dossier>(page, 'committals.sheet', { committal_id: line.committal_id });
  expect(struck.release.on).toBe(line.due_on);
});

test('the register is seen as it will be printed, and saved', async ({ page, house }) => {
  test.setTimeout(120_000);
  await house.signIn(page);
  await goTo(page, 'committals');
  await page.keyboard.press('F9');
  const paper = page.getByRole('dialog');
  await expect(paper.locator('canvas')).toBeVisible({ timeout: 60_000 });
  const shades = () => paper.locator('canvas').evaluate((canvas: HTMLCanvasElement) => new Set(canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data).size);
  await expect.poll(shades, { message: 'the page is not blank' }).toBeGreaterThan(8);
  await expect(paper.locator('.glyphs')).toHaveCount(0);
  await page.screenshot({ path: join(import.meta.dirname, 'output/screens/fr-preview-register.png') });
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = readFileSync(await (await saved).path());
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file.length).toBeGreaterThan(50_000);
});

test('an account is made, opens, and is closed', async ({ page, house }) => {
  await house.signIn(page, 'directeur');
  await goTo(page, 'users');
  await expect(rows(page)).toHaveCount(7);
  await page.keyboard.press('Control+n');
  await page.locator('#f-display_name').fill('Salif DOUMBIA');
  await page.locator('#f-login').fill('salif');
  await page.locator('#f-passphrase').fill('quatre mots sans lien');
  await page.getByRole('dialog').locator('[data-main]').click();
  await expect(rows(page)).toHaveCount(8);
  await expect(rows(page).filter({ hasText: 'salif' })).toContainText(say('users-never'));
  await rows(page).filter({ hasText: 'salif' }).getByRole('button').click();
  await page.getByLabel(say('users-disable')).check();
  await page.locator('#f-reason').fill('muté');
  await page.getByRole('dialog').locator('[data-main]').click();
  await expect(rows(page).filter({ hasText: 'salif' })).toContainText(say('users-disabled'));
});

test('the journal has what was read and what was written, and its chain is sound', async ({ page, house }) => {
  await house.signIn(page, 'directeur');
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('committals-timeline'))).toBeVisible();
  await goTo(page, 'journal');
  await page.getByText(say('journal-consultations')).click();
  await expect(rows(page).filter({ hasText: say('audit-kind-committals-sheet') }).first()).toBeVisible();
  await button(page, 'journal-verify').click();
  await expect(page.getByRole('status').filter({ hasText: /\d/ }).first()).toBeVisible();
  await expect(page.locator('.notice.bad')).toHaveCount(0);
});

test('an inspector reads everything and writes nothing', async ({ page, house }) => {
  await house.signIn(page, 'inspection');
  await expect(page.getByRole('link', { name: say('home-enter') })).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(h1(page)).not.toHaveText(say('committals-new'));
  await page.evaluate(() => (location.hash = '#/committals/new'));
  await expect(page.getByText(say('shell-not-allowed'))).toBeVisible();
});

test('the technician sees no person', async ({ page, house }) => {
  await house.signIn(page, 'technique');
  await expect(rows(page)).toHaveCount(0);
  await page.evaluate(() => (location.hash = '#/committals'));
  await expect(page.getByText(say('shell-not-allowed'))).toBeVisible();
});

test('the technician makes a copy and checks the file', async ({ page, house }) => {
  await house.signIn(page, 'technique');
  await page.getByRole('link', { name: say('shell-menu-file') }).first().click();
  await page.getByRole('button', { name: say('journal-verify') }).click();
  await expect(page.getByText(say('journal-whole'))).toBeVisible({ timeout: 30_000 });
  await page.locator('#f-to').fill(`${house.file}.copie`);
  await page.getByRole('button', { name: say('copy-make') }).click();
  await expect(page.locator('.notice').filter({ hasText: `${house.file}.copie` })).toBeVisible({ timeout: 30_000 });
});

test('the store begins with the people present and sees no dossier', async ({ page, house }) => {
  await house.signIn(page, 'magasin');
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole('link', { name: say('shell-menu-committals') })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('traore mamadou');
  await expect(page.getByRole('option').first()).toContainText('TRAORÉ');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await page.evaluate(() => (location.hash = '#/committals'));
  await expect(page.getByText(say('shell-not-allowed'))).toBeVisible();
});

test('what a person prefers comes back with the account', async ({ page, house }) => {
  await house.signIn(page, 'chef');
  await page.getByRole('button', { name: say('shell-other-language') }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('about:blank');
  await page.context().clearCookies();
  await house.signIn(page, 'greffe');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.goto('about:blank');
  await page.context().clearCookies();
  await house.signIn(page, 'chef');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the whole program speaks English when asked, and French again', async ({ page, house }) => {
  await house.signIn(page);
  await page.getByRole('button', { name: say('shell-other-language') }).click();
  await expect(page.getByRole('link', { name: say('shell-menu-deadlines', {}, 'en') })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: say('shell-other-language', {}, 'en') }).click();
  await expect(page.getByRole('link', { name: say('shell-menu-deadlines') })).toBeVisible();
});
