// What the law objects in a dossier leads to the paper at fault, or to the paper that is missing.
import { accessible, fits, settled } from './checks';
import { expect, test } from './house';
import { say } from './words';

interface Sheet {
  committal_id: string;
  notices: { code: string; reason: string | null; act: string | null }[];
}

test('a contradiction is said with its family and leads to the order at fault', async ({ page, house }) => {
  await page.goto(house.address);
  await house.signIn(page, 'chef');
  const { rows } = await house.call<{ rows: { committal_id: string }[] }>(page, 'committals.list', { severity: 'to_check', limit: 200 });
  const found: Record<string, Sheet> = {};
  for (const row of rows) {
    const sheet = await house.call<Sheet>(page, 'committals.sheet', { committal_id: row.committal_id });
    for (const n of sheet.notices) found[n.reason ?? n.code] ??= sheet;
  }

  const twice = found['renewal_twice']!;
  await page.goto(`${house.address}#/committals/${twice.committal_id}?tab=situation`);
  await settled(page);
  const panel = page.locator('section', { hasText: say('committals-notices') });
  await expect(panel.getByText(say('law-family-contradictory-file'))).toBeVisible();
  await expect(panel.getByText(say('law-reason-renewal-twice'), { exact: true })).toBeVisible();
  await expect(panel).toContainText(say('law-reason-renewal-twice-action'));
  await accessible(page, 'notices');
  await fits(page, 'notices');
  await panel.getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`acts/${twice.notices[0]!.act}`));

  const missing = found['first_appearance_missing']!;
  await page.goto(`${house.address}#/committals/${missing.committal_id}?tab=situation`);
  await settled(page);
  await page.getByRole('link', { name: say('law-act-premiere-comparution').slice(1) }).click();
  await expect(page).toHaveURL(/acts\/new\?type=premiere_comparution/);
  await expect(page.locator('#f-act-data-date, [id="f-act.data.date"]').first()).toBeVisible();
});
