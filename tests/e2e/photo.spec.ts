// The portrait: from the camera, or from a file; what is not a picture is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settled } from './checks';
import { expect, test } from './house';
import { say } from './words';

const output = join(import.meta.dirname, 'output/screens');
test.use({ permissions: ['camera'], launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] } });

test('a portrait from the camera, then another from a file', async ({ page, house }) => {
  await house.signIn(page, 'greffe');
  await settled(page);
  await page.locator('tbody tr').first().focus();
  await page.keyboard.press('Enter');
  await settled(page);

  const add = page.getByRole('button', { name: say('committals-photo-add') });
  await add.click();
  const dialog = page.getByRole('dialog');
  const record = dialog.getByRole('button', { name: say('committals-photo-save') });
  await expect(record).toBeDisabled();
  await dialog.getByRole('button', { name: say('ui-photo-camera') }).click();
  await expect.poll(() => dialog.locator('video').evaluate((v: HTMLVideoElement) => v.videoWidth)).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: say('ui-photo-shoot') }).click();
  await expect(dialog.locator('img')).toBeVisible();
  await page.screenshot({ path: join(output, 'fr-photo-1366.png') });
  await record.click();
  await expect(dialog).toBeHidden();
  const portrait = page.locator('.portrait img');
  await expect(portrait).toBeVisible();
  const first = await portrait.getAttribute('src');

  await page.getByRole('button', { name: say('committals-photo-change') }).click();
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'portrait.png', mimeType: 'image/png', buffer: Buffer.from('this is not a picture') });
  await expect(dialog.getByRole('alert')).toHaveText(say('ui-photo-unreadable'));
  await file.setInputFiles({ name: 'portrait.png', mimeType: 'image/png', buffer: readFileSync(join(import.meta.dirname, '../../docs/images/accueil.png')) });
  await expect(dialog.getByRole('alert')).toBeHidden();
  await dialog.locator('#f-reason').fill('portrait plus récent');
  await record.click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => portrait.getAttribute('src')).not.toBe(first);

  await page.reload();
  await settled(page);
  await expect(portrait).toBeVisible();
});
