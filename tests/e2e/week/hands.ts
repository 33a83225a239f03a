// The hands of the clerk: a paper is done through the screens, by the keyboard, and is done when the screen
// says that it is recorded.
import type { Locator, Page } from '@playwright/test';
import { settled } from '../checks';
import { expect } from '../house';
import { pick, reach } from '../keyboard';
import { say } from '../words';
import { PHRASE } from './host';
import type { Act, Committal, Exit, Hearing, Letter, Movement, Paper, Place, Plan, Return, RollCall, Said, Strike } from './papers';

export const dialog = (page: Page): Locator => page.getByRole('dialog');
export const button = (scope: Page | Locator, key: string, args = {}): Locator => scope.getByRole('button', { name: say(key, args), exact: true });
/** What the screen says once it is recorded. */
const told = (page: Page, words: string | RegExp): Promise<void> => expect(page.locator('.toast').filter({ hasText: words }).first()).toBeVisible();
const escaped = (words: string): RegExp => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'i');

/** This number, and none that ends like it. */
const numbered = (ecrou: string): RegExp => new RegExp(`(?<!\\d)${ecrou}(?!\\d)`);

/** The lines of a list that are about this number. */
export const lineOf = (page: Page, ecrou: string): Locator => page.locator('tbody tr').filter({ has: page.locator('td').filter({ hasText: new RegExp(`^\\s*${ecrou}\\s*$`) }) });

export async function goTo(page: Page, path: string): Promise<void> {
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
  await expect(page.locator('#palette-list').getByRole('option').first()).toContainText(numbered(ecrou));
  await page.keyboard.press('Enter');
  await expect(page.locator('#tab-situation')).toBeVisible();
  await expect(page.locator('.screen')).toContainText(ecrou);
}
/** The tab of a dossier, by the arrows. */
export async function tab(page: Page, name: 'acts' | 'papers' | 'place'): Promise<void> {
  const chosen = page.locator('[role=tab][aria-selected=true]');
  for (let n = 0; n < 8; n++) {
    if ((await chosen.getAttribute('id')) === `tab-${name}`) break;
    await chosen.press('ArrowRight');
  }
  await expect(page.locator(`#tab-${name}`)).toHaveAttribute('aria-selected', 'true');
  await settled(page);
}

async function committal(page: Page, paper: Committal, begun: boolean): Promise<string> {
  await page.keyboard.press('F8');
  await expect(page.locator('#f-identity-family_name')).toBeFocused();
  if (begun) {
    // What was typed before the cut is offered, and taken up.
    await button(page, 'ui-draft-resume').press('Enter');
    await expect(page.locator('#f-identity-family_name')).toHaveValue(paper.said[0]![1]);
  } else await copy(page, paper.said);
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
  await expect(page.locator('[role=tab]').first()).toBeVisible();
  await told(page, escaped(say('acts-recorded', { act: paper.type })));
}

/** Prints and sends what the dossier asks for. */
async function letter(page: Page, paper: Letter): Promise<string> {
  await open(page, paper.ecrou);
  await tab(page, 'papers');
  await button(page, 'papers-print', { paper: say(`papers-kind-${paper.paper}`) }).first().press('Enter');
  await expect(dialog(page).locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await reach(page, 'sent.to');
  await page.keyboard.type(paper.to);
  await page.keyboard.press('F9');
  await expect(dialog(page)).toHaveCount(0);
  const line = page.locator('tbody tr').filter({ hasText: paper.to });
  await expect(line).toContainText(say('papers-sent', { on: '', by: '' }).split(' ')[0]!);
  return line.locator('td').first().innerText();
}

async function pickPerson(page: Page, field: string, ecrou: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.type(ecrou);
  await expect(page.locator('[role=listbox]:not([hidden]) [role=option]').first()).toContainText(numbered(ecrou));
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
/** Prepared by the clerk, then signed at the same desk by the chief; taken up where it was left. */
async function exit(page: Page, paper: Exit): Promise<void> {
  await open(page, paper.ecrou);
  await page.evaluate(() => (location.hash += '/exit'));
  await settled(page);
  const [waiting, left] = [page.getByText(say('exits-waiting')), page.getByText(say('exits-left'))];
  await expect(page.locator('#f-reason:focus').or(waiting).or(left).first()).toBeVisible();
  if (await left.isVisible()) return;
  if (!(await waiting.isVisible())) {
    await copy(page, [['reason', `?${paper.reason}`], ['order_ref', paper.order], ['ordered_by', paper.by_whom], ['identity', `=${say('exits-identity-agents')}`]]);
    await page.keyboard.press('Control+Enter');
    await expect(waiting).toBeVisible();
  }
  await button(page, 'exits-sign-short').press('Enter');
  await dialog(page).locator('label', { hasText: say('users-role-chief_clerk') }).getByRole('radio').press('Space');
  await reach(page, 'passphrase');
  await page.keyboard.type(PHRASE);
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(left).toBeVisible();
}
async function comesBack(page: Page, paper: Return): Promise<void> {
  await goTo(page, 'movements');
  await button(lineOf(page, paper.ecrou), 'movements-return').press('Enter');
  await reach(page, 'at_hour');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(paper.hour);
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(lineOf(page, paper.ecrou)).toHaveCount(0);
}

async function hearing(page: Page, paper: Hearing): Promise<void> {
  await goTo(page, 'hearings');
  for (const ecrou of paper.ecrous) {
    await page.locator('#roll-search').focus();
    await page.keyboard.type(ecrou);
    await expect(page.locator('.hit').first()).toContainText(numbered(ecrou));
    await page.keyboard.press('Enter');
  }
  for (const [field, words] of [['act.type', `?${paper.type}`], ...paper.said] as Said[]) {
    // From field to field by Tab here: the page is a list beside a form.
    await page.locator(`#f-${field.replace(/[^\w-]+/g, '-')}`).focus();
    await page.keyboard.press('Control+a');
    await copy(page, [[field, words]]);
  }
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
  await expect(page.getByRole('button', { name: say('cells-new-cell') })).toBeVisible();
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
  await button(page, 'cells-place').or(button(page, 'cells-move')).press('Enter');
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
    // The refusal leads to its field.
    await dialog(page).getByRole('alert').locator('a, button').first().press('Enter');
    await reach(page, 'override_reason');
    await page.keyboard.type(paper.why!);
  }
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await told(page, paper.cell);
}

/** The sheet of the guards, cell by cell: who was expected was there, but for the gaps they wrote. */
async function roll(page: Page, paper: RollCall): Promise<void> {
  await goTo(page, 'rollcall?session=evening');
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

/** Does the paper; gives the number that the program wrote on it, when there is one. An entry begun before a
 *  cut is gone on with. */
export async function perform(page: Page, paper: Paper, begun = false): Promise<string> {
  switch (paper.is) {
    case 'committal':
      return committal(page, paper, begun);
    case 'letter':
      return letter(page, paper);
    case 'act':
      return (await act(page, paper), '');
    case 'movement':
      return (await movement(page, paper), '');
    case 'exit':
      return (await exit(page, paper), '');
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
