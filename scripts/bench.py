"""The program beside its peers: same data, same run, medians of five.

    python scripts/bench.py RELEASE TANTIVY [PART…]     parts: program, paper, search

Each line says what, ours, the peer, the ratio, the goal and whether it is reached. Absolute times
move with the machine; ratios hardly do. Times are of the processor (user and system). A sign-in is
part of every run of the program: its own time is measured alone and taken off.
"""

import base64
import csv
import io
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RELEASE = Path(sys.argv[1])
TANTIVY = Path(sys.argv[2])
PARTS = sys.argv[3:] or ["program", "paper", "search"]
PROGRAM = RELEASE / "agiderm"
REGISTER = ROOT / "tests/takeover/fixtures/large/registre.xlsx"
PRESENT = 2800
PERSONS = 1_000_000
RUNS = 5

sys.path.insert(0, str(ROOT / "benches"))


def children():
    """Processor seconds of the programs run so far, and the most memory one of them took (MB)."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def run(file, *args, phrase="mil fonio sorgho riz", user="directeur"):
    """One run of the program: its answer and its processor time."""
    before, _ = children()
    done = subprocess.run(
        [PROGRAM, "--file", str(file), "--user", user, "--json", *map(str, args)],
        env={**os.environ, "AGIDERM_PASSPHRASE": phrase},
        check=True,
        stdout=subprocess.PIPE,
    )
    return json.loads(done.stdout), children()[0] - before


def output(*command):
    return subprocess.run([str(c) for c in command], check=True, stdout=subprocess.PIPE, text=True).stdout


def in_turn(*works):
    """The medians of several works, run in turn: what slows the machine slows them all."""
    times = [[work() for work in works] for _ in range(RUNS)]
    return [statistics.median(column) for column in zip(*times)]


def own_cpu(work):
    before = time.process_time()
    work()
    return time.process_time() - before


def shown(seconds):
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.2f} ms" if seconds >= 0.001 else f"{seconds * 1e6:.0f} µs"


def heading(title):
    print(f"\n{title}")
    print(f"{'what':<48} {'ours':>10}   {'beside':<34} {'ratio':>9}  {'goal':<10} reached")


def row(what, ours, beside="", ratio="", goal="none", reached=None):
    said = {True: "yes", False: "NO", None: "-"}[reached]
    print(f"{what:<48} {ours:>10}   {beside:<34} {ratio:>9}  {goal:<10} {said}", flush=True)


def faster(what, ours, peer, name, least=None):
    """How many times the peer takes what ours takes."""
    ratio = peer / ours
    goal = "none" if least is None else f"≥ {least} x"
    reached = None if least is None else ratio >= least
    row(what, shown(ours), f"{name} {shown(peer)}", f"{ratio:.2f} x", goal, reached)


def at_most(what, ours, peer, name, most):
    """How many times ours takes what the peer takes."""
    ratio = ours / peer
    row(what, shown(ours), f"{name} {shown(peer)}", f"{ratio:.2f} x", f"≤ {most} x", ratio <= most)


def bound(what, value, most=None, least=None, unit=""):
    goal = f"≤ {most}{unit}" if most is not None else f"≥ {least}{unit}"
    reached = value <= most if most is not None else value >= least
    text = f"{value:.3f}" if isinstance(value, float) and value < 10 else f"{value:.0f}"
    row(what, f"{text}{unit}", goal=goal, reached=reached)


def program(folder):
    """Whole runs of the program, from its start to its answer."""
    house = folder / "formation.agiderm"
    made, _ = run(house, "training", "--present", PRESENT)
    heading(f"The program: {made['present']} present, {made['stays']} stays; processor time, sign-in taken off")
    numbers = iter(range(1000))

    def sign_in():
        return run(house, "call", "drafts.list")[1]

    def command(*args):
        return lambda: run(house, *args)[1]

    def net(seconds, signing):
        return max(seconds - signing, 0.0001)

    import print_peers

    ask = json.dumps({"list": "register", "format": "csv"})
    listed, _ = run(house, "call", "prints.list", ask)
    text = base64.b64decode(listed["base64"]).decode("utf-8-sig")
    table = [line for line in csv.reader(io.StringIO(text), delimiter=";") if len(line) > 3]
    head, rows = table[0], table[1:]
    print_peers.fonts()

    def reportlab():
        return own_cpu(lambda: print_peers.by_canvas(head, rows, io.BytesIO()))

    book = command("print", "register", "--out", folder / "registre.pdf")
    ours, peer, signing = in_turn(book, reportlab, sign_in)
    what = f"register of {len(rows)} stays, read and printed"
    faster(what, net(ours, signing), peer, "ReportLab, the list alone", 1)

    names = [line["name"] for line in run(house, "deadlines")[0]][:500]
    questions = folder / "questions.txt"
    questions.write_text("\n".join(name.lower() for name in names))
    for what, work in [
        ("every deadline", command("deadlines")),
        (f"{len(names)} searches, the index built", command("search", "--batch", questions)),
        ("proof of the whole file", command("verify")),
    ]:
        ours, signing = in_turn(work, sign_in)
        row(what, shown(net(ours, signing)))

    def take_over():
        fresh = folder / f"essai-{next(numbers)}.agiderm"
        run(fresh, "init", "--name", "Essai", "--code", "ESS")
        return run(fresh, "import", REGISTER, "--today", "2026-11-23")[1]

    def openpyxl():
        from openpyxl import load_workbook

        def read():
            sheet = load_workbook(REGISTER, read_only=True).active
            return sum(1 for _ in sheet.iter_rows(values_only=True))

        return own_cpu(read)

    def looked_at():
        return run(house, "import", REGISTER, "--today", "2026-11-23", "--dry-run")[1]

    ours, looked, peer, signing = in_turn(take_over, looked_at, openpyxl, sign_in)
    name = "openpyxl, reading alone"
    at_most("3,600 legacy rows read and judged", net(looked, signing), peer, name, 1)
    at_most("the same rows, with persons and acts recorded", net(ours, signing), peer, name, 1)
    bound("most memory of any run above", children()[1], most=350, unit=" MB")


def paper(folder):
    """The list of twelve columns, the same rows for both."""
    heading("The list of the register as PDF: the same rows; processor time")
    import print_peers

    print_peers.fonts()
    taken = {}
    for count in (10_000, 100_000):
        text = output(RELEASE / "examples/print_bench", "rows", count)
        head, *rows = [line.split("\t") for line in text.splitlines()]
        sizes = {}

        def ours():
            lines = output(RELEASE / "examples/print_bench", count).splitlines()[1:]
            found = {line.split("\t")[0]: line.split("\t") for line in lines}
            sizes["ours"], sizes["peak"] = float(found["list"][5]), float(found["list"][6])
            return float(found["list"][3])

        def peer():
            out = io.BytesIO()
            seconds = own_cpu(lambda: print_peers.by_canvas(head, rows, out))
            sizes["peer"] = len(out.getvalue()) / 1e6
            return seconds

        taken[count], reportlab = in_turn(ours, peer)
        faster(f"{count:,} rows", taken[count], reportlab, "ReportLab canvas", 18)
        ratio = sizes["ours"] / sizes["peer"]
        beside = f"ReportLab canvas {sizes['peer']:.1f} MB"
        row("   its file", f"{sizes['ours']:.1f} MB", beside, f"{ratio:.2f} x", "≤ 0.8 x", ratio <= 0.8)
    at_most("100,000 rows beside 10,000", taken[100_000], taken[10_000], "10,000 rows", 10.5)
    bound("most memory, 100,000 rows", sizes["peak"], most=200, unit=" MB")


def search(_):
    """Names typed letter by letter, the same million invented persons for all."""
    heading(f"Search as you type: {PERSONS:,} persons; medians of five for each question")
    ours = output(RELEASE / "examples/search_bench", PERSONS, "--fts")
    tantivy = output(TANTIVY, PERSONS)

    def pair(label, text):
        found = re.search(rf"^{label}.*?p50 +(\d+) µs +p99 +(\d+) µs", text, re.M)
        return tuple(int(n) / 1e6 for n in found.groups())

    typing, p99 = pair("typing", ours)
    bm25 = pair("FTS5 typing ORDER BY rank", ours)
    fuzzy = pair("tantivy fuzzy 2", tantivy)
    faster("typing, slowest of a hundred", p99, bm25[1], "FTS5 bm25", 40)
    faster("typing, slowest of a hundred", p99, fuzzy[1], "tantivy, two letters", 1)
    faster("typing, middle", typing, bm25[0], "FTS5 bm25")
    faster("typing, middle", typing, fuzzy[0], "tantivy, two letters")
    row("typing beside pg_trgm", "", "left out: needs a PostgreSQL server")
    bound("typing, middle", typing * 1e6, most=250, unit=" µs")
    bound("typing, slowest of a hundred", p99 * 1e6, most=1000, unit=" µs")

    def of(label, what):
        return [float(n) for n in re.findall(rf"^{label}.*?{what} +([\d.]+)", ours, re.M)]

    bound("recall, known spellings", of("known spellings", "recall")[0], least=0.99)
    bound("recall, one letter wrong", of("one letter error", "recall")[0], least=0.95)
    bound("recall, spellings never shown", statistics.mean(of("spellings held out", "recall")), least=0.95)
    built = re.search(r"built in ([\d.]+) s.*?postings ([\d.]+) MB, persons ([\d.]+) MB, vocabulary ([\d.]+) MB", ours)
    bound("index rebuilt", float(built[1]), most=1, unit=" s")
    bound("index in memory", sum(float(built[n]) for n in (2, 3, 4)), most=20, unit=" MB")


def main():
    with tempfile.TemporaryDirectory() as folder:
        for part in PARTS:
            {"program": program, "paper": paper, "search": search}[part](Path(folder))


main()
