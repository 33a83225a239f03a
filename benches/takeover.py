"""A legacy register taken over: the house's own of 3,600 rows, and one of 100,000 rows and twenty
columns, beside readers that only read."""

import itertools
import re
from pathlib import Path

from program import call, net
from table import Ran, at_most, check, faster, heading, in_turn, own_cpu

REGISTER = Path(__file__).resolve().parent.parent / "tests/takeover/fixtures/large/registre.xlsx"
TODAY = ("--today", "2026-11-23")
ROWS = 100_000


def openpyxl(file):
    from openpyxl import load_workbook

    sheet = load_workbook(file, read_only=True).worksheets[0]
    return sum(1 for _ in sheet.iter_rows(values_only=True))


def takeover(place):
    small(place)
    large(place)


def fresh(place, name):
    file = place.folder / f"{name}.agiderm"
    call(place, file, "init", "--name", "Essai", "--code", "ESS", user="directeur")
    return file


def small(place):
    heading("a legacy register of 3,600 rows taken over; processor time, sign-in taken off")
    numbers = itertools.count()
    house = place.house(2800)

    def taken():
        return call(place, fresh(place, f"essai-{next(numbers)}"), "import", REGISTER, *TODAY)[1].cpu

    def looked_at():
        return call(place, house, "import", REGISTER, *TODAY, "--dry-run")[1].cpu

    def sign_in():
        return call(place, house, "call", "drafts.list")[1].cpu

    ours, looked, peer, signing = in_turn(taken, looked_at, lambda: own_cpu(lambda: openpyxl(REGISTER)), sign_in)
    name = "openpyxl, reading alone"
    at_most("read and judged", net(looked, signing), peer, name, 1)
    at_most("read, judged, persons and acts recorded", net(ours, signing), peer, name, 1)


def written(place):
    """A register of 100,000 rows and twenty columns: the house's rows again and again, each with a
    number of its own."""
    import xlsxwriter
    from openpyxl import load_workbook

    source = load_workbook(REGISTER, read_only=True).worksheets[0]
    lines = [list(line) for line in source.iter_rows(values_only=True)]
    titles = next(n for n, line in enumerate(lines) if sum(cell is not None for cell in line) > 15)
    columns = [n for n, title in enumerate(lines[titles]) if title is not None][:20]
    numbered = [line for line in lines[titles + 1 :] if re.fullmatch(r"\d+ */ *\d{4}", str(line[columns[0]]).strip())]
    people = [line for line in numbered if sum(cell is not None for cell in line) > 8]
    file = place.folder / "registre-100000.xlsx"
    book = xlsxwriter.Workbook(str(file), {"default_date_format": "dd/mm/yyyy", "constant_memory": True})
    sheet = book.add_worksheet("Registre")
    sheet.write_row(0, 0, [lines[titles][n] for n in columns])
    for number in range(ROWS):
        person = people[number % len(people)]
        cells = [person[n] for n in columns]
        cells[0] = f"{number + 1}/{str(cells[0]).rsplit('/', 1)[1].strip()}"
        for column, cell in enumerate(cells):
            if cell is not None:
                sheet.write(number + 1, column, cell)
    book.close()
    return file, len(columns)


def large(place):
    heading("a legacy register of 100,000 rows and twenty columns; once each")
    file, columns = written(place)
    house = fresh(place, "essai-large")
    signing = call(place, house, "call", "drafts.list")[1].cpu
    bare = Ran([place.example("sheet_bench"), "read", file]).must().out.split("\t")
    report, ran = call(place, house, "import", file, *TODAY)

    def pandas():
        import pandas

        pandas.read_excel(file, engine="openpyxl")

    peer = own_cpu(pandas)
    ours = net(ran.cpu, signing)
    name = "calamine, reading alone"
    at_most("read, judged, compared and recorded", ours, float(bare[1]), name, 2.5)
    faster("read, judged, compared and recorded", ours, peer, "pandas + openpyxl, reading alone", 8)
    check("rows accounted for, of 100,000", len(report["rows"]), len(report["rows"]) == ROWS)
