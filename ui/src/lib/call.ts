//! Typed calls: a wrong name, input or use of the result does not compile.
import type { Commands, Failure } from '../gen/api';
import { host, isFailure } from '../host';
import { spoken } from './words.svelte';

export type Name = keyof Commands;
export type Input<K extends Name> = Commands[K]['input'];
export type Result<K extends Name> = Commands[K]['result'];

let onSignedOut: () => void = () => {};

/** What to do when the core no longer knows this session. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

/** Carries out a command. What is thrown is always a `Failure`. */
export async function call<K extends Name>(name: K, input: Input<K>): Promise<Result<K>> {
  try {
    return (await host().call(name, input, spoken.language)) as Result<K>;
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.code === 'signed_out') onSignedOut();
    throw failure;
  }
}

/** Any thrown thing as a failure; what is not one is a defect of the screens. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return { ...thrown, args: thrown.args ?? {}, fields: thrown.fields ?? [] };
  console.error(thrown);
  return { code: 'broken', reason: 'screen', args: {}, fields: [] };
}
