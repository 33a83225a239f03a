// The door under two signatures: prepared by the clerk, signed at his desk by another account; and at
// night, with nobody to sign, out on one signature and listed until the director has validated it.
import type { Locator, Page } from '@playwright/test';
import { accessible, fits, settled, sizes } from './checks';
import { expect, test, type House } from './house';
import { say } from './words';

interface Line {
  committal_id: string;
  name: string;
}
interface Exits {
  check: { points: { code: string; blocks: boolean }[] } | null;
}
const PHRASE = 'mil fonio sorgho riz';
const button = (scope: Page | Locator, key: string) => scope.getByRole('button', { name: say(key), exact: true });

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await settled(page);
}
async function picture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/${name}.png`, fullPage: true });
}
/** People present, with or without another title that would hold them. */
async function people(page: Page, house: House, blocked: boolean): Promise<Line[]> {
  const lines = (await house.call<{ rows: Line[] }>(page, 'committals.list', { present: true, limit: 200 })).rows;
  const found: Line[] = [];
  for (const line of lines) {
    const { check } = await house.call<Exits>(page, 'exits.of_committal', { committal_id: line.committal_id });
    const hand = check!.points.some((p) => p.code === 'order-by-hand');
    if (!hand && check!.points.some((p) => p.blocks) === blocked) found.push(line);
    if (found.length === 2) break;
  }
  return found;
}
async function fill(page: Page): Promise<void> {
  await page.locator('#f-reason').fill('Mise en liberté');
  await page.keyboard.press('Enter');
  await page.locator('#f-order_ref').fill('OML 12');
  await page.locator('#f-ordered_by').fill('Juge d’instruction, 2e cabinet');
  await page.getByRole('radio', { name: say('exits-identity-agents') }).check();
}

test('an exit is prepared by one account and the door opens at the signature of another', async ({ page, house }) => {
  await house.signIn(page, 'greffe');
  const [line, night] = await people(page, house, false);
  await goTo(page, `committals/${line!.committal_id}/exit`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await fill(page);
  await accessible(page, 'the exit');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await fits(page, 'the exit');
  }
  await page.setViewportSize(sizes[0]!);
  await picture(page, 'exit-prepare');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('exits-waiting'))).toBeVisible();
  await picture(page, 'exit-waiting');
  await button(page, 'exits-sign-short').click();
  const dialog = page.getByRole('dialog', { name: say('exits-sign-title') });
  await dialog.getByRole('radio').first().check();
  await dialog.locator('input[type=password]').fill('une autre phrase');
  await dialog.getByRole('button', { name: say('exits-sign') }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await picture(page, 'exit-sign');
  await dialog.locator('input[type=password]').fill(PHRASE);
  await dialog.getByRole('button', { name: say('exits-sign') }).click();
  await expect(page.getByText(say('exits-left'))).toBeVisible();
  await goTo(page, `committals/${line!.committal_id}?tab=place`);
  await expect(page.getByText(say('exits-state-signed'), { exact: true })).toBeVisible();
  await accessible(page, 'the exits of a stay');
  await picture(page, 'exit-signed');

  // At night: one signature, a written reason, and the first page says it until somebody validates.
  await goTo(page, `committals/${night!.committal_id}/exit`);
  await fill(page);
  await page.keyboard.press('Control+Enter');
  await button(page, 'exits-leave').click();
  const leave = page.getByRole('dialog', { name: say('exits-leave-title') });
  await leave.locator('#f-reason').fill('22 h, le directeur est en mission');
  await leave.getByRole('button', { name: say('exits-leave') }).click();
  await expect(page.getByText(say('exits-left'))).toBeVisible();
  await goTo(page, '');
  await expect(page.getByText(say('exits-home-open', { count: 1 }))).toBeVisible();
  await goTo(page, 'exits');
  const row = page.locator('tbody tr').filter({ hasText: night!.name });
  await expect(row).toContainText(say('exits-state-exception'));
  await accessible(page, 'the exits');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await fits(page, 'the exits');
  }
  await page.setViewportSize(sizes[0]!);
  await picture(page, 'exits');
  await button(row, 'exits-validate').click();
  const validate = page.getByRole('dialog', { name: say('exits-validate-title') });
  await validate.getByRole('radio').first().check();
  await validate.locator('#f-note').fill('ordonnance relue avec le parquet');
  await validate.locator('input[type=password]').fill(PHRASE);
  await validate.getByRole('button', { name: say('exits-validate') }).click();
  await expect(row).toHaveCount(0);
});

test('another title is named, and nobody leaves past it without a reason', async ({ page, house }) => {
  await house.signIn(page, 'greffe');
  const [line] = await people(page, house, true);
  await goTo(page, `committals/${line!.committal_id}/exit`);
  await fill(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText(say('failure-exit-other-cause', { acts: '' }).slice(0, 24));
  await picture(page, 'exit-blocked');
  await page.locator('#f-other_cause').fill('mainlevée de tous les titres, télécopie du parquet');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('exits-waiting'))).toBeVisible();
});
