-- The people of the greffe: records joined, family, lawyers, visits, infants with their mothers.

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
CREATE INDEX person_merges_by_kept ON person_merges(kept_id);
CREATE INDEX person_merges_by_merged ON person_merges(merged_id);
CREATE INDEX detainees_merged ON detainees(merged_into) WHERE merged_into IS NOT NULL;

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
CREATE INDEX contacts_by_detainee ON contacts(detainee_id);

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
CREATE INDEX counsels_by_committal ON counsels(committal_id);

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
) STRICT;
CREATE INDEX permits_by_detainee ON permits(detainee_id);

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
CREATE INDEX visits_by_day ON visits(entered_at);
CREATE INDEX visits_by_committal ON visits(committal_id);

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
CREATE INDEX infants_by_mother ON infants(mother_id);

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
CREATE INDEX maternities_by_detainee ON maternities(detainee_id);
