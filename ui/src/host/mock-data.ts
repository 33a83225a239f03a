// Invented people for developing the screens before a core is there. Never part of a build.
import type { CommittalLine, CommittalSheet, DeadlineLine, HeldRow, Identity, ReferenceItem, Session, SessionState, Severity, SimilarPerson, Step, TitleSheet } from '../gen/api';

export const today = '2026-11-23';
export const establishment = { name: 'Maison d’arrêt de Sankéla', code: 'SKL', region: 'ML-SEG', authority: 'Direction nationale de l’administration pénitentiaire', law: 'MLI' };
const all = ['own', 'reference_read', 'settings_read', 'roster_read', 'registry_read', 'registry_write', 'registry_correct', 'takeover', 'print', 'journal_read', 'users', 'reference_write', 'settings_write', 'backup'] as const;
export const session: Session = {
  user_id: 'u1', login: 'director', display_name: 'Mariam Coulibaly', role: 'director', permissions: [...all], establishment, is_training: true, today,
  idle_minutes: 5, last_sign_in_at: '2026-11-22T17:12', failures_since: 0, notify_once: true,
  clock: { trust: 'ok', system_day: today, used_day: today, highest_day: today },
};
export const state: SessionState = {
  file: 'locked', problem: null, establishment: establishment.name, is_training: true, session: null, station: null,
  accounts: [
    { login: 'director', display_name: 'Mariam Coulibaly', role: 'director' },
    { login: 'clerk', display_name: 'Adama Sidibé', role: 'clerk' },
    { login: 'store', display_name: 'Oumou Diarra', role: 'storekeeper' },
  ],
  training_sign_in: { login: 'director', passphrase: 'mil fonio sorgho fonio' },
};
const people: [string, string, 'M' | 'F', string, string][] = [
  ['KONÉ', 'Ɲamɔgɔ', 'M', '1990', 'Vol qualifié'], ['DIARRA', 'Fanta', 'F', '1998-04-02', 'Abus de confiance'],
  ['TRAORÉ', 'Bɔkari', 'M', '1985-01-17', 'Coups et blessures volontaires'], ['DEMBÉLÉ', 'Awa', 'F', '2001', 'Escroquerie'],
  ['SANGARÉ', 'Issa', 'M', '1979', 'Recel'], ['AG ALHASSANE', 'Mohamed', 'M', '1994', 'Association de malfaiteurs'],
  ['N’DIAYE', 'Cheick Oumar', 'M', '1988-09-30', 'Faux et usage de faux'], ['WALET IBRAHIM', 'Fadimata', 'F', '1991', 'Vol'],
  ['COULIBALY', 'Ŋolo', 'M', '2009-02-11', 'Vol'], ['KEÏTA', 'Seydou', 'M', '1972', 'Meurtre'],
  ['CISSÉ', 'Bakary', 'M', '1996', 'Détournement de biens publics'], ['OUATTARA', 'Salif', 'M', '1983', 'Trafic de stupéfiants'],
];
const cases: [Severity, number | null, string, string, string, string][] = [
  ['overrun', -12, 'title_end', 'DP-02', 'CPP 274', 'mandat_de_depot'], ['overrun', -4, 'duty', 'DP-02', 'CPP 274', 'mandat_de_depot'],
  ['urgent', 0, 'release', 'PEI-01', 'CP 133-3', 'jugement'], ['urgent', 5, 'title_end', 'DP-01', 'CPP 272', 'mandat_de_depot'],
  ['urgent', 7, 'appeal', 'REC-01', 'CPP 708', 'jugement'], ['soon', 12, 'duty', 'DP-04', 'CPP 284', 'mandat_de_depot'],
  ['soon', 18, 'control', 'LIB-01', 'CPP 301', 'mandat_de_depot'], ['to_check', null, 'cannot_tell', '', '', 'mandat_de_depot'],
  ['to_check', null, 'without_title', 'TRANS-02', 'Constitution 6', 'entree_sans_titre'],
];
const plus = (n: number) => new Date(Date.UTC(2026, 10, 23 + n)).toISOString().slice(0, 10);
export const deadlines: DeadlineLine[] = Array.from({ length: 34 }, (_, i) => {
  const [severity, days, kind, rule, article, title] = cases[i % cases.length]!;
  const n = days === null ? null : days + Math.floor(i / 9) * 3 * (days < 0 ? -1 : 1);
  const p = people[i % people.length]!;
  return {
    committal_id: `c${i}`, detainee_id: `d${i}`, ecrou: `2026/${String(12 + i).padStart(4, '0')}`, name: `${p[0]} ${p[1]}`, category: ['inculpe', 'prevenu', 'condamne', 'accuse'][i % 4]!,
    act_id: `a${i}`, title, authority: `TGI de Sankéla, cabinet ${(i % 3) + 1}`, rule, article, kind: kind as DeadlineLine['kind'],
    due_on: n === null ? null : plus(n), due_at: null, days: n, overrun_days: n !== null && n < 0 ? -n : 0, overrun_hours: null, mark: null, duty: kind === 'duty' ? 'refer_to_president_cld' : null,
    paper: null, answer: null, reasons: severity === 'to_check' ? [kind === 'cannot_tell' ? 'maximum_missing' : 'title_missing'] : severity === 'overrun' ? ['overrun'] : [], severity,
  };
});
export const lines: CommittalLine[] = Array.from({ length: 132 }, (_, i) => {
  const p = people[i % people.length]!;
  const d = deadlines[i];
  return {
    committal_id: `c${i}`, detainee_id: `d${i}`, ecrou: `2026/${String(12 + i).padStart(4, '0')}`, name: `${p[0]} ${p[1]}`, sex: p[2], birth: { v: p[3], p: p[3].length > 4 ? 'day' : 'circa' },
    entered_at: `${plus(-300 + i * 2)}T10:30`, title: d?.title ?? 'mandat_de_depot', authority: `TGI de Sankéla, cabinet ${(i % 3) + 1}`, offences: p[4],
    category: ['inculpe', 'prevenu', 'condamne', 'accuse'][i % 4]!, present: i % 11 !== 10, exit_on: i % 11 === 10 ? plus(-4) : null, exit_reason: i % 11 === 10 ? 'mise_en_liberte' : null,
    due_on: d?.due_on ?? plus(60 + i), severity: d?.severity ?? 'in_order', mark: null, cell: `B${1 + (i % 14)}`,
  };
});
export const identity = (i: number): Identity => {
  const p = people[i % people.length]!;
  return {
    family_name: p[0], given_names: p[1], alias: i ? '' : 'Nama', name_unknown: false, sex: p[2], birth: { v: p[3], p: p[3].length > 4 ? 'day' : 'circa' }, birth_place: 'Kati',
    father: 'Bakary KONÉ', mother: 'Sitan TRAORÉ', nationalities: ['ML'], languages: ['bam'], profession: 'PR-10', residence: 'Sankéla, quartier Médine', marital: 'married', children: 3,
    education: 'none', identity_paper: '', contact_name: 'Sitan TRAORÉ', contact_link: 'mère', contact_phone: '76 00 00 00', consulate: '', height_cm: 174, description: '', marks: 'cicatrice à l’avant-bras droit', domiciled_in_mali: true, prior_convictions: [],
  };
};
const step = (rule: string, article: string, key: string, from: string | null, add: string | null, to: string | null, words: string): Step => ({ rule, article, key, args: {}, from, add, to, words });
export const steps: Step[] = [
  step('CNT-01', 'CPP 279', 'law-step-start', null, null, '2025-11-11', 'Le mandat de dépôt a été exécuté le 11 novembre 2025 ; ce jour ouvre le délai.'),
  step('DP-02', 'CPP 274', 'law-step-add', '2025-11-11', '6 mois', '2026-05-11', 'En matière correctionnelle, la première période est de six mois, de quantième à quantième.'),
  step('DP-02', 'CPP 274', 'law-step-renew', '2026-05-11', '6 mois', '2026-11-11', 'Une ordonnance de maintien du 5 mai 2026, notifiée, ajoute six mois à partir de la fin de la période.'),
  step('DP-02', 'CPP 274', 'law-step-ceiling', null, null, '2026-11-11', 'Aucun autre renouvellement n’est permis pour ce délit : le maximum est atteint.'),
];
const title: TitleSheet = {
  act_id: 'a0', type: 'mandat_de_depot', on: '2025-11-11', authority: 'TGI de Sankéla, cabinet 2', reference: 'RP 118/25', rule: 'DP-02', article: 'CPP 274', pack: 'MLI-2024', status: 'expired',
  expires_on: '2026-11-11', last_undisputed_day: '2026-11-10', ceiling_on: '2026-11-11', overrun_days: 12, duties: [{ duty: 'refer_to_president_cld', on: '2026-10-27', article: 'CPP 274' }], readings: {},
  offences: [{ code: 'VOL-03', label: 'Vol qualifié', nature: 'delit', max_months: 60, max: null, lists: [], facts_on: '2025-11-02', article: 'CP 2024, art. 331-4' }], confidence: 'T', severity: 'overrun',
};
const act = (n: number, type: string, on: string, data: Record<string, unknown> = {}) => ({
  act_id: `a${n}`, ordinal: n, type, on, data: { date: on, proc: 'RP 118/25', ...data }, authority: 'TGI de Sankéla, cabinet 2', authority_code: 'TGI-SKL', reference: `N° ${30 + n}/26`, received_on: on, brought_by: 'Adj. Sékou Tounkara', note: '',
  recorded_at: `${on}T11:05`, recorded_by: 'Adama Sidibé', version: 1, struck: null, corrects: null, offences: n === 1 ? title.offences : [],
});
export function sheet(i: number): CommittalSheet {
  const who = identity(i);
  const line = lines[i] ?? lines[0]!;
  return {
    committal_id: `c${i}`, detainee_id: `d${i}`, version: 3, detainee_version: 1, ecrou: line.ecrou, provisional_number: false, identity: who, has_photo: false, age: [35, 36], minor: i % 12 === 8,
    entered_at: '2025-11-11T16:40', brought_by: 'Adj. Sékou Tounkara', brought_by_service: 'Brigade territoriale de Sankéla', state_on_arrival: 'sans blessure apparente', effects: 'un téléphone, une ceinture', valuables: '12 500 F CFA', cell: line.cell, without_title: null,
    exit_on: line.exit_on, exit_reason: line.exit_reason, exit_note: '', present: line.present, category: line.category, severity: line.severity,
    release: { on: '2026-11-11', due: true, overdue_days: 12, blocked_by: [], by_reading: null },
    titles: [title],
    acts: [act(0, 'premiere_comparution', '2025-11-11'), act(1, 'mandat_de_depot', '2025-11-11', { procedure: 'instruction' }), act(2, 'ordonnance_de_maintien', '2026-05-05', { months: 6, notified: true }),
      { ...act(3, 'demande_de_mise_en_liberte', '2026-09-14'), struck: { at: '2026-09-15T08:10', by: 'Mariam Coulibaly', reason: 'pièce d’un autre dossier' } }],
    deadlines: [{ ...deadlines[0]!, committal_id: `c${i}` }, { ...deadlines[4]!, committal_id: `c${i}` }],
    dates: [{ what: 'title_end', act_id: 'a1', on: '2026-11-11', article: 'CPP 274', status: 'expired', steps, depends_on: ['a0', 'a1', 'a2'] }],
    flags: ['overrun', 'birth_year_only'], refusals: [], notices: [{ family: 'time_run_out', refusal: false, code: 'overrun', reason: null, act: 'a1', other: null, field: null, missing: null }, { family: 'fixable_at_source', refusal: false, code: 'birth_year_only', reason: null, act: null, other: null, field: 'birth', missing: null }], pack: 'MLI-2024', sign_off: null, missing: ['photo', 'identity_paper'], warnings: [{ column: 'birth', code: 'year_only', value: '1990' }],
    other_committals: i ? [] : [{ ...lines[40]!, present: false, exit_on: '2024-02-09', exit_reason: 'levee_d_ecrou' }],
    raw_cells: i === 4 ? [{ column: 'N° ECROU', value: '77/26' }, { column: 'DATE MANDAT', value: '11-11-25 ?' }] : [],
    marks: [],
    timeline: [
      { on: '2025-11-11', until: null, kind: 'entry', label_key: 'committals-time-entry', label_args: {}, act_id: null },
      { on: '2025-11-11', until: null, kind: 'title', label_key: 'law-act-mandat-de-depot', label_args: {}, act_id: 'a0' },
      { on: '2026-05-05', until: null, kind: 'order', label_key: 'law-act-ordonnance-de-maintien', label_args: {}, act_id: 'a2' },
      { on: '2026-02-14', until: null, kind: 'hearing', label_key: 'law-act-interrogatoire', label_args: {}, act_id: null },
      { on: '2026-11-11', until: null, kind: 'end', label_key: 'committals-time-end', label_args: {}, act_id: 'a1' },
      { on: '2026-11-11', until: '2026-11-23', kind: 'overrun', label_key: 'committals-time-overrun', label_args: { days: '12' }, act_id: 'a1' },
    ],
  };
}
const item = (list: ReferenceItem['list'], code: string, label_fr: string, label_en: string, data: Record<string, unknown> = {}): ReferenceItem => ({ list, code, label_fr, label_en, data, valid_from: null, valid_to: null, version: 1, source: 'seed' });
export const reference: ReferenceItem[] = [
  item('offences', 'HOM-01', 'Meurtre', 'Murder', { nature: 'crime', max: 'life', article: 'CP 2024, art. 321-1' }), item('offences', 'VOL-01', 'Vol', 'Theft', { nature: 'delit', max_months: 36, article: 'CP 2024, art. 331-1' }),
  item('offences', 'VOL-03', 'Vol qualifié', 'Aggravated theft', { nature: 'crime', max_months: 240, article: 'CP 2024, art. 331-4' }), item('offences', 'ABC-01', 'Abus de confiance', 'Breach of trust', { nature: 'delit', max_months: 60, article: 'CP 2024, art. 333-1' }),
  item('jurisdictions', 'TGI-SKL', 'Tribunal de grande instance de Sankéla', 'High Court of Sankéla', { type: 'TGI' }), item('jurisdictions', 'CA-BKO', 'Cour d’appel de Bamako', 'Court of Appeal of Bamako', { type: 'COUR_APPEL' }),
  item('nationalities', 'ML', 'malienne', 'Malian', { country_fr: 'Mali' }), item('nationalities', 'SN', 'sénégalaise', 'Senegalese'), item('nationalities', 'BF', 'burkinabè', 'Burkinabe'), item('nationalities', 'CI', 'ivoirienne', 'Ivorian'),
  item('languages', 'bam', 'bambara', 'Bambara'), item('languages', 'ful', 'peul', 'Fula'), item('languages', 'taq', 'tamasheq', 'Tamasheq'), item('professions', 'PR-10', 'Cultivateur', 'Farmer'), item('professions', 'PR-11', 'Commerçant', 'Trader'),
  item('regions', 'ML-SEG', 'Ségou', 'Ségou'), item('regions', 'ML-BKO', 'District de Bamako', 'Bamako District'), item('establishments', 'SKL', 'Maison d’arrêt de Sankéla', 'Sankéla remand prison'),
];
export const held: HeldRow[] = [3, 17, 42].map((row, i) => ({
  row_id: `h${i}`, kind: 'stay', batch_id: 'b1', row, ecrou: `${70 + i}/26`, name: ['SANGARÉ Issa', 'MAÏGA Alou', ''][i]!, issues: [{ column: ['DATE MANDAT', 'NATURE', 'NOM'][i]!, code: ['date_unreadable', 'title_unknown', 'name_missing'][i]!, value: ['11-11-25 ?', 'MDD/RP', ''][i]!, candidates: [], rows: [], of_row: null }],
  cells: [{ column: 'ecrou', header: 'N° ECROU', value: `${70 + i}/26` }, { column: 'name', header: 'NOM ET PRENOMS', value: ['SANGARE Issa', 'MAIGA Alou', ''][i]! }, { column: 'title_on', header: 'DATE MANDAT', value: ['11-11-25 ?', '03/02/2026', '12/2025'][i]! }],
  staged_deadline: null, state: 'waiting', committal_id: null, suggestion: null, set_aside_reason: '',
}));

export const similar: SimilarPerson[] = [{ detainee_id: 'd90', committal_id: 'c90', name: 'KONE Niamogo', birth: { v: '1991', p: 'circa' }, father: 'Bakary KONE', mother: '', last_ecrou: '2023/0877', present: false, exit_on: '2024-02-09', score: 0.93, why: [{ kind: 'name_same_sound', args: {} }], has_photo: false, answered: null, surely: false }];
