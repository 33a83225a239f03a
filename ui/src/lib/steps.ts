//! The sentence of one step of a reckoning, in the language of the screen: days in full, lengths and codes in words.
import type { Step } from '../gen/api';
import { hour, longDay, shortDay, termWords, tidy } from './format';
import { actType, capital, dutyWord } from './law';
import { settingValue } from './settings';
import { hasWords, say, sayCode, sayFirst, type Args } from './words.svelte';

/** What is known of an act that a step names. */
export type ActNames = (actId: string) => { type: string; on: string } | undefined;

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);

function when(day: string | null): string {
  if (!day) return say('deadlines-no-date');
  return day.length > 10 ? `${longDay(day)}, ${hour(day)}` : longDay(day);
}

/** A reading of the law left open: one of a title, or a pair of choices for a sentence. */
export function readingWord(code: string): string {
  const [arithmetic, imputation] = code.split('.');
  if (arithmetic && imputation) return [settingValue('sentence_arithmetic', arithmetic), settingValue('imputation', imputation)].map(lower).join(', ');
  return sayFirst([`deadlines-reading-${code.replaceAll('_', '-')}`], code.replaceAll('_', ' '));
}

export function stepWords(step: Step, names: ActNames): string {
  if (!hasWords(step.key)) return step.words;
  const args: Args = { ...tidy(step.args), from: when(step.from), to: when(step.to), add: step.add ? termWords(step.add) : '' };
  // A number, so that the words around it agree.
  if (step.args.days) args.days = Number(step.args.days);
  if (step.args.duty) args.duty = lower(dutyWord(step.args.duty));
  if (step.args.code) args.code = lower(dutyWord(step.args.code));
  if (step.args.reading) args.reading = readingWord(step.args.reading);
  if (step.args.act) {
    const act = names(step.args.act);
    args.act = act ? say('deadlines-act', { type: lower(actType(act.type)), on: shortDay(act.on) }) : say('deadlines-some-act');
  }
  return capital(sayCode(step.key, args));
}
