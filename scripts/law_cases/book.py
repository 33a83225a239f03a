"""Writing cases: one list a regime, each case with its article, its sum in French and its acts."""

import json
from pathlib import Path

from calendar_of_law import NNBSP, days, iso

CASES = Path(__file__).resolve().parents[2] / "tests" / "law" / "cases"
NOTE = f"Source{NNBSP}: borne calculée à part du moteur (scripts/law_cases)."


def written(case):
    """A case in a few lines: its heading, its acts one by one, what is expected, the sum."""
    def flat(value):
        return json.dumps(value, ensure_ascii=False)

    def under(value, opening, closing):
        items = [f"{flat(k)}: {flat(v)}" for k, v in value.items()] if opening == "{" else map(flat, value)
        return opening + "\n   " + ",\n   ".join(items) + closing

    parts = []
    for key, value in case.items():
        if key == "file":
            value = under(value, "[", "]")
        elif key == "expect":
            value = under(value, "{", "}")
        else:
            value = flat(value)
        parts.append(f"{flat(key)}: {value}")
    return " {" + ",\n  ".join(parts) + "}"


class Book:
    """The cases of one regime."""

    def __init__(self, letter, regime):
        self.letter, self.regime, self.cases = letter, regime, []

    def add(self, title, articles, rules, today, file, expect, sum_, **more):
        """Adds a case; `more` may hold person, settings, holidays, country."""
        case = {"id": f"L{self.letter}{len(self.cases) + 1:03}", "title": title, "family": self.regime,
                "rules": rules.split(), "articles": articles.split("; "), "today": iso(today)}
        for key in ("country", "settings", "person"):
            if more.get(key):
                case[key] = more[key]
        if more.get("holidays"):
            case["holidays"] = [iso(h) for h in more["holidays"]]
        case.update(file=file, expect=expect, calculation=sum_, note=NOTE)
        self.cases.append(case)

    def text(self):
        """As the file holds them: a line for each part of a case, and for each act."""
        return "[\n" + ",\n".join(written(case) for case in self.cases) + "\n]\n"

    def path(self):
        """Where the file is."""
        return CASES / f"border-{self.letter.lower()}-{self.regime}.json"


def act(id_, type_, when, **fields):
    """An act: `of_` stands for the word `of`, absent fields are left out."""
    key = "at" if "T" in iso(when) else "date"
    fields = {k.rstrip("_"): v for k, v in fields.items() if v is not None}
    return {"id": id_, "type": type_, key: iso(when), **fields}


def delit(max_months=60, *lists, facts=None):
    """A délit and its legal maximum."""
    return offence("delit", max_months, lists, facts)


def crime(max_months=240, *lists, facts=None):
    """A crime and its legal maximum."""
    return offence("crime", max_months, lists, facts)


def offence(nature, max_months, lists, facts):
    out = {"nature": nature}
    if max_months is not None:
        out["max_months"] = max_months
    if lists:
        out["lists"] = list(lists)
    if facts:
        out["facts_on"] = iso(facts)
    return out


def mandat(when, *offences, procedure="instruction", id_="m1", proc="P1"):
    """A mandat de dépôt."""
    return act(id_, "mandat_de_depot", when, proc=proc, procedure=procedure, offences=list(offences))


def duty(name, on, article):
    """What the head of the prison must do, and when."""
    return {"duty": name, "on": iso(on), "article": article}


def held(end, today, title="m1", soon=15, flags=(), **more):
    """What a single day-based title that can be released on its end gives on a day."""
    late = max(0, (today - end).days)
    status = "expired" if today >= end else "due_soon" if (end - today).days <= soon else "running"
    flags = list(flags) + (["overrun"] if late else [])
    state = {"expires_on": iso(end), "status": status, "overrun_days": late, **more}
    release = {"on": iso(end), "due": today >= end, "overdue_days": late, "blocked_by": []}
    return {"titles": {title: state}, "release": release, "flags": flags, "refusals": []}


def eve(end):
    """The day before."""
    return iso(days(end, -1))
