// One journey in the real window: sign in at a training establishment, see the home page, type a
// letter that the keyboard lacks, keep a paper and a copy by the system's dialog, be told the notice of the day,
// meet the closed policy, close.
//
//   node tests/window/journey.mjs [folder of the programs]
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Window } from './driver.mjs';

const root = resolve(import.meta.dirname, '../..');
const programs = resolve(process.argv[2] ?? join(root, 'target/debug'));
const output = join(root, 'tests/e2e/output');
const started = Date.now();
const step = (what) => console.log(`window: ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`);

const house = mkdtempSync(join(tmpdir(), 'agiderm-house-'));
const file = join(house, 'formation.agiderm');
mkdirSync(output, { recursive: true });
let window;

/** Opens a dialog of the system by `ask`, answers it with a path, and waits for the file. */
async function keep(path, ask) {
  const before = window.opened();
  await ask();
  await window.until('the dialog of the system', () => window.opened() > before);
  // A dialog that is still being drawn loses keys: the name is written again while it stays open.
  await window.until(`${path} is there`, async () => {
    window.keys('key', 'ctrl+a');
    window.keys('type', '--delay', '25', path);
    window.keys('key', 'Return');
    return window.until('the dialog has closed', () => existsSync(path) && window.opened() === before, 2).catch(() => false);
  });
}

try {
  execFileSync(join(programs, 'agiderm'), ['training', '--present', '120', '--file', file], { stdio: 'ignore' });
  step('the training establishment is made');

  window = await Window.open(join(programs, 'agiderm-desktop'), file);
  await window.find('#passphrase');
  const shown = await window.runLater(
    `const done = arguments[0]; window.__TAURI_INTERNALS__.invoke('call', { name: 'session.state', input: {}, lang: 'fr' }).then(done, done);`,
  );
  assert.ok(shown.training_sign_in, `the training sign-in is shown: ${JSON.stringify(shown)}`);
  await window.picture(join(output, 'window-sign-in.png'));
  step('the sign-in page is shown');

  const { passphrase } = shown.training_sign_in;
  const name = shown.accounts.find((account) => account.login === 'directeur').display_name;
  await window.click(`[data-account="${name}"]`);
  await window.type('#passphrase', passphrase);
  await window.click('form [type=submit]');
  await window.find('.screen h1');
  await window.until('the figures of the day', () => window.run('return document.querySelectorAll(".screen *").length > 20'));
  await window.picture(join(output, 'window-home.png'));
  step('the home page is shown');

  const overruns = await window.runLater(
    `const done = arguments[0]; window.__TAURI_INTERNALS__.invoke('call', { name: 'home.overview', input: {}, lang: 'fr' }).then(done, done);`,
  );
  assert.ok(overruns.counts.overruns > 0, 'somebody is past the term');
  const [notice] = await window.until('the notice of the day', () => window.notices().length && window.notices());
  assert.match(notice, /AGIDERM/);
  assert.match(notice, new RegExp(`\\b${overruns.counts.overruns}\\b`));
  step(`the system was asked for the notice: ${overruns.counts.overruns}`);

  await window.run('location.hash = "#/prints"');
  await window.click('main .panel button.primary');
  await window.find('.paper canvas');
  const paper = join(house, 'dépassements.pdf');
  await keep(paper, () => window.run(`dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }))`));
  assert.equal(readFileSync(paper).subarray(0, 5).toString(), '%PDF-');
  await window.run(`document.querySelector('.paper').closest('dialog, [role=dialog]').querySelector('button').click()`);
  await window.until('the preview is closed', () => window.run(`return !document.querySelector('.paper')`));
  step('the paper of the overruns is kept by the dialog of the system');

  await window.run('location.hash = "#/file"');
  const copy = join(house, 'copie.agiderm');
  await keep(copy, () => window.click('main .panel button.primary'));
  await window.until('the copy is told', () => window.run('return document.querySelector("main .panel").textContent.includes("copie.agiderm")'));
  await window.until('the status bar tells of the copy', () => window.run('return !document.querySelector("footer .flag")'));
  await window.picture(join(output, 'window-copy.png'));
  step('a copy is made where the dialog of the system says');

  await window.run('location.hash = "#/committals/new"');
  const field = 'input[name="identity.family_name"], input[id*="family_name"]';
  await window.type(field, 'ƐƆ Ɲamɔgɔ ɛ');
  const typed = await window.run(`return document.querySelector(arguments[0]).value`, [field]);
  assert.ok(/ɛ$/i.test(typed), typed);
  await window.picture(join(output, 'window-letters.png'));
  step(`typed: ${typed}`);

  const policy = await window.runLater(`
    const done = arguments[0];
    const seen = [];
    addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const frozen = Object.isFrozen(Object.prototype);
    const other = open('https://example.org/');
    fetch('http://127.0.0.1:1/').catch(() => {}).then(() => setTimeout(() => done({ seen, frozen, other: !!other, at: location.href }), 200));
  `);
  assert.deepEqual(policy.seen, ['connect-src'], 'the page reaches no socket');
  assert.ok(policy.frozen, 'the prototypes are frozen');
  assert.equal(policy.other, false, 'no other window opens');
  assert.ok(/^tauri:\/\/localhost[/#]/.test(policy.at), policy.at);
  await window.run('location.href = "https://example.org/"');
  assert.ok((await window.run('return location.href')).startsWith('tauri://localhost'), 'the window stays on its own pages');
  step('the closed policy holds');

  assert.equal(window.notices().length, 1, 'told once a day, the page shown anew or not');

  const kept = await window.run('return localStorage.length + sessionStorage.length');
  assert.equal(kept, 0, 'the page keeps nothing outside the file');
  await window.close();
  window = undefined;
  assert.ok(existsSync(file));
  execFileSync(join(programs, 'agiderm'), ['call', 'session.state', '--file', file], { stdio: 'ignore' });
  step('closed; the file opens again');
  console.log('window: 1 passed');
} finally {
  await window?.close();
  rmSync(house, { recursive: true, force: true });
}
