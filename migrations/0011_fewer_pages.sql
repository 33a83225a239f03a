-- Each page that an act touches is encrypted, sealed and written again. Three fewer for a committal.

-- A number as written begins with its order and ends with its year: one index finds it, keeps it
-- from being given twice and orders the register.
DROP INDEX committals_by_ecrou;
DROP INDEX committals_by_number;
CREATE UNIQUE INDEX committals_by_number ON committals(ecrou_year, ecrou_number, ecrou);

-- The images of an entry follow those of the entry before it: their own order finds them.
DROP INDEX changes_by_seq;
