//! Exits: how each state is said and how loudly, and what may be done from it.
import type { ExitSheet, ExitState, Severity } from '../gen/api';
import { longDay, shortMoment } from './format';
import { say } from './words.svelte';

export const loud: Record<ExitState, Severity> = {
  prepared: 'urgent', expired: 'urgent', signed: 'in_order', deferred: 'overrun', exception: 'overrun', unsigned: 'overrun', validated: 'in_order', withdrawn: 'info', struck: 'info',
};
/** The person is out, and a second account has still to look at it. */
export const open = (e: ExitSheet): boolean => ['deferred', 'exception', 'unsigned'].includes(e.state);
/** The person left, and the exit counts. */
export const gone = (e: ExitSheet): boolean => open(e) || ['signed', 'validated'].includes(e.state);

/** What is kept of an exit, a sentence each. */
export function told(e: ExitSheet): string[] {
  const error = e.error;
  return [
    say('exits-by', { by: e.prepared_by, at: shortMoment(e.prepared_at) }),
    e.signed_at ? say(e.state === 'validated' ? 'exits-validated-by' : 'exits-signed-by', { by: e.signed_by, at: shortMoment(e.signed_at) }) : '',
    e.sign_note,
    e.unsigned_reason ? say('exits-one-signature', { reason: e.unsigned_reason }) : '',
    e.left_at ? say('exits-left-at', { at: shortMoment(e.left_at) }) : '',
    e.called_back ? say('exits-called', { text: e.called_back }) : '',
    e.other_cause ? say('exits-despite', { text: e.other_cause }) : '',
    error ? say('exits-error-line', { on: longDay(error.on), by: error.by, reason: error.reason, told: error.told }) : '',
    error?.back ? say('exits-error-back', { ecrou: error.back_ecrou }) : '',
    error?.closed_at ? say('exits-error-closed', { outcome: error.outcome, by: error.closed_by }) : '',
  ].filter(Boolean);
}
