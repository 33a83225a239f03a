"""The one table of `make bench`: area, what, ours, the peer, the ratio, the goal, reached or not.

Goals that are missed are told; what must hold and does not makes the whole run a failure.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time

RUNS = 5
_area = None
_counts = {"yes": 0, "NO": 0, "-": 0}
_missed = []
_wrong = []
_left_out = []


def heading(area):
    global _area
    if area != _area:
        _area = area
        print(f"\n{area}")
        print(f"  {'what':<52} {'ours':>10}   {'beside':<38} {'ratio':>9}  {'goal':<10} reached", flush=True)


def under_way(what):
    """Says what is being measured, beside the table, where it takes minutes before its first line."""
    print(f"  ... {what}", file=sys.stderr, flush=True)


def row(what, ours, beside="", ratio="", goal="none", reached="-"):
    _counts[reached] = _counts.get(reached, 0) + 1
    if reached == "NO":
        (_wrong if goal == "must hold" else _missed).append(f"{_area}: {what}")
    print(f"  {what:<52} {ours:>10}   {beside:<38} {ratio:>9}  {goal:<10} {reached}", flush=True)


def said(holds):
    return {True: "yes", False: "NO", None: "-"}[holds]


def shown(seconds):
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.2f} ms" if seconds >= 0.001 else f"{seconds * 1e6:.0f} µs"


def faster(what, ours, peer, name, least=None):
    """How many times the peer takes what ours takes."""
    ratio = peer / ours
    goal = "none" if least is None else f"≥ {least} x"
    reached = None if least is None else ratio >= least
    row(what, shown(ours), f"{name} {shown(peer)}", f"{ratio:.2f} x", goal, said(reached))


def at_most(what, ours, peer, name, most=None, unit=None):
    """How many times ours takes what the peer takes; seconds, or any unit that is named."""
    ratio = ours / peer
    text = shown if unit is None else lambda value: f"{value:.2f} {unit}"
    goal = "none" if most is None else f"≤ {most} x"
    reached = None if most is None else ratio <= most
    row(what, text(ours), f"{name} {text(peer)}", f"{ratio:.2f} x", goal, said(reached))


def bound(what, value, most=None, least=None, unit=""):
    goal = f"≤ {most}{unit}" if most is not None else f"≥ {least}{unit}"
    reached = value <= most if most is not None else value >= least
    text = f"{value:.3f}" if isinstance(value, float) and value < 10 else f"{value:.0f}"
    row(what, f"{text}{unit}", goal=goal, reached=said(reached))


def check(what, found, holds):
    """What must be so on any machine."""
    row(what, str(found), goal="must hold", reached=said(bool(holds)))


def left_out(what, why):
    """Something the goals name and this run does not measure, and why."""
    _left_out.append(f"{what}: {why}")
    row(what, "", f"not measured: {why}")


def ending():
    print(f"\n{_counts['yes']} reached, {len(_missed)} missed, {len(_left_out)} not measured.")
    for title, lines in (("Missed", _missed), ("Not measured", _left_out), ("WRONG", _wrong)):
        if lines:
            print(f"{title}:")
            for line in lines:
                print(f"  {line}")
    return 1 if _wrong else 0


class Ran:
    """A command that was run to its end."""

    def __init__(self, command, env=None, cwd=None):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        with subprocess.Popen(
            [str(word) for word in command], stdout=subprocess.PIPE, env=env, cwd=cwd, text=True
        ) as child:
            self.out = child.stdout.read()
            peak = _peak(child)
        self.wall = time.monotonic() - began
        self.code = child.returncode
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.peak = peak

    def must(self):
        if self.code != 0:
            raise SystemExit(f"a program of the benchmark failed with {self.code}: {self.out[-2000:]}")
        return self


def _peak(child):
    """Most memory of a child in MB, waited for without losing its figures."""
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_maxrss / 1024


def told(command):
    """Runs one of our programs whose lines are rows of this table."""
    ran = Ran(command)
    for line in ran.out.splitlines():
        area, *cells = line.split("\t")
        heading(area)
        row(*cells)
    if ran.code != 0 and not _wrong:
        raise SystemExit(f"{command[0]} failed with {ran.code}")


def in_turn(*works):
    """The medians of several works, run in turn: what slows the machine slows them all."""
    times = [[work() for work in works] for _ in range(RUNS)]
    return [statistics.median(column) for column in zip(*times)]


def own_cpu(work):
    before = time.process_time()
    work()
    return time.process_time() - before


def available(command):
    return shutil.which(command) is not None
