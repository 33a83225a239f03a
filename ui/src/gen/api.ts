// The contract of every command and query. Written from the command table of the core by a test.

export type Day = string;
export type Moment = string;
export type Id = string;

export type Precision = 'day' | 'month' | 'year' | 'circa' | 'age';
/** A date known in part: `v` is YYYY, YYYY-MM or YYYY-MM-DD. */
export interface PartialDate { v: string; p: Precision }

export type Role = 'clerk' | 'chief_clerk' | 'director' | 'storekeeper' | 'nurse' | 'inspector' | 'technician';
export type Permission =
  | 'self' | 'roster_read' | 'registry_read' | 'registry_write' | 'registry_correct' | 'takeover'
  | 'print' | 'journal_read' | 'users' | 'reference_write' | 'settings_write' | 'backup';

export interface FieldProblem { field: string; reason: string; args: Record<string, string> }
export interface Failure {
  code: 'invalid' | 'refused' | 'conflict' | 'not_found' | 'forbidden' | 'signed_out' | 'unavailable' | 'broken';
  reason: string;
  args: Record<string, string>;
  fields: FieldProblem[];
}

export interface Page<T> { rows: T[]; total: number; offset: number }

// ---- session and establishment -------------------------------------------------------------
export interface Establishment { name: string; code: string; region: string; authority: string; law: string }
export interface Account { login: string; display_name: string; role: Role }
export interface SessionState {
  /** `none`: no file yet (first start); `locked`: file there, nobody signed in; `open`: signed in; `unreadable`: see problem. */
  file: 'none' | 'locked' | 'open' | 'unreadable';
  problem: string | null;
  establishment: Establishment | null;
  is_training: boolean;
  accounts: Account[];
  session: Session | null;
  /** Training only: a sign-in shown to newcomers. */
  training_sign_in: { login: string; passphrase: string } | null;
}
export interface Session {
  user_id: Id; login: string; display_name: string; role: Role; permissions: Permission[];
  establishment: Establishment; is_training: boolean; today: Day; idle_minutes: number;
  last_sign_in_at: Moment | null; failures_since: number; clock: ClockState; notify_once: boolean;
}
export interface ClockState { /** ok, or what is wrong with the PC's clock. */ trust: 'ok' | 'set_back' | 'jumped' | 'before_build'; system_day: Day; used_day: Day; highest_day: Day }
export interface SignIn { login: string; passphrase: string }
export interface Recover { login: string; code: string; new_passphrase: string }
export interface CreateEstablishment { name: string; code: string; region: string; authority: string; law: string; director: { login: string; display_name: string; passphrase: string } }
export interface EstablishmentCreated { recovery_code: string; session: Session }
export interface ChangePassphrase { old: string; new: string }

