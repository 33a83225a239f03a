//! An écrou as it is being typed, and as the core reads it.
import type { ActType, CommittalSheet, EnterCommittal, FieldProblem, Identity, PartialDate, PriorConviction, Suggestion } from '../gen/api';
import type { Day } from './types';
import { emptyAct, fromAct, toAct, type ActEntry } from './acts';
import { readDate, readHour, writeDate } from './dates';

export interface ConvictionEntry {
  nature: 'crime' | 'delit';
  months_firm: string;
  common_law: boolean;
  final_on: string;
}
export interface IdentityEntry extends Omit<Identity, 'birth' | 'children' | 'height_cm' | 'domiciled_in_mali' | 'prior_convictions'> {
  birth: string;
  children: string;
  height_cm: string;
  domiciled_in_mali: '' | 'yes' | 'no';
  prior_convictions: ConvictionEntry[];
}
export interface Entry {
  identity: IdentityEntry;
  detainee_id: string;
  entered_on: string;
  entered_hour: string;
  brought_by: string;
  brought_by_service: string;
  state_on_arrival: string;
  effects: string;
  valuables: string;
  cell: string;
  title: ActEntry;
  /** The first appearance before the judge, when the mandat comes from an instruction. */
  appearance: string;
  more: ActEntry[];
  without: boolean;
  without_reason: string;
  without_by: string;
  same_person: EnterCommittal['same_person'];
  photo: EnterCommittal['photo'];
  number: string;
  late_reason: string;
}

export function emptyIdentity(): IdentityEntry {
  return {
    family_name: '', given_names: '', alias: '', name_unknown: false, sex: null, birth: '', birth_place: '', father: '', mother: '', nationalities: [], languages: [], profession: '', residence: '',
    marital: '', children: '', education: '', identity_paper: '', contact_name: '', contact_link: '', contact_phone: '', consulate: '', height_cm: '', description: '', marks: '',
    domiciled_in_mali: '', prior_convictions: [],
  };
}
export function emptyEntry(): Entry {
  return {
    identity: emptyIdentity(), detainee_id: '', entered_on: '', entered_hour: '', brought_by: '', brought_by_service: '', state_on_arrival: '', effects: '', valuables: '', cell: '',
    title: emptyAct(), appearance: '', more: [], without: false, without_reason: '', without_by: '', same_person: [], photo: null, number: '', late_reason: '',
  };
}

export function identityEntry(i: Identity, today: Day, english: boolean): IdentityEntry {
  const domiciled = i.domiciled_in_mali === null ? '' : i.domiciled_in_mali ? 'yes' : 'no';
  const convictions = i.prior_convictions.map((c): ConvictionEntry => ({ nature: c.nature === 'crime' ? 'crime' : 'delit', months_firm: String(c.months_firm), common_law: c.common_law, final_on: writeDate({ v: c.final_on, p: 'day' }, today) }));
  return { ...i, domiciled_in_mali: domiciled, prior_convictions: convictions, birth: i.birth ? writeDate(i.birth, today, english) : '', children: i.children === null ? '' : String(i.children), height_cm: i.height_cm === null ? '' : String(i.height_cm) };
}

/** A birth as typed: the date, or the reason it cannot be read; unknown is an answer. */
export function birthOf(text: string, today: Day): { birth: PartialDate | null; wrong: boolean } {
  const read = readDate(text, { today, use: 'birth', partial: true });
  return { birth: read.kind === 'date' ? read.date : null, wrong: read.kind === 'wrong' };
}

export function toIdentity(entry: IdentityEntry, today: Day): { identity: Identity; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const { birth, wrong } = birthOf(entry.birth, today);
  if (wrong) problems.push({ field: 'identity.birth', reason: 'date-unreadable', args: {} });
  const figure = (text: string, field: string): number | null => {
    if (!text.trim()) return null;
    if (/^\d{1,3}$/.test(text.trim())) return Number(text);
    problems.push({ field: `identity.${field}`, reason: 'number-unreadable', args: {} });
    return null;
  };
  const convictions = entry.prior_convictions.map((c, n): PriorConviction => {
    const on = readDate(c.final_on, { today, use: 'past' });
    if (on.kind !== 'date') problems.push({ field: `identity.prior_convictions[${n}].final_on`, reason: on.kind === 'wrong' ? 'date-unreadable' : 'missing', args: {} });
    return { nature: c.nature, months_firm: figure(c.months_firm, `prior_convictions[${n}].months_firm`) ?? 0, common_law: c.common_law, final_on: on.kind === 'date' ? on.date.v : '' };
  });
  const trimmed = Object.fromEntries(Object.entries(entry).map(([k, v]) => [k, typeof v === 'string' ? v.trim() : v])) as unknown as IdentityEntry;
  const domiciled = entry.domiciled_in_mali === '' ? null : entry.domiciled_in_mali === 'yes';
  return { identity: { ...trimmed, birth, domiciled_in_mali: domiciled, prior_convictions: convictions, children: figure(entry.children, 'children'), height_cm: figure(entry.height_cm, 'height_cm') }, problems };
}

