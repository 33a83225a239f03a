#!/usr/bin/env python3
"""Changes every comparison of days, ages, periods and ceilings of the law, one at a time, and sees
that a check notices: `make mutants`.

The sources of core/src/law and core/src/base are copied with every mutant written into one build
(tests/mutants), which then runs the case files, the files drawn for the second reading and the quick
tests under each; what survives is put before every other test of the law, a process each. A mutant
that nothing can tell from the program stands in tests/mutants/equivalent.toml with its reason. The
run fails when a mutant survives that is not listed there, and when one that is listed is noticed.

  scripts/mutants.py                 every mutant
  scripts/mutants.py --sample 50     some of them, drawn from --seed
  scripts/mutants.py --without-checks  control: the checks look away, and everything must survive
  scripts/mutants.py --only TEXT     those whose name holds TEXT, with what notices each
"""

import argparse
import collections
import concurrent.futures
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "tests" / "mutants"
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "mutants"
TREE = TARGET / "tree"
PARTS = min(4, os.cpu_count() or 1)
NO_MEASURE = 77  # how a process ends whose mutant is at a site that measures nothing
EVERY_CASE = "every_case_gives_what_it_expects"
NEEDS = ["chrono", "fluent-bundle", "serde", "serde_json", "sha2", "thiserror", "toml", "ts-rs", "unic-langid"]
LIB = """#![allow(warnings)]
pub mod base { pub mod dates; pub mod when; }
mod embedded;
pub mod law;
#[path = "../../mutant.rs"]
pub mod mutant;
pub mod words;
"""


def run(command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout[-2000:]}{done.stderr[-6000:]}")
    return done.stdout