// ---- home, deadlines, search ------------------------------------------------------------------
export type Severity = 'overrun' | 'urgent' | 'soon' | 'in_order' | 'to_check' | 'info';
export interface DeadlineLine {
  committal_id: Id; detainee_id: Id; ecrou: string; name: string; category: string | null;
  /** Act that created the title, and its type. */
  act_id: Id; title: string; authority: string;
  rule: string; article: string;
  /** title_end, duty, release, control, appeal, without_title, cannot_tell. */
  kind: 'title_end' | 'duty' | 'release' | 'control' | 'appeal' | 'without_title' | 'cannot_tell';
  due_on: Day | null; due_at: Moment | null;
  /** Days from today: negative when past. */
  days: number | null;
  overrun_days: number;
  duty: string | null;
  /** Flag or refusal codes (keys law-flag-…, law-refusal-…). */
  reasons: string[];
  severity: Severity;
}
export type DeadlineGroup = 'overrun' | 'day' | 'eight_days' | 'fifteen_days' | 'later' | 'cannot_tell';
export interface DeadlineQuery { group?: DeadlineGroup; within_days?: number; text?: string; kind?: string; offset?: number; limit?: number }
export interface DeadlinePage { rows: DeadlineLine[]; total: number; offset: number; groups: Record<DeadlineGroup, number> }
export interface Overview {
  today: Day;
  counts: {
    present: number; men: number; women: number; minors: number; foreigners: number;
    untried: number; convicted: number; other: number; entered_today: number; left_today: number;
    overruns: number; overrun_days: number; due_in_7: number; due_in_15: number; cannot_tell: number; without_title: number; held_rows: number; provisional_numbers: number;
  };
  groups: Record<DeadlineGroup, number>;
  alerts: DeadlineLine[];
  drafts: DraftLine[];
  backup: { last_at: Moment | null; hours: number | null };
  clock: ClockState;
  recent: CommittalLine[];
}
export interface Step { rule: string; article: string; key: string; args: Record<string, string>; from: string | null; add: string | null; to: string | null; words: string }
export interface DateExplained { what: string; act_id: string; on: string | null; article: string; status: string | null; steps: Step[]; depends_on: string[] }
export interface Explanation { ecrou: string; name: string; category: string | null; titles: TitleSheet[]; dates: DateExplained[]; flags: string[]; refusals: { code: string; act: string | null }[]; pack: string; pack_hash: string; sign_off: string | null }
export interface FindQuery { text: string; limit?: number }
export interface Hit { committal_id: Id; detainee_id: Id; ecrou: string; name: string; alias: string; birth: PartialDate | null; present: boolean; score: number; why: { kind: string; args: Record<string, string> }[]; severity: Severity }
export interface SimilarQuery { family_name: string; given_names: string; alias?: string; sex?: string; birth?: PartialDate | null; father?: string; mother?: string; exclude?: Id }
export interface SimilarPerson { detainee_id: Id; committal_id: Id | null; name: string; birth: PartialDate | null; father: string; mother: string; last_ecrou: string; present: boolean; exit_on: Day | null; score: number; why: { kind: string; args: Record<string, string> }[]; has_photo: boolean; answered: 'other' | 'unknown' | null }

