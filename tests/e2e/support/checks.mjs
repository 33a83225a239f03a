// What must hold on every screen: readable by a screen reader, nothing pushed out of sight.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** No serious or critical finding of axe. */
export async function accessible(clerk, where) {
  const { page } = clerk;
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    // The page allows no script from elsewhere: the tool is put in by the browser itself.
    const { readFileSync } = await import('node:fs');
    await page.evaluate(readFileSync(axe, 'utf8'));
  }
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  });
  assert.deepEqual(found, [], `${where} (${clerk.lang})`);
}

/** Nothing scrolls sideways and nothing stands outside the window. */
export async function fits(clerk, where) {
  const wide = await clerk.page.evaluate(() => {
    const out = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) out.push(`page ${document.documentElement.scrollWidth} > ${width}`);
    for (const pane of document.querySelectorAll('main, main *, dialog, dialog *')) {
      const style = getComputedStyle(pane);
      if (/auto|scroll/.test(style.overflowX) && pane.scrollWidth > pane.clientWidth + 1) out.push(`${pane.tagName}.${pane.className} ${pane.scrollWidth} > ${pane.clientWidth}`);
    }
    return out;
  });
  assert.deepEqual(wide, [], `${where} at ${JSON.stringify(clerk.page.viewportSize())}`);
}