def put(path, text):
    """Writes a file; one that is unchanged keeps its date, and nothing is built twice."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def link(path, to):
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_symlink():
        path.symlink_to(to)


def manifest():
    core = tomllib.loads((ROOT / "core" / "Cargo.toml").read_text())
    whole = tomllib.loads((ROOT / "Cargo.toml").read_text())["workspace"]["package"]

    def line(name, spec):
        if isinstance(spec, str):
            return f'{name} = "{spec}"'
        inner = ", ".join(
            f"{k.replace('_', '-')} = {json.dumps(v)}" for k, v in spec.items()
        )
        return f"{name} = {{ {inner} }}"

    dev = ["fluent-syntax", "proptest"]
    return "\n".join(
        ["[workspace]", "[package]", 'name = "agiderm-core"', 'version = "0.0.0"',
         f'edition = "{whole["edition"]}"', 'build = "build.rs"', "[dependencies]"]
        + [line(n, core["dependencies"][n]) for n in NEEDS]
        + ["[dev-dependencies]"] + [line(n, core["dev-dependencies"][n]) for n in dev]
        + ["[[test]]", 'name = "law"', 'path = "../tests/law/main.rs"',
           "[profile.dev]", "opt-level = 1", "debug = false", ""]
    )  # fmt: skip


def graft():
    """Writes the tree with the mutants in it; returns its sites."""
    tool = ["cargo", "run", "--quiet", "--locked", "--manifest-path", HERE / "Cargo.toml",
            "--target-dir", TARGET / "tool", "--"]  # fmt: skip
    src = ROOT / "core" / "src"
    law = sorted(str(p.relative_to(src)) for p in (src / "law").rglob("*.rs"))
    out = TARGET / "sources"
    shutil.rmtree(out / "law", ignore_errors=True)
    run([*tool, out, src, "base/dates.rs", "base/when.rs", *law])
    for old in (TREE / "core" / "src").rglob("*.rs"):
        rest = old.relative_to(TREE / "core" / "src")
        if rest.parts[0] in ("law", "base") and not (out / rest).exists():
            old.unlink()
    for new in out.rglob("*.rs"):
        if new.name != "sites.rs":
            put(TREE / "core" / "src" / new.relative_to(out), new.read_text())
    put(TREE / "sites.rs", (out / "sites.rs").read_text())
    put(TREE / "mutant.rs", (HERE / "runtime.rs").read_text())
    put(TREE / "core" / "src" / "lib.rs", LIB)
    for name in ["words.rs", "embedded.rs"]:
        put(TREE / "core" / "src" / name, (src / name).read_text())
    put(TREE / "core" / "build.rs", (ROOT / "core" / "build.rs").read_text())
    put(TREE / "core" / "Cargo.toml", manifest())
    lock, given = (ROOT / "Cargo.lock").read_text(), TREE / "Cargo.lock.given"
    if not given.exists() or given.read_text() != lock:
        put(given, lock)
        put(TREE / "core" / "Cargo.lock", lock)
    for name in ["assets", "migrations"]:
        link(TREE / name, ROOT / name)
    suite = ROOT / "tests" / "law"
    tests = []
    for new in sorted(suite.rglob("*.rs")):
        put_at = TREE / "tests" / "law" / new.relative_to(suite)
        text = new.read_text()
        if new.name == "main.rs" and new.parent == suite:
            text = text.replace("mod codes;", "mod codes;\nmod harness;", 1)
        if new.parent.name == "second" and new.name == "mod.rs":
            for name in ["compare", "draw"]:
                text = re.sub(rf"^(pub )?mod {name};", f"pub mod {name};", text, flags=re.M)
        if new.parent == suite:
            room = "" if new.name == "main.rs" else f"{new.stem}::"
            tests += [room + name for name in re.findall(r"#\[test\]\nfn (\w+)\(\)", text)]
            text = re.sub(r"#\[test\]\nfn ", "#[test]\npub(crate) fn ", text)
        put(put_at, text)
    # The case files are checked one by one.
    table = "".join(f'    ("{t}", crate::{t}),\n' for t in tests if t != EVERY_CASE)
    table = f"const TESTS: &[(&str, fn())] = &[\n{table}];\n"
    put(TREE / "tests" / "law" / "tests.rs", table)
    put(TREE / "tests" / "law" / "harness.rs", (HERE / "harness.rs").read_text())
    for name in suite.iterdir():
        if name.is_dir() and name.name != "second":
            link(TREE / "tests" / "law" / name.name, name)
        elif name.suffix == ".json":
            link(TREE / "tests" / "law" / name.name, name)
    return json.loads((out / "sites.json").read_text())


def build():
    """The programs of the suite and of the unit tests."""
    command = ["cargo", "test", "--no-run", "--message-format=json", "--lib", "--test",
               "law", "--manifest-path", TREE / "core" / "Cargo.toml", "--target-dir",
               TARGET / "build"]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True)
    programs = {}
    for line in done.stdout.splitlines():
        message = json.loads(line)
        if message.get("reason") == "compiler-message" and message["message"]["level"] == "error":
            lines = message["message"]["rendered"].splitlines()[:7]
            print("\n".join(line[:240] for line in lines), file=sys.stderr)
        if message.get("reason") == "compiler-artifact" and message.get("executable"):
            programs[message["target"]["kind"][0]] = message["executable"]
    if done.returncode:
        sys.exit(done.stderr[-4000:])
    return programs["test"], programs["lib"]


class Mutants:
    """Every mutant: its number, and a name that does not hang on the line where it stands."""

    def __init__(self, sites):
        self.sites = sites
        self.names = {}
        seen = collections.Counter()
        for n, site in enumerate(sites):
            key = (site["file"], site["function"], site["text"], site["kind"])
            seen[key] += 1
            nth = f" ({seen[key]})" if seen[key] > 1 else ""
            where = f"{site['file']} {site['function']}: {site['text']}{nth}"
            for k, change in enumerate(site["changes"]):
                self.names[n * 8 + k + 1] = f"{where} → {change}"

    def site(self, mutant):
        return self.sites[mutant // 8]

    def place(self, mutant):
        site = self.site(mutant)
        return f"core/src/{site['file']}:{site['line']}"


def in_parts(program, test, wanted, **more):
    """Runs a test of the harness over a list of mutants, in several processes; what they wrote."""
    work = TARGET / "runs"
    work.mkdir(exist_ok=True)
    listed = work / f"{os.getpid()}-list.json"
    listed.write_text(json.dumps(wanted))

    def part(n):
        out = work / f"{os.getpid()}-part-{n}.jsonl"
        env = dict(os.environ, AGIDERM_MUTANTS_OUT=out, AGIDERM_MUTANTS_LIST=listed,
                   AGIDERM_MUTANTS_PART=str(n), AGIDERM_MUTANTS_PARTS=str(PARTS), **more)  # fmt: skip
        run([program, test, "--exact", "--include-ignored", "--test-threads=1"], env=env)
        return [json.loads(line) for line in out.read_text().splitlines()]

    with concurrent.futures.ThreadPoolExecutor(PARTS) as pool:
        found = [line for lines in pool.map(part, range(PARTS)) for line in lines]
    for old in work.glob(f"{os.getpid()}-*"):
        old.unlink()
    return found


def quick(program, wanted, blind):
    """The case files and the drawn files under each mutant; what became of each."""
    checks = "off" if blind else "on"
    lines = in_parts(program, "harness::quick_checks", wanted, AGIDERM_MUTANTS_CHECKS=checks)
    done = {name for line in lines for name in line.get("tests", [])}
    return {line["mutant"]: line for line in lines if "mutant" in line}, done


def tests_of(programs, done):
    """The tests that the quick checks did not hold, the quickest first, each with its sites."""
    work = TARGET / "runs"

    def one(program, name):
        passed = work / f"{os.getpid()}-{name.replace('::', '-')}"
        env = dict(os.environ, PROPTEST_CASES="100", AGIDERM_MUTANTS_PASSED=str(passed))
        began = time.monotonic()
        run([program, name, "--exact"], env=env)
        took = time.monotonic() - began
        sites = {int(line) for line in passed.read_text().split()} if passed.exists() else set()
        passed.unlink(missing_ok=True)
        return took, program, name, sites

    asked = []
    for program in programs:
        for line in run([program, "--list", "--format=terse"]).splitlines():
            name = line.rsplit(": ", 1)[0]
            if name not in done and not name.startswith(("harness::", "second::", EVERY_CASE)):
                asked.append((program, name))
    with concurrent.futures.ThreadPoolExecutor(PARTS) as pool:
        return sorted(pool.map(lambda a: one(*a), asked), key=lambda t: t[0])


def slow(programs, mutants, done):
    """The tests of the law that are left, a process each, until one fails: its name."""
    tests = tests_of(programs, done) if mutants else []

    def one(mutant):
        env = dict(os.environ, AGIDERM_MUTANT=str(mutant), PROPTEST_CASES="100")
        for took, program, name, sites in tests:
            if mutant // 8 not in sites:
                continue
            try:
                done = subprocess.run([program, name, "--exact"], env=env, timeout=60 + 20 * took,
                                      capture_output=True)  # fmt: skip
            except subprocess.TimeoutExpired:
                return mutant, f"{name} does not end"
            if done.returncode == NO_MEASURE:
                return mutant, NO_MEASURE
            if done.returncode:
                return mutant, name
        return mutant, None

    with concurrent.futures.ThreadPoolExecutor(PARTS) as pool:
        return dict(pool.map(one, mutants))


def hunt(program, mutants, wanted):
    """For each mutant, the smallest drawn file that tells it from the program, if one does."""
    lines = in_parts(program, "harness::hunt", wanted)
    found = {}
    for line in lines:
        best = found.get(line["mutant"])
        if best is None or len(str(line["case"])) < len(str(best["case"])):
            found[line["mutant"]] = line
    for m in wanted:
        print(f"{mutants.place(m)}  {mutants.names[m]}")
        if m not in found:
            print("    no drawn file tells it from the program")
            continue
        print(f"    {json.dumps(found[m]['case'], ensure_ascii=False)}")
        for path, mutant, second in found[m]["differences"]:
            print(f"      {path}: the mutant {json.dumps(mutant)}, the law {json.dumps(second)}")


def equivalent(mutants):
    """The mutants that nothing can tell from the program, with the reason of each."""
    table = tomllib.loads((HERE / "equivalent.toml").read_text())
    numbers = {name: n for n, name in mutants.names.items()}
    found = {}
    for entry in table.get("equivalent", []):
        for change in entry["changes"]:
            name = f"{entry['at']} → {change}"
            if name not in numbers:
                sys.exit(f"equivalent.toml: there is no mutant “{name}”")
            if not entry["reason"].strip():
                sys.exit(f"equivalent.toml: “{name}” has no reason")
            found[numbers[name]] = entry["reason"]
    return found


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    args.add_argument("--sample", type=int, help="that many mutants only")
    args.add_argument("--seed", type=int, default=20250613)
    args.add_argument("--without-checks", action="store_true", help="control: all must survive")
    args.add_argument("--only", help="mutants whose name holds this")
    args.add_argument("--quick", action="store_true", help="not the slow checks")
    args.add_argument("--hunt", action="store_true",
                      help="look for files that tell the last survivors (or --only) from the program")  # fmt: skip
    args = args.parse_args()

    began = time.monotonic()
    TARGET.mkdir(parents=True, exist_ok=True)
    mutants = Mutants(graft())
    listed = equivalent(mutants)
    programs = build()
    built = time.monotonic()
    wanted = sorted(mutants.names)
    if args.only:
        wanted = [m for m in wanted if args.only in mutants.names[m]]
    if args.hunt:
        last = json.loads((TARGET / "last.json").read_text())
        known = {entry["name"]: entry["noticed_by"] for entry in last}
        left = [m for m in wanted if m not in listed and known.get(mutants.names[m], "") is None]
        return hunt(programs[0], mutants, wanted if args.only else left)
    if args.sample:
        wanted = sorted(random.Random(args.seed).sample(
            [m for m in wanted if m not in listed], args.sample))  # fmt: skip
    found, done = quick(programs[0], wanted, args.without_checks)
    # Words, places in a list and how many things there are: no days, ages, periods or ceilings.
    wanted = [m for m in wanted if m in found]
    killers = {m: found[m]["killer"] for m in wanted if found[m]["killer"]}
    left = [m for m in wanted if m not in killers]
    ran = time.monotonic()
    print(f"{len(wanted)} mutants; quick checks notice {len(killers)}", flush=True)
    if args.without_checks:
        print(f"checks looking away: {len(left)} of {len(wanted)} survive")
        sys.exit(len(left) != len(wanted))
    if not args.quick:
        late = slow(programs, [m for m in left if m not in listed], done)
        other = {m for m, by in late.items() if by == NO_MEASURE}
        wanted = [m for m in wanted if m not in other]
        killers |= {m: by for m, by in late.items() if by and m not in other}
        left = [m for m in wanted if m not in killers]
    if args.only:
        for m in wanted:
            print(f"{mutants.place(m)}  {mutants.names[m]}\n      {killers.get(m) or 'SURVIVES'}")
    unlisted = [m for m in left if m not in listed]
    noticed = [m for m in wanted if m in killers and m in listed]
    for m in unlisted:
        reached = "" if found[m]["reached"] else "  (no quick check passes there)"
        print(f"SURVIVES  {mutants.place(m)}  {mutants.names[m]}{reached}")
    for m in noticed:
        print(f"LISTED AS EQUIVALENT, YET NOTICED  {mutants.names[m]}\n      {killers[m]}")
    by_cases = sum(1 for m in killers if ".json " in killers[m])
    by_drawn = sum(1 for m in killers if killers[m].startswith("drawn"))
    end = time.monotonic()
    print(
        f"{len(wanted)} mutants, {len(killers)} noticed ({by_cases} by case files, {by_drawn} by "
        f"drawn files, {len(killers) - by_cases - by_drawn} by other tests), "
        f"{len([m for m in left if m in listed])} equivalent, {len(unlisted)} survive; "
        f"{built - began:.0f} s to build, {ran - built:.0f} s quick, {end - ran:.0f} s other tests"
    )
    (TARGET / "last.json").write_text(json.dumps(
        [{"name": mutants.names[m], "at": mutants.place(m), "noticed_by": killers.get(m)}
         for m in wanted], indent=1, ensure_ascii=False))  # fmt: skip
    sys.exit(bool(unlisted or noticed))


main()
