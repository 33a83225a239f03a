-- Written from the migrations by a test. Do not edit.

CREATE TABLE acts (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  ordinal         INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  happened_at     TEXT NOT NULL,
  data            TEXT NOT NULL,
  authority       TEXT NOT NULL,
  authority_code  TEXT,
  reference       TEXT NOT NULL,
  received_on     TEXT,
  brought_by      TEXT NOT NULL,
  note            TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  struck_at       TEXT,
  struck_by       TEXT,
  struck_reason   TEXT,
  corrects        TEXT REFERENCES acts(id)
) STRICT;

CREATE TABLE answered (
  request TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL,
  name    TEXT NOT NULL,
  answer  TEXT NOT NULL
);

CREATE TABLE blocks (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  code            TEXT NOT NULL UNIQUE,
  label           TEXT NOT NULL,
  population      TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL
) STRICT;

CREATE TABLE cell_moves (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  cell_id         TEXT REFERENCES cells(id),
  from_at         TEXT NOT NULL,
  reason          TEXT NOT NULL,
  note            TEXT NOT NULL,
  decided_by      TEXT NOT NULL,
  findings        TEXT NOT NULL,
  override_reason TEXT NOT NULL,
  emergency_until TEXT,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  struck_at       TEXT,
  struck_by       TEXT,
  struck_reason   TEXT
) STRICT;

CREATE TABLE cells (
  id                TEXT PRIMARY KEY,
  version           INTEGER NOT NULL,
  block_id          TEXT NOT NULL REFERENCES blocks(id),
  code              TEXT NOT NULL UNIQUE,
  kind              TEXT NOT NULL,
  surface_dm2       INTEGER,
  measured_on       TEXT,
  official_capacity INTEGER NOT NULL,
  working_capacity  INTEGER NOT NULL,
  most              INTEGER NOT NULL,
  capacity_act      TEXT NOT NULL,
  mattresses        INTEGER NOT NULL,
  accessible        INTEGER NOT NULL,
  out_since         TEXT,
  out_reason        TEXT NOT NULL,
  back_on           TEXT,
  recorded_at       TEXT NOT NULL,
  recorded_by       TEXT NOT NULL
) STRICT;

CREATE TABLE changes (
  id            INTEGER PRIMARY KEY,
  seq           INTEGER NOT NULL,
  topic         TEXT NOT NULL,
  row_id        TEXT NOT NULL,
  before        TEXT,
  after         TEXT NOT NULL
) STRICT;

CREATE TABLE committals (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  detainee_id     TEXT NOT NULL REFERENCES detainees(id),
  ecrou           TEXT NOT NULL,
  ecrou_year      INTEGER NOT NULL,
  ecrou_number    INTEGER NOT NULL,
  provisional     INTEGER NOT NULL,
  entered_at      TEXT NOT NULL,
  hour_known      INTEGER NOT NULL,
  details         TEXT NOT NULL,
  cell            TEXT NOT NULL,
  without_title   TEXT,
  exit_on         TEXT,
  exit_reason     TEXT,
  exit_note       TEXT NOT NULL,
  source          TEXT NOT NULL,
  batch_id        TEXT,
  warnings        TEXT NOT NULL,
  raw_cells       TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL
) STRICT;

CREATE TABLE confirmations (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  what            TEXT NOT NULL,
  act_id          TEXT NOT NULL,
  basis           TEXT NOT NULL,
  day             TEXT NOT NULL,
  computed        TEXT,
  refusals        TEXT NOT NULL,
  reason_code     TEXT NOT NULL,
  reason          TEXT NOT NULL,
  inputs          TEXT NOT NULL,
  explained       TEXT NOT NULL,
  pack            TEXT NOT NULL,
  pack_hash       TEXT NOT NULL,
  digest          TEXT NOT NULL,
  state           TEXT NOT NULL,
  proposed_at     TEXT NOT NULL,
  proposed_by_id  TEXT NOT NULL REFERENCES users(id),
  proposed_by     TEXT NOT NULL,
  checked_at      TEXT,
  checked_by_id   TEXT REFERENCES users(id),
  checked_by      TEXT NOT NULL,
  check_note      TEXT NOT NULL,
  ended_at        TEXT,
  ended_by        TEXT NOT NULL,
  ended_cause     TEXT NOT NULL,
  ended_now       TEXT,
  seen_at         TEXT,
  seen_by         TEXT NOT NULL
) STRICT;

