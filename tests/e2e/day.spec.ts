// The day of the greffe: cells drawn, people placed beyond a rule, an extraction that comes back
// late, the roll call of the evening with a gap explained, and the situation of the day on paper.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { settled } from './checks';
import { expect, test } from './house';
import { pick, reach, write } from './keyboard';
import { say } from './words';

const output = join(import.meta.dirname, 'output');
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, key: string, args = {}) => page.getByRole('button', { name: say(key, args) });

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await settled(page);
}

async function newCell(page: Page, code: string, most: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(dialog(page)).toBeVisible();
  await pick(page, 'block_id', 'Quartier T');
  await write(page, 'code', code);
  await write(page, 'surface_dm2', '6,5');
  await write(page, 'official_capacity', '1');
  await write(page, 'working_capacity', most);
  await write(page, 'most', most);
  await write(page, 'mattresses', '2');
  await dialog(page).getByRole('button', { name: say('ui-save') }).click();
  await expect(dialog(page)).toHaveCount(0);
}

interface Plan {
  blocks: { cells: { cell_id: string; code: string }[] }[];
}
interface Sheet {
  lines: { cell_id: string | null; code: string; expected: number }[];
}

test('a day of the greffe, from the plan of the cells to the situation on paper', async ({ page, house }) => {
  test.setTimeout(180_000);
  await house.signIn(page, 'directeur');

  // A block of two cells.
  await goTo(page, 'cells');
  await button(page, 'cells-new-block').click();
  await expect(dialog(page)).toBeVisible();
  await write(page, 'code', 'T');
  await write(page, 'label', 'Quartier T');
  await dialog(page).getByText(say('cells-population-men')).click();
  await dialog(page).getByRole('button', { name: say('ui-save') }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /Quartier T/ })).toBeVisible();
  await newCell(page, 'T-01', '2');
  await newCell(page, 'T-02', '4');
  await expect(page.getByRole('link', { name: /T-01/ })).toBeVisible();
  await page.screenshot({ path: join(output, 'day-plan.png') });

  // Two people who must be kept apart: the first goes freely, the second asks for a reason.
  const plan = await house.call<Plan>(page, 'cells.plan');
  const first = plan.blocks.flatMap((b) => b.cells).find((c) => c.code === 'A-01')!;
  const names: string[] = [];
  for (const [index, cell] of ['T-01', 'T-01'].entries()) {
    await goTo(page, `cells/${first.cell_id}`);
    const row = page.locator('tbody').first().locator('tr').first();
    names.push((await row.locator('td').nth(1).innerText()).trim());
    await row.getByRole('button', { name: say('cells-move') }).click();
    await dialog(page).getByRole('radio').first().waitFor();
    await dialog(page).locator('label', { hasText: cell }).click();
    await write(page, 'decided_by', 'Surveillant-chef');
    if (index === 1) {
      await expect(dialog(page).getByText('SEP-08')).toBeVisible();
      await dialog(page).getByRole('button', { name: say('cells-place'), exact: true }).click();
      await expect(dialog(page).getByRole('alert')).toBeVisible();
      await page.screenshot({ path: join(output, 'day-override.png') });
      await page.locator('#f-override_reason').fill('Une seule place libre ce soir');
    }
    await dialog(page).getByRole('button', { name: say('cells-place'), exact: true }).click();
    await expect(dialog(page)).toHaveCount(0);
  }
  const target = (await house.call<Plan>(page, 'cells.plan')).blocks.flatMap((b) => b.cells).find((c) => c.code === 'T-01')!;
  await goTo(page, `cells/${target.cell_id}`);
  await expect(page.getByText(say('cells-broken', { rules: 'conflit signalé' }).replace(/\.$/, ''), { exact: false })).toBeVisible();
  await page.screenshot({ path: join(output, 'day-cell.png') });

  // An extraction that should have ended: late first, then back.
  await goTo(page, 'movements');
  await page.keyboard.press('Control+n');
  await expect(dialog(page)).toBeVisible();
  await pick(page, 'kind', say('movements-kind-court'));
  await pick(page, 'committal_id', names[1]!.split(' ')[0]!);
  const who = await dialog(page).locator('#f-committal_id').inputValue();
  await reach(page, 'at_hour');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0001');
  await write(page, 'expected_at', 'auj');
  await write(page, 'expected_at_hour', '0002');
  await write(page, 'place', 'TGI de Kati');
  await write(page, 'order_ref', 'OE 12/26');
  await write(page, 'ordered_by', 'Juge d’instruction');
  await write(page, 'escort', 'Deux surveillants');
  await dialog(page).getByRole('button', { name: say('ui-save') }).click();
  await expect(dialog(page)).toHaveCount(0);
  const out = page.locator('tbody tr', { hasText: who });
  await expect(out).toContainText(say('movements-late', { time: '' }).trim().split(' ').slice(0, 2).join(' '));
  await page.screenshot({ path: join(output, 'day-outside.png') });
  await out.getByRole('button', { name: say('movements-return') }).click();
  await dialog(page).getByRole('button', { name: say('ui-save') }).click();
  await expect(out).toHaveCount(0);

  // The roll call of the evening: counts by the keyboard, one person missing, explained.
  await goTo(page, 'rollcall?session=evening');
  const sheet = await house.call<Sheet>(page, 'movements.roll_call', { session: 'evening' });
  const counted = sheet.lines.findIndex((l) => l.expected > 5);
  await page.locator('input.count').first().focus();
  for (const [n, line] of sheet.lines.entries()) {
    await page.keyboard.type(String(n === counted ? line.expected - 1 : line.expected));
    await page.keyboard.press('Enter');
  }
  await write(page, 'taken_by', 'Surveillant-chef');
  await button(page, 'movements-roll-close').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.screenshot({ path: join(output, 'day-rollcall.png') });
  await page.locator('input.why').first().fill('Retenu à la cuisine, vu à 18 h 30');
  await button(page, 'movements-roll-close').click();
  await expect(page.getByText(say('movements-roll-closed-by', { at: '', name: '' }).split(' ').slice(0, 2).join(' '), { exact: false }).first()).toBeVisible();

  // The situation of the day, on screen and on paper.
  await goTo(page, 'day');
  await expect(h1(page)).toContainText(say('movements-day-title'));
  await expect(page.getByText('vu à 18 h 30')).toBeVisible();
  await page.screenshot({ path: join(output, 'day-situation.png') });
  await page.keyboard.press('F9');
  await expect(dialog(page).locator('canvas')).toBeVisible();
  await page.screenshot({ path: join(output, 'day-paper.png') });
  const paper = await house.call<{ base64: string; pages: number; missing_glyphs: number }>(page, 'prints.day', {});
  expect(paper.missing_glyphs).toBe(0);
  writeFileSync(join(output, 'situation.pdf'), Buffer.from(paper.base64, 'base64'));
  await page.keyboard.press('Escape');

  // The dossier says where the person is and was.
  await goTo(page, 'movements?view=list');
  await page.locator('tbody tr', { hasText: who }).first().getByRole('link').click();
  await expect(page.getByText('T-01').first()).toBeVisible();
  await page.screenshot({ path: join(output, 'day-dossier.png') });
});
