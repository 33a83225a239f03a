"""The program beside its peers: same data, same run, medians of five where the peer is not slow.

    python scripts/bench.py RELEASE PEERS [PART…]

Parts: registry, law, stations, engine, program, import, paper, sheets, search, memory. Absolute times
move with the machine; ratios hardly do. The run ends with a failure only when something that must
hold does not, never because a goal is missed.
"""

import sys
import tempfile
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benches"))

import day  # noqa: E402
import memory  # noqa: E402
import paper  # noqa: E402
import program  # noqa: E402
import search  # noqa: E402
import sheets  # noqa: E402
import table  # noqa: E402
import takeover  # noqa: E402

PARTS = {
    "registry": day.registry,
    "law": day.law,
    "stations": day.stations,
    "engine": day.engine,
    "program": program.program,
    "import": takeover.takeover,
    "paper": paper.paper,
    "sheets": sheets.sheets,
    "search": search.search,
    "memory": memory.memory,
}


class Place:
    """Where the programs are, and the houses that the parts share, made when first asked for."""

    def __init__(self, release, peers, folder):
        self.release, self.peers, self.folder = release, peers, folder
        self.program = release / "agiderm"

    def example(self, name):
        return self.release / "examples" / name

    def peer(self, name):
        return self.peers / "release" / name

    def house(self, present, more=None):
        file = self.folder / f"house-{present}-{more or 'plain'}.agiderm"
        if not file.exists():
            words = [self.example("registry_bench"), "make", file, present, *([more] if more else [])]
            table.Ran(words).must()
        return file


def main():
    release, peers, *parts = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(release), Path(peers), Path(folder))
        for part in parts or PARTS:
            # A part that cannot go on is told in its place; the others and the ending follow.
            try:
                PARTS[part](place)
            except (Exception, SystemExit) as problem:
                traceback.print_exception(problem)
                table.check(f"the part {part} measured to its end", type(problem).__name__, False)
    sys.exit(table.ending())


main()
