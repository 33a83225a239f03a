"""Makes the two font files of this folder from the full Noto fonts.

    pip install fonttools
    python3 assets/fonts/subset.py /usr/share/fonts/truetype/noto

Kept: Latin with all its extensions used by French, Bambara, Fulfulde, Songhai, Tamasheq (Latin
script), Soninke, Dogon and neighbours, combining tones, typographic punctuation, U+202F and
U+00A0 with glyphs of their own (so that copying gives them back), and a few signs Noto Sans lacks
(comparison, arrows, boxes), taken from Noto Sans Math and Noto Sans Symbols 2.
Dropped: hinting, layout tables, every other script.
"""

import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont

KEPT = (
    "0020-007E,00A0-024F,0250-02AF,02BB,02BC,02C6,02C7,02D8-02DD,0300-030F,0323-0331,"
    "1E00-1E9F,1EB8,1EB9,1EBC,1EBD,1ECC,1ECD,2000-206F,20AC,2116,2122,FFFD"
)
BORROWED = {"NotoSansMath-Regular": "−≤≥≠≈←↑→↓↔", "NotoSansSymbols2-Regular": "□■▲●☐☑✓✗"}


def borrow(font: TTFont, source: TTFont, signs: str) -> None:
    """Copies the outline and advance of each sign from `source` into `font`."""
    names, glyphs = source.getBestCmap(), source.getGlyphSet()
    for sign in signs:
        name = f"sign{ord(sign):04X}"
        recorded = DecomposingRecordingPen(glyphs)
        glyphs[names[ord(sign)]].draw(recorded)
        pen = TTGlyphPen(None)
        recorded.replay(pen)
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = source["hmtx"][names[ord(sign)]]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = name


def centre_marks(font: TTFont) -> None:
    """Gives each combining mark a glyph of its own, its ink centred on its origin: the program moves
    it back over its letter, and a reader of the text never sees a gap between the two."""
    names, glyphs = font.getBestCmap(), font.getGlyphSet()
    for code in range(0x300, 0x370):
        if code not in names:
            continue
        ink = font["glyf"][names[code]]
        recorded = DecomposingRecordingPen(glyphs)
        glyphs[names[code]].draw(recorded)
        pen = TTGlyphPen(None)
        recorded.replay(TransformPen(pen, (1, 0, 0, 1, -(ink.xMin + ink.xMax) // 2, 0)))
        name = f"mark{code:04X}"
        glyph = font["glyf"][name] = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (0, glyph.xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


def make(folder: Path, weight: str, out: Path) -> None:
    """Writes the subset of one weight to `out`."""
    font = TTFont(folder / f"NotoSans-{weight}.ttf", recalcTimestamp=False)
    for name, signs in BORROWED.items():
        borrow(font, TTFont(folder / f"{name}.ttf"), signs)
    centre_marks(font)
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 5, 6, 13, 14])
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "gasp"]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    borrowed = [ord(sign) for signs in BORROWED.values() for sign in signs]
    subsetter.populate(unicodes=parse_unicodes(KEPT) + borrowed)
    subsetter.subset(font)
    glyph_names = list(font.getBestCmap().values())
    assert len(glyph_names) == len(set(glyph_names)), "two characters share a glyph: one would be lost in copies"
    font.save(out)


if __name__ == "__main__":
    here = Path(__file__).parent
    for weight in ("Regular", "Bold"):
        make(Path(sys.argv[1]), weight, here / f"NotoSans-{weight}.ttf")
