"""The program in a PC of two gigabytes: an ordinary session on a large house, and its most memory."""

import http.client
import json
import re
import resource
import subprocess

from program import PHRASE
from table import bound, check, heading, row

GIGABYTE = 1 << 30


class Session:
    """The loopback server on a house, and a person who signs in."""

    def __init__(self, place, house, most=None):
        limit = (lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most))) if most else None
        self.child = subprocess.Popen(
            [place.program, "--file", house, "--json", "serve", "--port", "0"],
            stdout=subprocess.PIPE,
            preexec_fn=limit,
            text=True,
        )
        address = json.loads(self.child.stdout.readline())["address"]
        self.host = address.removeprefix("http://").strip("/")
        self.cookie = ""

    def call(self, name, **values):
        line = http.client.HTTPConnection(self.host, timeout=300)
        headers = {"Content-Type": "application/json", "Cookie": self.cookie}
        line.request("POST", f"/api/{name}", json.dumps(values), headers)
        answer = line.getresponse()
        text = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{name}: {answer.status} {text[:300]!r}")
        cookie = answer.getheader("Set-Cookie")
        self.cookie = cookie.split(";")[0] if cookie else self.cookie
        return json.loads(text)

    def memory(self, field):
        with open(f"/proc/{self.child.pid}/status", encoding="utf-8") as status:
            return int(re.search(rf"^{field}:\s+(\d+) kB", status.read(), re.M)[1]) / 1024

    def end(self):
        self.child.terminate()
        self.child.wait()


STEPS = [
    ("signed in", "session.sign_in", {"login": "directeur", "passphrase": PHRASE}),
    ("first page", "home.overview", {}),
    ("a search", "search.find", {"text": "traore moussa"}),
    ("a page of the register", "committals.list", {"limit": 50}),
    ("the day's situation", "movements.day", {}),
    ("the plan of the cells", "cells.plan", {}),
    ("the whole register, by name", "committals.list", {"limit": 50, "sort": "name", "offset": 90_000}),
    ("records that may be of one person", "merges.pairs", {}),
    ("état nominatif printed", "prints.nominal", {}),
    ("everyone as a workbook", "prints.list", {"list": "register", "format": "xlsx"}),
    ("the whole register printed", "prints.register", {}),
]


def memory(place):
    house = place.house(4500, 100_000)
    heading("memory of the program, 4,500 present, 100,000 stays, one session after another step")
    for most in (None, 2 * GIGABYTE):
        session, answered = Session(place, house, most), 0
        try:
            for what, name, values in STEPS:
                try:
                    session.call(name, **values)
                    answered += 1
                except (OSError, RuntimeError, http.client.HTTPException) as problem:
                    check(f"{what}, in two gigabytes" if most else what, str(problem)[:60], False)
                    break
                if most is None:
                    row(what, f"{session.memory('VmHWM'):.0f} MB", f"now {session.memory('VmRSS'):.0f} MB")
            if most is None and session.child.poll() is None:
                bound("most memory of the whole session", session.memory("VmHWM"), most=2048, unit=" MB")
        finally:
            session.end()
        if most:
            check("the same session under 2 GB of address space", f"{answered}/{len(STEPS)}", answered == len(STEPS))
