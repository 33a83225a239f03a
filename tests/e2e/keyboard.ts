// Hands that never leave the keyboard: a field is reached by the keys, and every mouse event counted.
import { expect, type Page } from '@playwright/test';

/** Counts what a mouse would do, from now on. */
export async function countMouse(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { mice: number };
    seen.mice = 0;
    for (const kind of ['mousedown', 'mousemove', 'pointerdown', 'wheel']) addEventListener(kind, () => (seen.mice += 1), true);
  });
  return () => page.evaluate(() => (globalThis as unknown as { mice: number }).mice);
}

/** Goes from field to field, by Enter onwards and Maj+Tab backwards, until this one has the focus. */
export async function reach(page: Page, name: string): Promise<void> {
  const wanted = `f-${name.replace(/[^\w-]+/g, '-')}`;
  for (let n = 0; n < 80; n++) {
    const next = await page.evaluate((id) => {
      const at = document.activeElement;
      const own = at instanceof HTMLInputElement && at.type === 'radio' ? at.name : at?.id;
      if (own === id) return '';
      const goal = document.getElementById(id);
      if (goal && at && goal.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) return 'Shift+Tab';
      // In a field of several lines Enter begins a line.
      return at instanceof HTMLTextAreaElement ? 'Tab' : 'Enter';
    }, wanted);
    if (!next) return;
    await page.keyboard.press(next);
  }
  throw new Error(`${name} is not reached by the keyboard`);
}

/** Reaches a field and types in it. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.type(text);
}

/** Reaches a list, types some letters and takes the first answer. */
export async function pick(page: Page, name: string, letters: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.type(letters);
  const answers = page.locator('[role=listbox]:not([hidden]) [role=option]:not([aria-disabled])');
  await expect(answers.first()).toBeVisible();
  // A list that also takes free words chooses nothing by itself.
  if ((await page.locator('[role=listbox]:not([hidden]) [aria-selected=true]').count()) === 0) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
