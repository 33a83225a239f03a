// The people around a detainee: two records merged and taken apart, a visit without a permit, an
// infant who must leave.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessible, fits, settled, sizes } from './checks';
import { expect, test } from './house';
import { pick, reach, write } from './keyboard';
import { say } from './words';

const output = join(import.meta.dirname, 'output/screens');
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.locator('tbody tr');
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await settled(page);
}
async function look(page: Page, name: string): Promise<void> {
  await accessible(page, name);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await fits(page, name);
    await page.screenshot({ path: join(output, `people-${name}-${size.width}.png`) });
  }
  await page.setViewportSize(sizes[0]!);
}
interface Pairs {
  total: number;
  rows: { first: { detainee_id: string; name: string }; second: { detainee_id: string; name: string }; both_present: boolean }[];
}
interface Stays {
  rows: { committal_id: string; ecrou: string; name: string }[];
}

test('two records are compared, merged field by field, and the merge undone', async ({ page, house }) => {
  await house.signIn(page, 'chef');
  const pairs = await house.call<Pairs>(page, 'merges.pairs');
  const at = pairs.rows.findIndex((p) => !p.both_present);
  expect(at).toBeGreaterThanOrEqual(0);
  const pair = pairs.rows[at]!;
  await goTo(page, 'duplicates');
  await expect(rows(page)).toHaveCount(Math.min(50, pairs.total));
  await look(page, 'duplicates');
  await rows(page).nth(at).focus();
  await page.keyboard.press('Enter');
  await expect(h1(page)).toHaveText(say('merges-compare-title'));
  await expect(page.locator('table')).toContainText(pair.second.name.split(' ')[0]!);
  await look(page, 'compare');
  // Without a reason nothing is merged, and it is said.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText(say('merges-reason'));
  await page.locator('#f-reason').fill('reconnu par son père');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('merges-done'))).toBeVisible();
  await goTo(page, 'duplicates');
  await expect(rows(page)).toHaveCount(Math.min(50, pairs.total - 1));
  await page.getByRole('button', { name: say('merges-state-made') }).click();
  await expect(rows(page)).toHaveCount(1);
  await look(page, 'merges');
  await rows(page).getByRole('button', { name: say('merges-undo') }).click();
  await page.locator('#f-reason').fill('deux frères');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('merges-undone'))).toBeVisible();
  await expect(rows(page)).toContainText('deux frères');
  // They were said to be two: not proposed again.
  await page.getByRole('button', { name: say('merges-state-other') }).click();
  await expect(rows(page)).toContainText('deux frères');
  const sound = await house.call<{ ok: boolean }>(page, 'journal.verify');
  expect(sound.ok).toBe(true);
});

test('a visit without a permit is announced by name, and received only with a reason', async ({ page, house }) => {
  await house.signIn(page);
  const stay = (await house.call<Stays>(page, 'committals.list', { present: true, sex: 'M', category: 'untried', limit: 3 })).rows[2]!;
  await goTo(page, `committals/${stay.committal_id}?tab=visits`);
  await page.getByRole('button', { name: say('visits-permit-add') }).click();
  await page.locator('#f-visitor').fill('Fanta DIAKITÉ');
  await pick(page, 'relation', 'ep');
  await write(page, 'authority', 'Procureur de la République');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tabpanel')).toContainText('Fanta DIAKITÉ');
  await expect(page.getByRole('tabpanel')).toContainText(say('visits-permit-state-valid'));

  // The menu's key, then the keyboard alone.
  await goTo(page, 'visits');
  await expect(page.locator('#f-committal_id')).toBeFocused();
  const before = await rows(page).count();
  await page.keyboard.type(stay.ecrou);
  await expect(page.getByRole('option').first()).toContainText(stay.name);
  await page.keyboard.press('Enter');
  await write(page, 'visitor', 'Inconnu SANOGO');
  await reach(page, 'identity_paper');
  await page.keyboard.type('NINA 1');
  await reach(page, 'entered_at');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0001');
  const warning = page.getByRole('status').getByText(say('visits-warning-no-permit', { visitor: 'Inconnu SANOGO' }));
  await expect(warning).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Inconnu SANOGO');
  await look(page, 'visits');
  await page.locator('#f-despite').fill('accord verbal du procureur');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('visits-saved', { visitor: 'Inconnu SANOGO' }))).toBeVisible();
  await expect(rows(page)).toHaveCount(before + 1);
  // Whoever has a permit is not stopped.
  await page.locator('#f-committal_id').fill(stay.ecrou);
  await expect(page.getByRole('option').first()).toContainText(stay.name);
  await page.keyboard.press('Enter');
  await page.locator('#f-visitor').fill('Fanta DIAKITÉ');
  await reach(page, 'identity_paper');
  await page.keyboard.type('NINA 2');
  await expect(page.getByText(say('visits-clear'))).toBeVisible();
  await goTo(page, `committals/${stay.committal_id}?tab=visits`);
  await expect(rows(page)).toContainText('accord verbal du procureur');
  await look(page, 'dossier-visits');
});

test('an infant who must leave is on the first page, and leaves with a name', async ({ page, house }) => {
  await house.signIn(page);
  const due = page.locator('section', { has: page.getByRole('heading', { name: say('infants-home') }) });
  await expect(due.locator('li')).toHaveCount(3);
  await expect(due).toContainText(say('infants-limit-unknown'));
  await goTo(page, 'infants');
  await expect(rows(page)).toHaveCount(4);
  await look(page, 'infants');
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { selected: true })).toHaveText(say('committals-tab-family'));
  await settled(page);
  await look(page, 'family');
  await page.getByRole('button', { name: say('infants-leave') }).click();
  await page.locator('#f-to').fill('Awa DIARRA, NINA 0000');
  await page.locator('#f-decision').fill('déclaration de la mère');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('infants-leave-done'))).toBeVisible();
  await goTo(page, 'infants');
  await expect(rows(page)).toHaveCount(3);
  await goTo(page, 'counsel');
  await expect(rows(page).first()).toBeVisible();
  await look(page, 'counsel');
});
