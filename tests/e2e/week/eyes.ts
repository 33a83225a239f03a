// The eyes of the clerk: what the screens and the printed register say, as words and figures.
import { execFileSync } from 'node:child_process';
import { expect, type Locator, type Page } from '@playwright/test';
import { settled } from '../checks';
import { say } from '../words';
import { button, dialog, goTo, lineOf, open, tab } from './hands';
import type { Paper } from './papers';

const spaced = (text: string): string => text.replace(/[\s  ]+/g, ' ').trim();
const figure = (text: string): number => Number(text.replace(/[^\d]/g, ''));

/** The lines of the list on the screen, by the head of each column. */
async function list(page: Page, ...heads: string[]): Promise<string[][]> {
  await settled(page);
  const [names, rows] = await page.locator('main table').first().evaluate((table) => {
    const cells = (row: Element) => [...row.children].map((c) => c.textContent ?? '');
    return [cells(table.querySelector('thead tr')!), [...table.querySelectorAll('tbody tr')].map(cells)] as const;
  });
  const at = heads.map((head) => names.findIndex((n) => spaced(n.replace(/[↑↓]/g, '')) === say(head)));
  if (at.includes(-1)) throw new Error(`no column ${heads[at.indexOf(-1)]} among ${names.join(', ')}`);
  return rows.map((row) => at.map((n) => spaced(row[n] ?? '')));
}
/** A panel of figures: what is said on the left, the last number on the right. */
async function panel(page: Page, title: string): Promise<Record<string, string>> {
  const rows = page.locator('section', { has: page.getByRole('heading', { name: say(title), exact: true }) }).locator('tbody tr');
  const lines = await rows.evaluateAll((all) => all.map((r) => [r.firstElementChild!.textContent!, r.lastElementChild!.textContent!] as const));
  return Object.fromEntries(lines.map(([what, n]) => [spaced(what), spaced(n)]));
}

/** What an evening comes to. */
export interface Evening {
  /** First page. */
  present: number;
  moves: string;
  overruns: number;
  outside: number;
  late: number;
  noCell: number;
  /** Situation of the day: how the count was made, who is here, the roll call. */
  before: number;
  flow: Record<string, string>;
  categories: Record<string, number>;
  roll: string;
  /** Alerts: number and day of the end; and who is to be freed today. */
  overrunLines: string[];
  endToday: string[];
  /** Registre d'écrou of the week, as listed: number, name, entry, title, category, exit. */
  register: string[][];
  /** Letters: number, kind, écrou, how sent. */
  letters: string[][];
}

export async function evening(page: Page): Promise<Evening> {
  await goTo(page, '');
  await expect(page.locator('.figure').first()).toBeVisible();
  const home = await page.locator('.figure').evaluateAll((all) => all.map((f) => ['.name', '.big', '.small'].map((c) => f.querySelector(c)?.textContent ?? '')));
  const at = (id: string) => home.find((f) => spaced(f[0]!) === say(`home-figure-${id}`))!.map(spaced);

  await goTo(page, 'day');
  await expect(page.getByRole('heading', { name: say('movements-day-categories') })).toBeVisible();
  const count = await panel(page, 'movements-day-count');
  const flow = Object.entries(count).filter(([what]) => /^[+−] /.test(what));
  const categories = Object.entries(await panel(page, 'movements-day-categories')).filter(([what]) => what !== say('movements-roll-total'));
  const rolls = await page.locator('.roll', { hasText: say('movements-session-evening') }).innerText();

  await goTo(page, 'deadlines');
  await settled(page);
  const overruns = await lines(page, 'overrun');
  const today = await lines(page, 'day');

  await goTo(page, 'committals?from=2026-12-28');
  const register = await list(page, 'committals-column-ecrou', 'committals-column-name', 'committals-column-entered', 'committals-column-title', 'committals-column-category', 'committals-column-state');
  await goTo(page, 'papers');
  const letters = await list(page, 'papers-column-number', 'papers-column-kind', 'papers-column-ecrou', 'papers-column-sent');
  return {
    present: figure(at('present')[1]!),
    moves: at('moves')[1]!,
    overruns: figure(at('overruns')[1]!),
    outside: figure(at('outside')[1]!),
    late: figure(at('outside')[2]!),
    noCell: figure(at('cells')[1]!),
    before: figure(count[say('movements-day-before')]!),
    flow: Object.fromEntries(flow),
    categories: Object.fromEntries(categories.map(([what, n]) => [what, Number(n)])),
    roll: spaced(rolls),
    overrunLines: overruns.map(([ecrou, , due]) => `${ecrou} ${due}`).sort(),
    endToday: [...new Set(today.filter(([, motive]) => ends.includes(motive!)).map(([ecrou]) => ecrou!))].sort(),
    register: register.map((row) => [...row.slice(0, -1), /^sorti/.test(row.at(-1)!) ? row.at(-1)! : '']),
    letters,
  };
}
/** The end of a title counted by the hour, and the release on the last day of one counted by days. */
const ends = [say('deadlines-kind-title_end'), say('deadlines-kind-release')];

async function lines(page: Page, group: string): Promise<string[][]> {
  const answer = page.waitForResponse(/\/api\/deadlines\.list$/);
  await page.locator(`.groups button.${group}`).press('Enter');
  const { rows } = (await (await answer).json()) as { rows: unknown[] };
  await expect(page.locator('main tbody tr')).toHaveCount(rows.length);
  await settled(page);
  return list(page, 'deadlines-column-ecrou', 'deadlines-column-motive', 'deadlines-column-due');
}

