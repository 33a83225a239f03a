import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageOf, pages, seeAlso } from './manual';
import { beyondMenu, menu, patterns } from './routes';

const root = join(import.meta.dirname, '../../..');

function bundle(lang: string): FluentBundle {
  const words = new FluentBundle(lang, { useIsolating: false });
  const folder = join(root, 'assets/locales', lang);
  for (const file of readdirSync(folder)) words.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')));
  return words;
}

/** What a page lacks in a language. */
export function lacks(words: FluentBundle, page: string): string[] {
  const text = (key: string) => {
    const value = words.getMessage(key)?.value;
    return value ? words.formatPattern(value, null, []) : '';
  };
  const keys = [`help-${page}`, `help-${page}-title`, `help-${page}-steps`, `help-${page}-when`];
  const missing = keys.filter((key) => !text(key).trim());
  const cases = text(`help-${page}-when`).split('\n').filter((line) => !/\S\s*:\s+\S/.test(line));
  return [...missing, ...cases.map((line) => `${page}: no case in « ${line} »`)];
}

describe('the manual', () => {
  test.each(['fr', 'en'])('has a page for each screen in %s', (lang) => {
    const words = bundle(lang);
    expect(patterns.filter((p) => !p.startsWith('help')).flatMap((p) => lacks(words, pageOf(p)))).toEqual([]);
    expect(menu.filter((e) => !patterns.includes(e.path)).map((e) => e.path)).toEqual([]);
  });
  test('every screen with an address of its own is in the menu or the palette, once', () => {
    const reached = [...menu, ...beyondMenu].map((e) => e.path);
    const wanted = patterns.filter((p) => !p.includes(':') && p !== 'help' && p !== 'takeover/new');
    expect(reached.toSorted()).toEqual(wanted.toSorted());
  });
  test('its links lead to pages', () => {
    const known = pages.map((p) => p.page);
    expect(known.flatMap(seeAlso).filter((page) => !known.includes(page))).toEqual([]);
    expect(known.filter((page) => seeAlso(page).includes(page))).toEqual([]);
  });
  test('control: a screen without a page is seen', () => {
    expect(lacks(bundle('fr'), 'nowhere')).toHaveLength(5);
  });
});
