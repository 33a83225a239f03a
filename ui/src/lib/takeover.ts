//! The words of a take-over: columns, classes of rows, and what was found wrong.
import type { TakeoverIssue } from '../gen/api';
import { sayFirst } from './words.svelte';

const kebab = (code: string): string => code.replaceAll('_', '-');

export function columnWord(column: string | null): string {
  if (!column) return '';
  return sayFirst([`takeover-column-${column}`, `takeover-column-${kebab(column)}`, `committals-field-${column}`], column.replaceAll('_', ' '));
}
export function classWord(name: string): string {
  return sayFirst([`takeover-class-${name}`, `takeover-class-${kebab(name)}`, `import-class-${name}`], name.replaceAll('_', ' '));
}
export function issueWord(issue: Pick<TakeoverIssue, 'code' | 'column' | 'value'>): string {
  const args = { column: columnWord(issue.column), value: issue.value ?? '' };
  return sayFirst([`takeover-issue-${issue.code}`, `takeover-issue-${kebab(issue.code)}`], issue.code.replaceAll('_', ' '), args);
}