/** What went through the door in the week, the first first: hour, number, what, where or why. */
export async function movements(page: Page): Promise<string[][]> {
  await goTo(page, 'movements?view=list');
  for (const [field, day] of [['#f-from', '28/12/2026'], ['#f-to', '03/01/2027']] as const) {
    await page.locator(field).focus();
    await page.keyboard.type(day);
    await page.keyboard.press('Tab');
  }
  const days = (): Promise<string[]> => page.locator('tbody tr td:first-child').allInnerTexts();
  // The first and the last day of the week: the list has come.
  await expect.poll(async () => [(await days())[0]?.slice(0, 10), (await days()).at(-1)?.slice(0, 10)]).toEqual(['03/01/2027', '28/12/2026']);
  const rows = await list(page, 'movements-column-at', 'committals-column-ecrou', 'movements-column-kind', 'movements-column-place', 'movements-column-returned');
  const signed = say('movements-kind-release');
  return rows.reverse().map(([at, ecrou, kind, ...rest]) => [kind === signed ? at!.slice(0, 10) : at!, ecrou!, kind!, ...rest]);
}

/** The registre d'écrou of the week, as it comes out of the printer. */
export async function printed(page: Page, from: string, to: string): Promise<Record<string, string[]>[]> {
  await goTo(page, 'prints');
  await page.locator('#f-print-from').focus();
  await page.keyboard.type(from);
  await page.locator('#f-print-to').focus();
  await page.keyboard.type(to);
  const paper = page.waitForResponse(/\/api\/prints\.register$/);
  await button(page.locator('section', { has: page.getByRole('heading', { name: say('prints-register'), exact: true }) }), 'prints-preview').press('Enter');
  const { base64 } = (await (await paper).json()) as { base64: string };
  await expect(dialog(page).locator('canvas')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  const words = execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(base64, 'base64'), encoding: 'utf8' });
  return words.split('\f').slice(1, 3).map(columns);
}
/** A page of the register: under each number, the words of each column after it. */
function columns(page: string): Record<string, string[]> {
  const entries: Record<string, string[]> = {};
  let heads: number[] = [];
  let cells: string[] | undefined;
  for (const line of page.split('\n')) {
    const pieces = [...line.matchAll(/\S+(?: \S+)*/g)].map((piece) => ({ at: piece.index, text: piece[0] }));
    if (pieces[0]?.text === 'N° d’écrou') heads = pieces.map((piece) => piece.at);
    if (/^\s*(Clos et arrêté|Signature et paraphe|Extrait du registre)/.test(line)) cells = undefined;
    const number = /^\d+\/\d{4}/.exec(line)?.[0];
    if (number) cells = entries[number] = heads.slice(1).map(() => '');
    // The word across the page says that it is an exercise.
    if (!cells || /^[\sFORMATION]*$/.test(line)) continue;
    for (const { at, text } of pieces) {
      const near = heads.map((head) => Math.abs(head - at));
      const column = near.indexOf(Math.min(...near));
      if (column > 0) cells[column - 1] = `${cells[column - 1]} ${text}`.trim();
    }
  }
  return Object.fromEntries(Object.entries(entries).map(([number, texts]) => [number, texts.map((t) => spaced(t).replace(/ \d\d:\d\d\.$/, ''))]));
}

const has = async (lines: Locator): Promise<boolean> => (await lines.count()) > 0;

/** Whether the screens say that this paper was done: looked at before it is entered again after a cut. */
export async function done(page: Page, paper: Paper): Promise<boolean> {
  switch (paper.is) {
    case 'committal':
      await goTo(page, 'committals?from=2026-12-28');
      return has(page.locator('tbody tr', { hasText: paper.who }));
    case 'act':
      return acted(page, paper.ecrou, paper.type);
    case 'strike':
      await open(page, paper.ecrou);
      await tab(page, 'acts');
      return has(page.locator('li.struck', { hasText: paper.reason }));
    case 'letter':
      await open(page, paper.ecrou);
      await tab(page, 'papers');
      return has(page.locator('tbody tr', { hasText: paper.to }));
    case 'movement':
      await goTo(page, 'movements?view=list');
      await settled(page);
      return has(lineOf(page, paper.ecrou).filter({ hasText: say(`movements-kind-${paper.kind}`) }));
    case 'return':
      await goTo(page, 'movements');
      await settled(page);
      return !(await has(lineOf(page, paper.ecrou)));
    case 'hearing':
      for (const ecrou of paper.ecrous) if (!(await acted(page, ecrou, paper.type))) return false;
      return true;
    case 'exit':
      await open(page, paper.ecrou);
      return has(page.locator('main header .line', { hasText: /sorti/ }));
    case 'block':
    case 'cell':
      await goTo(page, 'cells');
      await expect(page.locator('dl.figures')).toBeVisible();
      return has(paper.is === 'block' ? page.getByRole('heading', { name: 'Quartier W' }) : page.getByRole('link', { name: /W-01/ }));
    case 'place':
      await open(page, paper.ecrou);
      await tab(page, 'place');
      await expect(page.getByRole('heading', { name: say('cells-separations') })).toBeVisible();
      return has(page.getByRole('heading', { name: say('cells-now', { cell: paper.cell }) }));
    case 'roll':
      await goTo(page, 'rollcall?session=evening');
      await expect(page.locator('tbody tr').first()).toBeVisible();
      return has(page.locator('.notice', { hasText: say('movements-roll-closed-by', { at: '', name: '' }).split(' ').slice(0, 2).join(' ') }));
  }
}
async function acted(page: Page, ecrou: string, type: string): Promise<boolean> {
  await open(page, ecrou);
  await tab(page, 'acts');
  return has(page.locator('li.panel:not(.struck)', { has: page.locator('strong', { hasText: new RegExp(`^${type}$`, 'i') }) }));
}
