-- Papers: models, papers made and sent, scans.

-- Each edition of a model is a row of its own: old papers name the edition they were made from.
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
CREATE UNIQUE INDEX paper_models_by_edition ON paper_models(kind, edition);

-- A paper made, with all that is printed on it: a reprint differs by the mark DUPLICATA alone.
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
CREATE UNIQUE INDEX papers_by_number ON papers(kind, year, number);
CREATE INDEX papers_by_committal ON papers(committal_id);

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
CREATE INDEX scans_by_committal ON scans(committal_id);
CREATE INDEX scans_by_act ON scans(act_id) WHERE act_id IS NOT NULL;

-- The images themselves, named by their SHA-256; the journal keeps size and hash alone.
CREATE TABLE scan_files (
  id              TEXT PRIMARY KEY,
  mime            TEXT NOT NULL,
  bytes           BLOB NOT NULL
) STRICT;
