// F1 on every screen opens its own page of the manual, over what is being typed; its links turn the
// pages, the palette finds them, and a list is one button away from the books with its filters.
import { expect } from '@playwright/test';
import { match, patterns } from '../../ui/src/lib/routes';
import { accessible, fits, settled, sizes } from './checks';
import { test } from './house';
import { say } from './words';

interface Rows {
  rows: { committal_id: string; detainee_id: string }[];
}

const pageOf = (pattern: string) => pattern.replace(/:/g, '').replaceAll('/', '-') || 'home';

test('F1 on each screen opens its page', async ({ page, house }) => {
  test.setTimeout(240_000);
  await page.goto(house.address);
  await house.signIn(page, 'directeur');
  const present = await house.call<Rows>(page, 'committals.list', { present: true, limit: 2 });
  const plan = await house.call<{ blocks: { cells: { cell_id: string }[] }[] }>(page, 'cells.plan');
  const person = present.rows[0]!;
  const rights = await house.call<{ session: { permissions: string[] } }>(page, 'session.state');
  const ids: Record<string, string> = { 'committals/:id': person.committal_id, 'cells/:id': plan.blocks[0]!.cells[0]!.cell_id };
  for (const pattern of patterns.filter((p) => !p.startsWith('help'))) {
    const start = Object.keys(ids).find((p) => pattern.startsWith(p));
    const [left, right] = present.rows.map((r) => r.detainee_id);
    const address = (start ? pattern.replace(':id', ids[start]!) : pattern).replace(':left', left!).replace(':right', right!).replace(/:\w+/g, 'x');
    const needs = match(address.split('/').filter(Boolean))?.route.needs;
    expect(!needs || rights.session.permissions.includes(needs), `${pattern} asks for ${needs}`).toBe(true);
    await page.evaluate((to) => (location.hash = `#/${to}`), address);
    // A screen of something that is not there (x) has no title; its manual is there all the same.
    if (!/\/x(\/|$)/.test(address)) await settled(page);
    await page.keyboard.press('F1');
    const name = pageOf(pattern);
    await expect(page.getByRole('dialog').locator(`[data-page="${name}"]`), pattern).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toHaveText(say(`help-${name}-title`));
    expect(await page.getByRole('dialog').innerText(), pattern).not.toContain('⟦');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('the manual is read, searched and linked', async ({ page, house }) => {
  await page.goto(house.address);
  await house.signIn(page, 'directeur');
  await settled(page);
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('link', { name: say('help-rollcall-title'), exact: true }).click();
  await expect(dialog.locator('[data-page="rollcall"]')).toBeVisible();
  await page.screenshot({ path: 'output/manual-f1.png' });
  await dialog.getByRole('button', { name: say('help-open') }).click();
  await expect(page.locator('article[data-page="rollcall"]')).toBeVisible();
  await expect(page.getByRole('link', { name: say('help-go') })).toHaveAttribute('href', '#/rollcall');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await fits(page, 'the manual');
  }
  await accessible(page, 'the manual');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: 'output/manual.png' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mouvements manuel');
  await expect(page.getByRole('option').first()).toContainText(say('help-movements-title'));
  await page.keyboard.press('Enter');
  await expect(page.locator('article[data-page="movements"]')).toBeVisible();
});

test('a list opens among the books with its filters, and its view comes back', async ({ page, house }) => {
  await page.goto(house.address);
  await house.signIn(page, 'directeur');
  await page.evaluate(() => (location.hash = '#/committals'));
  await settled(page);
  await page.getByRole('searchbox').fill('traore');
  await expect(page.locator('tbody tr').first()).toContainText('TRAORÉ');
  const total = (await house.call<{ total: number }>(page, 'committals.list', { text: 'traore' })).total;
  await page.getByRole('button', { name: say('ui-in-books') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('registers-books'));
  await expect(page.getByRole('combobox', { name: say('registers-books-which') })).toHaveValue('register');
  await expect(page.getByRole('searchbox')).toHaveValue('traore');
  await expect(page.locator('tbody tr')).toHaveCount(Math.min(total, 50));
  // Kept under a name, chosen, and back by itself the next time.
  await page.getByRole('button', { name: say('registers-books-views') }).click();
  await page.getByRole('menuitem', { name: say('registers-books-keep') }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Les Traoré');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: say('registers-books-views') }).click();
  await page.getByRole('menuitem', { name: 'Les Traoré', exact: true }).click();
  await page.evaluate(() => (location.hash = '#/day'));
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(say('registers-books'));
  await page.evaluate(() => (location.hash = '#/books?list=register'));
  await expect(page.getByRole('searchbox')).toHaveValue('traore');
  // Control: without a view, the list is whole.
  await page.getByRole('button', { name: say('registers-books-views') }).click();
  await page.getByRole('menuitem', { name: say('registers-books-plain') }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.reload();
  await settled(page);
});
