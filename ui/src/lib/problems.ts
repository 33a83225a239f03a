//! A refusal in words: what happened, what to do, and a stable code for the telephone.
import type { Failure, FieldProblem } from '../gen/api';
import { tidy } from './format';
import { say, sayFirst } from './words.svelte';

/** The sentence of one refused field. */
export function sayProblem(problem: Pick<FieldProblem, 'reason' | 'args'>): string {
  const { reason } = problem;
  return sayFirst([`failure-${reason}`, `failure-field-${reason}`, `ui-${reason}`], say('ui-problem-other', { reason }), tidy(problem.args));
}

/** The sentence of a whole failure. */
export function sayFailure(failure: Failure): string {
  const words = sayFirst([`failure-${failure.reason}`, `ui-failure-${failure.reason}`, `failure-code-${failure.code}`, `ui-failure-${failure.code}`], '', tidy(failure.args));
  return words || say('ui-failure-broken');
}

/** What a person reads to support on the telephone. */
export function codeOf(failure: Failure): string {
  const reference = failure.args.reference;
  return [failure.code, failure.reason, reference].filter(Boolean).join(' · ').toUpperCase();
}