// ---- detainees and committals -------------------------------------------------------------------
/** Identity as the registre d'écrou asks; nothing on ethnic group or religion. */
export interface Identity {
  family_name: string; given_names: string; alias: string; name_unknown: boolean;
  sex: 'M' | 'F' | null; birth: PartialDate | null; birth_place: string;
  father: string; mother: string; nationalities: string[]; languages: string[];
  profession: string; residence: string; marital: string; children: number | null; education: string; identity_paper: string;
  contact_name: string; contact_link: string; contact_phone: string; consulate: string;
  height_cm: number | null; description: string; marks: string;
}
export interface Offence { code: string; label: string; nature: 'crime' | 'delit' | 'contravention'; max_months: number | null; max: 'life' | 'death' | null; lists: string[]; facts_on: Day | null; article: string }
/** An act in the vocabulary of acts.vocabulary: `type` and its fields in `data`. */
export interface ActInput { type: string; data: Record<string, unknown>; authority: string; authority_code: string | null; reference: string; received_on: Day | null; brought_by: string; note: string }
export interface EnterCommittal {
  detainee_id: Id | null; identity: Identity;
  entered_at: Moment; brought_by: string; brought_by_service: string; state_on_arrival: string; effects: string; valuables: string;
  acts: ActInput[];
  /** The loud exception: received without a valid title. */
  without_title: { reason: string; ordered_by: string } | null;
  same_person: { detainee_id: Id; answer: 'same' | 'other' | 'unknown' }[];
  photo: { mime: string; base64: string } | null;
  draft_id: Id | null; number: string | null; late_reason: string;
}
export interface CommittalEntered { committal_id: Id; detainee_id: Id; ecrou: string; recorded_at: Moment; sheet: CommittalSheet }
export interface CommittalPreview { titles: TitleSheet[]; dates: DateExplained[]; flags: string[]; refusals: { code: string; act: string | null }[]; category: string | null; problems: FieldProblem[]; warnings: FieldProblem[] }
export interface TitleSheet { act_id: Id; type: string; on: string; authority: string; reference: string; rule: string; article: string; pack: string; status: string; expires_on: string | null; last_undisputed_day: Day | null; ceiling_on: string | null; overrun_days: number; duties: { duty: string; on: string; article: string }[]; readings: Record<string, string>; offences: Offence[]; confidence: string; severity: Severity }
export interface ActSheet { act_id: Id; ordinal: number; type: string; on: string; data: Record<string, unknown>; authority: string; authority_code: string | null; reference: string; received_on: Day | null; brought_by: string; note: string; recorded_at: Moment; recorded_by: string; version: number; struck: { at: Moment; by: string; reason: string } | null; corrects: Id | null; offences: Offence[] }
export interface CommittalSheet {
  committal_id: Id; detainee_id: Id; version: number; detainee_version: number; ecrou: string; provisional_number: boolean;
  identity: Identity; has_photo: boolean; age: string; minor: boolean;
  entered_at: Moment; entered_hour_known: boolean; brought_by: string; brought_by_service: string; state_on_arrival: string; effects: string; valuables: string; cell: string;
  without_title: { reason: string; ordered_by: string } | null;
  exit_on: Day | null; exit_reason: string | null; exit_note: string; present: boolean;
  category: string | null; severity: Severity;
  release: { on: Day | null; due: boolean; overdue_days: number; blocked_by: string[]; by_reading: Record<string, Day> | null };
  titles: TitleSheet[]; acts: ActSheet[]; deadlines: DeadlineLine[]; dates: DateExplained[];
  flags: string[]; refusals: { code: string; act: string | null }[];
  pack: string; sign_off: string | null;
  missing: string[]; warnings: { column: string; code: string; value: string }[];
  other_committals: CommittalLine[]; similar: SimilarPerson[]; raw_cells: { column: string; value: string }[];
  timeline: TimelineEvent[];
}
export interface TimelineEvent { on: Day; until: Day | null; kind: 'entry' | 'title' | 'order' | 'hearing' | 'judgment' | 'remedy' | 'movement' | 'exit' | 'end' | 'overrun' | 'other'; label_key: string; label_args: Record<string, string>; act_id: Id | null }
export interface CommittalLine { committal_id: Id; detainee_id: Id; ecrou: string; name: string; sex: string | null; birth: PartialDate | null; entered_at: Moment; title: string; authority: string; offences: string; category: string | null; present: boolean; exit_on: Day | null; exit_reason: string | null; due_on: Day | null; severity: Severity; cell: string }
export interface RegisterQuery { text?: string; present?: boolean; category?: string; sex?: string; from?: Day; to?: Day; severity?: Severity; sort?: string; descending?: boolean; offset?: number; limit?: number }
export interface CorrectIdentity { detainee_id: Id; version: number; identity: Identity; reason: string }
export interface CorrectCommittal { committal_id: Id; version: number; entered_at: Moment; brought_by: string; brought_by_service: string; state_on_arrival: string; effects: string; valuables: string; cell: string; reason: string }
export interface AnswerSimilar { detainee_id: Id; other_id: Id; answer: 'same' | 'other' | 'unknown'; reason: string }
export interface SetPhoto { detainee_id: Id; mime: string; base64: string; reason: string }
export interface Photo { mime: string; base64: string }

// ---- acts --------------------------------------------------------------------------------------
export interface ActField { name: string; kind: 'date' | 'datetime' | 'text' | 'integer' | 'boolean' | 'choice' | 'act' | 'acts' | 'offences' | 'sentence' | 'procedure'; required: boolean; choices: string[]; of: string[] }
export interface ActType { type: string; group: string; fields: ActField[] }
export interface PreviewAct { committal_id: Id; act: ActInput; replaces: Id | null }
export interface EnterAct { committal_id: Id; version: number; act: ActInput }
export interface CorrectAct { act_id: Id; version: number; act: ActInput; reason: string }
export interface StrikeAct { act_id: Id; version: number; reason: string }
export interface ActPreview { before: CommittalPreview; after: CommittalPreview }

