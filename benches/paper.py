"""The list of twelve columns as PDF: the same rows for every writer, its file, its letters, its
memory."""

import io
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import print_peers
from table import Ran, at_most, available, bound, check, faster, heading, in_turn, left_out, own_cpu, row, said

BAMBARA = "ɛɔɲŋƐƆƝŊ"


class Made:
    """One run of `print_bench` or of a peer that prints the same line."""

    def __init__(self, line):
        _, rows, pages, seconds, _, size, peak = line.split("\t")
        self.rows, self.pages, self.seconds = int(rows), int(pages), float(seconds)
        self.size, self.peak = float(size), float(peak)


def ours(place, count, out):
    line = Ran([place.example("print_bench"), "list", count, out]).must().out
    return Made(line.splitlines()[-1])


def peer(place, way, rows, out):
    line = Ran([place.peer("print-peers"), way, rows, out]).must().out.strip()
    count, pages, seconds, size, peak = line.split("\t")
    return Made("\t".join([way, count, pages, seconds, "", size, peak]))


def rows_of(place, count):
    file = place.folder / f"rows-{count}.tsv"
    file.write_text(Ran([place.example("print_bench"), "rows", count]).must().out, encoding="utf-8")
    head, *rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    return file, head, rows


def paper(place):
    heading("the list as PDF, 10,000 rows of twelve columns; processor time")
    print_peers.fonts()
    file, head, rows = rows_of(place, 10_000)
    first, second = place.folder / "first.pdf", place.folder / "second.pdf"
    kept = {}

    def made(name, work):
        def run():
            kept[name] = work()
            return kept[name].seconds

        return run

    def reportlab():
        out = io.BytesIO()
        seconds = own_cpu(lambda: print_peers.by_canvas(head, rows, out))
        kept["reportlab"] = len(out.getvalue()) / 1e6
        return seconds

    of = lambda way: lambda: peer(place, way, file, place.folder / f"{way}.pdf")  # noqa: E731
    mine, canvas, bare, krilla, ops = in_turn(
        made("ours", lambda: ours(place, 10_000, first)),
        reportlab,
        made("bare", of("bare")),
        made("krilla", of("krilla")),
        made("printpdf", of("printpdf")),
    )
    faster("10,000 rows", mine, canvas, "ReportLab canvas", 18)
    at_most("10,000 rows", mine, bare, "bare content streams", 1.4)
    faster("10,000 rows", mine, ops, "printpdf's own operations", 4)
    faster("10,000 rows", mine, krilla, "krilla", 4)
    size = kept["ours"].size
    at_most("its file", size, kept["reportlab"], "ReportLab canvas", 0.8, "MB")
    at_most("its file", size, kept["krilla"].size, "krilla", 0.7, "MB")
    slow_peers(place, mine / 10_000)
    ours(place, 10_000, second)
    same = first.read_bytes() == second.read_bytes()
    check("printed twice, the same bytes", "same" if same else "not", same)
    letters(first, rows)
    large(place, mine)


def letters(file, rows):
    if not available("pdftotext"):
        return left_out("the Bambara letters read back", "pdftotext is not installed")
    text = subprocess.run(["pdftotext", file, "-"], stdout=subprocess.PIPE, text=True, check=True).stdout
    wanted = sum(cell.count(letter) for row in rows for cell in row for letter in BAMBARA)
    found = sum(text.count(letter) for letter in BAMBARA)
    check("Bambara letters read back from the file", f"{found}/{wanted}", found >= wanted > 0)
    if available("qpdf"):
        code = subprocess.run(["qpdf", "--check", file], stdout=subprocess.DEVNULL).returncode
        check("the file sound for qpdf", code, code == 0)


def large(place, mine):
    heading("the list as PDF, 100,000 rows")
    runs = [ours(place, 100_000, "/dev/null") for _ in range(3)]
    seconds, peak = statistics.median(run.seconds for run in runs), max(run.peak for run in runs)
    at_most("100,000 rows beside 10,000", seconds, mine, "10,000 rows", 10.5)
    bound("most memory", peak, most=200, unit=" MB")
    file, _, _ = rows_of(place, 100_000)
    ops = peer(place, "printpdf", file, "/dev/null")
    at_most("most memory", peak, ops.peak, "printpdf's operations (once)", 0.2, "MB")


def slow_peers(place, a_row):
    """Writers too slow for ten thousand rows: a thousand, where each is at its best, by the row."""
    count = 1000
    file, head, rows = rows_of(place, count)
    script = Path(__file__).parent / "slow_printers.py"

    def compare(name, way, least, needs=None):
        if needs and not available(needs):
            return left_out(f"PDF beside {name}", f"{needs} is not installed")
        out = place.folder / f"{way}.pdf"
        try:
            done = Ran([sys.executable, script, way, file, out])
            seconds = float(re.search(r"^seconds ([\d.]+)$", done.out, re.M)[1])
        except (OSError, TypeError) as problem:
            return left_out(f"PDF beside {name}", f"it failed here ({problem})")
        ratio = seconds / count / a_row
        beside = f"{name} {seconds / count * 1e3:.2f} ms a row"
        row("a row", f"{a_row * 1e6:.0f} µs", beside, f"{ratio:.0f} x", f"≥ {least} x", said(ratio >= least))

    compare("ReportLab platypus (1,000)", "platypus", 150)
    compare("typst (1,000)", "typst", 65)
    compare("Chromium (1,000, wall)", "chromium", 170, "chromium")
    compare("WeasyPrint (1,000, once)", "weasyprint", 600)
    shutil.rmtree(place.folder / "chromium", ignore_errors=True)
