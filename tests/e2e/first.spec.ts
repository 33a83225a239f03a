// The first day of an establishment: its file is made, its old register taken over.
import { join } from 'node:path';
import { settled } from './checks';
import { expect, test } from './house';
import { say } from './words';

const register = join(import.meta.dirname, '../takeover/fixtures/small/registre.xlsx');

test.use({ empty: true });

test('an establishment begins, takes its old register over and settles what waits', async ({ page, house }) => {
  test.setTimeout(180_000);
  await page.goto(house.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('session-first'));
  await page.locator('#f-name').fill('Maison d’arrêt de Kéléya-Sud');
  await page.locator('#f-code').fill('KSD');
  await page.locator('[data-main]').click();
  await page.locator('#f-director-display_name').fill('Fanta TOGOLA');
  await page.locator('#f-director-login').fill('fanta');
  await page.locator('#f-director-passphrase').fill('quatre mots sans lien');
  await page.locator('#f-again').fill('quatre mots sans lien');
  await page.locator('[data-main]').click();
  const groups = page.getByRole('list', { name: say('session-recovery-code') }).locator('li');
  await expect(groups).toHaveCount(8);
  await page.locator('#proof').fill((await groups.nth(2).innerText()).replace(/\D/g, '').slice(-6));
  await page.getByLabel(say('session-code-sealed')).check();
  await page.locator('[data-main]').click();
  await page.locator('.shell').waitFor();

  await page.evaluate(() => (location.hash = '#/takeover/new'));
  await settled(page);
  await page.locator('input[type=file]').setInputFiles(register);
  await page.getByRole('button', { name: say('import-check') }).click();
  await expect(page.getByText(say('import-check-help'))).toBeVisible({ timeout: 30_000 });
  await page.screenshot({ path: join(import.meta.dirname, 'output/screens/fr-takeover-check.png') });
  await page.locator('[data-main]').click();
  await expect(page.getByText(say('import-done'), { exact: true })).toBeVisible({ timeout: 90_000 });

  await page.evaluate(() => (location.hash = '#/takeover/held'));
  await settled(page);
  const waiting = page.locator('tbody tr');
  const before = await waiting.count();
  expect(before).toBeGreaterThanOrEqual(5);
  await page.screenshot({ path: join(import.meta.dirname, 'output/screens/fr-takeover-held.png') });
  await waiting.last().getByRole('button', { name: say('import-set-aside') }).click();
  await page.locator('#f-reason').fill('ligne de remarque, personne');
  await page.getByRole('dialog').getByRole('button', { name: say('import-set-aside') }).click();
  await expect(waiting).toHaveCount(before - 1);
  await waiting.first().getByRole('link', { name: say('import-complete') }).click();
  await settled(page);
  await expect(page.locator('#f-identity-family_name')).toBeVisible();
  await page.screenshot({ path: join(import.meta.dirname, 'output/screens/fr-takeover-complete.png') });
});
