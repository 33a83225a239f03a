-- What every module stands on: the journal, the images of rows, series of numbers, settings.

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

CREATE TABLE users (
  id            TEXT PRIMARY KEY,
  version       INTEGER NOT NULL,
  login         TEXT NOT NULL UNIQUE,
  display_name  TEXT NOT NULL,
  role          TEXT NOT NULL,
  disabled      INTEGER NOT NULL DEFAULT 0,
  created_at    TEXT NOT NULL
) STRICT;

-- One line per act of the program, chained: each hash covers the one before.
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
CREATE INDEX journal_by_subject ON journal(subject);
CREATE INDEX journal_by_committal ON journal(committal_id) WHERE committal_id <> '';

-- The image of every row written, before and after: what the journal covers, and what travels.
CREATE TABLE changes (
  id            INTEGER PRIMARY KEY,
  seq           INTEGER NOT NULL,
  topic         TEXT NOT NULL,
  row_id        TEXT NOT NULL,
  before        TEXT,
  after         TEXT NOT NULL
) STRICT;
CREATE INDEX changes_by_seq ON changes(seq);
CREATE INDEX changes_by_row ON changes(topic, row_id);

CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal'); END;
CREATE TRIGGER changes_keep BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'changes'); END;
CREATE TRIGGER changes_stay BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'changes'); END;

-- Series of legal numbers: one row per series and year, taken inside the act's transaction.
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
CREATE INDEX reference_items_by_list ON reference_items(list, code);

-- Local to this PC, outside the journal: the clock's high-water mark, failed sign-ins.
CREATE TABLE local_state (
  key           TEXT PRIMARY KEY,
  value         TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
  id            TEXT PRIMARY KEY,
  user_id       TEXT NOT NULL,
  screen        TEXT NOT NULL,
  title         TEXT NOT NULL,
  payload       TEXT NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;
