// What a clerk types is never lost, what the lists say is printed, and every line of the menu has its key.
import type { Page } from '@playwright/test';
import { settled } from './checks';
import { expect, test } from './house';
import { say } from './words';

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await settled(page);
}

interface Sheet {
  version: number;
  lines: { cell_id: string | null; counted: number | null }[];
}

test('a roll call half counted comes back after the power was cut, and is kept half done', async ({ page, house }) => {
  await house.signIn(page);
  await goTo(page, 'rollcall?session=evening');
  const boxes = page.locator('input.count');
  await boxes.first().focus();
  for (const count of ['17', '18', '19']) {
    await page.keyboard.type(count);
    await page.keyboard.press('Enter');
  }
  const drafts = () => house.call<{ screen: string }[]>(page, 'drafts.list');
  await expect.poll(async () => (await drafts()).length).toBe(1);
  await house.powerCut();
  await page.goto(house.address);
  await house.signIn(page);
  // The first page offers it back, and so does the roll call.
  await expect(page.getByRole('link', { name: say('ui-draft-resume') })).toHaveCount(1);
  await goTo(page, 'rollcall?session=evening');
  await page.getByRole('button', { name: say('ui-draft-resume') }).click();
  for (const [at, count] of ['17', '18', '19', ''].entries()) await expect(boxes.nth(at)).toHaveValue(count);
  // Kept half done: the draft has become a roll call under way, which cannot be closed yet.
  await page.keyboard.press('Control+s');
  await expect(page.getByText(say('movements-roll-saved')).first()).toBeVisible();
  expect(await drafts()).toEqual([]);
  const sheet = await house.call<Sheet>(page, 'movements.roll_call', { session: 'evening' });
  expect(sheet.lines.filter((l) => l.counted !== null).length).toBe(3);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  expect((await house.call<Sheet>(page, 'movements.roll_call', { session: 'evening' })).version).toBe(sheet.version);
});

test('the roll of a hearing half typed comes back after the power was cut', async ({ page, house }) => {
  await house.signIn(page);
  const { rows: present } = await house.call<{ rows: { ecrou: string; name: string }[] }>(page, 'committals.list', { category: 'inculpe', present: true, limit: 20 });
  const wanted = present.slice(0, 2);
  const choose = async () => {
    for (const person of wanted) {
      await page.locator('#roll-search').fill(person.ecrou);
      await expect(page.locator('.hit').first()).toContainText(person.ecrou);
      await page.locator('#roll-search').press('Enter');
    }
  };
  await goTo(page, 'hearings');
  await choose();
  await page.locator('#f-act-data-to').fill('+14');
  const drafts = () => house.call<{ screen: string; title: string }[]>(page, 'drafts.list');
  await expect.poll(async () => (await drafts()).map((d) => d.screen)).toEqual(['hearings']);
  await house.powerCut();
  await page.goto(house.address);
  await house.signIn(page);
  await goTo(page, 'hearings');
  await page.getByRole('button', { name: say('ui-draft-resume') }).click();
  for (const person of wanted) await expect(page.locator('.effects').getByText(person.ecrou)).toBeVisible();
  await expect(page.locator('#f-act-data-to')).toHaveValue('+14');
  // Recorded: the draft ends with it.
  await page.locator('#f-act-data-date').fill('auj');
  await page.locator('#f-act-data-to').press('Tab');
  await expect(page.getByText(say('hearings-ready'))).toHaveCount(2, { timeout: 20_000 });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('hearings-recorded'), { exact: true })).toHaveCount(2, { timeout: 20_000 });
  expect(await drafts()).toEqual([]);
});

interface Hit {
  committal_id: string;
  detainee_id: string;
  name: string;
}

