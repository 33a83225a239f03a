"""Whole runs of the program, from its start to its answer; a sign-in is part of every run: its own
time is measured alone and taken off."""

import base64
import csv
import io
import json
import os

import print_peers
from table import Ran, bound, check, faster, heading, in_turn, own_cpu, row, shown

PHRASE = "mil fonio sorgho riz"


def call(place, file, *args, user="directeur"):
    """One run of the program: its answer and its processor time."""
    command = [place.program, "--file", file, "--user", user, "--json", *args]
    ran = Ran(command, env={**os.environ, "AGIDERM_PASSPHRASE": PHRASE}).must()
    return json.loads(ran.out), ran


def net(seconds, signing):
    return max(seconds - signing, 0.0001)


def rows_of(place, file, register=None):
    """The register as the screens export it: its titles and its rows."""
    ask = json.dumps({"list": "register", "format": "csv", "register": register or {}})
    listed, _ = call(place, file, "call", "prints.list", ask)
    text = base64.b64decode(listed["base64"]).decode("utf-8-sig")
    table = [line for line in csv.reader(io.StringIO(text), delimiter=";") if len(line) > 3]
    return table[0], table[1:]


def program(place):
    small, large = place.house(2800), place.house(4500, 100_000)
    print_peers.fonts()
    heading("whole runs of the program, 2,800 present; processor time, sign-in taken off")
    peak = whole(place, small)
    heading("whole runs of the program, 4,500 present, 100,000 stays; sign-in taken off")
    peak = max(peak, nominal(place, large))
    bound("most memory of any run above", peak, most=350, unit=" MB")


def whole(place, house):
    peaks = []

    def command(*args):
        def run():
            ran = call(place, house, *args)[1]
            peaks.append(ran.peak)
            return ran.cpu

        return run

    sign_in = command("call", "drafts.list")
    head, rows = rows_of(place, house)

    def reportlab():
        return own_cpu(lambda: print_peers.by_canvas(head, rows, io.BytesIO()))

    book = command("print", "register", "--out", place.folder / "registre.pdf")
    ours, peer, signing = in_turn(book, reportlab, sign_in)
    what = f"register of {len(rows)} stays, read and printed"
    faster(what, net(ours, signing), peer, "ReportLab, the list alone", 1)
    names = [line["name"] for line in call(place, house, "deadlines")[0]][:500]
    questions = place.folder / "questions.txt"
    questions.write_text("\n".join(name.lower() for name in names))
    for what, work in [
        ("every deadline", command("deadlines")),
        (f"{len(names)} searches, the index built", command("search", "--batch", questions)),
        ("proof of the whole file", command("verify")),
    ]:
        ours, signing = in_turn(work, sign_in)
        row(what, shown(net(ours, signing)))
    return max(peaks)


def nominal(place, house):
    """The état nominatif of everyone present, as a paper; the same people as a workbook."""
    head, rows = rows_of(place, house, {"present": True})
    check("people present in the list", len(rows), len(rows) == 4500)
    peaks = []

    def command(*args):
        ran = call(place, house, *args)[1]
        peaks.append(ran.peak)
        return ran.cpu

    def reportlab():
        return own_cpu(lambda: print_peers.by_canvas(head[:12], [line[:12] for line in rows], io.BytesIO()))

    ask = {"list": "register", "format": "xlsx", "register": {"present": True}}
    paper, workbook, peer, xlsxwriter, openpyxl, signing = in_turn(
        lambda: command("print", "nominal", "--out", place.folder / "nominatif.pdf"),
        lambda: command("call", "prints.list", json.dumps(ask)),
        reportlab,
        lambda: own_cpu(lambda: by_xlsxwriter(head, rows)),
        lambda: own_cpu(lambda: by_openpyxl(head, rows)),
        lambda: command("call", "drafts.list"),
    )
    faster("état nominatif of 4,500, read and printed", net(paper, signing), peer, "ReportLab, its rows alone", 1)
    faster("the 4,500 as a workbook, read and written", net(workbook, signing), xlsxwriter, "XlsxWriter, its rows alone", 1)
    faster("the 4,500 as a workbook, read and written", net(workbook, signing), openpyxl, "openpyxl, its rows alone", 1)
    row("the sign-in itself, the file checked", shown(signing))
    return max(peaks)


def by_xlsxwriter(head, rows):
    import xlsxwriter

    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    sheet = book.add_worksheet()
    for number, line in enumerate([head, *rows]):
        sheet.write_row(number, 0, line)
    book.close()


def by_openpyxl(head, rows):
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for line in [head, *rows]:
        sheet.append(line)
    book.save(io.BytesIO())
