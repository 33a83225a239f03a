// A host without a core, for developing and photographing the screens. Reached only by a development build with ?mock.
import type { ActField, ActType, Commands, DeadlineGroup, DeadlineLine, Draft, Failure, SetAsideHeldRow } from '../gen/api';
import { fold } from '../lib/lists.svelte';
import { browserNotice, download } from './http';
import type { Host } from './index';
import * as data from './mock-data';

type Answers = { [K in keyof Commands]?: (input: Commands[K]['input']) => Commands[K]['result'] };
const fail = (code: Failure['code'], reason: string, field?: string): never => {
  throw { code, reason, args: {}, fields: field ? [{ field, reason, args: {} }] : [] } satisfies Failure;
};
const groupOf = (d: DeadlineLine): DeadlineGroup =>
  d.days === null ? 'cannot_tell' : d.days < 0 ? 'overrun' : d.days === 0 ? 'day' : d.days <= 8 ? 'eight_days' : d.days <= 15 ? 'fifteen_days' : 'later';
const groups = () => {
  const out = { overrun: 0, day: 0, eight_days: 0, fifteen_days: 0, later: 0, cannot_tell: 0 };
  for (const d of data.deadlines) out[groupOf(d)] += 1;
  return out;
};
const field = (name: string, kind: ActField['kind'], required = true, choices: string[] = []): ActField => ({ name, kind, required, choices, of: [] });
const dated = [field('date', 'date'), field('proc', 'procedure')];
const vocabulary: ActType[] = [
  { type: 'mandat_de_depot', group: 'provisional', fields: [...dated, field('procedure', 'choice', true, ['instruction', 'flagrant_delit', 'comparution_immediate', 'audience']), field('offences', 'offences', false)] },
  { type: 'premiere_comparution', group: 'provisional', fields: dated },
  { type: 'ordonnance_de_maintien', group: 'provisional', fields: [...dated, field('months', 'integer', false), field('notified', 'boolean', false)] },
  { type: 'mise_en_liberte', group: 'provisional', fields: dated },
  { type: 'jugement', group: 'judgment', fields: [...dated, field('court', 'choice', true, ['tribunal_correctionnel', 'chambre_criminelle']), field('result', 'choice', true, ['condamnation', 'relaxe', 'acquittement']), field('offences', 'offences', false), field('sentence', 'sentence', false), field('contradictory', 'boolean', false)] },
  { type: 'appel', group: 'remedies', fields: [field('date', 'date'), { ...field('of', 'act'), of: ['jugement'] }, field('by', 'choice', true, ['prevenu', 'procureur'])] },
  { type: 'levee_d_ecrou', group: 'movements', fields: [field('date', 'date'), field('reason', 'text', false)] },
  { type: 'garde_a_vue', group: 'arrest', fields: [field('at', 'datetime'), field('proc', 'procedure'), field('regime', 'choice', true, ['ordinaire', 'terrorisme']), field('offences', 'offences')] },
];
const preview = { titles: data.sheet(0).titles, dates: data.sheet(0).dates, flags: [], refusals: [], category: 'inculpe', problems: [], warnings: [], foreseen_number: '2026/0146' };
let drafts: Draft[] = [{ draft_id: 'k1', screen: 'committals/new', title: 'KEÏTA Seydou', payload: {}, updated_at: '2026-11-22T16:02' }];
let signedIn = false;
let created = false;
const counts = { rows: 240, imported: 201, imported_with_warnings: 31, held: 3, structural: 5, already: 0 };
const report = { batch_id: 'b1', counts, recorded_at: '2026-11-20T09:12', sha256: 'b1946ac92492d2347c6235b4d2611184', rows: data.held.map((h) => ({ row: h.row, class: 'held', kind: 'committal', ecrou: h.ecrou, name: h.name, issues: h.issues, committal_id: null, already: false })) };
const journal = Array.from({ length: 64 }, (_, i) => ({
  seq: 900 - i, at: `2026-11-2${3 - Math.floor(i / 30)}T1${i % 6}:2${i % 10}`, trust: 'ok', kind: ['committals.sheet', 'acts.enter', 'session.sign_in', 'committals.enter'][i % 4]!, actor: ['Adama Sidibé', 'Mariam Coulibaly'][i % 2]!, role: ['clerk', 'director'][i % 2]!,
  subject: `c${i}`, subject_label: data.lines[i]!.name, hash: `9f86d081${i}`, committal_id: i % 4 === 2 ? null : `c${i}`,
}));
const line = (d: Draft) => ({ draft_id: d.draft_id, screen: d.screen, title: d.title, updated_at: d.updated_at, by: 'Mariam Coulibaly', mine: true });
const pdf = (): Commands['prints.register']['result'] => ({ file_name: 'registre.pdf', mime: 'application/pdf', base64: btoa('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj 4 0 obj<</Length 44>>stream\nBT /F 24 Tf 72 770 Td (Registre) Tj ET\nendstream endobj 5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>'), pages: 1, rows: 132, journal_head: '9f86d081884c7d65', missing_glyphs: 0 });