CREATE TABLE contacts (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  detainee_id     TEXT NOT NULL REFERENCES detainees(id),
  name            TEXT NOT NULL,
  relation        TEXT NOT NULL,
  phone           TEXT NOT NULL,
  address         TEXT NOT NULL,
  to_warn         INTEGER NOT NULL,
  note            TEXT NOT NULL,
  told            TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  struck_at       TEXT,
  struck_by       TEXT,
  struck_reason   TEXT
) STRICT;

CREATE TABLE counsels (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  kind            TEXT NOT NULL,
  name            TEXT NOT NULL,
  bar             TEXT NOT NULL,
  phone           TEXT NOT NULL,
  decision        TEXT NOT NULL,
  since           TEXT NOT NULL,
  first_contact   TEXT,
  until           TEXT,
  note            TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  struck_at       TEXT,
  struck_by       TEXT,
  struck_reason   TEXT
) STRICT;

CREATE TABLE date_differences (
  id              INTEGER PRIMARY KEY,
  recomputation_id TEXT NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  what            TEXT NOT NULL,
  act_id          TEXT NOT NULL,
  act_kind        TEXT NOT NULL,
  cause           TEXT NOT NULL,
  effect          TEXT NOT NULL,
  before          TEXT,
  after           TEXT,
  days            INTEGER,
  withdrew        INTEGER NOT NULL
) STRICT;

CREATE TABLE detainees (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  family_name     TEXT NOT NULL,
  given_names     TEXT NOT NULL,
  alias           TEXT NOT NULL,
  name_unknown    INTEGER NOT NULL,
  sort_name       TEXT NOT NULL,
  folded          TEXT NOT NULL,
  sex             TEXT,
  birth           TEXT,
  birth_place     TEXT NOT NULL,
  father          TEXT NOT NULL,
  mother          TEXT NOT NULL,
  nationalities   TEXT NOT NULL,
  details         TEXT NOT NULL,
  photo           TEXT,
  merged_into     TEXT REFERENCES detainees(id)
) STRICT;

