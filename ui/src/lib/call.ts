//! Typed calls: a wrong name, input or use of the result does not compile.
import type { Commands, Failure } from '../gen/api';
import { host, isFailure } from '../host';
import { spoken } from './words.svelte';

export type Name = keyof Commands;
export type Input<K extends Name> = Commands[K]['input'];
export type Result<K extends Name> = Commands[K]['result'];

let onSignedOut: () => void = () => {};
/** How many sessions were opened here: a late answer to an earlier one does not end the next. */
let opened = 0;

/** What to do when the core no longer knows this session. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

/** Calls of which it is not known whether they were heard, with the number they were made under. */
const inDoubt = new Map<string, string>();
const unheard = new Set(['no-answer', 'house-unreachable', 'signed-out', 'session-idle']);

const newRequest = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');

/** Carries out a command. The same call made again after a cut keeps its number, so that the core
 *  carries it out once, even when the first was heard and only its answer was lost. What is thrown
 *  is always a `Failure`. */
export async function call<K extends Name>(name: K, input: Input<K>): Promise<Result<K>> {
  // Pass phrases are not kept to be compared with.
  const said = /^(session|establishment|users)\./.test(name) ? '' : `${name} ${JSON.stringify(input)}`;
  const request = inDoubt.get(said) ?? newRequest();
  const during = opened;
  try {
    const answer = (await host().call(name, input, spoken.language, request)) as Result<K>;
    if (said) inDoubt.delete(said);
    if (name === 'session.sign_in' || name === 'session.recover') opened += 1;
    return answer;
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (said && unheard.has(failure.reason)) inDoubt.set(said, request);
    else inDoubt.delete(said);
    if (failure.code === 'signed_out' && during === opened) onSignedOut();
    throw failure;
  }
}

/** Any thrown thing as a failure; what is not one is a defect of the screens. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return { ...thrown, args: thrown.args ?? {}, fields: thrown.fields ?? [] };
  console.error(thrown);
  return { code: 'broken', reason: 'screen', args: {}, fields: [] };
}
