"""A workbook of 100,000 rows and twenty columns written by ours and by two Python libraries."""

import datetime
import io
import statistics

from table import Ran, bound, check, faster, heading, own_cpu, row

ROWS = 100_000


def sheets(place):
    heading("a workbook of 100,000 rows and twenty columns; processor time")
    bench = place.example("sheet_bench")
    file = place.folder / "sheet.xlsx"
    runs = [Ran([bench, "write", ROWS, file]).must().out.strip().split("\t") for _ in range(3)]
    ours = statistics.median(float(run[1]) for run in runs)
    text = Ran([bench, "rows", ROWS]).must().out
    rows = [typed(line.split("\t")) for line in text.splitlines()]
    faster("written", ours, own_cpu(lambda: by_xlsxwriter(rows)), "XlsxWriter, constant memory (once)", 7)
    faster("written", ours, own_cpu(lambda: by_openpyxl(rows)), "openpyxl, write-only (once)", 10)
    row("its file", f"{float(runs[0][2]):.1f} MB")
    bound("most memory", max(float(run[3]) for run in runs), most=60, unit=" MB")
    cells = int(Ran([bench, "read", file]).must().out.split("\t")[0])
    filled = sum(cell != "" for line in rows for cell in line) + 20
    check("cells read back by calamine", cells, cells >= filled)


def typed(cells):
    days = [datetime.date.fromisoformat(day) for day in cells[17:]]
    return [*cells[:12], *(int(number) for number in cells[12:17]), *days]


def by_xlsxwriter(rows):
    import xlsxwriter

    book = xlsxwriter.Workbook(io.BytesIO(), {"constant_memory": True, "default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet()
    for number, line in enumerate(rows):
        sheet.write_row(number, 0, line)
    book.close()


def by_openpyxl(rows):
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for line in rows:
        sheet.append(line)
    book.save(io.BytesIO())