CREATE TABLE drafts (
  id            TEXT PRIMARY KEY,
  user_id       TEXT NOT NULL,
  screen        TEXT NOT NULL,
  title         TEXT NOT NULL,
  payload       TEXT NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;

CREATE TABLE establishment (
  id            TEXT PRIMARY KEY,
  version       INTEGER NOT NULL,
  name          TEXT NOT NULL,
  code          TEXT NOT NULL,
  region        TEXT NOT NULL,
  authority     TEXT NOT NULL,
  law           TEXT NOT NULL,
  is_training   INTEGER NOT NULL,
  created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE exits (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  state           TEXT NOT NULL,
  reason          TEXT NOT NULL,
  order_ref       TEXT NOT NULL,
  ordered_by      TEXT NOT NULL,
  called_back     TEXT NOT NULL,
  identity        TEXT NOT NULL,
  other_cause     TEXT NOT NULL,
  note            TEXT NOT NULL,
  due             INTEGER NOT NULL,
  points          TEXT NOT NULL,
  digest          TEXT NOT NULL,
  prepared_at     TEXT NOT NULL,
  prepared_by_id  TEXT NOT NULL REFERENCES users(id),
  prepared_by     TEXT NOT NULL,
  signed_at       TEXT,
  signed_by_id    TEXT REFERENCES users(id),
  signed_by       TEXT NOT NULL,
  sign_note       TEXT NOT NULL,
  unsigned_reason TEXT NOT NULL,
  left_at         TEXT,
  act_id          TEXT,
  ended_at        TEXT,
  ended_by        TEXT NOT NULL,
  ended_reason    TEXT NOT NULL,
  error_on        TEXT,
  error_at        TEXT,
  error_by        TEXT NOT NULL,
  error_reason    TEXT NOT NULL,
  error_told      TEXT NOT NULL,
  error_closed_at TEXT,
  error_closed_by TEXT NOT NULL,
  error_outcome   TEXT NOT NULL
) STRICT;

CREATE TABLE infants (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  mother_id       TEXT NOT NULL REFERENCES detainees(id),
  name            TEXT NOT NULL,
  sex             TEXT,
  birth           TEXT,
  born_inside     INTEGER NOT NULL,
  entered_on      TEXT NOT NULL,
  paper           TEXT NOT NULL,
  guardian        TEXT NOT NULL,
  left_on         TEXT,
  left_to         TEXT NOT NULL,
  left_decision   TEXT NOT NULL,
  note            TEXT NOT NULL,
  source          TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  struck_at       TEXT,
  struck_by       TEXT,
  struck_reason   TEXT
) STRICT;

CREATE TABLE journal (
  seq           INTEGER PRIMARY KEY,
  prev          TEXT NOT NULL,
  at            TEXT NOT NULL,
  trust         TEXT NOT NULL,
  kind          TEXT NOT NULL,
  actor_id      TEXT NOT NULL,
  actor         TEXT NOT NULL,
  role          TEXT NOT NULL,
  subject       TEXT NOT NULL,
  committal_id  TEXT NOT NULL,
  salt          TEXT NOT NULL,
  input         TEXT NOT NULL,
  digest        TEXT NOT NULL,
  hash          TEXT NOT NULL
) STRICT;

CREATE TABLE known_dates (
  committal_id    TEXT PRIMARY KEY REFERENCES committals(id),
  dates           TEXT NOT NULL,
  facts           TEXT NOT NULL,
  pack            TEXT NOT NULL,
  switches        TEXT NOT NULL,
  computed_on     TEXT NOT NULL
) STRICT;

CREATE TABLE list_views (
  id            TEXT PRIMARY KEY,
  version       INTEGER NOT NULL,
  list          TEXT NOT NULL,
  name          TEXT NOT NULL,
  owner         TEXT NOT NULL REFERENCES users(id),
  shared        INTEGER NOT NULL,
  asked         TEXT NOT NULL,
  made_at       TEXT NOT NULL,
  made_by       TEXT NOT NULL,
  withdrawn_at  TEXT,
  withdrawn_by  TEXT
) STRICT;

CREATE TABLE local_state (
  key           TEXT PRIMARY KEY,
  value         TEXT NOT NULL
) STRICT;

CREATE TABLE maternities (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  detainee_id     TEXT NOT NULL REFERENCES detainees(id),
  kind            TEXT NOT NULL,
  since           TEXT NOT NULL,
  until           TEXT,
  expected_on     TEXT,
  child_born_on   TEXT,
  source          TEXT NOT NULL,
  note            TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  struck_at       TEXT,
  struck_by       TEXT,
  struck_reason   TEXT
) STRICT;

CREATE TABLE movements (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  kind            TEXT NOT NULL,
  happened_at     TEXT NOT NULL,
  return_of       TEXT REFERENCES movements(id),
  expected_at     TEXT,
  place           TEXT NOT NULL,
  order_ref       TEXT NOT NULL,
  ordered_by      TEXT NOT NULL,
  escort          TEXT NOT NULL,
  notices         TEXT NOT NULL,
  note            TEXT NOT NULL,
  acts            TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  struck_at       TEXT,
  struck_by       TEXT,
  struck_reason   TEXT
) STRICT;

CREATE TABLE overrun_corrections (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  act_id          TEXT NOT NULL,
  rule            TEXT NOT NULL,
  expired_on      TEXT NOT NULL,
  ended_on        TEXT NOT NULL,
  days            INTEGER NOT NULL,
  ended_by_act    TEXT,
  ended_by_kind   TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  annulled_at     TEXT
) STRICT;

CREATE TABLE paper_models (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  edition         INTEGER NOT NULL,
  wording         TEXT NOT NULL,
  reason          TEXT NOT NULL,
  written_at      TEXT NOT NULL,
  written_by      TEXT NOT NULL
) STRICT;

CREATE TABLE papers (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  year            INTEGER NOT NULL,
  number          INTEGER NOT NULL,
  written         TEXT NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  act_id          TEXT REFERENCES acts(id),
  due_on          TEXT,
  title           TEXT NOT NULL,
  article         TEXT NOT NULL,
  edition         INTEGER NOT NULL,
  content         TEXT NOT NULL,
  copies          INTEGER NOT NULL,
  made_at         TEXT NOT NULL,
  made_by         TEXT NOT NULL,
  sent_on         TEXT,
  sent_to         TEXT NOT NULL,
  sent_by         TEXT,
  sent_at         TEXT
) STRICT;

CREATE TABLE permits (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  detainee_id     TEXT NOT NULL REFERENCES detainees(id),
  visitor         TEXT NOT NULL,
  folded          TEXT NOT NULL,
  relation        TEXT NOT NULL,
  identity_paper  TEXT NOT NULL,
  phone           TEXT NOT NULL,
  authority       TEXT NOT NULL,
  reference       TEXT NOT NULL,
  decided_on      TEXT NOT NULL,
  refused         INTEGER NOT NULL,
  valid_from      TEXT,
  valid_to        TEXT,
  reason          TEXT NOT NULL,
  withdrawn_on    TEXT,
  withdrawn_by    TEXT NOT NULL,
  withdrawn_reason TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL
, struck_at TEXT, struck_by TEXT, struck_reason TEXT) STRICT;

CREATE TABLE person_merges (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  kept_id         TEXT NOT NULL REFERENCES detainees(id),
  merged_id       TEXT NOT NULL REFERENCES detainees(id),
  before          TEXT NOT NULL,
  after           TEXT NOT NULL,
  stays           TEXT NOT NULL,
  reason          TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  undone_at       TEXT,
  undone_by       TEXT,
  undone_reason   TEXT
) STRICT;

CREATE TABLE photos (
  id              TEXT PRIMARY KEY,
  mime            TEXT NOT NULL,
  bytes           BLOB NOT NULL
) STRICT;

CREATE TABLE projections (
  committal_id    TEXT PRIMARY KEY REFERENCES committals(id),
  computed_on     TEXT NOT NULL,
  stable_until    TEXT,
  category        TEXT,
  due_on          TEXT,
  lines           TEXT NOT NULL,
  pack            TEXT NOT NULL
) STRICT;

CREATE TABLE recomputations (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  started_at      TEXT NOT NULL,
  started_by      TEXT NOT NULL,
  pack            TEXT NOT NULL,
  switches        TEXT NOT NULL,
  counts          TEXT NOT NULL
) STRICT;

CREATE TABLE reference_items (
  id            TEXT PRIMARY KEY,
  version       INTEGER NOT NULL,
  list          TEXT NOT NULL,
  code          TEXT NOT NULL,
  label_fr      TEXT NOT NULL,
  label_en      TEXT NOT NULL,
  data          TEXT NOT NULL,
  valid_from    TEXT,
  valid_to      TEXT,
  source        TEXT NOT NULL
) STRICT;

CREATE TABLE roll_calls (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  held_on         TEXT NOT NULL,
  session         TEXT NOT NULL,
  taken_at        TEXT NOT NULL,
  taken_by        TEXT NOT NULL,
  lines           TEXT NOT NULL,
  closed_at       TEXT,
  closed_by       TEXT,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL
) STRICT;

CREATE TABLE same_person_answers (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  detainee_id     TEXT NOT NULL REFERENCES detainees(id),
  other_id        TEXT NOT NULL REFERENCES detainees(id),
  answer          TEXT NOT NULL,
  reason          TEXT NOT NULL,
  answered_by     TEXT NOT NULL,
  answered_at     TEXT NOT NULL
) STRICT;

CREATE TABLE scan_files (
  id              TEXT PRIMARY KEY,
  mime            TEXT NOT NULL,
  bytes           BLOB NOT NULL
) STRICT;

CREATE TABLE scans (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  act_id          TEXT REFERENCES acts(id),
  kind            TEXT NOT NULL,
  name            TEXT NOT NULL,
  file_id         TEXT NOT NULL REFERENCES scan_files(id),
  mime            TEXT NOT NULL,
  bytes           INTEGER NOT NULL,
  pages           INTEGER NOT NULL,
  received_bytes  INTEGER NOT NULL,
  received_sha256 TEXT NOT NULL,
  note            TEXT NOT NULL,
  added_at        TEXT NOT NULL,
  added_by        TEXT NOT NULL,
  withdrawn_at    TEXT,
  withdrawn_by    TEXT,
  withdrawn_reason TEXT
) STRICT;

CREATE TABLE separations (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  other_id        TEXT REFERENCES committals(id),
  kind            TEXT NOT NULL,
  from_on         TEXT NOT NULL,
  until_on        TEXT,
  basis           TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  ended_on        TEXT,
  ended_by        TEXT,
  ended_reason    TEXT
) STRICT;

CREATE TABLE series (
  id            TEXT PRIMARY KEY,
  version       INTEGER NOT NULL,
  last          INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
  id            TEXT PRIMARY KEY,
  version       INTEGER NOT NULL,
  value         TEXT NOT NULL,
  reason        TEXT NOT NULL,
  decision      TEXT NOT NULL,
  changed_by    TEXT NOT NULL,
  changed_at    TEXT NOT NULL
) STRICT;

CREATE TABLE switch_decisions (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  key             TEXT NOT NULL,
  value           TEXT NOT NULL,
  decided_by      TEXT NOT NULL,
  decided_on      TEXT NOT NULL,
  reference       TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL
) STRICT;

CREATE TABLE takeover_batches (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  file_name       TEXT NOT NULL,
  sha256          TEXT NOT NULL,
  mapping         TEXT NOT NULL,
  counts          TEXT NOT NULL,
  annex           TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL
) STRICT;

CREATE TABLE takeover_rows (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  batch_id        TEXT NOT NULL REFERENCES takeover_batches(id),
  row             INTEGER NOT NULL,
  fingerprint     TEXT NOT NULL,
  class           TEXT NOT NULL,
  kind            TEXT NOT NULL,
  ecrou           TEXT NOT NULL,
  name            TEXT NOT NULL,
  issues          TEXT NOT NULL,
  cells           TEXT NOT NULL,
  staged_deadline TEXT,
  staged          TEXT,
  state           TEXT NOT NULL,
  committal_id    TEXT,
  reason          TEXT NOT NULL
) STRICT;

CREATE TABLE users (
  id            TEXT PRIMARY KEY,
  version       INTEGER NOT NULL,
  login         TEXT NOT NULL UNIQUE,
  display_name  TEXT NOT NULL,
  role          TEXT NOT NULL,
  disabled      INTEGER NOT NULL DEFAULT 0,
  created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE visits (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  committal_id    TEXT NOT NULL REFERENCES committals(id),
  visitor         TEXT NOT NULL,
  folded          TEXT NOT NULL,
  kind            TEXT NOT NULL,
  relation        TEXT NOT NULL,
  identity_paper  TEXT NOT NULL,
  permit_id       TEXT REFERENCES permits(id),
  entered_at      TEXT NOT NULL,
  left_at         TEXT,
  refused         TEXT,
  warnings        TEXT NOT NULL,
  despite         TEXT NOT NULL,
  note            TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL,
  struck_at       TEXT,
  struck_by       TEXT,
  struck_reason   TEXT
) STRICT;

CREATE INDEX acts_by_committal ON acts(committal_id, ordinal);

CREATE INDEX acts_of_door ON acts(committal_id, happened_at) WHERE kind IN
  ('evasion', 'liberation_conditionnelle', 'reprise', 'reincarceration', 'arrestation_provisoire_lc');

CREATE INDEX cell_moves_by_cell ON cell_moves(cell_id, from_at);

CREATE INDEX cell_moves_by_committal ON cell_moves(committal_id, from_at);

CREATE INDEX cells_by_block ON cells(block_id);

CREATE INDEX changes_by_row ON changes(row_id);

CREATE TRIGGER changes_keep BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'changes'); END;

CREATE TRIGGER changes_stay BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'changes'); END;

CREATE INDEX committals_by_detainee ON committals(detainee_id);

CREATE INDEX committals_by_entry ON committals(entered_at);

CREATE INDEX committals_by_exit ON committals(exit_on) WHERE exit_on IS NOT NULL;

CREATE UNIQUE INDEX committals_by_number ON committals(ecrou_year, ecrou_number, ecrou);

CREATE INDEX committals_present ON committals(id) WHERE exit_on IS NULL;

CREATE INDEX confirmations_by_committal ON confirmations(committal_id);

CREATE UNIQUE INDEX confirmations_standing ON confirmations(committal_id, what, act_id)
  WHERE ended_at IS NULL;

CREATE INDEX confirmations_to_see ON confirmations(state)
  WHERE ended_at IS NOT NULL AND seen_at IS NULL;

CREATE INDEX confirmations_waiting ON confirmations(state)
  WHERE ended_at IS NULL AND state <> 'confirmed';

CREATE INDEX contacts_by_detainee ON contacts(detainee_id);

CREATE INDEX counsels_by_committal ON counsels(committal_id);

CREATE INDEX date_differences_by_run ON date_differences(recomputation_id, cause, effect);

CREATE INDEX detainees_by_name ON detainees(sort_name);

CREATE INDEX detainees_merged ON detainees(merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX exits_by_act ON exits(act_id);

CREATE INDEX exits_by_committal ON exits(committal_id);

CREATE INDEX exits_by_error ON exits(error_on)
  WHERE error_on IS NOT NULL AND error_closed_at IS NULL;

CREATE INDEX exits_waiting ON exits(state)
  WHERE ended_at IS NULL AND state NOT IN ('signed', 'validated');

CREATE INDEX infants_by_mother ON infants(mother_id);

CREATE INDEX journal_by_committal ON journal(committal_id) WHERE committal_id <> '';

CREATE INDEX journal_by_subject ON journal(subject) WHERE subject <> committal_id;

CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal'); END;

CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal'); END;

CREATE INDEX list_views_of ON list_views(list);

CREATE INDEX maternities_by_detainee ON maternities(detainee_id);

CREATE INDEX movements_by_committal ON movements(committal_id, happened_at);

CREATE INDEX movements_by_day ON movements(happened_at);

CREATE INDEX movements_by_return ON movements(return_of) WHERE return_of IS NOT NULL;

CREATE INDEX overrun_corrections_by_end ON overrun_corrections(ended_on);

CREATE UNIQUE INDEX overrun_corrections_by_title ON overrun_corrections(committal_id, act_id);

CREATE UNIQUE INDEX paper_models_by_edition ON paper_models(kind, edition);

CREATE INDEX papers_by_committal ON papers(committal_id);

CREATE UNIQUE INDEX papers_by_number ON papers(kind, year, number);

CREATE INDEX permits_by_detainee ON permits(detainee_id);

CREATE INDEX person_merges_by_kept ON person_merges(kept_id);

CREATE INDEX person_merges_by_merged ON person_merges(merged_id);

CREATE INDEX reference_items_by_list ON reference_items(list, code);

CREATE UNIQUE INDEX roll_calls_by_day ON roll_calls(held_on, session);

CREATE INDEX same_person_answers_by_detainee ON same_person_answers(detainee_id);

CREATE INDEX same_person_answers_by_other ON same_person_answers(other_id);

CREATE INDEX scans_by_act ON scans(act_id) WHERE act_id IS NOT NULL;

CREATE INDEX scans_by_committal ON scans(committal_id);

CREATE INDEX separations_by_committal ON separations(committal_id);

CREATE INDEX separations_by_other ON separations(other_id) WHERE other_id IS NOT NULL;

CREATE INDEX switch_decisions_by_key ON switch_decisions(key, recorded_at);

CREATE INDEX takeover_rows_by_batch ON takeover_rows(batch_id, row);

CREATE INDEX takeover_rows_by_fingerprint ON takeover_rows(fingerprint);

CREATE INDEX takeover_rows_waiting ON takeover_rows(state) WHERE state = 'waiting';

CREATE INDEX visits_by_committal ON visits(committal_id);

CREATE INDEX visits_by_day ON visits(entered_at);
