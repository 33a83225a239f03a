// Two PCs on one file: pairing, work seen by the other, a cut in the middle of an act.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessible, fits, settled } from './checks';
import { expect, test } from './house';
import { say } from './words';

const output = join(import.meta.dirname, 'output/screens');
const picture = readFileSync(join(import.meta.dirname, '../../docs/images/accueil.png'));

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.locator('#passphrase').fill('mil fonio sorgho riz');
  await page.locator('#passphrase').press('Enter');
}

test('a second PC joins, sees what the first records, and a cut does nothing twice', async ({ page, house, browser }) => {
  test.setTimeout(120_000);
  await house.signIn(page, 'directeur');
  await page.goto(`${house.address}#/stations`);
  const address = `127.0.0.1:${await freePort()}`;
  await page.getByLabel(say('stations-address')).fill(address);
  await page.getByRole('button', { name: say('stations-open'), exact: true }).click();
  await expect(page.getByText(say('stations-answering'))).toBeVisible();
  await page.getByRole('button', { name: say('stations-pair') }).click();
  const code = (await page.locator('.code strong').textContent())!;
  expect(code).toMatch(/^\d{4} \d{4}$/);
  await accessible(page, 'stations');
  await fits(page, 'stations');
  await page.screenshot({ path: join(output, 'fr-stations-1366.png') });

  const other = await (await browser.newContext({ locale: 'fr-FR', viewport: { width: 1366, height: 768 } })).newPage();
  await other.goto(await house.otherPc('poste-2'));
  await other.getByRole('button', { name: say('stations-first') }).click();
  const labels = ['address', 'code', 'name'] as const;
  const join2 = async (values: string[]) => {
    for (const [i, field] of labels.entries()) await other.locator(`#f-${field}`).fill(values[i]!);
    await other.locator('[data-main]').click();
  };
  await join2([address, code === '0000 0000' ? '1111 1111' : '0000 0000', 'Guichet']);
  await expect(other.getByText(say('failure-pairing-code-wrong'))).toBeVisible();
  await other.screenshot({ path: join(output, 'fr-join-1366.png') });
  await join2([address, code, 'Guichet']);
  const words = (await other.locator('.words').textContent())!.trim();
  await expect(page.locator('tbody tr').first()).toContainText(words);
  await expect(page.locator('.code')).toBeHidden();
  await other.screenshot({ path: join(output, 'fr-joined-1366.png') });

  await other.locator('[data-main]').click();
  await signIn(other, 'Oumou SANGARÉ');
  await settled(other);
  await expect(other.getByText(say('stations-here', { name: 'Guichet' }))).toBeVisible();
  await expect(page.locator('tbody tr').first()).toContainText(say('stations-connected'));

  // What one records, the other sees without asking.
  const dossier = async (on: Page) => {
    await on.locator('tbody tr').first().focus();
    await on.keyboard.press('Enter');
    await settled(on);
  };
  await dossier(other);
  const at = new URL(other.url()).hash;
  await page.goto(`${house.address}${at}`);
  await settled(page);
  await expect(page.locator('.portrait img')).toBeHidden();
  const choose = async () => {
    await other.locator('.portrait').click();
    await other.locator('input[type=file]').setInputFiles({ name: 'portrait.png', mimeType: 'image/png', buffer: picture });
    await expect(other.getByRole('dialog').locator('img')).toBeVisible();
  };
  await choose();
  const record = other.getByRole('button', { name: say('committals-photo-save') });
  await record.click();
  await expect(record).toBeHidden();
  await expect(page.locator('.portrait img')).toBeVisible();

  // The house loses its power while the other PC records.
  await choose();
  await other.getByRole('dialog').locator('#f-reason').fill('portrait plus récent');
  await house.powerCut();
  await record.click();
  await expect(other.locator('#passphrase')).toBeVisible();
  await other.locator('#passphrase').fill('mil fonio sorgho riz');
  await other.locator('#passphrase').press('Enter');
  await expect(record).toBeVisible();
  await record.click();
  await expect(record).toBeHidden();
  await page.reload();
  await house.signIn(page, 'directeur');
  const journal = await house.call<{ total: number }>(page, 'journal.list', { kind: 'detainees.set_photo' });
  expect(journal.total).toBe(2);
});