// ---- take-over ------------------------------------------------------------------------------------
export interface TakeoverColumn { index: number; header: string; proposed: string | null; confidence: number; samples: string[] }
export interface TakeoverPreview { sheet: string; sheets: string[]; header_row: number; last_row: number; columns: TakeoverColumn[]; known_columns: string[]; unmapped: string[]; counts: TakeoverCounts; issues: { code: string; column: string; count: number }[]; rows: TakeoverRow[]; already_taken: number }
export interface TakeoverCounts { rows: number; imported: number; imported_with_warnings: number; held: number; structural: number; already: number }
export interface TakeoverIssue { column: string; code: string; value: string }
export interface TakeoverRow { row: number; class: string; kind: string; ecrou: string; name: string; issues: TakeoverIssue[]; committal_id: Id | null }
export interface TakeoverInput { file_name: string; base64: string; mapping: Record<string, string> | null; sheet?: string }
export interface TakeoverReport { batch_id: Id; counts: TakeoverCounts; rows: TakeoverRow[]; recorded_at: Moment; sha256: string }
export interface TakeoverProgress { running: boolean; done: number; total: number; phase: string }
export interface BatchLine { batch_id: Id; file_name: string; recorded_at: Moment; by: string; counts: TakeoverCounts }
export interface HeldRow { row_id: Id; batch_id: Id; row: number; ecrou: string; name: string; issues: TakeoverIssue[]; cells: { column: string; header: string; value: string }[]; staged_deadline: string | null; state: 'waiting' | 'completed' | 'set_aside'; committal_id: Id | null; suggestion: EnterCommittal | null; set_aside_reason: string }
export interface CompleteHeldRow { row_id: Id; committal: EnterCommittal }
export interface SetAsideHeldRow { row_id: Id; reason: string }

// ---- lists, settings, users, journal, drafts, prints -----------------------------------------------
export type ListName = 'offences' | 'jurisdictions' | 'establishments' | 'regions' | 'nationalities' | 'professions' | 'languages';
export interface ReferenceItem { list: ListName; code: string; label_fr: string; label_en: string; data: Record<string, unknown>; valid_from: Day | null; valid_to: Day | null; version: number; source: 'seed' | 'house' }
export interface ReferenceQuery { list: ListName; text?: string; on?: Day; all?: boolean }
export interface SaveReferenceItem { list: ListName; code: string; version: number | null; label_fr: string; label_en: string; data: Record<string, unknown>; valid_from: Day | null; valid_to: Day | null; reason: string }
export interface Setting { key: string; value: string; default: string; choices: string[]; kind: 'choice' | 'integer' | 'text' | 'boolean'; group: 'house' | 'policy'; changed_by: string | null; changed_at: Moment | null; reason: string; decision: string; question_article: string }
export interface SaveSetting { key: string; value: string; reason: string; decision: string }
export interface UserLine { user_id: Id; login: string; display_name: string; role: Role; disabled: boolean; created_at: Moment; last_sign_in_at: Moment | null; version: number }
export interface CreateUser { login: string; display_name: string; role: Role; passphrase: string }
export interface ChangeUser { user_id: Id; version: number; display_name: string; role: Role; disabled: boolean; reason: string }
export interface ResetPassphrase { user_id: Id; passphrase: string; reason: string }
export interface JournalLine { seq: number; at: Moment; trust: string; kind: string; actor: string; role: string; subject: string; subject_label: string; hash: string; committal_id: Id | null }
export interface JournalQuery { text?: string; kind?: string; actor?: string; from?: Day; to?: Day; subject?: Id; consultations?: boolean; offset?: number; limit?: number }
export interface JournalEntry { line: JournalLine; input: unknown; changes: { topic: string; row_id: Id; before: unknown; after: unknown }[]; prev: string }
export interface Verification { ok: boolean; entries: number; head: string; problems: { kind: string; seq: number | null; topic: string; row_id: string }[] }
export interface DraftLine { draft_id: Id; screen: string; title: string; updated_at: Moment; by: string; mine: boolean }
export interface Draft { draft_id: Id; screen: string; title: string; payload: unknown; updated_at: Moment }
export interface SaveDraft { draft_id: Id | null; screen: string; title: string; payload: unknown }
export interface PrintFile { file_name: string; mime: string; base64: string; pages: number; rows: number; journal_head: string; missing_glyphs: number }
export type ListPrint = { list: 'register' | 'deadlines' | 'journal' | 'held'; format: 'pdf' | 'xlsx' | 'csv'; register?: RegisterQuery; deadlines?: DeadlineQuery; journal?: JournalQuery };
export interface BackupMade { entries: number; head: string; bytes: number; path: string; at: Moment }
export interface MatrixLine { command: string; permission: string; roles: Role[] }

