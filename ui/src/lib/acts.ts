//! An act as it is being typed, and as the core reads it. The vocabulary of acts comes from the core.
import type { ActField, ActInput, ActSheet, ActType, FieldProblem, Offence } from '../gen/api';
import type { Day } from './types';
import { readDate, readHour, writeDate } from './dates';

export interface SentenceEntry {
  years: string;
  months: string;
  days: string;
  whole: '' | 'life' | 'death';
  suspended: 'no' | 'all' | 'part';
  suspended_months: string;
  suspended_days: string;
}
export interface ActEntry {
  type: string;
  /** Text, days and choices as typed, by field. */
  texts: Record<string, string>;
  hours: Record<string, string>;
  /** Acts referred to. */
  refs: Record<string, string[]>;
  offences: Offence[];
  facts_on: string;
  sentence: SentenceEntry;
  authority: string;
  authority_code: string;
  reference: string;
  received_on: string;
  brought_by: string;
  note: string;
}

export const noSentence = (): SentenceEntry => ({ years: '', months: '', days: '', whole: '', suspended: 'no', suspended_months: '', suspended_days: '' });
export function emptyAct(type = ''): ActEntry {
  return { type, texts: {}, hours: {}, refs: {}, offences: [], facts_on: '', sentence: noSentence(), authority: '', authority_code: '', reference: '', received_on: '', brought_by: '', note: '' };
}

/** The titles by which someone is received, the usual ones first. */
export const opening = [
  'mandat_de_depot', 'ordonnance_de_prise_de_corps', 'mandat_d_arret', 'mandat_d_amener', 'jugement', 'arret', 'ecrou_pour_execution', 'garde_a_vue', 'placement_art_270_1', 'mandat_president_chambre',
  'retenue_d_audience', 'verification_d_identite', 'requisition_d_incarceration', 'ordre_d_ecrou_extraditionnel', 'arrestation_provisoire_lc', 'mandat_arret_jap', 'execution_mandat_jap',
  'incarceration_pour_manquement', 'placement_educatif', 'arrestation_cpi', 'reprise',
];
/** What a clerk enters most often on a dossier, in this order before the rest. */
export const usual = [
  'ordonnance_de_maintien', 'ordonnance_de_prolongation', 'jugement', 'appel', 'mise_en_liberte', 'levee_d_ecrou', 'premiere_comparution', 'ordonnance_de_renvoi', 'demande_de_mise_en_liberte', 'arret', 'mandat_de_depot',
];

export function ordered(types: ActType[], first: string[]): ActType[] {
  const rank = (t: ActType) => (first.includes(t.type) ? first.indexOf(t.type) : first.length);
  return [...types].sort((a, b) => rank(a) - rank(b));
}

/** The field that dates the act. */
export const dating = (type: ActType | undefined): ActField | undefined => type?.fields.find((f) => f.name === 'date' || f.name === 'at');

interface Reader {
  today: Day;
  prefix: string;
  problems: FieldProblem[];
}
function refuse(r: Reader, field: string, reason: string): undefined {
  r.problems.push({ field: `${r.prefix}.${field}`, reason, args: {} });
  return undefined;
}
function day(text: string | undefined, field: string, r: Reader, use: 'past' | 'near'): string | undefined {
  const read = readDate(text ?? '', { today: r.today, use });
  if (read.kind === 'date') return read.date.v;
  return read.kind === 'wrong' ? refuse(r, field, 'date-unreadable') : undefined;
}
const figure = (text: string | undefined): number | undefined => (/^\s*\d{1,9}\s*$/.test(text ?? '') ? Number(text) : undefined);

function sentence(s: SentenceEntry): Record<string, unknown> | undefined {
  const out: Record<string, unknown> = {};
  if (s.whole) out[s.whole] = true;
  const months = (figure(s.years) ?? 0) * 12 + (figure(s.months) ?? 0);
  if (months) out.months = months;
  if (figure(s.days)) out.days = figure(s.days);
  if (s.suspended === 'all') out.suspended = 'all';
  if (s.suspended === 'part') out.suspended = { months: figure(s.suspended_months) ?? 0, days: figure(s.suspended_days) ?? 0 };
  return Object.keys(out).length ? out : undefined;
}

