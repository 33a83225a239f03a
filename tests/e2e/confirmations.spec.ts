// A date is confirmed with a second reader and falls at the next paper; a date is typed by hand.
import type { Locator, Page } from '@playwright/test';
import { accessible, fits, settled, sizes } from './checks';
import { expect, test, type House } from './house';
import { say } from './words';

interface Line {
  committal_id: string;
  name: string;
  due_on: string | null;
  severity: string;
  title: string;
}
interface Dossier {
  version: number;
  category: string;
  refusals: { code: string }[];
  titles: { act_id: string; type: string; status: string; rule: string; expires_on: string | null }[];
  acts: { act_id: string; data: { proc?: string } }[];
}
const PHRASE = 'mil fonio sorgho riz';

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await settled(page);
}
const button = (scope: Page | Locator, key: string) => scope.getByRole('button', { name: say(key), exact: true });

async function dossiers(page: Page, house: House, query: object): Promise<Line[]> {
  return (await house.call<{ rows: Line[] }>(page, 'committals.list', { present: true, limit: 200, ...query })).rows;
}

/** A person under a mandat of the instruction, in order, whose délit may still be renewed. */
async function renewable(page: Page, house: House): Promise<[Line, Dossier]> {
  for (const line of await dossiers(page, house, { severity: 'in_order' })) {
    const sheet = await house.call<Dossier>(page, 'committals.sheet', { committal_id: line.committal_id });
    if (sheet.category === 'inculpe' && sheet.acts.length <= 2 && sheet.titles.length === 1 && sheet.titles[0]!.rule === 'DP-02') return [line, sheet];
  }
  throw new Error('nobody under a mandat that may be renewed');
}

async function secondReader(page: Page, name: RegExp): Promise<void> {
  const check = page.getByRole('dialog', { name: say('confirmations-check') });
  await check.getByRole('radio', { name }).check();
  await check.locator('input[type=password]').fill('une autre phrase');
  await button(check, 'confirmations-sign').click();
  await expect(check.getByRole('alert')).toBeVisible();
  await check.locator('input[type=password]').fill(PHRASE);
  await button(check, 'confirmations-sign').click();
  await expect(check).toHaveCount(0);
}

test('a date is confirmed by two people, and a new paper withdraws it before everybody’s eyes', async ({ page, house }) => {
  await house.signIn(page, 'greffe');
  const [line, sheet] = await renewable(page, house);
  await goTo(page, `committals/${line.committal_id}`);
  await button(page, 'confirmations-confirm').first().click();
  await button(page, 'confirmations-propose').click();
  await secondReader(page, /SAMAKÉ/);
  await expect(page.locator('.signature').first()).toContainText(say('confirmations-state-confirmed'));
  await expect(page.locator('tbody')).toContainText(say('confirmations-state-confirmed'));
  await accessible(page, 'a confirmed dossier');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await fits(page, 'a confirmed dossier');
  }
  await page.setViewportSize(sizes[0]!);
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/confirmed.png`, fullPage: true });

  const fresh = await house.call<Dossier>(page, 'committals.sheet', { committal_id: line.committal_id });
  await house.call(page, 'acts.enter', {
    committal_id: line.committal_id,
    version: fresh.version,
    act: { type: 'ordonnance_de_maintien', data: { date: await today(page, house), proc: sheet.acts[0]!.data.proc }, authority: '', reference: '' },
  });
  await goTo(page, '');
  await expect(page.getByText(say('confirmations-home-withdrawn', { count: 1 }))).toBeVisible();
  await goTo(page, 'deadlines/signatures');
  const row = page.locator('tbody tr').filter({ hasText: line.name });
  await expect(row).toContainText(say('confirmations-state-withdrawn'));
  await expect(row).toContainText(say('confirmations-cause-act').slice(0, 12));
  await accessible(page, 'the signatures');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await fits(page, 'the signatures');
  }
  await page.setViewportSize(sizes[0]!);
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/signatures.png` });
  await button(row, 'confirmations-take-note').click();
  await expect(row).toHaveCount(0);
});

