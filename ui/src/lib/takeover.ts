//! The words of a take-over: columns, classes of rows, and what was found wrong.
import type { Failure, TakeoverIssue } from '../gen/api';
import { say, sayFirst } from './words.svelte';

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
/** A remark with the column and the words it is about. */
export function remarkWord(issue: Pick<TakeoverIssue, 'code' | 'column' | 'value'>): string {
  if (!issue.column) return issue.value ? say('import-remark-line', { value: issue.value, issue: issueWord(issue) }) : issueWord(issue);
  const args = { column: columnWord(issue.column), value: issue.value ?? '', issue: issueWord(issue) };
  return say(issue.value ? 'import-remark' : 'import-remark-empty', args);
}
/** What is wrong with the file itself, in place of « see each field »: the wizard has no field. */
export function fileFailure(failure: Failure): Failure {
  const [first] = failure.fields;
  return first ? { ...failure, reason: first.reason, args: first.args } : failure;
}
