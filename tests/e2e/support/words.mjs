// The sentences of the product, so that a journey finds a button by what it says.

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './house.mjs';

const bundles = Object.fromEntries(
  [['fr', 'fr-ML'], ['en', 'en']].map(([lang, tag]) => {
    const bundle = new FluentBundle(tag, { useIsolating: false });
    const folder = join(root, 'assets/locales', lang);
    for (const file of readdirSync(folder)) bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')), { allowOverrides: true });
    return [lang, bundle];
  }),
);

/** The sentence of a key; a key without a sentence is a mistake of the journey. */
export function say(key, args = {}, lang = 'fr') {
  const message = bundles[lang].getMessage(key);
  if (!message?.value) throw new Error(`no words for ${key}`);
  return bundles[lang].formatPattern(message.value, args).trim();
}
