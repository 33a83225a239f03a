"""Several titles at once: what holds for another cause, what nothing covers, when the person must go."""

from book import Book, act, crime, delit, mandat
from calendar_of_law import NNBSP, d, days, fr, iso, months


def last(title):
    """The earlier of the end by time and the end by decision."""
    return min(title["end"], title["ended"]) if title["ended"] else title["end"]


def state(titles, today, left=None):
    """What the register must show of titles of different procedures on a day."""
    force = [x for x in titles if left is None and x["start"] <= today < last(x)]
    flags, shown, spent = set(), {}, False
    for x in titles:
        end = last(x)
        if left is not None or (x not in force and x["ended"] and x["ended"] <= x["end"]):
            status = "closed"
        elif x in force:
            status = "due_soon" if (end - today).days <= 15 else "running"
        elif force:
            status = "held_for_other_cause"
            flags.add("close_expired_title")
        else:
            status = "expired"
        stop = today if left is None else min(today, left)
        beyond = [days(end, n) for n in range(max(0, (stop - end).days))]
        alone = [day for day in beyond
                 if not any(o["start"] <= day < last(o) for o in titles if o is not x)]
        spent = spent or bool(alone)
        shown[x["id"]] = {"expires_on": iso(end), "status": status, "overrun_days": len(alone)}
    if left is not None:
        release = {"on": None, "due": False, "released_on": iso(left)}
        if any(x["ended"] is None and x["end"] > left for x in titles):
            flags.add("left_before_end")
        flags |= {"past_overrun"} if spent else set()
    else:
        on = max(map(last, titles))
        due = not force and today >= on
        late = (today - on).days if due else 0
        release = {"on": iso(on), "due": due, "overdue_days": late, "released_on": None}
        flags |= {"overrun"} if late else {"past_overrun"} if spent else set()
    return {"titles": shown, "release": release, "flags": sorted(flags), "refusals": []}


def title(k, start, kind, ended=None):
    n = {"flagrant_delit": 2, "instruction": 6, "crime": 12}[kind]
    return {"id": f"m{k}", "proc": f"P{k}", "kind": kind, "start": start, "end": months(start, n), "ended": ended}


def acts(titles, left=None):
    out = []
    for x in titles:
        offence = crime() if x["kind"] == "crime" else delit(60)
        procedure = "flagrant_delit" if x["kind"] == "flagrant_delit" else "instruction"
        out.append((x["start"], 0, mandat(x["start"], offence, procedure=procedure, id_=x["id"], proc=x["proc"])))
        if x["ended"]:
            release = act("l" + x["id"][1:], "mise_en_liberte", x["ended"], proc=x["proc"])
            out.append((x["ended"], 1, release))
    if left:
        out.append((left, 2, act("v1", "levee_d_ecrou", left)))
    return [entry[2] for entry in sorted(out, key=lambda e: e[:2])]


def write():
    book = Book("K", "several-titles")
    start = d("2025-12-31")
    first = months(start, 2)
    for kind in ("instruction", "crime"):
        for gap in (-1, 0, 1, 10):
            # A second mandat the day before, on, and after the end of the first.
            one = title(1, start, "flagrant_delit")
            two = title(2, days(first, gap), kind)
            for today in (days(first, 10), days(last(two), -1), last(two), days(last(two), 2)):
                book.add(f"Flagrant délit du {fr(start)}, second mandat du {fr(two['start'])} ({kind}), lu le "
                         f"{fr(today)}", "CPP 140; CPP 275; CPP 276", "FD-01 DP-06", today, acts([one, two]),
                         state([one, two], today),
                         f"Premier titre{NNBSP}: {fr(first)}{NNBSP}; second{NNBSP}: {fr(two['end'])}.")
    for out in (days(first, -5), first, days(first, 5)):
        one = title(1, start, "flagrant_delit")
        two = title(2, days(start, 10), "instruction", ended=out)
        for today in (out, days(first, 5), days(first, 6)):
            book.add(f"Second titre levé par décision le {fr(out)}, lu le {fr(today)}", "CPP 140; CPP 301",
                     "FD-01", max(today, out), acts([one, two]), state([one, two], max(today, out)),
                     f"Premier titre{NNBSP}: {fr(first)}{NNBSP}; décision du {fr(out)}.")
    for left in (days(first, -1), first, days(first, 1), days(first, 7)):
        one = title(1, start, "flagrant_delit")
        for two in ([], [title(2, days(start, 3), "instruction")]):
            titles = [one, *two]
            for today in (left, days(left, 30)):
                book.add(f"Levée d’écrou du {fr(left)}, {len(titles)} titre(s), lu le {fr(today)}",
                         "CPP 140; CPP 275", "FD-01", today, acts(titles, left), state(titles, today, left),
                         f"Fin du premier titre{NNBSP}: {fr(first)}.")
    return book
