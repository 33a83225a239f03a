// A register with headings of its own, and a file that is none, through the wizard by the keyboard.
import { settled } from './checks';
import { expect, test } from './house';
import { say } from './words';

const REGISTER = `MAISON D'ARRÊT FICTIVE;;;;;;;
N° Ecr.;DATE DENTREE;Noms;Sexe M ou F;DOB / âge;Colonne 5;Type titre;Mandat décerné le
9012/2026;03/05/2026 14h30;TRAORE Moussa;M;né vers 1990;vol;MD;03/05/2026
9013/2026;31/02/2026;COULIBALY Awa;F;28 ans;escroquerie;MD;02/03/2026
9014/2026;7 mars 2026;KEITA Issa;M;1985;abus de confiance;MD;7 mars 2026
9015/2026;9/3/26;DIARRA Sory;M;12/03/84;vol de moto;MD;9/3/26
9016/2026;12/03;MAIGA Adama;M;40 ans;recel;MD;12/03/2026
TOTAL PAGE 1 : 5;;;;;;;
`;

test('a strange register is understood, its doubtful lines wait with the column and the words', async ({ page, house }) => {
  await house.signIn(page, 'directeur');
  await page.evaluate(() => (location.hash = '#/takeover/new'));
  await settled(page);
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'prix.csv', mimeType: 'text/csv', buffer: Buffer.from('Produit;Quantite;Prix\nriz;12;4000\n') });
  await expect(page.getByRole('alert')).toContainText(say('failure-register-no-headings'));
  await expect(page.getByLabel(say('import-header-line'))).toBeVisible();
  await file.setInputFiles({ name: 'registre.csv', mimeType: 'text/csv', buffer: Buffer.from(REGISTER) });
  await expect(page.getByLabel(say('import-column-of', { header: 'Noms' }))).toHaveValue('full_name');
  await expect(page.getByLabel(say('import-column-of', { header: 'Colonne 5' }))).toHaveValue('offences');
  // No column of exits: said before anything is written.
  await expect(page.locator('.notice.warn')).toContainText(say('takeover-column-exit-date'));
  for (const key of ['import-check', 'import-run']) {
    const next = page.locator('[data-main]');
    await next.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: say(key === 'import-check' ? 'import-step-check' : 'import-step-done') })).toBeVisible();
  }
  await page.evaluate(() => (location.hash = '#/takeover/held'));
  await settled(page);
  await expect(page.getByText('31/02/2026')).toBeVisible();
  await expect(page.getByText(say('takeover-column-ecrou-at')).first()).toBeVisible();
});
