-- Views of the lists that a person keeps by name, of one's own or shared with the house. Withdrawn,
-- never erased.
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
CREATE INDEX list_views_of ON list_views(list);
