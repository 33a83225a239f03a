"""Names typed letter by letter, the same million invented persons for all: ours, SQLite FTS5,
tantivy, PostgreSQL pg_trgm."""

import re
import statistics

import postgres
from table import Ran, bound, faster, heading, left_out, row, said, under_way

PERSONS = 1_000_000


def pair(label, text):
    found = re.search(rf"^{label}.*?p50 +(\d+) µs +p99 +(\d+) µs", text, re.M)
    return tuple(int(n) / 1e6 for n in found.groups())


def search(place):
    heading("search as you type, 1,000,000 persons; medians of five for each question")
    kept = place.folder / "persons"
    kept.mkdir()
    under_way("ours and FTS5: some ten minutes")
    ours = Ran([place.example("search_bench"), PERSONS, "--fts", "--out", kept]).must().out
    under_way("tantivy: some minutes")
    tantivy = Ran([place.peer("search-peers"), PERSONS]).must().out
    typing, p99 = pair("typing", ours)
    bm25 = pair("FTS5 typing ORDER BY rank", ours)
    fuzzy = pair("tantivy fuzzy 2", tantivy)
    faster("typing, slowest of a hundred", p99, bm25[1], "FTS5 bm25", 40)
    faster("typing, slowest of a hundred", p99, fuzzy[1], "tantivy, two letters", 1)
    faster("typing, middle", typing, bm25[0], "FTS5 bm25")
    faster("typing, middle", typing, fuzzy[0], "tantivy, two letters")
    bound("typing, middle", typing * 1e6, most=250, unit=" µs")
    bound("typing, slowest of a hundred", p99 * 1e6, most=1000, unit=" µs")

    def of(label, what):
        return [float(n) for n in re.findall(rf"^{label}.*?{what} +([\d.]+)", ours, re.M)]

    precision = of("known spellings", "precision")[0]
    under_way("PostgreSQL: some minutes")
    try:
        trgm = postgres.measured(kept)
    except postgres.Absent as reason:
        left_out("beside pg_trgm, speed and precision", str(reason))
    else:
        faster("typing, slowest of a hundred", p99, trgm.typing_p99, "pg_trgm % GIN (every 20th)", 60)
        faster("typing, middle", typing, trgm.typing_p50, "pg_trgm % GIN (every 20th)")
        ratio = precision / trgm.precision
        beside = f"pg_trgm {trgm.precision:.4f}, recall {trgm.recall:.3f}"
        row("precision, known spellings", f"{precision:.3f}", beside, f"{ratio:.1f} x", "≥ 20 x", said(ratio >= 20))
    bound("recall, known spellings", of("known spellings", "recall")[0], least=0.99)
    bound("recall, one letter wrong", of("one letter error", "recall")[0], least=0.95)
    bound("recall, spellings never shown", statistics.mean(of("spellings held out", "recall")), least=0.95)
    firsts = [of(label, "first ten")[0] for label in ("known spellings", "one letter error")]
    row("a right person among the first ten", f"{min(firsts):.3f}")
    built = re.search(r"built in ([\d.]+) s.*?postings ([\d.]+) MB, persons ([\d.]+) MB, vocabulary ([\d.]+) MB", ours)
    bound("index rebuilt", float(built[1]), most=1, unit=" s")
    bound("index in memory", sum(float(built[n]) for n in (2, 3, 4)), most=20, unit=" MB")
