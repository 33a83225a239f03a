import { test, expect } from '@playwright/test';
import { perform } from './hands';
import { Pc } from './host';
import { week } from './papers';
import { join } from 'node:path';

test('week', async ({ page }) => {
  test.setTimeout(400_000);
  await page.addInitScript(() => (window.print = () => undefined));
  const pc = Pc.install(page);
  const t0 = Date.now();
  try {
    for (const sheet of week) {
      await pc.start(`${sheet.day}T${sheet.sitting === 'noon' ? '12:30' : '19:30'}`);
      for (const paper of sheet.papers) {
        await pc.as(paper.by ?? 'greffe');
        const at = Date.now();
        try {
          const n = await perform(page, paper);
          console.log(paper.n, paper.is, n, Date.now() - at);
        } catch (e) {
          console.log('!!', paper.n, String(e).slice(0, 600));
          await page.screenshot({ path: join(import.meta.dirname, `../output/week-${paper.n}.png`) });
          if (process.env['STOP']) throw e;
          await page.keyboard.press('Escape'); await page.keyboard.press('Escape');
          await page.goto(pc.address);
        }
      }
      await page.screenshot({ path: join(import.meta.dirname, `../output/week-end-${sheet.day}-${sheet.sitting}.png`) });
      await pc.stop();
    }
    console.log('seconds', (Date.now() - t0) / 1000);
    expect(pc.cuts).toBe(0);
  } finally {
    await pc.stop('SIGKILL');
    if (process.env['KEEP']) console.log(pc.file); else pc.remove();
  }
});
