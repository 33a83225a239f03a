"""Conditional release: a half, two thirds, three and six months, thirty years; the authority."""

from book import Book, act, crime, delit, mandat
from calendar_of_law import d, days, fr, iso, months
from sentences import READINGS, add, end_of, judged, settings_of, words


def test_period(span, reading, recidive, base):
    """The last day of the test period counted from a base."""
    m, j = span
    floor, short, top, bottom = (270, 6, 2, 3) if recidive else (180, 3, 1, 2)
    if 30 * m + j < floor:
        return add(base, (short, 0), reading[0])
    if reading[0] == "literal30":
        return days(base, -(-(30 * m + j) * top // bottom))
    if j == 0 and m * top % bottom == 0:
        return add(base, (m * top // bottom, 0), reading[0])
    return days(base, -(-(add(base, span, reading[0]) - base).days * top // bottom))


def first_day(span, c, r, reading, recidive=False):
    """First day of a conditional release, or none before the end."""
    base = c if reading[1] == "from_first_day" else r
    spent = 0 if reading[1] == "from_first_day" else (r - c).days
    on = days(test_period(span, reading, recidive, base), -spent)
    return on if on < end_of(span, c, r, reading) else None


def authority(span, felony):
    return "ministre" if felony else "tribunal" if span[0] >= 60 else "jap"


def fractions(book):
    spans = [(3, 0), (4, 0), (5, 29), (6, 0), (7, 0), (8, 15), (8, 29), (9, 0), (10, 0), (24, 0), (59, 0), (60, 0)]
    c, r = d("2025-12-31"), d("2026-02-28")
    for recidive in (False, True):
        for span in spans:
            for reading in READINGS[:1] + READINGS[1:2] + READINGS[4:]:
                file = [mandat(c, delit(120), procedure="flagrant_delit"),
                        judged(r, span, recidive_legale=True if recidive else None)]
                on = first_day(span, c, r, reading, recidive)
                if end_of(span, c, r, reading) <= r:
                    continue
                expect = {"conditional_release_on": iso(on) if on else None,
                          "conditional_release_authority": authority(span, False),
                          "flags": [] if on else ["conditional_release_not_reachable"]}
                what = "récidive légale, " if recidive else ""
                book.add(f"Libération conditionnelle, {what}{words(span)}, {reading[0]}, {reading[1]}"
                         .replace("_", " "), "CPP 1226; CPP 1227", "LC-01 LC-02", r, file, expect,
                         f"Temps d’épreuve atteint le {fr(on)}." if on else
                         "Le temps d’épreuve n’est pas atteint avant la fin.", settings=settings_of(reading))


def open_readings(book):
    for c, r in [("2025-08-31", "2025-10-15"), ("2025-12-31", "2026-02-28"), ("2027-12-30", "2028-02-29")]:
        c, r = d(c), d(r)
        for span in [(6, 0), (7, 0), (11, 10), (30, 0)]:
            found = [first_day(span, c, r, reading) for reading in READINGS]
            on = min(day for day in found if day)
            book.add(f"Libération conditionnelle sur {words(span)}, lectures ouvertes, jugement du {fr(r)}",
                     "CPP 1226; CP 131-3", "LC-01 CNT-03", r,
                     [mandat(c, delit(120), procedure="flagrant_delit"), judged(r, span)],
                     {"conditional_release_on": iso(on), "flags": []},
                     f"La plus proche des dates ouvertes{chr(0x202f)}: {fr(on)}.")


def life(book):
    c, r = d("2025-12-31"), d("2026-09-30")
    for facts, applies in [("2025-06-12", False), ("2025-06-13", True), ("2025-11-02", True), (None, False)]:
        offence = crime(None, facts=d(facts) if facts else None)
        offence["max"] = "life"
        decision = act("j1", "jugement", r, proc="P1", court="chambre_criminelle", result="condamnation",
                       offences=[offence], sentence={"life": True})
        for switch in ("refuse", "apply"):
            given = applies or switch == "apply"
            reading = READINGS[0]
            expect = {"conditional_release_on": iso(months(c, 360)) if given else None,
                      "flags": [] if given else ["life_test_period_open"],
                      "release": {"on": None, "blocked_by": ["j1"]}}
            book.add(f"Perpétuité, faits {'du ' + fr(d(facts)) if facts else 'sans date'}, {switch}",
                     "CPP 1226; CP 112-2", "LC-01 TRANS-01", r, [mandat(c, offence), decision], expect,
                     f"Trente ans depuis le {fr(c)}." if given else "Faits antérieurs ou sans date.",
                     settings={**settings_of(reading), "life_lc_old_facts": switch})


def after(book):
    """Out on a day L: the rest, after a revocation, runs from the return."""
    c, r = d("2025-12-31"), d("2026-02-28")
    reading = READINGS[0]
    end = end_of((24, 0), c, r, reading)
    for out in map(d, ["2027-01-31", "2027-06-30"]):
        file = [mandat(c, delit(120), procedure="flagrant_delit"), judged(r, (24, 0)),
                act("f1", "decision_definitive", days(r, 40), of_="j1", final_on=iso(days(r, 40))),
                act("l1", "liberation_conditionnelle", out)]
        for today in (days(end, -1), end):
            expect = {"category": "liberation_conditionnelle" if today < end else "libere",
                      "release": {"on": None, "released_on": iso(out)}}
            book.add(f"En liberté conditionnelle depuis le {fr(out)}, lu le {fr(today)}", "CPP 1226", "LC-01",
                     today, file, expect, f"Fin de la peine{chr(0x202f)}: {fr(end)}.",
                     settings=settings_of(reading))
        for on in (days(out, 60), days(end, -1)):
            back = days(on, 12)
            rest = (end - out).days
            new = days(back, rest)
            revoked = [*file, act("v1", "revocation_liberation_conditionnelle", on, rest="tout"),
                       act("x1", "reincarceration", back)]
            book.add(f"Révocation du {fr(on)}, retour du {fr(back)}", "CPP 1230; CPP 1231", "LC-03", back, revoked,
                     {"titles": {"j1": {"expires_on": iso(new)}}, "release": {"on": iso(new)}},
                     f"{rest} jours restants depuis le {fr(back)}{chr(0x202f)}: {fr(new)}.",
                     settings=settings_of(reading))
            arrested = days(on, -5)
            new = days(arrested, rest)
            revoked = [*file, act("x0", "arrestation_provisoire_lc", arrested),
                       act("v1", "revocation_liberation_conditionnelle", on, rest="tout")]
            book.add(f"Arrestation provisoire du {fr(arrested)}, révocation du {fr(on)}", "CPP 1230; CPP 1231",
                     "LC-03", on, revoked, {"titles": {"j1": {"expires_on": iso(new)}}},
                     f"{rest} jours restants depuis l’arrestation du {fr(arrested)}{chr(0x202f)}: {fr(new)}.",
                     settings=settings_of(reading))
            new = months(back, 2)
            revoked = [*file, act("v1", "revocation_liberation_conditionnelle", on, rest="partie", months=2),
                       act("x1", "reincarceration", back)]
            book.add(f"Révocation partielle du {fr(on)}, deux mois, retour du {fr(back)}", "CPP 1230", "LC-03",
                     back, revoked, {"titles": {"j1": {"expires_on": iso(new)}}},
                     f"{fr(back)} + 2 mois = {fr(new)}.", settings=settings_of(reading))
        late = [*file, act("v1", "revocation_liberation_conditionnelle", end, rest="tout")]
        book.add(f"Révocation du {fr(end)}, jour de la fin, libéré le {fr(out)}", "CPP 1231", "LC-03", end, late,
                 {"flags": ["revocation_too_late"], "category": "libere"},
                 f"La peine est finie le {fr(end)}.", settings=settings_of(reading))


def write():
    book = Book("H", "conditional-release")
    for part in (fractions, open_readings, life, after):
        part(book)
    return book
