//! The words of the law: types of acts, categories, rules, duties, flags and refusals, by the code the core gives.
import type { DateExplained, DeadlineLine } from '../gen/api';
import { say, sayFirst, type Args } from './words.svelte';

const kebab = (code: string): string => code.replaceAll('_', '-').toLowerCase();
/** The code itself, when the law's words have none for it yet. */
const bare = (code: string): string => code.replaceAll(/[_-]/g, ' ');

/** A label begins with a capital; inside a sentence the words stay as they are. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** The words of a code. */
export function lawWord(kind: 'category' | 'rule' | 'duty' | 'flag' | 'refusal' | 'family' | 'status' | 'act', code: string, args?: Args): string {
  if (!code) return '';
  return sayFirst([`law-${kind}-${kebab(code)}`], kind === 'rule' ? code : bare(code), args);
}

export function actType(type: string): string {
  return capital(lawWord('act', type));
}
export function actGroup(group: string): string {
  return sayFirst([`acts-group-${kebab(group)}`, `law-group-${kebab(group)}`], bare(group));
}
export function actField(name: string): string {
  return capital(sayFirst([`acts-field-${name}`, `law-field-${kebab(name)}`], bare(name)));
}
export function actChoice(value: string): string {
  return capital(sayFirst([`law-value-${kebab(value)}`], bare(value)));
}
/** A value of the vocabulary in words; free text as it is. */
export function actValue(text: string): string {
  return sayFirst([`law-value-${kebab(text)}`], text);
}

/** What must be done, or by when something must be ruled or filed. */
export function dutyWord(code: string): string {
  return capital(sayFirst(['duty', 'clock', 'remedy'].map((k) => `law-${k}-${kebab(code)}`), bare(code)));
}

/** Why this line is on the list of deadlines, in a few words. */
export function motive(line: DeadlineLine): string {
  if (line.duty) return dutyWord(line.duty);
  if (line.kind === 'cannot_tell' && line.reasons[0]) return reason(line.reasons[0]);
  return say(`deadlines-kind-${line.kind}`);
}

/** What the law objects: a flag, a refusal or the finer reason under it. */
export function reason(code: string): string {
  return sayFirst([`law-flag-${kebab(code)}`, `law-reason-${kebab(code)}`, `law-refusal-${kebab(code)}`], bare(code));
}
/** What to do about it; empty when there is nothing to add. */
export function remedy(code: string): string {
  return sayFirst([`law-flag-${kebab(code)}-action`, `law-reason-${kebab(code)}-action`, `law-refusal-${kebab(code)}-action`], '');
}

export function whatDate(date: DateExplained): string {
  return sayFirst([`registers-date-${kebab(date.what)}`], bare(date.what));
}

/** Why the person left. */
export function exitWord(code: string): string {
  return sayFirst([`registers-exit-${kebab(code)}`, `law-act-${kebab(code)}`], bare(code));
}
