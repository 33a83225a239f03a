// The sentences of the product, so that a journey finds a button by what it says.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Lang = 'fr' | 'en';

function read(lang: Lang, tag: string): FluentBundle {
  const bundle = new FluentBundle(tag, { useIsolating: false });
  const folder = join(import.meta.dirname, '../../assets/locales', lang);
  for (const file of readdirSync(folder)) bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')), { allowOverrides: true });
  return bundle;
}
const bundles: Record<Lang, FluentBundle> = { fr: read('fr', 'fr-ML'), en: read('en', 'en') };

/** The sentence of a key; a key without one is a mistake of the journey. */
export function say(key: string, args: Record<string, FluentVariable> = {}, lang: Lang = 'fr'): string {
  const message = bundles[lang].getMessage(key);
  if (!message?.value) throw new Error(`no words for ${key}`);
  return bundles[lang].formatPattern(message.value, args).trim();
}