function valueOf(entry: ActEntry, field: ActField, r: Reader): unknown {
  const text = entry.texts[field.name]?.trim() ?? '';
  const path = `data.${field.name}`;
  switch (field.kind) {
    case 'date':
      return day(text, path, r, ['to', 'until'].includes(field.name) ? 'near' : 'past');
    case 'datetime': {
      const on = day(text, path, r, 'past');
      const hour = entry.hours[field.name]?.trim() ?? '';
      if (!on) return undefined;
      const at = readHour(hour);
      return at ? `${on}T${at}` : refuse(r, path, hour ? 'hour-not-understood' : 'hour-missing');
    }
    case 'integer':
      return text ? (figure(text) ?? refuse(r, path, 'number-unreadable')) : undefined;
    case 'boolean':
      return text ? text === 'yes' : undefined;
    case 'act':
      return entry.refs[field.name]?.[0];
    case 'acts':
      return entry.refs[field.name]?.length ? entry.refs[field.name] : undefined;
    case 'offences': {
      const facts = day(entry.facts_on, 'facts_on', r, 'past');
      return entry.offences.length ? entry.offences.map((o) => ({ ...o, facts_on: facts ?? o.facts_on })) : undefined;
    }
    case 'sentence':
      return sentence(entry.sentence);
    default:
      return text || undefined;
  }
}

/** The act for the core, with what could not be read. What the law thinks of it is the core's to say. */
export function toAct(entry: ActEntry, type: ActType | undefined, today: Day, prefix: string): { act: ActInput; problems: FieldProblem[] } {
  const r: Reader = { today, prefix, problems: [] };
  const data: Record<string, unknown> = {};
  if (!type) refuse(r, 'type', 'missing');
  for (const field of type?.fields ?? []) {
    const before = r.problems.length;
    const value = valueOf(entry, field, r);
    if (value !== undefined) data[field.name] = value;
    else if (field.required && r.problems.length === before) refuse(r, `data.${field.name}`, 'missing');
  }
  const received = day(entry.received_on, 'received_on', r, 'past');
  const { authority, reference, brought_by, note } = entry;
  return { act: { type: entry.type, data, authority: authority.trim(), authority_code: entry.authority_code || null, reference: reference.trim(), received_on: received ?? null, brought_by: brought_by.trim(), note: note.trim() }, problems: r.problems };
}

const asText = (value: unknown): string => (value === undefined || value === null ? '' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
const asDay = (value: unknown, today: Day): string => (typeof value === 'string' && value ? writeDate({ v: value.slice(0, 10), p: 'day' }, today) : '');

function sentenceEntry(value: unknown): SentenceEntry {
  const s = (value ?? {}) as { months?: number; days?: number; life?: boolean; death?: boolean; suspended?: 'all' | { months?: number; days?: number } };
  const out = noSentence();
  if (s.months) {
    out.years = s.months >= 12 ? String(Math.floor(s.months / 12)) : '';
    out.months = s.months % 12 ? String(s.months % 12) : '';
  }
  out.days = s.days ? String(s.days) : '';
  out.whole = s.life ? 'life' : s.death ? 'death' : '';
  if (s.suspended === 'all') out.suspended = 'all';
  else if (s.suspended) {
    out.suspended = 'part';
    out.suspended_months = asText(s.suspended.months);
    out.suspended_days = asText(s.suspended.days);
  }
  return out;
}

/** An act already recorded, ready to be corrected. */
export function fromAct(sheet: Pick<ActSheet, 'type' | 'data' | 'authority' | 'authority_code' | 'reference' | 'received_on' | 'brought_by' | 'note'> & { offences?: Offence[] }, type: ActType | undefined, today: Day): ActEntry {
  const entry = emptyAct(sheet.type);
  for (const field of type?.fields ?? []) {
    const value = sheet.data[field.name];
    if (field.kind === 'date') entry.texts[field.name] = asDay(value, today);
    else if (field.kind === 'datetime') {
      entry.texts[field.name] = asDay(value, today);
      entry.hours[field.name] = typeof value === 'string' ? value.slice(11, 16) : '';
    } else if (field.kind === 'act') entry.refs[field.name] = value ? [String(value)] : [];
    else if (field.kind === 'acts') entry.refs[field.name] = Array.isArray(value) ? value.map(String) : [];
    else if (field.kind === 'sentence') entry.sentence = sentenceEntry(value);
    else if (field.kind === 'offences') {
      entry.offences = (sheet.offences?.length ? sheet.offences : Array.isArray(value) ? (value as Offence[]) : []).map((o) => ({ ...o, code: o.code ?? '', label: o.label ?? '', lists: o.lists ?? [], max: o.max ?? null, max_months: o.max_months ?? null, article: o.article ?? '', facts_on: o.facts_on ?? null }));
      entry.facts_on = asDay(entry.offences[0]?.facts_on, today);
    } else entry.texts[field.name] = asText(value);
  }
  return { ...entry, authority: sheet.authority, authority_code: sheet.authority_code ?? '', reference: sheet.reference, received_on: asDay(sheet.received_on, today), brought_by: sheet.brought_by, note: sheet.note };
}
