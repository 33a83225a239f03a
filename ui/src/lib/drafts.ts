//! Where a draft is taken up again: its screen is the address of its form.
import type { DraftLine } from '../gen/api';

export function draftPath(draft: Pick<DraftLine, 'screen' | 'draft_id'>): string {
  return `${draft.screen}${draft.screen.includes('?') ? '&' : '?'}draft=${encodeURIComponent(draft.draft_id)}`;
}