export interface Commands {
  'session.state': { input: Record<string, never>; result: SessionState };
  'session.sign_in': { input: SignIn; result: Session };
  'session.recover': { input: Recover; result: Session };
  'session.sign_out': { input: Record<string, never>; result: null };
  'session.change_passphrase': { input: ChangePassphrase; result: null };
  'establishment.create': { input: CreateEstablishment; result: EstablishmentCreated };

  'home.overview': { input: Record<string, never>; result: Overview };
  'deadlines.list': { input: DeadlineQuery; result: DeadlinePage };
  'deadlines.explain': { input: { committal_id: Id }; result: Explanation };
  'search.find': { input: FindQuery; result: Hit[] };
  'search.similar': { input: SimilarQuery; result: SimilarPerson[] };

  'committals.list': { input: RegisterQuery; result: Page<CommittalLine> };
  'committals.sheet': { input: { committal_id: Id }; result: CommittalSheet };
  'committals.preview': { input: EnterCommittal; result: CommittalPreview };
  'committals.enter': { input: EnterCommittal; result: CommittalEntered };
  'committals.correct': { input: CorrectCommittal; result: CommittalSheet };
  'detainees.correct': { input: CorrectIdentity; result: CommittalSheet | null };
  'detainees.set_photo': { input: SetPhoto; result: null };
  'detainees.photo': { input: { detainee_id: Id }; result: Photo | null };
  'detainees.answer_similar': { input: AnswerSimilar; result: null };

  'acts.vocabulary': { input: Record<string, never>; result: ActType[] };
  'acts.preview': { input: PreviewAct; result: ActPreview };
  'acts.enter': { input: EnterAct; result: CommittalSheet };
  'acts.correct': { input: CorrectAct; result: CommittalSheet };
  'acts.strike': { input: StrikeAct; result: CommittalSheet };

  'takeover.preview': { input: TakeoverInput; result: TakeoverPreview };
  'takeover.run': { input: TakeoverInput; result: TakeoverReport };
  'takeover.progress': { input: Record<string, never>; result: TakeoverProgress };
  'takeover.batches': { input: Record<string, never>; result: BatchLine[] };
  'takeover.report': { input: { batch_id: Id }; result: TakeoverReport };
  'takeover.held': { input: { state?: string; offset?: number; limit?: number }; result: Page<HeldRow> };
  'takeover.complete': { input: CompleteHeldRow; result: CommittalEntered };
  'takeover.set_aside': { input: SetAsideHeldRow; result: null };

  'reference.list': { input: ReferenceQuery; result: ReferenceItem[] };
  'reference.save': { input: SaveReferenceItem; result: ReferenceItem };
  'settings.list': { input: Record<string, never>; result: Setting[] };
  'settings.save': { input: SaveSetting; result: Setting };
  'users.list': { input: Record<string, never>; result: UserLine[] };
  'users.create': { input: CreateUser; result: UserLine };
  'users.change': { input: ChangeUser; result: UserLine };
  'users.reset_passphrase': { input: ResetPassphrase; result: null };
  'users.matrix': { input: Record<string, never>; result: MatrixLine[] };
  'journal.list': { input: JournalQuery; result: Page<JournalLine> };
  'journal.entry': { input: { seq: number }; result: JournalEntry };
  'journal.verify': { input: Record<string, never>; result: Verification };
  'drafts.list': { input: Record<string, never>; result: DraftLine[] };
  'drafts.open': { input: { draft_id: Id }; result: Draft };
  'drafts.save': { input: SaveDraft; result: DraftLine };
  'drafts.discard': { input: { draft_id: Id }; result: null };

  'prints.register': { input: { from: Day | null; to: Day | null }; result: PrintFile };
  'prints.overruns': { input: Record<string, never>; result: PrintFile };
  'prints.nominal': { input: Record<string, never>; result: PrintFile };
  'prints.sheet': { input: { committal_id: Id }; result: PrintFile };
  'prints.list': { input: ListPrint; result: PrintFile };
  'backup.make': { input: { to: string }; result: BackupMade };
}
