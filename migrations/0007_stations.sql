-- What stations were answered: a command asked twice over a cut line is carried out once. Belongs
-- to this PC alone; the journal has the act itself.
CREATE TABLE answered (
  request TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL,
  name    TEXT NOT NULL,
  answer  TEXT NOT NULL
);
