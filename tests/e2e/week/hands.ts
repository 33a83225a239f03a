// The hands of the clerk: a paper is done through the screens, by the keyboard, and is done when the screen
// says that it is recorded.
import type { Locator, Page } from '@playwright/test';
import { settled } from '../checks';
import { expect } from '../house';
import { pick, reach } from '../keyboard';
import { say } from '../words';
import type { Act, Committal, Hearing, Letter, Movement, Paper, Place, Plan, Return, RollCall, Said, Strike } from './papers';

const dialog = (page: Page): Locator => page.getByRole('dialog');
const button = (scope: Page | Locator, key: string, args = {}): Locator => scope.getByRole('button', { name: say(key, args), exact: true });
/** What the screen says once it is recorded. */
const told = (page: Page, words: string | RegExp): Promise<void> => expect(page.locator('.toast').filter({ hasText: words }).first()).toBeVisible();
const escaped = (words: string): RegExp => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await settled(page);
}

/** Takes one answer of a few, by the arrows. */
async function choose(page: Page, field: string, answer: string): Promise<void> {
  await reach(page, field);
  for (let n = 0; n < 8; n++) {
    const said = await page.evaluate(() => document.activeElement?.closest('label')?.textContent?.trim() ?? '');
    if (said.toLowerCase().startsWith(answer.toLowerCase())) return page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${field} has no answer ${answer}`);
}

async function known(page: Page, name: string): Promise<void> {
  const card = page.locator('article').filter({ hasText: name }).first();
  await button(card, 'committals-similar-same').press('Enter');
  await expect(page.locator('#f-identity-father')).not.toHaveValue('');
  await page.locator('#f-identity-birth').focus();
}

/** Copies the paper into the form, field by field. */
export async function copy(page: Page, said: Said[]): Promise<void> {
  for (const [field, words] of said) {
    if (field === '+') await button(page, 'committals-more-add').press('Enter');
    else if (field === '*') await known(page, words);
    else if (words === '+') {
      await reach(page, field);
      await page.keyboard.press('Space');
    } else if (words.startsWith('=')) await choose(page, field, words.slice(1));
    else if (words.startsWith('?')) await pick(page, field, words.slice(1));
    else {
      await reach(page, field);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(words);
    }
  }
}

/** Opens the dossier of this number, from wherever one is. */
export async function open(page: Page, ecrou: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(ecrou);
  await expect(page.getByRole('option').first()).toContainText(ecrou);
  await page.keyboard.press('Enter');
  await expect(page.locator('#tab-situation')).toBeVisible();
  await expect(page.locator('.screen')).toContainText(ecrou);
}
/** The tab of a dossier, by the arrows. */
export async function tab(page: Page, name: 'acts' | 'papers' | 'place'): Promise<void> {
  await page.locator('[role=tab][aria-selected=true]').focus();
  for (let n = 0; n < 8; n++) {
    if ((await page.locator('[role=tab][aria-selected=true]').getAttribute('id')) === `tab-${name}`) return settled(page);
    await page.keyboard.press('ArrowRight');
  }
}

async function committal(page: Page, paper: Committal): Promise<string> {
  await page.keyboard.press('F8');
  await expect(page.locator('#f-identity-family_name')).toBeFocused();
  await copy(page, paper.said);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('committals-review-help'))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.number')).toHaveText(/^\d+\/\d{4}$/);
  return page.locator('.number').innerText();
}

async function act(page: Page, paper: Act): Promise<void> {
  await open(page, paper.ecrou);
  await page.keyboard.press('Control+n');
  await expect(page.locator('#f-act-type')).toBeFocused();
  await pick(page, 'act.type', paper.type);
  await copy(page, paper.said);
  await page.keyboard.press('Control+Enter');
  await told(page, escaped(say('acts-recorded', { act: paper.type })));
  if (paper.receipt) await print(page, 'recu-declaration', 'remis à la personne');
}

/** Prints and sends what the open dossier asks for. */
async function print(page: Page, paper: string, to: string): Promise<string> {
  await tab(page, 'papers');
  await button(page, 'papers-print', { paper: say(`papers-kind-${paper}`) }).first().press('Enter');
  await expect(dialog(page).locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await reach(page, 'sent.to');
  await page.keyboard.type(to);
  await page.keyboard.press('F9');
  const done = page.locator('.toast').filter({ hasText: /^[A-Z]{3}-\d{4}-\d{6} / }).first();
  await expect(done).toBeVisible();
  const number = (await done.innerText()).slice(0, 15);
  await expect(dialog(page)).toHaveCount(0);
  return number;
}
async function letter(page: Page, paper: Letter): Promise<string> {
  await open(page, paper.ecrou);
  return print(page, paper.paper, paper.to);
}

async function pickPerson(page: Page, field: string, ecrou: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.type(ecrou);
  await expect(page.locator('[role=listbox]:not([hidden]) [role=option]').first()).toContainText(ecrou);
  await page.keyboard.press('Enter');
}

async function movement(page: Page, paper: Movement): Promise<void> {
  await goTo(page, 'movements');
  await page.keyboard.press('Control+n');
  await expect(dialog(page)).toBeVisible();
  await pick(page, 'kind', say(`movements-kind-${paper.kind}`));
  await pickPerson(page, 'committal_id', paper.ecrou);
  await copy(page, paper.said);
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await told(page, / enregistré/);
}
async function comesBack(page: Page, paper: Return): Promise<void> {
  await goTo(page, 'movements');
  await button(page.locator('tbody tr', { hasText: paper.ecrou }), 'movements-return').press('Enter');
  await reach(page, 'at_hour');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(paper.hour);
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('tbody tr', { hasText: paper.ecrou })).toHaveCount(0);
}

async function hearing(page: Page, paper: Hearing): Promise<void> {
  await goTo(page, 'hearings');
  for (const ecrou of paper.ecrous) {
    await page.locator('#roll-search').focus();
    await page.keyboard.type(ecrou);
    await expect(page.locator('.hit').first()).toContainText(ecrou);
    await page.keyboard.press('Enter');
  }
  await pick(page, 'act.type', paper.type);
  await copy(page, paper.said);
  await page.keyboard.press('Tab');
  await expect(page.getByText(say('hearings-ready'))).toHaveCount(paper.ecrous.length, { timeout: 20_000 });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('hearings-recorded'), { exact: true })).toHaveCount(paper.ecrous.length);
}

async function strike(page: Page, paper: Strike): Promise<void> {
  await open(page, paper.ecrou);
  await tab(page, 'acts');
  const line = page.locator('li.panel', { hasText: say(`law-act-${paper.type}`) }).last();
  await button(line, 'committals-act-strike').press('Enter');
  await reach(page, 'reason');
  await page.keyboard.type(paper.reason);
  await button(dialog(page), 'committals-act-strike').press('Enter');
  await told(page, say('committals-act-struck'));
}

async function plan(page: Page, paper: Plan): Promise<void> {
  await goTo(page, 'cells');
  if (paper.is === 'block') await button(page, 'cells-new-block').press('Enter');
  else await page.keyboard.press('Control+n');
  await expect(dialog(page)).toBeVisible();
  await copy(page, paper.said);
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
}

async function place(page: Page, paper: Place): Promise<void> {
  await open(page, paper.ecrou);
  await tab(page, 'place');
  await button(page, 'cells-place').press('Enter');
  const cell = dialog(page).locator('label', { hasText: paper.cell }).getByRole('radio');
  await cell.press('Space');
  await expect(cell).toBeChecked();
  await reach(page, 'decided_by');
  await page.keyboard.type(paper.decided);
  if (paper.rule) {
    await expect(dialog(page).getByText(paper.rule)).toBeVisible();
    // Refused without its reason.
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page).getByRole('alert')).toBeVisible();
    await reach(page, 'override_reason');
    await page.keyboard.type(paper.why!);
  }
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await told(page, paper.cell);
}

/** The sheet of the guards, cell by cell: who was expected was there, but for the gaps they wrote. */
async function roll(page: Page, paper: RollCall): Promise<void> {
  await goTo(page, `rollcall?session=${paper.session}`);
  const lines = page.locator('tbody tr');
  await expect(lines.first()).toBeVisible();
  const sheet = await lines.evaluateAll((rows) => rows.map((r) => [...r.children].map((c) => c.textContent!.trim())));
  await page.locator('input.count').first().focus();
  for (const [cell, expected] of sheet) {
    await page.keyboard.type(String(Number(expected) - (paper.gap?.cell === cell ? 1 : 0)));
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('Surveillant-chef');
  await reach(page, 'taken_at_hour');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(paper.hour);
  if (paper.gap) {
    // Not closed before the gap is explained.
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.locator('input.why').first().focus();
    await page.keyboard.type(paper.gap.why);
  }
  await page.keyboard.press('Control+Enter');
  await told(page, say('movements-roll-done'));
}

/** Does the paper; gives the number that the program wrote on it, when there is one. */
export async function perform(page: Page, paper: Paper): Promise<string> {
  switch (paper.is) {
    case 'committal':
      return committal(page, paper);
    case 'letter':
      return letter(page, paper);
    case 'act':
      return (await act(page, paper), '');
    case 'movement':
      return (await movement(page, paper), '');
    case 'return':
      return (await comesBack(page, paper), '');
    case 'hearing':
      return (await hearing(page, paper), '');
    case 'strike':
      return (await strike(page, paper), '');
    case 'block':
    case 'cell':
      return (await plan(page, paper), '');
    case 'place':
      return (await place(page, paper), '');
    case 'roll':
      return (await roll(page, paper), '');
  }
}
