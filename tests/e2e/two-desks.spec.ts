// Two clerks on one dossier: the second sees what the first did, and overwrites nothing.
import type { Page } from '@playwright/test';
import { settled } from './checks';
import { expect, test, type House } from './house';
import { say } from './words';

interface Sheet {
  version: number;
  ecrou: string;
  acts: { act_id: string; version: number; type: string; struck: unknown }[];
}
const LONG = { timeout: 20_000 };

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await settled(page);
}
/** Somebody inside, in a cell, held under one act. */
async function somebody(page: Page, house: House): Promise<string> {
  const lines = await house.call<{ rows: { committal_id: string }[] }>(page, 'committals.list', { present: true, limit: 60 });
  for (const { committal_id } of lines.rows) {
    const path = await house.call<{ cell_id: string | null }>(page, 'cells.path', { committal_id });
    const where = await house.call<{ state: string }>(page, 'movements.of', { committal_id });
    if (path.cell_id && where.state === 'inside') return committal_id;
  }
  throw new Error('nobody in a cell');
}

test('the second clerk sees the acts, the name and the cell that the first changed, and a stale answer is refused', async ({ page, house, browser }) => {
  await house.signIn(page, 'directeur');
  const other = await (await browser.newContext()).newPage();
  await house.signIn(other, 'chef');
  const id = await somebody(page, house);
  const sheet = () => house.call<Sheet>(other, 'committals.sheet', { committal_id: id });
  const before = await sheet();

  // An act: the chief's screen has it without being asked, and his own older version is refused.
  await goTo(other, `committals/${id}?tab=acts`);
  const count = await other.locator('ol > li').count();
  const act = (reference: string) => ({ committal_id: id, version: before.version, act: { type: 'demande_de_mise_en_liberte', data: { date: today, proc: 'RP 1/26' }, authority: 'greffe', reference } });
  const today = (await house.call<{ today: string }>(page, 'home.overview')).today;
  await house.call(page, 'acts.enter', act('DML 1'));
  await expect(other.locator('ol > li')).toHaveCount(count + 1, LONG);
  await expect(house.call(other, 'acts.enter', act('DML 2'))).rejects.toThrow('version-stale');
  expect((await sheet()).acts.filter((a) => a.type === 'demande_de_mise_en_liberte')).toHaveLength(1);

  // The identity: a form open on the second desk does not overwrite what the first recorded.
  await goTo(page, `committals/${id}/identity`);
  await goTo(other, `committals/${id}/identity`);
  await page.locator('#f-identity-alias').fill('Le Grand');
  await page.locator('#f-reason').fill('déclaré par la famille');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Le Grand').first()).toBeVisible(LONG);
  await other.locator('#f-identity-alias').fill('Le Petit');
  await other.locator('#f-reason').fill('autre source');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByRole('alert')).toBeVisible();
  await goTo(other, `committals/${id}`);
  await expect(other.getByText('Le Grand').first()).toBeVisible(LONG);

  // The cell: the move of the first is on the second's screen.
  await goTo(other, `committals/${id}?tab=place`);
  const choices = await house.call<{ cells: { cell_id: string; code: string; worst: string | null }[] }>(page, 'cells.choices', { committal_id: id });
  const where = await house.call<{ cell_id: string | null }>(page, 'cells.path', { committal_id: id });
  const cell = choices.cells.find((c) => c.worst !== 'block' && c.cell_id !== where.cell_id)!;
  const now = new Date().toISOString().slice(0, 16);
  await house.call(page, 'cells.place', { committal_id: id, cell_id: cell.cell_id, at: now, reason: 'request', decided_by: 'Surveillant-chef', override_reason: 'place libre' });
  await expect(other.getByRole('tabpanel').getByText(cell.code, { exact: false }).first()).toBeVisible(LONG);
  await other.context().close();
});

test('an exit signed at one desk is gone from the other', async ({ page, house, browser }) => {
  await house.signIn(page, 'greffe');
  const other = await (await browser.newContext()).newPage();
  await house.signIn(other, 'chef');
  const id = await somebody(page, house);
  const ready = { committal_id: id, reason: 'released_by_order', order_ref: 'OML 12', ordered_by: 'Juge', identity: 'agents', other_cause: 'toutes causes levées', called_back: 'confirmé' };
  const exit = await house.call<{ exit_id: string; version: number }>(page, 'exits.prepare', ready);
  await goTo(other, `committals/${id}/exit`);
  await expect(other.getByText(say('exits-waiting'))).toBeVisible();
  const sign = { exit_id: exit.exit_id, version: exit.version, login: 'chef', passphrase: 'mil fonio sorgho riz' };
  await house.call(page, 'exits.sign', sign);
  await expect(other.getByText(say('exits-left'))).toBeVisible(LONG);
  await expect(house.call(other, 'exits.sign', { ...sign, login: 'directeur' })).rejects.toThrow('exit-answered');
  await other.context().close();
});

test('two desks count one roll call: what each typed is in it, and nothing typed is lost', async ({ page, house, browser }) => {
  await house.signIn(page, 'greffe');
  const other = await (await browser.newContext()).newPage();
  await house.signIn(other, 'chef');
  for (const desk of [page, other]) {
    await goTo(desk, 'rollcall?session=evening');
    await expect(desk.locator('input.count').nth(1)).toBeVisible(LONG);
  }
  const [mine, others] = [page.locator('input.count'), other.locator('input.count')];
  await others.nth(0).fill('17');
  for (const [i, box] of (await mine.all()).entries()) await box.fill(String(20 + i));
  await page.locator('#f-taken_by').fill('Surveillant-chef');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(say('movements-roll-saved')).first()).toBeVisible(LONG);
  // The chief has the clerk's counts without being asked, and still his own; he saves both.
  await expect(others.nth(1)).toHaveValue('21', LONG);
  await expect(others.nth(0)).toHaveValue('17');
  await other.keyboard.press('Control+s');
  await expect(mine.nth(0)).toHaveValue('17', LONG);
  await expect(mine.nth(1)).toHaveValue('21');
  await other.context().close();
});
