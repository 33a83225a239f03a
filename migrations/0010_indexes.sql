-- Exits by their day, for the figures and the books of a day.
CREATE INDEX committals_by_exit ON committals(exit_on) WHERE exit_on IS NOT NULL;

-- The rows that one act writes follow each other: their identifiers are of the same moment. With the
-- table first, each of them was in a page of its own, and each page is sealed and written again.
DROP INDEX changes_by_row;
CREATE INDEX changes_by_row ON changes(row_id);

-- No question is asked by this one.
DROP INDEX projections_by_due;

-- Entries about a stay are found by the stay; this index is for the others.
DROP INDEX journal_by_subject;
CREATE INDEX journal_by_subject ON journal(subject) WHERE subject <> committal_id;
