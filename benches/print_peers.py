"""The same list printed by ReportLab, to compare with `print_bench`.

    cargo run --release -p agiderm-core --example print_bench -- rows 10000 > rows.tsv
    python3 benches/print_peers.py rows.tsv            canvas, with a wrap of its own
    python3 benches/print_peers.py rows.tsv platypus   LongTable and Paragraph

One line, tab-separated, as `print_bench` gives: paper, rows, pages, processor seconds, rows/s, MB,
peak MB.
ReportLab is installed by `make bench` alone.
"""

import io
import resource
import sys
import time
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).parent.parent / "assets/fonts"
SHARES = [18, 20, 34, 24, 24, 24, 26, 22, 18, 30, 30, 22]
SIZE, LEADING, MARGIN, PAD = 9, 10.8, 42.5, 2.5
WIDTH, HEIGHT = landscape(A4)
COLUMNS = [(WIDTH - 2 * MARGIN) * share / sum(SHARES) for share in SHARES]
TOP, BOTTOM = HEIGHT - 60, 48


def wrap(text, width):
    """Greedy lines of `text`; a word wider than the column is cut."""
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if pdfmetrics.stringWidth(longer, "R", SIZE) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        while pdfmetrics.stringWidth(word, "R", SIZE) > width:
            cut = len(word) - 1
            while cut > 1 and pdfmetrics.stringWidth(word[:cut], "R", SIZE) > width:
                cut -= 1
            lines.append(word[:cut])
            word = word[cut:]
        line = word
    return lines + [line]


def by_canvas(head, rows, out):
    """Own wrap, own rules, headings repeated; gives the number of pages."""
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), pageCompression=1)
    laid = []
    for row in rows:
        cells = [wrap(text, width - 2 * PAD) for text, width in zip(row, COLUMNS)]
        laid.append((cells, max(map(len, cells)) * LEADING + 2 * PAD))
    breaks, room = [[]], TOP - BOTTOM
    for cells, height in laid:
        if height > room:
            breaks.append([])
            room = TOP - BOTTOM
        breaks[-1].append((cells, height))
        room -= height
    for number, page in enumerate(breaks, 1):
        draw_page(canvas, head, page, number, len(breaks))
    canvas.save()
    return len(breaks)


def draw_page(canvas, head, page, number, count):
    """One page: headings, rows, rules, number."""
    canvas.setLineWidth(0.25)
    y = TOP
    canvas.setFont("B", 8)
    x = MARGIN
    for title, width in zip(head, COLUMNS):
        canvas.drawString(x + PAD, y + 4, title)
        x += width
    canvas.setFont("R", SIZE)
    for cells, height in page:
        x = MARGIN
        for lines, width in zip(cells, COLUMNS):
            text = canvas.beginText(x + PAD, y - PAD - SIZE)
            text.setLeading(LEADING)
            for line in lines:
                text.textLine(line)
            canvas.drawText(text)
            x += width
        y -= height
        canvas.line(MARGIN, y, WIDTH - MARGIN, y)
    x = MARGIN
    for width in [*COLUMNS, 0]:
        canvas.line(x, TOP + 14, x, y)
        x += width
    canvas.drawCentredString(WIDTH / 2, 30, f"Page {number} / {count}")
    canvas.showPage()


def by_platypus(head, rows, out):
    """LongTable of Paragraphs; gives the number of pages."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    style = ParagraphStyle("cell", fontName="R", fontSize=SIZE, leading=LEADING)
    table = LongTable(
        [[Paragraph(text, style) for text in row] for row in [head, *rows]],
        colWidths=COLUMNS,
        repeatRows=1,
        style=[("GRID", (0, 0), (-1, -1), 0.25, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")],
    )
    document = SimpleDocTemplate(out, pagesize=(WIDTH, HEIGHT), leftMargin=MARGIN, rightMargin=MARGIN)
    document.build([table])
    return document.page


def fonts():
    """Makes the two faces known to ReportLab."""
    for name, file in (("R", "NotoSans-Regular.ttf"), ("B", "NotoSans-Bold.ttf")):
        pdfmetrics.registerFont(TTFont(name, FONTS / file))


def main():
    """Prints the rows of the file and says how long it took."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    head, *rows = [line.split("\t") for line in lines]
    platypus = "platypus" in sys.argv[2:]
    fonts()
    out = io.BytesIO()
    start = time.process_time()
    pages = (by_platypus if platypus else by_canvas)(head, rows, out)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    name = "reportlab platypus" if platypus else "reportlab canvas"
    size = len(out.getvalue()) / 1e6
    print(f"{name}\t{len(rows)}\t{pages}\t{seconds:.3f}\t{len(rows) / seconds:.0f}\t{size:.1f}\t{peak:.0f}")


if __name__ == "__main__":
    main()
