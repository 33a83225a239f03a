// Papers received come by a folder, by dropping and by pasting; a file that is not what it says is refused by name.
import type { Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settled } from './checks';
import { expect, test, type House } from './house';
import { say } from './words';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: say('scans-add-title') });

async function open(page: Page, house: House): Promise<string> {
  await house.signIn(page, 'greffe');
  const lines = await house.call<{ rows: { committal_id: string }[] }>(page, 'committals.list', { present: true, limit: 1 });
  const id = lines.rows[0]!.committal_id;
  await page.evaluate((to) => (location.hash = `#/committals/${to}?tab=papers`), id);
  await settled(page);
  await page.getByRole('button', { name: say('scans-add'), exact: true }).click();
  await expect(dialogOf(page)).toBeVisible();
  return id;
}

/** A small picture drawn by the page itself, its bytes in base64. */
async function drawn(page: Page, colour: string, type: 'image/png' | 'image/jpeg'): Promise<string> {
  const made = (args: [string, string]) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 120;
    const pen = canvas.getContext('2d')!;
    [pen.fillStyle] = args;
    pen.fillRect(10, 10, 80, 60);
    return canvas.toDataURL(args[1]).split(',')[1]!;
  };
  return page.evaluate(made, [colour, type] as [string, string]);
}
interface Given {
  name: string;
  base64: string;
  type: string;
}
/** Drops or pastes files as the system does. */
async function give(page: Page, how: 'drop' | 'paste', files: Given[]): Promise<void> {
  await page.evaluate(
    ([kind, list]) => {
      const data = new DataTransfer();
      for (const f of list) data.items.add(new File([Uint8Array.from(atob(f.base64), (c) => c.charCodeAt(0))], f.name, { type: f.type }));
      if (kind === 'paste') window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      else document.querySelector('dialog [role=group] [role=group]')!.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [how, files] as const,
  );
}

test('papers are dropped and pasted, and each wrong one is refused by its name', async ({ page, house }) => {
  const id = await open(page, house);
  const dialog = dialogOf(page);
  const [red, blue] = [await drawn(page, 'red', 'image/jpeg'), await drawn(page, 'blue', 'image/png')];
  await give(page, 'drop', [
    { name: 'mandat.jpg', base64: red, type: 'image/jpeg' },
    { name: 'jugement.pdf', base64: blue, type: 'application/pdf' },
    { name: 'photo.jpg', base64: btoa('MZ a program'), type: 'image/jpeg' },
  ]);
  await give(page, 'paste', [{ name: 'image.png', base64: blue, type: 'image/png' }]);
  await expect(dialog.locator('li')).toHaveCount(4);
  await dialog.getByRole('button', { name: say('scans-record', { count: 4 }) }).click();
  await expect(dialog.locator('li.refused')).toHaveCount(2);
  await expect(dialog.locator('li.refused').nth(0)).toContainText('jugement.pdf');
  await expect(dialog.locator('li.refused').nth(1)).toContainText('photo.jpg');
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/scans-refused.png` });
  const kept = await house.call<{ name: string }[]>(page, 'scans.list', { committal_id: id });
  expect(kept.map((s) => s.name)).toEqual(expect.arrayContaining(['mandat.jpg']));
  expect(kept.some((s) => ['jugement.pdf', 'photo.jpg'].includes(s.name))).toBe(false);
});

test('a whole folder is taken in, and a file too large is refused before it is read', async ({ page, house }) => {
  const id = await open(page, house);
  const dialog = dialogOf(page);
  const folder = mkdtempSync(join(tmpdir(), 'agiderm-scans-'));
  mkdirSync(join(folder, 'dossier'));
  for (const [name, colour] of [['un.jpg', 'green'], ['deux.jpg', 'orange']] as const) writeFileSync(join(folder, 'dossier', name), Buffer.from(await drawn(page, colour, 'image/jpeg'), 'base64'));
  writeFileSync(join(folder, 'dossier', 'registre.pdf'), Buffer.alloc(200 * 1024 * 1024));
  await dialog.locator('input[webkitdirectory]').setInputFiles(join(folder, 'dossier'));
  await expect(dialog.locator('li')).toHaveCount(3);
  await expect(dialog.locator('li.refused')).toContainText('registre.pdf');
  await expect(dialog.locator('li.refused')).toContainText('200');
  await dialog.getByRole('button', { name: say('scans-record', { count: 2 }) }).click();
  await expect(dialog.getByText(say('scans-done'))).toHaveCount(2);
  const kept = await house.call<{ name: string }[]>(page, 'scans.list', { committal_id: id });
  expect(kept.map((s) => s.name)).toEqual(expect.arrayContaining(['un.jpg', 'deux.jpg']));
  rmSync(folder, { recursive: true, force: true });
});
