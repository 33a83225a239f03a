-- The day of the greffe: cells, who was where when, movements, roll calls.

CREATE TABLE blocks (
  id              TEXT PRIMARY KEY,
  version         INTEGER NOT NULL,
  code            TEXT NOT NULL UNIQUE,
  label           TEXT NOT NULL,
  population      TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  recorded_by     TEXT NOT NULL
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
CREATE INDEX cells_by_block ON cells(block_id);

-- Who was where when: each row holds from its moment until the next one of the same stay.
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
CREATE INDEX cell_moves_by_committal ON cell_moves(committal_id, from_at);
CREATE INDEX cell_moves_by_cell ON cell_moves(cell_id, from_at);

-- What separates a person from others, alone or from a named person.
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
CREATE INDEX separations_by_committal ON separations(committal_id);
CREATE INDEX separations_by_other ON separations(other_id) WHERE other_id IS NOT NULL;

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
CREATE INDEX movements_by_committal ON movements(committal_id, happened_at);
CREATE INDEX movements_by_day ON movements(happened_at);
CREATE INDEX movements_by_return ON movements(return_of) WHERE return_of IS NOT NULL;

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
CREATE UNIQUE INDEX roll_calls_by_day ON roll_calls(held_on, session);

-- The acts after which a person who had left is inside again, or is gone without a levée d'écrou:
-- what is needed to know who was present on a past day.
CREATE INDEX acts_of_door ON acts(committal_id, happened_at) WHERE kind IN
  ('evasion', 'liberation_conditionnelle', 'reprise', 'reincarceration', 'arrestation_provisoire_lc');
