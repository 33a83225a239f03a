//! The settings in words; the names are those of the core.
import { say, sayFirst } from './words.svelte';

const kebab = (key: string): string => key.replaceAll('_', '-').replaceAll('.', '-');

export function settingName(key: string): string {
  return sayFirst([`settings-${kebab(key)}`, `law-setting-${kebab(key)}`, `law-setting-${key}`], key.replaceAll('_', ' '));
}
export function settingHelp(key: string): string {
  return sayFirst([`settings-${kebab(key)}-help`, `law-setting-${kebab(key)}-help`], '');
}
export function settingValue(key: string, value: string): string {
  if (!value) return say('settings-unset');
  return sayFirst([`settings-${kebab(key)}-${kebab(value)}`, `settings-value-${kebab(value)}`], value);
}
