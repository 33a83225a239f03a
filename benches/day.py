"""What the Rust programs measure by themselves: the registry of an ordinary and of a large house,
ten stations, the encrypted engine, days counted beside Python."""

import datetime
import sqlite3
import subprocess
import sys

from table import check, faster, heading, in_turn, left_out, own_cpu, row, told

TODAY = datetime.date(2026, 12, 31)
LARGE = (4500, 100_000)


def registry(place):
    bench = place.example("registry_bench")
    told([bench, place.house(2800), "opening", "commits", "backup"])
    told([bench, place.house(*LARGE), "opening", "day"])
    # The household twenty times: the deadlines of a hundred thousand.
    # The same computed again by the command of the screen.
    told([bench, place.house(3846, "x20"), "deadlines", "recompute"])
    left_out("the law applied to a million stays", "a hundred thousand above: the file of a million takes minutes to make")


def law(place):
    told([place.example("law_bench"), sys.executable])


def stations(place):
    told([place.example("stations_bench"), place.house(*LARGE)])


def clamped(entered, months):
    """The same day number so many months later, or the last of that month."""
    month = entered.month - 1 + months
    year, month = entered.year + month // 12, month % 12 + 1
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    last = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return datetime.date(year, month, min(entered.day, last))


def engine(place):
    file = place.folder / "days.db"
    # Its rows on the way out, its figures for the peers on the other.
    done = subprocess.run(
        [place.example("engine_bench"), file], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    for line in done.stdout.splitlines():
        area, *cells = line.split("\t")
        heading(area)
        row(*cells)
    figures = [line.split("\t") for line in done.stderr.splitlines() if line.startswith("days\t")]
    check("the engine's bench ended well", done.returncode, done.returncode == 0 and figures)
    if not figures:
        return
    ours, memory, wanted = float(figures[0][1]), float(figures[0][2]), int(figures[0][3])
    python_peers(file, ours, memory, wanted)


def python_peers(file, ours, memory, wanted):
    import numpy
    from dateutil.relativedelta import relativedelta

    sums = {}

    def by_hand():
        rows = sqlite3.connect(file).execute("SELECT entered, months FROM stays")
        days = datetime.date.fromisoformat
        sums["hand"] = sum((clamped(days(on), n) - TODAY).days for on, n in rows)

    def by_dateutil(count):
        rows = sqlite3.connect(file).execute("SELECT entered, months FROM stays LIMIT ?", [count])
        days = datetime.date.fromisoformat
        return sum((days(on) + relativedelta(months=n) - TODAY).days for on, n in rows)

    def clamp_in_numpy():
        month = entered.astype("datetime64[M]")
        day = entered - month
        there = month + months
        last = (there + 1).astype("datetime64[D]") - there.astype("datetime64[D]") - 1
        ends = there.astype("datetime64[D]") + numpy.minimum(day, last)
        sums["numpy"] = int((ends - numpy.datetime64(TODAY)).astype("int64").sum())

    rows = sqlite3.connect(file).execute("SELECT entered, months FROM stays").fetchall()
    entered = numpy.array([on for on, _ in rows], dtype="datetime64[D]")
    months = numpy.array([n for _, n in rows], dtype="timedelta64[M]")
    del rows
    (hand,) = [own_cpu(by_hand)]
    tenth = own_cpu(lambda: by_dateutil(100_000)) * 10
    (vector,) = in_turn(lambda: own_cpu(clamp_in_numpy))
    check("the same days by Python and by numpy", sums["hand"], sums["hand"] == sums["numpy"] == wanted)
    faster("a million terms read and counted", ours, hand, "Python sqlite3, by hand (once)", 10)
    faster("a million terms read and counted", ours, tenth, "sqlite3 + dateutil (of a tenth)", 20)
    faster("the same in memory", memory, vector, "numpy", 3)
