// From an alert to the paper that answers it, and from a paper received to its scan.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessible, fits, settled } from './checks';
import { expect, test } from './house';
import { say } from './words';

const output = join(import.meta.dirname, 'output/screens');
const rows = (page: Page) => page.locator('tbody tr');
const shot = (page: Page, name: string) => page.screenshot({ path: join(output, `papers-${name}.png`) });

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/${to}`), path);
  await settled(page);
}

interface Paper {
  paper_id: string;
  number: string;
  committal_id: string;
  sent_by: string | null;
  copies: number;
}

/** The words of a paper, page by page, as a reader of PDF finds them. */
function words(base64: string, name: string): string {
  const file = join(output, `${name}.pdf`);
  writeFileSync(file, Buffer.from(base64, 'base64'));
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

test('an overrun is answered from the first page: printed, sent, reprinted as a duplicate', async ({ page, house }) => {
  test.setTimeout(120_000);
  await house.signIn(page);
  await page.evaluate(() => (window.print = () => undefined));
  await expect(rows(page).first()).toBeVisible();
  await shot(page, 'home');
  const line = rows(page).filter({ hasText: say('papers-short-conduite') }).first();
  const name = await line.locator('td').nth(2).innerText();
  await line.focus();
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('canvas')).toBeVisible({ timeout: 60_000 });
  await expect(dialog).toContainText(name);
  await accessible(page, 'paper due');
  await shot(page, 'due');
  await dialog.locator('#f-sent-to').fill('porteur');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0, { timeout: 30_000 });
  // The alert says so, and stays.
  const same = rows(page).filter({ hasText: name }).first();
  await expect(same).toContainText('envoyé le');
  await expect(same).toContainText(say('ui-severity-overrun'));
  await shot(page, 'home-sent');

  await goTo(page, 'papers');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('CND-');
  await rows(page).first().getByRole('button', { name: /DUPLICATA/ }).click();
  await expect(page.getByRole('dialog').locator('canvas')).toBeVisible({ timeout: 60_000 });
  await shot(page, 'duplicate');
  await page.keyboard.press('Escape');
  const { rows: made } = await house.call<{ rows: Paper[] }>(page, 'papers.list');
  expect(made[0]!.copies).toBe(1);
  const again = await house.call<{ file: { base64: string } }>(page, 'papers.reprint', { paper_id: made[0]!.paper_id });
  const text = words(again.file.base64, 'duplicate');
  expect(text).toContain('DUPLICATA N° 2');
  expect(text).toContain(made[0]!.number);
  expect(text).toContain('(établissement fictif)');
  expect(text).not.toContain('ORIGINAL');
  await shot(page, 'list');
  await fits(page, 'papers');
  await goTo(page, `committals/${made[0]!.committal_id}?tab=papers`);
  await expect(rows(page).filter({ hasText: made[0]!.number })).toBeVisible();
  await shot(page, 'tab');
});

test('a model is changed by the administration, tried, and refused when it names an unknown word', async ({ page, house }) => {
  test.setTimeout(120_000);
  await house.signIn(page, 'chef');
  await goTo(page, 'papers/models');
  await shot(page, 'models');
  await page.getByRole('button', { name: say('papers-model-change-of', { paper: say('papers-kind-avis-ecrou') }) }).click();
  const dialog = page.getByRole('dialog').first();
  await dialog.locator('#f-wording-paragraphs').fill('Pour {nom}, né {date-de-naissance}.');
  await dialog.locator('#f-reason').fill('Note de service 12');
  await dialog.locator('[data-main]').click();
  await expect(dialog.getByRole('alert')).toContainText('date-de-naissance');
  await shot(page, 'model-refused');
  await dialog.locator('#f-wording-paragraphs').fill('Avis est donné de l’écrou de {nom}, né(e) {naissance}.');
  await dialog.getByRole('button', { name: say('papers-model-try') }).click();
  await expect(page.getByRole('dialog').last().locator('canvas')).toBeVisible({ timeout: 60_000 });
  await shot(page, 'model-tried');
  await page.keyboard.press('Escape');
  await dialog.locator('[data-main]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('li', { hasText: say('papers-kind-avis-ecrou') })).toContainText('Note de service 12');
});

interface Missing {
  total: number;
  rows: { committal_id: string; act_id: string }[];
}

test('a paper received is scanned into its dossier and is missing no more', async ({ page, house }) => {
  test.setTimeout(120_000);
  await house.signIn(page, 'chef');
  const before = await house.call<Missing>(page, 'scans.missing');
  const one = before.rows[0]!;
  await goTo(page, 'papers/missing');
  await expect(rows(page).first()).toBeVisible();
  await shot(page, 'missing');
  await fits(page, 'missing papers');
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { selected: true })).toHaveText(say('committals-tab-papers'));
  await page.getByRole('button', { name: new RegExp(`^${say('scans-add-for')}`) }).first().click();
  const dialog = page.getByRole('dialog');
  const pdf = await house.call<{ base64: string }>(page, 'prints.overruns');
  const canvas = await page.evaluate(() => {
    const paper = document.createElement('canvas');
    [paper.width, paper.height] = [1600, 2200];
    const pen = paper.getContext('2d')!;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 1600, 2200);
    pen.fillStyle = '#000';
    pen.font = '60px sans-serif';
    pen.fillText('MANDAT DE DÉPÔT', 400, 300);
    return paper.toDataURL('image/png').split(',')[1]!;
  });
  await dialog.locator('input[type=file]').first().setInputFiles([
    { name: 'mandat.png', mimeType: 'image/png', buffer: Buffer.from(canvas, 'base64') },
    { name: 'copie.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf.base64, 'base64') },
    { name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a paper') },
    { name: 'film.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(21 * 1024 * 1024) },
  ]);
  await expect(dialog.locator('li')).toHaveCount(4);
  await expect(dialog.locator('li.refused')).toContainText('film.pdf');
  await accessible(page, 'scans to add');
  await shot(page, 'scans-waiting');
  await dialog.locator('[data-main]').click();
  await expect(dialog.locator('.done')).toHaveCount(2, { timeout: 60_000 });
  await expect(dialog.locator('li.refused').first()).toContainText('facture.pdf');
  await shot(page, 'scans-answered');
  await page.keyboard.press('Escape');
  const after = await house.call<Missing>(page, 'scans.missing');
  expect(after.total).toBe(before.total - 1);
  expect(after.rows.some((m) => m.act_id === one.act_id)).toBe(false);
  await shot(page, 'scans');
  await page.getByRole('button', { name: say('scans-open-of', { name: 'mandat.png' }) }).click();
  await expect(page.getByRole('dialog').locator('img')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('scans-open-of', { name: 'copie.pdf' }) }).click();
  await expect(page.getByRole('dialog').locator('canvas')).toBeVisible({ timeout: 60_000 });
  await shot(page, 'scan-pdf');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('scans-withdraw') }).first().click();
  await page.locator('#f-reason').fill('pièce d’un autre dossier');
  await page.getByRole('dialog').locator('[data-main]').click();
  await expect(page.getByText('pièce d’un autre dossier')).toBeVisible();
  const untried = await house.call<{ base64: string }>(page, 'prints.untried');
  expect(words(untried.base64, 'untried')).toContain('Tribunal');
});

interface Register {
  rows: { committal_id: string; name: string; ecrou: string }[];
}

test('one outcome is recorded on the dossiers of a hearing, each with its answer', async ({ page, house }) => {
  test.setTimeout(120_000);
  await house.signIn(page);
  const { rows: present } = await house.call<Register>(page, 'committals.list', { category: 'inculpe', present: true, limit: 20 });
  await goTo(page, 'hearings');
  for (const person of present.slice(0, 3)) {
    await page.locator('#roll-search').fill(person.ecrou);
    await expect(page.locator('.hit').first()).toContainText(person.ecrou);
    await page.locator('#roll-search').press('Enter');
  }
  await page.locator('#f-act-data-date').fill('auj');
  await page.locator('#f-act-data-to').fill('+14');
  await page.locator('#f-act-data-to').press('Tab');
  await expect(page.getByText(say('hearings-ready'))).toHaveCount(3, { timeout: 20_000 });
  await accessible(page, 'hearings');
  await fits(page, 'hearings');
  await shot(page, 'hearings');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('hearings-recorded'), { exact: true })).toHaveCount(3, { timeout: 20_000 });
  await shot(page, 'hearings-done');
  await page.getByRole('button', { name: say('hearings-again') }).click();
  await expect(page.locator('fieldset').last()).toContainText(present[0]!.name);
});

test('a declaration made at the prison has its numbered receipt', async ({ page, house }) => {
  test.setTimeout(120_000);
  await house.signIn(page);
  const { rows: present } = await house.call<Register>(page, 'committals.list', { category: 'inculpe', present: true, limit: 1 });
  await goTo(page, `committals/${present[0]!.committal_id}/acts/new`);
  await page.locator('#f-act-type').fill('demande de mise en liberté');
  await page.locator('#f-act-type').press('Enter');
  await page.locator('#f-act-data-date').fill('auj');
  await page.locator('#f-act-data-communicated_on').fill('auj');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { selected: true })).toHaveText(say('committals-tab-papers'));
  const id = present[0]!.committal_id;
  const offers = await house.call<{ kind: string; act_id: string }[]>(page, 'papers.due', { committal_id: id });
  const offer = offers.find((o) => o.kind === 'recu_declaration')!;
  const made = await house.call<{ paper: Paper; file: { base64: string } }>(page, 'papers.make', { due: { kind: offer.kind, committal_id: id, act_id: offer.act_id } });
  const text = words(made.file.base64, 'receipt');
  expect(text).toContain('RDG-');
  expect(text).toContain('CPP 302');
  expect(text).toContain('Terme du délai');
});

test('before the exit the list is shown, and its papers come after', async ({ page, house }) => {
  test.setTimeout(120_000);
  await house.signIn(page);
  const { rows: present } = await house.call<Register>(page, 'committals.list', { severity: 'overrun', present: true, limit: 1 });
  const id = present[0]!.committal_id;
  await goTo(page, `committals/${id}/acts/new`);
  await page.locator('#f-act-type').fill('levée d’écrou');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.locator('#f-act-type').press('Enter');
  await expect(page.getByRole('heading', { name: say('release-title') })).toBeVisible();
  await accessible(page, 'before the exit');
  await fits(page, 'before the exit');
  await shot(page, 'exit');
  await page.locator('#f-act-data-date').fill('auj');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { selected: true })).toHaveText(say('committals-tab-papers'));
  await expect(page.getByRole('tabpanel')).toContainText(say('papers-kind-billet-sortie'));
  await shot(page, 'exit-papers');
});