/** True when the entry says that it comes after the day itself. */
export function isLate(entry: Entry, today: Day): boolean {
  const read = readDate(entry.entered_on, { today, use: 'past' });
  return read.kind === 'date' && read.date.v < today;
}

export function toInput(entry: Entry, types: ActType[], today: Day, draftId: string | null): { input: EnterCommittal; problems: FieldProblem[] } {
  const { identity, problems } = toIdentity(entry.identity, today);
  const on = readDate(entry.entered_on, { today, use: 'past' });
  const hour = readHour(entry.entered_hour);
  if (on.kind !== 'date') problems.push({ field: 'entered_at', reason: on.kind === 'wrong' ? 'date-unreadable' : 'missing', args: {} });
  // The number of an old register may come without an hour: none is invented.
  if (!hour && (entry.entered_hour.trim() || !entry.number.trim())) problems.push({ field: 'entered_hour', reason: entry.entered_hour ? 'hour-not-understood' : 'hour-missing', args: {} });
  const typeOf = (type: string) => types.find((t) => t.type === type);
  const acts = [];
  if (!entry.without) {
    const title = toAct(entry.title, typeOf(entry.title.type), today, 'acts[0]');
    problems.push(...title.problems);
    acts.push(title.act);
    entry.more.forEach((more, i) => {
      const act = toAct(more, typeOf(more.type), today, `acts[${i + 1}]`);
      problems.push(...act.problems);
      acts.push(act.act);
    });
    const seen = readDate(entry.appearance, { today, use: 'past' });
    if (seen.kind === 'wrong') problems.push({ field: 'appearance', reason: 'date-unreadable', args: {} });
    // Placed last: only its date counts, and the paths of the other acts stay as they are on the screen.
    if (seen.kind === 'date' && asksAppearance(entry)) {
      acts.push({ ...title.act, type: 'premiere_comparution', data: { date: seen.date.v, proc: title.act.data.proc }, reference: '', note: '' });
    }
  } else if (!entry.without_reason.trim()) problems.push({ field: 'without_title.reason', reason: 'missing', args: {} });
  return {
    problems,
    input: {
      detainee_id: entry.detainee_id || null, identity, entered_at: on.kind !== 'date' ? '' : hour ? `${on.date.v}T${hour}` : on.date.v, brought_by: entry.brought_by.trim(), brought_by_service: entry.brought_by_service.trim(),
      state_on_arrival: entry.state_on_arrival.trim(), effects: entry.effects.trim(), valuables: entry.valuables.trim(), cell: entry.cell.trim(), acts,
      without_title: entry.without ? { reason: entry.without_reason.trim(), ordered_by: entry.without_by.trim() } : null,
      same_person: entry.same_person, photo: entry.photo, draft_id: draftId, number: entry.number.trim() || null, late_reason: entry.late_reason.trim(),
    },
  };
}

/** The law counts from the first appearance when the mandat comes from an instruction. */
export function asksAppearance(entry: Pick<Entry, 'title' | 'more'>): boolean {
  return entry.title.type === 'mandat_de_depot' && entry.title.texts.procedure === 'instruction' && !entry.more.some((m) => m.type === 'premiere_comparution');
}

/** A row of an old register, as far as it was understood, as an entry to complete. */
export function fromSuggestion(row: Suggestion, types: ActType[], today: Day, english: boolean): Entry {
  const acts = row.acts.map((a) => fromAct({ ...a, offences: [] }, types.find((t) => t.type === a.type), today));
  const [title, ...more] = acts;
  const on = row.entered_at?.slice(0, 10) ?? row.entered_on;
  return {
    ...emptyEntry(), identity: identityEntry(row.identity, today, english), entered_on: on ? writeDate({ v: on, p: 'day' }, today) : '', entered_hour: row.entered_at?.slice(11, 16) ?? '',
    cell: row.cell, title: title ?? emptyAct(), more, number: row.number ?? '',
  };
}

/** Fields of an identity that were left empty take what is known of the same person. */
export function completeFrom(entry: IdentityEntry, sheet: CommittalSheet, today: Day, english: boolean): IdentityEntry {
  const known = identityEntry(sheet.identity, today, english);
  const out = { ...entry } as Record<string, unknown>;
  for (const [key, value] of Object.entries(known)) {
    const now = out[key];
    if (now === '' || now === null || (Array.isArray(now) && now.length === 0)) out[key] = value;
  }
  return out as unknown as IdentityEntry;
}
