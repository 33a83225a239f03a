"""The program beside its peers: same data, same run, medians of the processor time.

What is printed is a ratio first: absolute times move with the machine. A sign-in is part of every
run of the program; its own time is measured alone and taken off.
"""

import csv
import io
import json
import base64
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = sys.argv[1]
PRESENT = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
RUNS = 5
ROOT = Path(__file__).resolve().parent.parent
FONT = ROOT / "assets/fonts/NotoSans-Regular.ttf"
REGISTER = ROOT / "tests/takeover/fixtures/large/registre.xlsx"


def children_cpu():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(file, *args, phrase="mil fonio sorgho riz", user="directeur"):
    """One run of the program: its answer and its processor time."""
    before = children_cpu()
    done = subprocess.run(
        [PROGRAM, "--file", str(file), "--user", user, "--json", *map(str, args)],
        env={**os.environ, "AGIDERM_PASSPHRASE": phrase},
        check=True,
        stdout=subprocess.PIPE,
    )
    return json.loads(done.stdout), children_cpu() - before


def median(work):
    times = []
    for _ in range(RUNS):
        times.append(work())
    return statistics.median(times)


def own_cpu(work):
    before = time.process_time()
    work()
    return time.process_time() - before


def reportlab_register(rows, heading):
    """The peer: a wrapped table of the same rows on landscape pages, drawn by hand on a canvas."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen import canvas

    pdfmetrics.registerFont(TTFont("Noto", str(FONT)))
    width, height = landscape(A4)
    size, step, margin = 6.5, 7.8, 28
    column = (width - 2 * margin) / len(heading)
    known = {}

    def measure(word):
        if word not in known:
            known[word] = pdfmetrics.stringWidth(word, "Noto", size)
        return known[word]

    space = pdfmetrics.stringWidth(" ", "Noto", size)

    def wrap(text):
        lines, line, used = [], [], 0.0
        for word in text.split():
            wide = measure(word)
            if line and used + space + wide > column - 4:
                lines.append(" ".join(line))
                line, used = [], 0.0
            used += wide + (space if line else 0)
            line.append(word)
        lines.append(" ".join(line))
        return lines

    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=(width, height))

    def draw(cells, y):
        tall = max(len(c) for c in cells) * step + 3
        for index, lines in enumerate(cells):
            x = margin + index * column
            text = page.beginText(x + 2, y - size)
            text.setFont("Noto", size, step)
            for line in lines:
                text.textLine(line)
            page.drawText(text)
            page.rect(x, y - tall, column, tall)
        return y - tall

    top = [wrap(h) for h in heading]
    y = draw(top, height - margin)
    for row in rows:
        cells = [wrap(cell) for cell in row]
        if y - max(len(c) for c in cells) * step - 3 < margin:
            page.showPage()
            y = draw(top, height - margin)
        y = draw(cells, y)
    page.save()
    return out.getvalue()


def openpyxl_read():
    from openpyxl import load_workbook

    sheet = load_workbook(REGISTER, read_only=True).active
    return sum(1 for _ in sheet.iter_rows(values_only=True))


def line(what, ours, peer=None, name=""):
    if peer is None:
        print(f"{what:<44} {ours * 1000:9.0f} ms")
    else:
        print(f"{what:<44} {ours * 1000:9.0f} ms   {name} {peer * 1000:9.0f} ms   {peer / ours:6.1f} x")


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        house = folder / "formation.agiderm"
        made, cpu = run(house, "training", "--present", PRESENT)
        print(f"{made['present']} present, {made['stays']} stays, {made['titles']} titles; medians of {RUNS}")
        line("making the training establishment", cpu)
        sign_in = median(lambda: run(house, "call", "drafts.list")[1])
        line("sign-in (taken off below)", sign_in)

        def command(*args):
            return max(median(lambda: run(house, *args)[1]) - sign_in, 0.0001)

        out = folder / "registre.pdf"
        ask = json.dumps({"list": "register", "format": "csv"})
        listed, _ = run(house, "call", "prints.list", ask)
        text = base64.b64decode(listed["base64"]).decode("utf-8-sig")
        table = list(csv.reader(io.StringIO(text), delimiter=";"))
        table = [row for row in table if len(row) > 3]
        heading, rows = table[0], table[1:]
        ours = command("print", "register", "--out", out)
        peer = median(lambda: own_cpu(lambda: reportlab_register(rows, heading)))
        line(f"register as PDF ({len(rows)} rows)", ours, peer, "ReportLab canvas")

        line("every deadline", command("deadlines"))
        questions = folder / "questions.txt"
        names = [row["name"] for row in run(house, "deadlines")[0]]
        questions.write_text("\n".join(name.lower() for name in names[:500]))
        line(f"{len(names[:500])} searches", command("search", "--batch", questions))
        line("proof of the whole file", command("verify"))
        copies = iter(range(100))
        line("backup, opened again", command_each(house, sign_in, folder, copies))

        def take_over():
            fresh = folder / f"essai-{next(copies)}.agiderm"
            run(fresh, "init", "--name", "Essai", "--code", "ESS")
            return run(fresh, "import", REGISTER, "--today", "2026-11-23")[1]

        ours = median(take_over)
        peer = median(lambda: own_cpu(openpyxl_read))
        line("3,600 legacy rows read, judged, recorded", ours, peer, "openpyxl, reading alone")


def command_each(house, sign_in, folder, copies):
    """A backup never goes over an existing file: each run has its own."""
    return median(lambda: run(house, "backup", "--to", folder / f"copie-{next(copies)}")[1]) - sign_in


main()
