"""One of the slow writers over the rows of a file: says `seconds N`, of the processor, or of the
clock for Chromium, which forks.

    python benches/slow_printers.py platypus|typst|chromium|weasyprint ROWS.tsv OUT.pdf
"""

import html
import io
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FONTS = Path(__file__).parent.parent / "assets/fonts"
SHARES = [18, 20, 34, 24, 24, 24, 26, 22, 18, 30, 30, 22]


def page(head, rows):
    """The list as a page of HTML."""
    cell = lambda tag, texts: "".join(f"<{tag}>{html.escape(t)}</{tag}>" for t in texts)  # noqa: E731
    widths = "".join(f'<col style="width:{share * 100 / sum(SHARES):.2f}%">' for share in SHARES)
    lines = "".join(f"<tr>{cell('td', row)}</tr>" for row in rows)
    font = (FONTS / "NotoSans-Regular.ttf").as_uri()
    return f"""<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: R; src: url("{font}") }}
@page {{ size: A4 landscape; margin: 15mm;
  @bottom-center {{ content: "Page " counter(page) " / " counter(pages) }} }}
body {{ font: 9pt/10.8pt R; margin: 0 }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100% }}
td, th {{ border: .25pt solid; padding: 2.5pt; vertical-align: top; overflow-wrap: anywhere }}
tr {{ break-inside: avoid }}</style>
<table><colgroup>{widths}</colgroup><thead><tr>{cell('th', head)}</tr></thead>{lines}</table>"""


def platypus(head, rows, out):
    import print_peers

    print_peers.fonts()
    print_peers.by_platypus(head, rows, io.BytesIO())


def typst(head, rows, out):
    import typst as compiler

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "list.typ"
        (Path(folder) / "rows.json").write_text(json.dumps([head, *rows]), encoding="utf-8")
        columns = ", ".join(f"{share}fr" for share in SHARES)
        source.write_text(
            f"""#set page(paper: "a4", flipped: true, margin: 15mm, numbering: "1 / 1")
#set text(font: "Noto Sans", size: 9pt)
#let rows = json("rows.json")
#table(columns: ({columns}), stroke: 0.25pt, inset: 2.5pt,
  table.header(..rows.first()), ..rows.slice(1).flatten())""",
            encoding="utf-8",
        )
        compiler.compile(str(source), output=str(out), font_paths=[str(FONTS)])


def weasyprint(head, rows, out):
    from weasyprint import HTML

    HTML(string=page(head, rows)).write_pdf(str(out))


def chromium(head, rows, out):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "list.html"
        source.write_text(page(head, rows), encoding="utf-8")
        command = [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--no-pdf-header-footer",
            f"--user-data-dir={folder}/profile", f"--print-to-pdf={out}", source.as_uri(),
        ]  # fmt: skip
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    way, rows, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    head, *rows = [line.split("\t") for line in rows.read_text(encoding="utf-8").splitlines()]
    clock = time.monotonic if way == "chromium" else time.process_time
    began = clock()
    {"platypus": platypus, "typst": typst, "chromium": chromium, "weasyprint": weasyprint}[way](head, rows, out)
    seconds = clock() - began
    if way != "platypus" and out.stat().st_size == 0:
        sys.exit(f"{way} wrote nothing")
    print(f"seconds {seconds:.3f}")


main()