const answers: Answers = {
  'session.state': () => ({ ...data.state, file: new URLSearchParams(location.search).has('first') && !created ? 'none' : signedIn ? 'open' : 'locked', session: signedIn ? data.session : null }),
  'session.sign_in': ({ passphrase }) => {
    if (passphrase.length < 3) return fail('refused', 'sign-in');
    signedIn = true;
    return data.session;
  },
  'session.sign_out': () => ((signedIn = false), null),
  'session.change_passphrase': () => null,
  'establishment.create': () => ((signedIn = created = true), { recovery_code: '123453-067892-221166-900013-450120-553377-100199-778800', session: data.session }),
  'home.overview': () => ({
    today: data.today, groups: groups(), signatures: { proposed: 0, expired: 0, deferred: 0, withdrawn: 0, refused: 0, other_rules: 0 }, exits: { prepared: 0, open: 0, errors: 0 }, overruns_corrected: 0, overruns_corrected_per_mille: null, alerts: data.deadlines.slice(0, 20), infants_due: [], drafts: drafts.map(line), backup: { last_at: '2026-11-22T17:40', hours: 20, severity: 'in_order' as const }, structure: 'sound' as const, clock: data.session.clock, recent: data.lines.slice(0, 5),
    counts: { present: 1248, men: 1171, women: 31, minors: 46, foreigners: 22, untried: 871, convicted: 370, other: 7, entered_today: 6, left_today: 3, overruns: groups().overrun, overrun_days: 77, due_in_8: 9, due_in_15: 15, cannot_tell: groups().cannot_tell, without_title: 3, held_rows: 3, provisional_numbers: 1, infants: 0, outside: 2, late_returns: 1, without_cell: 1, roll_call_due: null },
  }),
  'deadlines.list': (q) => {
    let rows = data.deadlines.filter((d) => !q.group || groupOf(d) === q.group).filter((d) => !q.text || d.name.toLowerCase().includes(q.text.toLowerCase()));
    rows = rows.sort((a, b) => (a.days ?? 999) - (b.days ?? 999));
    return { rows: rows.slice(q.offset ?? 0, (q.offset ?? 0) + (q.limit ?? 50)), total: rows.length, offset: q.offset ?? 0, groups: groups() };
  },
  'deadlines.explain': ({ committal_id }) => {
    const s = data.sheet(Number(committal_id.slice(1)));
    return { ecrou: s.ecrou, name: `${s.identity.family_name} ${s.identity.given_names}`, category: s.category, titles: s.titles, dates: s.dates, flags: s.flags, refusals: [], pack: 'MLI-2024', pack_hash: '4bf5122f344554c5', sign_off: null };
  },
  'search.find': ({ text }) => data.lines.filter((l) => fold(l.name).includes(fold(text)) || l.ecrou.includes(text)).slice(0, 8).map((l) => ({ ...l, alias: '', birth_place: '', father: '', mother: '', score: 0.9, why: [] })),
  'search.similar': ({ family_name }) => (family_name.length < 3 ? [] : data.similar),
  'committals.list': (q) => {
    const rows = data.lines.filter((l) => q.present === undefined || l.present === q.present).filter((l) => !q.text || `${l.name} ${l.ecrou}`.toLowerCase().includes(q.text.toLowerCase())).filter((l) => !q.severity || l.severity === q.severity);
    return { rows: rows.slice(q.offset ?? 0, (q.offset ?? 0) + (q.limit ?? 50)), total: rows.length, offset: q.offset ?? 0 };
  },
  'committals.sheet': ({ committal_id }) => data.sheet(Number(committal_id.slice(1)) || 0),
  'committals.preview': () => preview,
  'committals.enter': (i) => (i.identity.family_name || i.identity.name_unknown ? { committal_id: 'c0', detainee_id: 'd0', ecrou: '2026/0146', recorded_at: '2026-11-23T14:06', sheet: data.sheet(0) } : fail('invalid', 'missing', 'identity.family_name')),
  'committals.correct': () => data.sheet(0),
  'detainees.correct': () => data.sheet(0),
  'detainees.photo': () => null,
  'detainees.set_photo': () => null,
  'detainees.answer_similar': () => null,
  'acts.vocabulary': () => vocabulary,
  'acts.preview': () => ({ before: preview, after: { ...preview, dates: [{ ...preview.dates[0]!, on: '2027-05-11' }] } }),
  'acts.enter': () => data.sheet(0),
  'acts.correct': () => data.sheet(0),
  'acts.strike': () => data.sheet(0),
  'takeover.preview': () => ({
    sheet: 'Registre', sheets: ['Registre', 'Feuil2'], other_registers: [], header_row: 4, last_row: 244, unmapped: ['OBS'], counts, issues: [{ code: 'date_unreadable', column: 'DATE MANDAT', count: 2 }, { code: 'year_only', column: 'AGE', count: 29 }], rows: report.rows,
    known_columns: ['ecrou', 'name', 'birth', 'title_on', 'title', 'authority', 'offences', 'exit_on'],
    columns: [['N° ECROU', 'ecrou', '12/26'], ['NOM ET PRENOMS', 'name', 'KONE Niamogo'], ['AGE', 'birth', '36 ans'], ['DATE MANDAT', 'title_on', '11/11/2025'], ['OBS', null, 'évacué']].map(([h, p, s], index) => ({ index, header: h!, proposed: p ?? null, confidence: p ? 0.94 : 0, samples: [s!, '…'] })),
  }),
  'takeover.run': () => report,
  'takeover.progress': () => ({ running: false, done: 240, total: 240 }),
  'takeover.batches': () => [{ batch_id: 'b1', file_name: 'registre-2026.xlsx', recorded_at: '2026-11-20T09:12', by: 'Adama Sidibé', counts }],
  'takeover.report': () => report,
  'takeover.held': ({ state }) => ({ rows: data.held.filter((h) => !state || h.state === state), total: data.held.length, offset: 0 }),
  'takeover.complete': () => ({ committal_id: 'c4', detainee_id: 'd4', ecrou: '2026/0147', recorded_at: '2026-11-23T14:10', sheet: data.sheet(4) }),
  'takeover.set_aside': (_: SetAsideHeldRow) => null,
  'reference.list': ({ list, text }) => data.reference.filter((r) => r.list === list && (!text || `${r.code} ${r.label_fr}`.toLowerCase().includes(text.toLowerCase()))),
  'reference.save': (i) => ({ ...data.reference[0]!, ...i, version: (i.version ?? 0) + 1, source: 'house' }),
  'settings.list': () => [
    { key: 'idle_minutes', value: '5', default: '5', choices: [], kind: 'integer', group: 'house', changed_by: null, changed_at: null, reason: '', decision: '', decided_by: '', decided_on: null, question_article: '' },
    { key: 'sentence_arithmetic', value: '', default: '', choices: ['', 'calendar', 'hybrid', 'literal30'], kind: 'choice', group: 'policy', changed_by: null, changed_at: null, reason: '', decision: '', decided_by: '', decided_on: null, question_article: 'CP 131-3' },
    { key: 'order_on_last_day', value: 'accept_flag', default: 'accept_flag', choices: ['accept_flag', 'void'], kind: 'choice', group: 'policy', changed_by: 'Mariam Coulibaly', changed_at: '2026-10-01T09:00', reason: 'note de service', decision: 'Note 12/2026', decided_by: '', decided_on: null, question_article: 'CPP 276' },
  ],
  'settings.save': (i) => ({ key: i.key, value: i.value, default: '', choices: [], kind: 'text', group: 'policy', changed_by: 'x', changed_at: null, reason: i.reason, decision: i.decision, decided_by: i.decided_by, decided_on: i.decided_on, question_article: '' }),
  'users.list': () => data.state.accounts.map((a, i) => ({ ...a, user_id: `u${i + 1}`, disabled: i === 2, created_at: '2026-01-05T08:00', last_sign_in_at: i === 1 ? null : '2026-11-22T17:12', version: 1 })),
  'users.create': (i) => ({ ...i, user_id: 'u9', disabled: false, created_at: '2026-11-23T14:00', last_sign_in_at: null, version: 1 }),
  'users.change': (i) => ({ ...i, login: 'x', created_at: '', last_sign_in_at: null }),
  'users.reset_passphrase': () => null,
  'users.matrix': () => [{ command: 'committals.enter', permission: 'registry_write', roles: ['clerk', 'chief_clerk', 'director'] }, { command: 'users.create', permission: 'users', roles: ['director'] }, { command: 'home.overview', permission: 'roster_read', roles: ['clerk', 'chief_clerk', 'director', 'inspector'] }],
  'journal.list': (q) => ({ rows: journal.slice(q.offset ?? 0, (q.offset ?? 0) + (q.limit ?? 50)), total: journal.length, offset: q.offset ?? 0 }),
  'journal.entry': ({ seq }) => ({ line: journal.find((j) => j.seq === seq)!, input: { type: 'appel', date: '2026-11-20' }, prev: '9f86d0', changes: [{ topic: 'committals', row_id: 'c0', before: { cell: 'B2', version: 2 }, after: { cell: 'B12', version: 3 } }] }),
  'journal.verify': () => ({ ok: true, entries: 900, head: '9f86d081884c7d659a2feaa0c55ad015', problems: [] }),
  'drafts.list': () => drafts.map(line),
  'drafts.open': ({ draft_id }) => drafts.find((d) => d.draft_id === draft_id) ?? fail('not_found', 'draft'),
  'drafts.save': (i) => {
    const saved: Draft = { ...i, draft_id: i.draft_id ?? `k${drafts.length + 1}`, updated_at: `2026-11-23T14:0${drafts.length % 10}` };
    drafts = [...drafts.filter((d) => d.draft_id !== saved.draft_id), saved];
    return line(saved);
  },
  'drafts.discard': ({ draft_id }) => ((drafts = drafts.filter((d) => d.draft_id !== draft_id)), null),
  'prints.register': pdf, 'prints.overruns': pdf, 'prints.nominal': pdf, 'prints.sheet': pdf, 'prints.list': pdf,
  'backup.make': ({ to }) => ({ entries: 900, head: '9f86d081', bytes: 44_000_000, path: to, at: '2026-11-23T14:20' }),
};

export function mock(): Host {
  signedIn = new URLSearchParams(location.search).has('open');
  return {
    kind: 'browser',
    async call(name, input) {
      await new Promise((done) => setTimeout(done, 30));
      const answer = (answers as Record<string, ((i: unknown) => unknown) | undefined>)[name];
      return answer ? answer(input) : fail('broken', 'mock');
    },
    onChanges: () => () => {},
    saveFile: download,
    notify: browserNotice,
  };
}
