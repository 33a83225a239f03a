"""pg_trgm over the same persons, in a PostgreSQL of its own that is gone with the run."""

import os
import re
import shutil
import statistics
import subprocess
import tempfile
from collections import namedtuple
from pathlib import Path

Figures = namedtuple("Figures", "typing_p50 typing_p99 precision recall")
EVERY = 20
KNOWN = 60


class Absent(Exception):
    """PostgreSQL cannot be used here, and why."""


def programs():
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        raise Absent("PostgreSQL is not installed")
    trgm = list(Path("/usr/share/postgresql").glob("*/extension/pg_trgm.control"))
    if not trgm:
        raise Absent("PostgreSQL is here without pg_trgm")
    return found[-1].parent


class Server:
    """A server on a socket in a folder of its own."""

    def __init__(self, folder):
        self.bin, self.folder = programs(), Path(folder)
        self.data = self.folder / "data"
        # The server refuses to run as root.
        self.other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.other:
            shutil.chown(folder, "postgres")
        self.run("initdb", "-D", self.data, "-U", "bench", "-A", "trust", "--locale=C", "-E", "UTF8")
        options = f"-k {self.folder} -c listen_addresses= -c shared_buffers=512MB -c work_mem=128MB -c fsync=off"
        self.run("pg_ctl", "-D", self.data, "-l", self.folder / "log", "-w", "-o", options, "start")

    def run(self, name, *args):
        command = [*self.other, str(self.bin / name), *map(str, args)]
        try:
            subprocess.run(command, check=True, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        except (OSError, subprocess.CalledProcessError) as problem:
            raise Absent(f"{name} failed ({problem})") from problem

    def sql(self, text):
        command = [str(self.bin / "psql"), "-h", str(self.folder), "-U", "bench", "-d", "postgres"]
        done = subprocess.run(
            [*command, "-qAt", "-v", "ON_ERROR_STOP=1"], input=text, check=True, stdout=subprocess.PIPE, text=True
        )
        return done.stdout

    def stop(self):
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")


def measured(kept):
    """Latency on every twentieth prefix, precision and recall on some known spellings."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder)
        try:
            return of(server, kept)
        finally:
            server.stop()


def of(server, kept):
    persons = Path(kept) / "persons.tsv"
    server.sql(
        f"""CREATE EXTENSION pg_trgm;
CREATE TABLE p (id int, name text, family int, given int, second int);
\\copy p FROM '{persons}'
CREATE INDEX p_name ON p USING gin (name gin_trgm_ops);
VACUUM ANALYZE p;"""
    )
    lines = (Path(kept) / "questions.tsv").read_text(encoding="utf-8").splitlines()
    questions = [line.split("\t") for line in lines]
    quoted = lambda text: "'" + text.strip().replace("'", "''") + "'"  # noqa: E731
    typing = [q[1] for q in questions if q[0] == "typing"][::EVERY]
    ask = [f"SELECT id FROM p WHERE name % {quoted(text)} LIMIT 50 \\g /dev/null" for text in typing]
    # The first of each is left out: it reads what the others find in memory.
    script = "\\timing on\n" + "\n".join(line for line in ask for _ in range(4))
    times = [float(n) / 1e3 for n in re.findall(r"^Time: ([\d.]+) ms", server.sql(script), re.M)]
    middles = sorted(statistics.median(times[n + 1 : n + 4]) for n in range(0, len(times), 4))
    known = [q for q in questions if q[0] == "known"][:KNOWN]
    right = "family = {} AND (given = {} OR second = {})"
    counts = server.sql(
        "\n".join(
            f"""SELECT count(*) FILTER (WHERE name % {quoted(q[1])}), count(*) FILTER (WHERE name % {quoted(q[1])} AND {r}),
(SELECT count(*) FROM p WHERE {r}) FROM p WHERE name % {quoted(q[1])};"""
            for q in known
            for r in [right.format(q[2], q[3], q[3])]
        )
    )
    found = [tuple(int(n) for n in line.split("|")) for line in counts.splitlines()]
    precision = statistics.mean(hit / all_ if all_ else 0 for all_, hit, _ in found)
    recall = statistics.mean(hit / wanted for _, hit, wanted in found if wanted)
    slowest = middles[min(len(middles) * 99 // 100, len(middles) - 1)]
    return Figures(middles[len(middles) // 2], slowest, precision, recall)
