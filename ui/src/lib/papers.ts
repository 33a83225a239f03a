//! The papers of the greffe: their names, what became of one, and the paper that an alert asks for.
import type { DeadlineLine, PaperAnswer, PaperDue, PaperLine } from '../gen/api';
import { shortDay } from './format';
import { say, sayFirst } from './words.svelte';

/** The papers that the program ships, in the order of the screens. */
export const paperKinds = ['avis_procureur', 'saisine_college', 'conduite', 'demande_liberte', 'signalement_depassement', 'signalement_sans_titre', 'avis_ecrou', 'recu_declaration', 'levee_ecrou', 'billet_sortie', 'certificat'] as const;

export function paperName(kind: string): string {
  return sayFirst([`papers-kind-${kind.replaceAll('_', '-')}`], kind.replaceAll('_', ' '));
}

/** The same in a narrow column. */
export function paperShort(kind: string): string {
  return sayFirst([`papers-short-${kind.replaceAll('_', '-')}`], paperName(kind));
}

/** Sent on which day and by whom, or waiting. */
export function paperState(paper: Pick<PaperLine | PaperAnswer, 'sent_on' | 'sent_by' | 'made_at'>): string {
  return paper.sent_on ? say('papers-sent', { on: shortDay(paper.sent_on), by: paper.sent_by ?? '' }) : say('papers-made', { on: shortDay(paper.made_at) });
}

/** What an alert asks for, as the core knows it again. */
export function dueOf(line: DeadlineLine): PaperDue {
  return { kind: line.paper ?? '', committal_id: line.committal_id, act_id: line.act_id || null, due_on: line.due_on };
}
