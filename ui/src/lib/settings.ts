//! The settings in words; the names are those of the core.
import { say, sayFirst } from './words.svelte';

const kebab = (key: string): string => key.replaceAll('_', '-').replaceAll('.', '-');

export function settingName(key: string): string {
  return sayFirst([`settings-${kebab(key)}`], key.replaceAll('_', ' '));
}
export function settingHelp(key: string): string {
  return sayFirst([`settings-${kebab(key)}-hint`], '');
}
export function settingValue(key: string, value: string): string {
    return sayFirst([`settings-${kebab(key)}-${kebab(value || 'open')}`, `settings-${kebab(value)}`], value || say('options-unset'));
}
