-- Exits under two signatures, releases by error, and permits struck.

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
CREATE INDEX exits_by_committal ON exits(committal_id);
CREATE INDEX exits_by_act ON exits(act_id);
CREATE INDEX exits_waiting ON exits(state)
  WHERE ended_at IS NULL AND state NOT IN ('signed', 'validated');
CREATE INDEX exits_by_error ON exits(error_on)
  WHERE error_on IS NOT NULL AND error_closed_at IS NULL;

ALTER TABLE permits ADD COLUMN struck_at TEXT;
ALTER TABLE permits ADD COLUMN struck_by TEXT;
ALTER TABLE permits ADD COLUMN struck_reason TEXT;
