-- Dates under two signatures, what became of overruns, and what a new computation changed.

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
CREATE INDEX confirmations_by_committal ON confirmations(committal_id);
CREATE UNIQUE INDEX confirmations_standing ON confirmations(committal_id, what, act_id)
  WHERE ended_at IS NULL;
CREATE INDEX confirmations_waiting ON confirmations(state)
  WHERE ended_at IS NULL AND state <> 'confirmed';
CREATE INDEX confirmations_to_see ON confirmations(state)
  WHERE ended_at IS NOT NULL AND seen_at IS NULL;

-- An overrun that was ended: when, by which act, entered by whom.
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
CREATE INDEX overrun_corrections_by_end ON overrun_corrections(ended_on);
CREATE UNIQUE INDEX overrun_corrections_by_title ON overrun_corrections(committal_id, act_id);

-- One computation of every stay.
CREATE TABLE recomputations (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  started_at      TEXT NOT NULL,
  started_by      TEXT NOT NULL,
  pack            TEXT NOT NULL,
  switches        TEXT NOT NULL,
  counts          TEXT NOT NULL
) STRICT;

-- The dates that the last computation of every stay gave, to be compared with the next one.
CREATE TABLE known_dates (
  committal_id    TEXT PRIMARY KEY REFERENCES committals(id),
  dates           TEXT NOT NULL,
  facts           TEXT NOT NULL,
  pack            TEXT NOT NULL,
  switches        TEXT NOT NULL,
  computed_on     TEXT NOT NULL
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
CREATE INDEX date_differences_by_run ON date_differences(recomputation_id, cause, effect);

-- Decisions of the administration on readings of the law: who, when, reference; one row a change.
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
CREATE INDEX switch_decisions_by_key ON switch_decisions(key, recorded_at);
