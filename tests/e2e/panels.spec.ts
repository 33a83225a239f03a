// What opens over a screen or inside it: explanations, search, help, account, tabs, the check
// before recording. The same demands as for the screens.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessible, fits, settled, sizes } from './checks';
import { expect, test } from './house';
import { pick, reach, write } from './keyboard';
import { say, type Lang } from './words';

const output = join(import.meta.dirname, 'output/screens');

async function look(page: Page, lang: Lang, name: string): Promise<void> {
  await accessible(page, `${name} (${lang})`);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await fits(page, `${name} (${lang})`);
    await page.screenshot({ path: join(output, `${lang}-${name}-${size.width}.png`) });
  }
  await page.setViewportSize(sizes[0]!);
}

for (const lang of ['fr', 'en'] as const satisfies Lang[]) {
  test(`every panel in ${lang}`, async ({ page, house }) => {
    test.setTimeout(180_000);
    await page.goto(house.address);
    if (lang === 'en') await page.locator('.language').click();
    await house.signIn(page, 'chef');
    await settled(page);

    await page.locator('tbody tr').first().focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('dialog').locator('li').first()).toBeVisible();
    await look(page, lang, 'why');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('traore mamadou');
    await expect(page.getByRole('option').first()).toContainText('TRAORÉ');
    await look(page, lang, 'search');
    await page.keyboard.press('Escape');

    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, lang, 'help');
    await page.keyboard.press('Escape');

    await page.locator('.who').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, lang, 'account');
    await page.keyboard.press('Escape');

    await page.locator('tbody tr').first().focus();
    await page.keyboard.press('Enter');
    await settled(page);
    const tabs = page.getByRole('tab');
    for (let n = 0; n < (await tabs.count()); n++) {
      await tabs.nth(n).click();
      await settled(page);
      await look(page, lang, `dossier-tab-${n + 1}`);
    }

    await page.keyboard.press('F8');
    await expect(page.locator('#f-identity-family_name')).toBeFocused();
    await write(page, 'identity.family_name', 'TOGOLA');
    await write(page, 'identity.given_names', 'Kɔnimba');
    await reach(page, 'identity.sex');
    await page.keyboard.press('Space');
    await write(page, 'identity.birth', '1990');
    await pick(page, 'identity.nationalities', 'MLI');
    await pick(page, 'acts[0].type', 'depot');
    await write(page, 'acts[0].data.date', '-3');
    await write(page, 'acts[0].data.proc', '77/RP/26');
    await reach(page, 'acts[0].data.procedure');
    await page.keyboard.press('Space');
    await pick(page, 'acts[0].data.offences', 'BIE-01');
    await write(page, 'entered_at', 'auj');
    await write(page, 'entered_hour', '0001');
    await look(page, lang, 'enter-filled');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(say('committals-review-help', {}, lang))).toBeVisible();
    await look(page, lang, 'enter-review');
  });
}

test.describe('before there is a file', () => {
  test.use({ empty: true });
  test('the first start', async ({ page, house }) => {
    await page.goto(house.address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('session-first'));
    await look(page, 'fr', 'first-start');
  });
});