async function today(page: Page, house: House): Promise<string> {
  return (await house.call<{ today: string }>(page, 'home.overview')).today;
}

test('where the program refuses, a date typed by hand says so on every screen', async ({ page, house }) => {
  await house.signIn(page, 'directeur');
  let found: Line | undefined;
  for (const line of await dossiers(page, house, { severity: 'to_check' })) {
    const sheet = await house.call<Dossier>(page, 'committals.sheet', { committal_id: line.committal_id });
    if (sheet.refusals[0]?.code === 'maximum_missing' && sheet.titles.length) found = line;
  }
  await goTo(page, `committals/${found!.committal_id}`);
  await button(page, 'confirmations-manual').first().click();
  const dialog = page.getByRole('dialog', { name: say('confirmations-manual') });
  await button(dialog, 'confirmations-propose').click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.locator('#f-day').fill('30/06/2027');
  await dialog.locator('#f-reason_code').fill('contradictoires');
  await page.keyboard.press('Enter');
  await dialog.locator('#f-reason').fill('Lettre du parquet n° 44');
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/manual-dialog.png` });
  await button(dialog, 'confirmations-propose').click();
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/check-dialog.png` });
  const check = page.getByRole('dialog', { name: say('confirmations-check') });
  await check.locator('input[type=radio]').first().check();
  await check.locator('input[type=password]').fill(PHRASE);
  await button(check, 'confirmations-sign').click();
  await expect(page.locator('.signature').first()).toContainText(say('confirmations-basis-manual'));
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/manual.png`, fullPage: true });
  await goTo(page, `deadlines`);
  await page.getByRole('searchbox').fill(found!.name);
  await expect(page.locator('tbody')).toContainText(say('confirmations-mark-short-manual'));
  await goTo(page, `committals`);
  await page.getByRole('searchbox').first().fill(found!.name);
  await expect(page.locator('tbody')).toContainText(say('confirmations-mark-short-manual'));

  await goTo(page, `committals/${found!.committal_id}`);
  await button(page, 'confirmations-paper-file').click();
  await expect(page.getByRole('dialog').locator('canvas')).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, 'deadlines/clocks');
  await expect(page.locator('tbody').first()).toContainText('110');
  await accessible(page, 'the clocks');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await fits(page, 'the clocks');
  }
  await page.setViewportSize(sizes[0]!);
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/clocks.png` });
});

test('a reading of the law is tried before it is chosen, and everyone is computed again', async ({ page, house }) => {
  test.setTimeout(120_000);
  await house.signIn(page, 'directeur');
  await goTo(page, 'deadlines/recompute');
  await button(page, 'confirmations-recompute-run').click();
  await expect(page.locator('.last')).toContainText('390', { timeout: 60_000 });
  await goTo(page, 'settings');
  await accessible(page, 'the settings');
  await page.getByRole('button', { name: say('options-change-of', { name: say('settings-maintien-runs-from') }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: say('settings-maintien-runs-from-order-date') }).check();
  await button(dialog, 'confirmations-impact').click();
  await expect(dialog.locator('tbody tr').first()).toBeVisible({ timeout: 60_000 });
  await expect(dialog).toContainText(say('confirmations-effect-earlier'));
  await accessible(page, 'the impact');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await fits(page, 'the impact');
  }
  await page.setViewportSize(sizes[0]!);
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/impact.png` });
  await dialog.locator('#f-reason').fill('essai');
  await dialog.locator('#f-decided_by').fill('Directeur national');
  await dialog.locator('#f-decided_on').fill('auj');
  await dialog.locator('#f-decision').fill('Note 12/2026');
  await button(dialog, 'ui-save').click();
  await expect(dialog).toHaveCount(0, { timeout: 60_000 });
  await goTo(page, 'deadlines/recompute');
  await button(page, 'confirmations-recompute-run').click();
  await expect(page.locator('.matrix')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.matrix tr').filter({ hasText: say('confirmations-difference-switch') }).getByRole('button').first()).toBeVisible();
  await accessible(page, 'the computation');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await fits(page, 'the computation');
  }
  await page.setViewportSize(sizes[0]!);
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/recompute.png` });
});
