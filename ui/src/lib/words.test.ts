import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
/** Files whose words this page loads, as words-fr.ts says. */
const files = (lang: string) => readdirSync(join(root, 'assets/locales', lang)).filter((f) => f.endsWith('.ftl') && f !== 'print.ftl' && f !== 'cli.ftl');

function read(lang: string): { bundle: FluentBundle; faults: string[] } {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  const faults = files(lang).flatMap((f) => bundle.addResource(new FluentResource(readFileSync(join(root, 'assets/locales', lang, f), 'utf8'))).map((e) => `${f}: ${e.message}`));
  return { bundle, faults };
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => {
    const path = join(folder, e.name);
    if (e.isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(e.name) && !/\.test\.ts$|mock/.test(e.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Keys written whole inside a `say(…)`. */
export function keysIn(source: string): string[] {
  const out: string[] = [];
  for (const call of source.matchAll(/\bsay\(/g)) {
    let depth = 1;
    let end = call.index + call[0].length;
    const start = end;
    for (; end < source.length && depth > 0; end++) depth += source[end] === '(' ? 1 : source[end] === ')' ? -1 : 0;
    const first = source.slice(start, end - 1).split(/,\s*\{/)[0] ?? '';
    for (const key of first.matchAll(/'([a-z]+(?:-[A-Za-z0-9_]+)+)'/g)) out.push(key[1]!);
  }
  return out;
}

describe.each(['fr', 'en'])('the words in %s', (lang) => {
  const { bundle, faults } = read(lang);
  test('no key is written twice and every file reads', () => expect(faults).toEqual([]));
  test('every key of the screens has its sentence', () => {
    const used = new Set(sources(join(root, 'ui/src')).flatMap(keysIn));
    expect(used.size).toBeGreaterThan(300);
    expect([...used].filter((key) => !bundle.hasMessage(key))).toEqual([]);
  });
});

test('a missing key is noticed', () => {
  expect(keysIn("{say('nothing-here')} {say(a ? 'x-one' : 'x-two', { b: 'c-d' })}")).toEqual(['nothing-here', 'x-one', 'x-two']);
  expect(read('fr').bundle.hasMessage('nothing-here')).toBe(false);
});
