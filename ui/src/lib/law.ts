//! The words of the law: types of acts, categories, rules, duties, flags and refusals, by the code the core gives.
import type { DateExplained, DeadlineLine } from '../gen/api';
import { say, sayFirst, type Args } from './words.svelte';

const kebab = (code: string): string => code.replaceAll('_', '-').toLowerCase();

/** The words of a code; the code itself when the lists have none yet. */
export function lawWord(kind: 'category' | 'rule' | 'duty' | 'flag' | 'refusal' | 'status' | 'act' | 'what' | 'reading' | 'confidence', code: string, args?: Args): string {
  if (!code) return '';
  return sayFirst([`law-${kind}-${kebab(code)}`, `law-${kind}-${code}`, `acts-${kind}-${code}`], code.replaceAll('_', ' '), args);
}

export function actType(type: string): string {
  return sayFirst([`law-act-${kebab(type)}`, `acts-type-${type}`], type.replaceAll('_', ' '));
}
export function actGroup(group: string): string {
  return sayFirst([`acts-group-${group}`, `acts-group-${kebab(group)}`], group.replaceAll('_', ' '));
}
export function actField(name: string): string {
  return sayFirst([`acts-field-${name}`], name.replaceAll('_', ' '));
}
export function actChoice(value: string): string {
  return sayFirst([`acts-choice-${value}`], value.replaceAll('_', ' '));
}

/** Why this line is on the list of deadlines, in a few words. */
export function motive(line: DeadlineLine): string {
  if (line.kind === 'duty' && line.duty) return lawWord('duty', line.duty);
  if (line.kind === 'cannot_tell' && line.reasons[0]) return reason(line.reasons[0]);
  return say(`deadlines-kind-${line.kind}`, { title: actType(line.title) });
}

/** A reason may be a flag or a refusal. */
export function reason(code: string): string {
  return sayFirst(['flag', 'refusal'].flatMap((k) => [`law-${k}-${code}`, `law-${k}-${kebab(code)}`, `acts-${k}-${code}`]), code.replaceAll('_', ' '));
}

export function whatDate(date: DateExplained): string {
  return sayFirst([`registers-date-${kebab(date.what)}`, `acts-what-${date.what}`], date.what.replaceAll('_', ' '));
}

/** Why the person left. */
export function exitWord(code: string): string {
  return sayFirst([`registers-exit-${kebab(code)}`, `law-act-${kebab(code)}`, `acts-type-${code}`], code.replaceAll('_', ' '));
}