test('two persons of one name are told apart where they are searched', async ({ page, house }) => {
  await house.signIn(page, 'directeur');
  const found = await house.call<Hit[]>(page, 'search.find', { text: 'coulibaly', limit: 40 });
  const [one, two] = [found[0]!, found.find((h) => h.detainee_id !== found[0]!.detainee_id)!];
  const sheet = (h: Hit) => house.call<{ version: number; detainee_version: number; identity: Record<string, unknown> }>(page, 'committals.sheet', { committal_id: h.committal_id });
  const mine = await sheet(one);
  const theirs = await sheet(two);
  const identity = { ...theirs.identity, family_name: mine.identity['family_name'], given_names: mine.identity['given_names'], birth: mine.identity['birth'], father: 'Zoumana BERTHÉ', mother: 'Korotoumou SANGARÉ', birth_place: 'Yorosso' };
  await house.call(page, 'detainees.correct', { detainee_id: two.detainee_id, version: theirs.detainee_version, identity, reason: 'pièce d’identité' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type(one.name);
  const options = page.getByRole('option').filter({ hasText: one.name });
  await expect(options.filter({ hasText: 'Zoumana BERTHÉ' }).filter({ hasText: 'Yorosso' })).toHaveCount(1);
  await expect(options.first()).toContainText(say('search-parents', { father: '', mother: '' }).split(' ')[0]!);
});

test('every line of the menu is reached by Ctrl+G and its letter, and Escape gives the place back', async ({ page, house }) => {
  await house.signIn(page, 'directeur');
  await goTo(page, 'committals');
  const box = page.getByRole('searchbox').first();
  await box.focus();
  await page.keyboard.press('Control+g');
  const letters = page.locator('nav kbd.letter');
  const lines = page.locator('nav a');
  await expect(letters).toHaveCount(await lines.count());
  await page.keyboard.press('Escape');
  await expect(letters).toHaveCount(0);
  await expect(box).toBeFocused();
  const goals = await lines.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  for (const [at, goal] of goals.entries()) {
    // A screen that is still coming may put the cursor in its first field.
    await settled(page);
    await page.keyboard.press('Control+g');
    const letter = await letters.nth(at).innerText();
    await page.keyboard.press(letter.toLowerCase());
    await expect(page).toHaveURL(new RegExp(`${goal!}$`));
    await expect(letters).toHaveCount(0);
  }
  // A letter typed in a field stays a letter.
  await goTo(page, 'committals');
  await box.fill('');
  await box.press('r');
  await expect(box).toHaveValue('r');
});

test('exits, papers, hearings and movements are printed and exported as they are shown', async ({ page, house }) => {
  await house.signIn(page, 'chef');
  for (const path of ['exits', 'papers', 'hearings', 'movements?view=list']) {
    await goTo(page, path);
    await page.keyboard.press('F9');
    await expect(page.getByRole('dialog').locator('canvas').first(), path).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    for (const format of ['xlsx', 'csv'] as const) {
      await page.getByRole('button', { name: say('ui-export'), exact: true }).click();
      const file = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: say(`ui-export-${format}`) }).click();
      expect((await file).suggestedFilename()).toMatch(new RegExp(`${format}$`));
    }
  }
  await expect(h1(page)).toContainText(say('movements-title'));
  // So is the manual, by its own key.
  await goTo(page, 'help/rollcall');
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('help-print-all') }).click();
  await expect(page.getByRole('dialog').getByText(/ 1 sur \d\d/)).toBeVisible();
});

interface Exercise {
  situation: string;
  committal_id: string;
  done: boolean;
  corrects: boolean;
}

test('a new clerk does an exercise, is told what needs the chief clerk, and sees what is done', async ({ page, house }) => {
  await house.signIn(page);
  const all = () => house.call<Exercise[]>(page, 'training.exercises');
  const goal = (await all()).find((e) => e.situation === 'overrun-release-order')!;
  await goTo(page, 'exercises');
  await expect(page.getByText(say('training-screen-corrects'))).toHaveCount((await all()).filter((e) => e.corrects).length);
  const line = page.locator('li', { hasText: say('training-exercise-overrun-release-order') });
  await line.getByRole('link', { name: say('training-screen-open') }).click();
  await settled(page);
  await goTo(page, `committals/${goal.committal_id}/exit`);
  await page.locator('#f-reason').fill('Mise en liberté');
  await page.keyboard.press('Enter');
  await page.locator('#f-order_ref').fill('OML 12');
  await page.locator('#f-ordered_by').fill('Juge d’instruction, 2e cabinet');
  await page.getByRole('radio', { name: say('exits-identity-agents') }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('exits-waiting'))).toBeVisible();
  await page.getByRole('button', { name: say('exits-sign-short'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.locator('#f-passphrase').fill('mil fonio sorgho riz');
  await dialog.getByRole('button', { name: say('exits-sign') }).click();
  await expect(page.getByText(say('exits-left')).first()).toBeVisible();
  await goTo(page, 'exercises');
  await page.getByRole('button', { name: say('training-screen-check') }).click();
  await expect(line).toContainText(say('training-screen-done'));
  expect((await all()).filter((e) => e.done).length).toBe(1);
});
