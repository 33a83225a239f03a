//! Every sentence a person reads comes from here: Fluent files shared with the core.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Sentences } from '../gen/words';

export type Language = 'fr' | 'en';
export type Args = Record<string, FluentVariable>;

const locales: Record<Language, string> = { fr: 'fr-ML', en: 'en-GB' };
const files: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  fr: () => import('./words-fr'),
  en: () => import('./words-en'),
};

let language = $state<Language>('fr');
let bundle = $state.raw<FluentBundle>(new FluentBundle('fr-ML'));

/** Loads a language and shows every sentence in it. */
export async function speak(next: Language): Promise<void> {
  const sources = (await files[next]()).default;
  const fresh = new FluentBundle(locales[next], { useIsolating: false });
  for (const source of Object.values(sources)) fresh.addResource(new FluentResource(source));
  bundle = fresh;
  language = next;
  document.documentElement.lang = next;
}

export const spoken = {
  get language(): Language {
    return language;
  },
  /** The locale of numbers and dates. */
  get locale(): string {
    return locales[language];
  },
};

export function hasWords(key: string): boolean {
  return bundle.hasMessage(key);
}

/** A key of the Fluent files: a wrong one does not compile. */
export type Key = keyof Sentences;
type Given<K extends Key> = Sentences[K] extends null ? [] : [args: { [name in keyof Sentences[K]]: FluentVariable }];

/** The sentence of a key, with the arguments it asks for. */
export function say<K extends Key>(key: K, ...given: Given<K>): string {
  return sayCode(key, given[0]);
}

/** The same for a key made of a code at run time. A missing key shows itself, so that nobody takes it for a sentence. */
export function sayCode(key: string, args?: Args): string {
  const message = bundle.getMessage(key);
  if (!message?.value) return `⟦${key}⟧`;
  return bundle.formatPattern(message.value, args ?? null, []);
}

/** The sentence of the first key that exists, else the last resort as it is. */
export function sayFirst(keys: string[], otherwise: string, args?: Args): string {
  const key = keys.find((k) => bundle.hasMessage(k));
  return key ? sayCode(key, args) : otherwise;
}
