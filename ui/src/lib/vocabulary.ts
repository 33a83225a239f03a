//! The types of acts and their fields, asked once.
import type { ActType } from '../gen/api';
import { call } from './call';

let asked: Promise<ActType[]> | undefined;

export function vocabulary(): Promise<ActType[]> {
  asked ??= call('acts.vocabulary', {});
  asked.catch(() => (asked = undefined));
  return asked;
}
