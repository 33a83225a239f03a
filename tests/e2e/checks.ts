// What must hold on every screen: readable by a screen reader, nothing pushed out of sight.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { say } from './words';

/** Windows that the prisons have: the usual one, an old one, the usual one enlarged by a quarter. */
export const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 1093, height: 557 },
];

/** No serious or critical finding of axe. */
export async function accessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`);
  expect.soft(grave, `axe on ${where}`).toEqual([]);
}

/** Nothing scrolls sideways. */
export async function fits(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const out: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) out.push(`page ${document.documentElement.scrollWidth} > ${width}`);
    for (const pane of document.querySelectorAll<HTMLElement>('main, main *, dialog, dialog *')) {
      const style = getComputedStyle(pane);
      if (/auto|scroll/.test(style.overflowX) && pane.scrollWidth > pane.clientWidth + 1) out.push(`${pane.tagName}.${pane.className} ${pane.scrollWidth} > ${pane.clientWidth}`);
    }
    return out;
  });
  const { width, height } = page.viewportSize()!;
  expect.soft(wide, `${where} at ${width}×${height}`).toEqual([]);
}

/** Waits until the screen has what it asked for. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  for (const lang of ['fr', 'en'] as const) await expect(page.getByText(say('ui-loading', {}, lang), { exact: true })).toHaveCount(0);
}
