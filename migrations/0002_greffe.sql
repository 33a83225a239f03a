-- The greffe: persons, stays, acts, what the law makes of them, and registers taken over.

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
CREATE INDEX detainees_by_name ON detainees(sort_name);

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
CREATE INDEX same_person_answers_by_detainee ON same_person_answers(detainee_id);
CREATE INDEX same_person_answers_by_other ON same_person_answers(other_id);

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
CREATE UNIQUE INDEX committals_by_ecrou ON committals(ecrou);
CREATE INDEX committals_by_detainee ON committals(detainee_id);
CREATE INDEX committals_by_number ON committals(ecrou_year, ecrou_number);
CREATE INDEX committals_by_entry ON committals(entered_at);
CREATE INDEX committals_present ON committals(id) WHERE exit_on IS NULL;

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
CREATE INDEX acts_by_committal ON acts(committal_id, ordinal);

-- What `law` makes of the acts: rebuilt at every act, compared by verify. Never typed by anyone.
CREATE TABLE projections (
  committal_id    TEXT PRIMARY KEY REFERENCES committals(id),
  computed_on     TEXT NOT NULL,
  stable_until    TEXT,
  category        TEXT,
  due_on          TEXT,
  lines           TEXT NOT NULL,
  pack            TEXT NOT NULL
) STRICT;
CREATE INDEX projections_by_due ON projections(due_on);

CREATE TABLE photos (
  id              TEXT PRIMARY KEY,
  mime            TEXT NOT NULL,
  bytes           BLOB NOT NULL
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
CREATE INDEX takeover_rows_by_batch ON takeover_rows(batch_id, row);
CREATE INDEX takeover_rows_by_fingerprint ON takeover_rows(fingerprint);
CREATE INDEX takeover_rows_waiting ON takeover_rows(state) WHERE state = 'waiting';
