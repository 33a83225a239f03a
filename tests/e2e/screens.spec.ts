// Every screen, in both languages and three sizes of window: no serious finding of axe, nothing
// that scrolls sideways, no missing sentence, and a picture for the eye.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessible, fits, settled, sizes } from './checks';
import { test, type House } from './house';
import type { Lang } from './words';

const output = join(import.meta.dirname, 'output/screens');

interface Rows {
  rows: { committal_id: string; name: string; present: boolean }[];
}

/** The screens by a short name: an address, and what to do there first. */
async function addresses(page: Page, house: House): Promise<[string, string][]> {
  const overruns = await house.call<Rows>(page, 'deadlines.list', { group: 'overrun' });
  const sentenced = await house.call<Rows>(page, 'committals.list', { category: 'condamne_definitif', present: true });
  const plan = await house.call<{ blocks: { cells: { cell_id: string }[] }[] }>(page, 'cells.plan');
  const one = overruns.rows[0]!.committal_id;
  return [
    ['home', ''],
    ['register', 'committals'],
    ['enter', 'committals/new'],
    ['dossier', `committals/${one}`],
    ['dossier-sentence', `committals/${sentenced.rows[0]!.committal_id}`],
    ['act', `committals/${one}/acts/new`],
    ['identity', `committals/${one}/identity`],
    ['entry', `committals/${one}/entry`],
    ['deadlines', 'deadlines'],
    ['cannot-tell', 'deadlines?group=cannot_tell'],
    ['visits', 'visits'],
    ['duplicates', 'duplicates'],
    ['counsel', 'counsel'],
    ['infants', 'infants'],
    ['family', `committals/${one}?tab=family`],
    ['papers', 'papers'],
    ['papers-models', 'papers/models'],
    ['papers-missing', 'papers/missing'],
    ['dossier-papers', `committals/${one}?tab=papers`],
    ['hearings', 'hearings'],
    ['cells', 'cells'],
    ['cells-table', 'cells?view=table'],
    ['cells-without', 'cells?view=without'],
    ['cell', `cells/${plan.blocks[0]!.cells[0]!.cell_id}`],
    ['dossier-place', `committals/${one}?tab=place`],
    ['movements', 'movements'],
    ['movements-list', 'movements?view=list'],
    ['rollcall', 'rollcall?session=evening'],
    ['day', 'day'],
    ['prints', 'prints'],
    ['takeover', 'takeover'],
    ['takeover-new', 'takeover/new'],
    ['takeover-held', 'takeover/held'],
    ['file', 'file'],
    ['exercises', 'exercises'],
    ['journal', 'journal'],
    ['users', 'users'],
    ['settings', 'settings'],
    ['lists', 'lists'],
  ];
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await settled(page);
}

for (const lang of ['fr', 'en'] as const satisfies Lang[]) {
  test(`every screen in ${lang}`, async ({ page, house }) => {
    test.setTimeout(300_000);
    await page.goto(house.address);
    if (lang === 'en') await page.locator('.language').click();
    await accessible(page, `sign-in (${lang})`);
    await page.screenshot({ path: join(output, `${lang}-sign-in.png`) });
    await house.signIn(page, 'directeur');
    for (const [name, path] of await addresses(page, house)) {
      await goTo(page, path);
      await accessible(page, `${name} (${lang})`);
      const text = await page.locator('body').innerText();
      const missing = text.match(/\b(ui|shell|home|cells|movements|committals|deadlines|acts|law|users|journal|import|prints|settings|lists|options|registers|failure|merges|contacts|visits|infants|papers|scans|hearings|release|exits)-[a-z][a-z_-]+\b/g) ?? [];
      test.expect.soft(missing, `words of ${name} (${lang})`).toEqual([]);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await fits(page, `${name} (${lang})`);
        if (lang === 'fr' || size === sizes[0]) await page.screenshot({ path: join(output, `${lang}-${name}-${size.width}.png`) });
      }
      await page.setViewportSize(sizes[0]!);
    }
  });
}
