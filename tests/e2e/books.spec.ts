// The books: one list with its filters, columns and order, on the screen as on paper, kept by name.
import { readFileSync } from 'node:fs';
import { expect, test } from './house';

test('what a view shows is what it writes, and it comes back by its name', async ({ house, page }) => {
  await house.signIn(page, 'directeur');
  await page.goto(`${house.address}#/books?list=nominal`);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  const headings = () => grid.getByRole('columnheader').allInnerTexts();
  const usual = await headings();
  expect(usual.length).toBeGreaterThan(5);

  // The columns are chosen with the keyboard alone.
  await page.keyboard.press('F4');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Infractions', { exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await headings()).length).toBe(usual.length - 1);
  await page.getByLabel('Sexe').selectOption('F');
  await expect(page.getByText('9 lignes').or(page.getByText('1 à'))).toBeVisible();
  await page.screenshot({ path: 'output/screens/fr-books-1366.png' });

  await page.getByRole('button', { name: 'Vues' }).click();
  await page.getByRole('menuitem', { name: 'Garder cette vue' }).click();
  await page.getByLabel('Nom de la vue').fill('Femmes présentes');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Vue enregistrée : Femmes présentes.')).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.getByRole('button', { name: 'Exporter' }).click();
      await page.getByRole('menuitem', { name: 'CSV' }).click();
    })(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8').trim().split(/\r?\n/);
  const at = lines.findIndex((l) => l.includes('écrou;'));
  expect(lines[at]!.split(';').map((h) => h.replaceAll('"', ''))).toEqual((await headings()).map((h) => h.replace(/[↑↓]/g, '').trim()));
  expect(lines.slice(0, at).join('\n')).toContain('Sexe');
  expect(lines.length - at - 1).toBe((await grid.getByRole('row').count()) - 1);

  // Another day: the list as it is, then the view.
  await page.reload();
  await expect.poll(async () => (await headings()).length).toBe(usual.length);
  await page.getByRole('button', { name: 'Vues' }).click();
  await page.getByRole('menuitem', { name: 'Femmes présentes', exact: true }).click();
  await expect.poll(async () => (await headings()).length).toBe(usual.length - 1);
});
