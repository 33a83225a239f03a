"""Sentences: the two ways to deduct, the three ways to count a month; concours, grâce, escape."""

from book import Book, act, crime, delit, mandat
from calendar_of_law import NNBSP, d, days, fr, iso, months

ARITHMETIC = ["calendar", "hybrid", "literal30"]
IMPUTATION = ["from_first_day", "deduct_days"]
READINGS = [(a, i) for a in ARITHMETIC for i in IMPUTATION]
PAIRS = [("2025-07-15", "2025-07-31"), ("2025-08-31", "2025-10-15"), ("2025-12-31", "2026-02-28"),
         ("2027-12-30", "2028-02-29"), ("2026-01-31", "2026-03-31"), ("2027-11-15", "2027-12-31")]


def add(day, span, arithmetic, sign=1):
    """A sentence of (months, days) added in one arithmetic."""
    m, j = span
    if arithmetic == "literal30":
        return days(day, sign * (30 * m + j))
    if arithmetic == "hybrid" and span == (1, 0):
        return days(day, sign * 30)
    return days(months(day, sign * m), sign * j)


def end_of(span, c, r, reading, earlier=0):
    """Bare end of a sentence held from c, decided or executed on r."""
    arithmetic, imputation = reading
    if imputation == "from_first_day":
        return days(add(c, span, arithmetic), -earlier)
    return days(add(r, span, arithmetic), -((r - c).days + earlier))


def ends(span, c, r, earlier=0, readings=READINGS):
    return {f"{a}.{i}": end_of(span, c, r, (a, i), earlier) for a, i in readings}


def words(span):
    m, j = span
    return " et ".join([f"{m} mois"] * bool(m) + [f"{j} jours"] * bool(j))


def pronounced(span):
    m, j = span
    return {**({"months": m} if m else {}), **({"days": j} if j else {})}


def judged(on, span, id_="j1", proc="P1", offences=None, suspended=None, **more):
    sentence = pronounced(span)
    if suspended:
        sentence["suspended"] = suspended
    return act(id_, "jugement", on, proc=proc, court="tribunal_correctionnel", result="condamnation",
               offences=offences or [delit(120)], sentence=sentence, **more)


def settings_of(reading):
    return {"sentence_arithmetic": reading[0], "imputation": reading[1]}


def served(span, c, r, by, today, title="j1", extra=None):
    """What one sentence gives on a day, in the readings given."""
    bare = min(by.values())
    shown = {k: max(e, r) for k, e in by.items()}
    last = min(shown.values())
    late = max(0, (today - last).days)
    status = "expired" if today >= last else "due_soon" if (last - today).days <= 15 else "running"
    differ = len(set(shown.values())) > 1
    return {"titles": {title: {"expires_on": iso(last), "status": status, "overrun_days": late}},
            "sentences": {title: {"end_on": iso(bare), "deducted_days": (r - c).days + (extra or 0)}},
            "release": {"on": iso(last), "due": today >= last, "overdue_days": late,
                        "by_reading": {k: iso(e) for k, e in shown.items()} if differ else None}}


def one_sentence(book):
    for c, r in PAIRS:
        c, r = d(c), d(r)
        file = [mandat(c, delit(120), procedure="flagrant_delit")]
        for span in [(1, 0), (6, 0), (12, 0), (24, 0), (3, 15), (0, 100)]:
            by = ends(span, c, r)
            expect = served(span, c, r, by, r)
            first = min(by, key=by.get)
            book.add(f"Détenu depuis le {fr(c)}, jugé le {fr(r)} à {words(span)}, lectures ouvertes",
                     "CP 131-3; CP 133-3", "PEI-01 CNT-03", r, file + [judged(r, span)], expect,
                     f"La plus proche des dates ouvertes ({first.replace('.', ', ').replace('_', ' ')}) est le "
                     f"{fr(by[first])}.")
        for k, reading in enumerate(READINGS):
            span = [(1, 0), (12, 0), (7, 10)][k % 3]
            by = ends(span, c, r, readings=[reading])
            end = max(min(by.values()), r)
            for today in sorted({r, max(days(end, -1), r), end, days(end, 1)}):
                expect = served(span, c, r, by, today)
                book.add(f"Détenu depuis le {fr(c)}, jugé le {fr(r)} à {words(span)}, lu le {fr(today)}, "
                         f"{reading[0]}, {reading[1]}".replace("_", " "), "CP 131-3; CP 133-3", "PEI-01 CNT-03",
                         today, file + [judged(r, span)], expect,
                         f"Fin nue le {fr(min(by.values()))}.", settings=settings_of(reading))


def suspended(book):
    c, r = d("2025-12-31"), d("2026-02-28")
    file = [mandat(c, delit(120), procedure="flagrant_delit")]
    reading = ("calendar", "from_first_day")
    for span, part, firm in [((12, 0), {"months": 6}, (6, 0)), ((12, 15), {"months": 6, "days": 10}, (6, 5)),
                             ((6, 0), {"months": 5}, (1, 0)), ((12, 0), "all", None), ((0, 90), {"days": 30}, (0, 60))]:
        decision = judged(r, span, suspended=part)
        void = months(r, 60)
        if firm is None:
            expect = {"titles": {"m1": {"expires_on": iso(r), "status": "closed"}}, "category": "a_liberer",
                      "sentences": {"j1": {"firm_months": 0, "firm_days": 0, "sursis_void_on": iso(void)}},
                      "release": {"on": iso(r), "due": True, "overdue_days": 0}}
        else:
            expect = served(firm, c, r, ends(firm, c, r, readings=[reading]), r)
            expect["sentences"]["j1"].update(firm_months=firm[0], firm_days=firm[1], sursis_void_on=iso(void))
        book.add(f"Peine de {words(span)}, sursis {'total' if part == 'all' else words((part.get('months', 0), part.get('days', 0)))}",
                 "CP 132-31; CPP 640", "PEI-04 REL-01", r, file + [decision], expect,
                 f"Sursis non avenu cinq ans après le jugement, le {fr(void)}.", settings=settings_of(reading))


def earlier_detention(book):
    """A first detention, closed, then judged while held again: E days come off."""
    for c0, out, c, r in [("2025-07-15", "2025-08-20", "2025-10-01", "2025-11-05"),
                          ("2025-08-31", "2025-09-30", "2025-12-31", "2026-02-28"),
                          ("2027-07-01", "2027-08-01", "2027-12-30", "2028-02-29")]:
        c0, out, c, r = d(c0), d(out), d(c), d(r)
        spent = (out - c0).days
        file = [mandat(c0, delit(120)), act("l1", "mise_en_liberte", out, proc="P1"),
                act("v1", "levee_d_ecrou", out), mandat(c, delit(120), id_="m2"), judged(r, (18, 0))]
        for count, extra in (("exclusive", 0), ("inclusive", 1)):
            for reading in READINGS[:2] + READINGS[4:]:
                by = ends((18, 0), c, r, spent + extra, [reading])
                expect = served((18, 0), c, r, by, r, extra=spent + extra)
                book.add(f"Détention close du {fr(c0)} au {fr(out)}, reprise le {fr(c)}, {count}, "
                         f"{reading[0]}, {reading[1]}".replace("_", " "), "CP 133-3", "PEI-01", r, file, expect,
                         f"{spent + extra} jours antérieurs et {(r - c).days} jours avant le jugement.",
                         settings={**settings_of(reading), "detention_day_count": count})


def executed_later(book):
    """A person judged free, then held under the final sentence."""
    for on, r in [("2025-07-15", "2025-10-31"), ("2025-12-01", "2026-02-28"), ("2027-12-15", "2028-02-29")]:
        on, r = d(on), d(r)
        for reading in READINGS:
            for span in ((1, 0), (6, 0), (30, 0)):
                by = ends(span, r, r, readings=[reading])
                expect = served(span, r, r, by, r)
                file = [judged(on, span), act("e1", "ecrou_pour_execution", r, of_=["j1"])]
                book.add(f"Jugé libre le {fr(on)} à {words(span)}, écroué le {fr(r)}, {reading[0]}, {reading[1]}"
                         .replace("_", " "), "CP 133-3; CPP 1199", "PEI-01 PEI-12", r, file, expect,
                         f"Fin le {fr(min(by.values()))}.", settings=settings_of(reading))


def pardons(book):
    for c, r in PAIRS[:4]:
        c, r = d(c), d(r)
        decree = days(r, 90)
        file = [mandat(c, delit(120), procedure="flagrant_delit"), judged(r, (24, 0)),
                act("f1", "decision_definitive", days(r, 40), of_="j1", final_on=iso(days(r, 40)))]
        for m, j in [(6, 0), (1, 0), (0, 45), (3, 10)]:
            for reading in READINGS[:1] + READINGS[5:]:
                bare = add(end_of((24, 0), c, r, reading), (m, j), reading[0], -1)
                grace = act("g1", "grace", decree, of_=["j1"], kind="partielle", months=m or None,
                            days=j or None)
                expect = {"titles": {"j1": {"expires_on": iso(max(bare, decree)), "rule": "PEI-01"}},
                          "sentences": {"j1": {"end_on": iso(bare)}}, "refusals": []}
                book.add(f"Grâce de {words((m, j))} du {fr(decree)} sur vingt-quatre mois, {reading[0]}",
                         "CPP 1284", "GRA-01", decree, file + [grace], expect,
                         f"Retirée de la fin{NNBSP}: {fr(bare)}.", settings=settings_of(reading))
        total = act("g1", "grace", decree, of_=["j1"], kind="totale")
        expect = {"titles": {"j1": {"expires_on": iso(decree)}}, "release": {"on": iso(decree), "due": True}}
        book.add(f"Grâce totale du {fr(decree)}", "CPP 1284", "GRA-01", decree, file + [total], expect,
                 "Fin le jour du décret.", settings=settings_of(READINGS[0]))
        early = days(r, 39)
        grace = act("g1", "grace", early, of_=["j1"], kind="totale")
        end = end_of((24, 0), c, r, READINGS[0])
        expect = {"titles": {"j1": {"expires_on": iso(end)}}, "flags": ["grace_not_final"]}
        book.add(f"Grâce du {fr(early)}, veille du caractère définitif", "CPP 1284", "GRA-01", days(r, 40),
                 file[:2] + [grace, file[2]], expect, "Une grâce ne porte que sur une peine définitive.",
                 settings=settings_of(READINGS[0]))


def absences(book):
    for c, r in PAIRS[:3]:
        c, r = d(c), d(r)
        gone, back = days(r, 100), days(r, 137)
        file = [mandat(c, delit(120), procedure="flagrant_delit"), judged(r, (24, 0)),
                act("e1", "evasion", gone), act("r1", "reprise", back)]
        for reading in READINGS:
            end = days(end_of((24, 0), c, r, reading), 37)
            expect = {"titles": {"j1": {"expires_on": iso(end)}}, "sentences": {"j1": {"end_on": iso(end)}},
                      "release": {"on": iso(end), "due": False}}
            book.add(f"Évasion de trente-sept jours le {fr(gone)}, {reading[0]}, {reading[1]}".replace("_", " "),
                     "CP 242-64; CP 133-3", "PEI-01 PEI-06", back, file, expect,
                     f"Le temps de fuite ne compte pas{NNBSP}: fin le {fr(end)}.", settings=settings_of(reading))
        warrant = [*file[:2], act("w1", "mandat_arret_jap", gone), act("w2", "execution_mandat_jap", back)]
        end = days(end_of((24, 0), c, r, READINGS[0]), 37)
        book.add(f"Mandat du juge de l’application des peines du {fr(gone)} au {fr(back)}", "CPP 1170", "PEI-07",
                 back, warrant, {"titles": {"j1": {"expires_on": iso(end)}}},
                 f"Exécution suspendue trente-sept jours{NNBSP}: fin le {fr(end)}.",
                 settings=settings_of(READINGS[0]))
        leave = [*file[:2], act("p1", "permission_de_sortie", gone, until=iso(days(gone, 3)))]
        end = end_of((24, 0), c, r, READINGS[0])
        book.add(f"Permission de sortie du {fr(gone)}", "CPP 1213", "PEI-08", back, leave,
                 {"titles": {"j1": {"expires_on": iso(end)}}}, f"La permission compte{NNBSP}: fin le {fr(end)}.",
                 settings=settings_of(READINGS[0]))


def concours(book):
    """Two sentences for facts before the first judgment: added up within the highest maximum."""
    first, second = d("2026-01-12"), d("2026-03-16")
    start = d("2026-01-12")
    reading = READINGS[0]
    for a, b, most, total in [(12, 8, 120, 20), (12, 8, 20, 20), (12, 8, 19, 19), (12, 8, 12, 12),
                              (24, 6, 60, 30), (24, 60, 60, 60), (36, 30, 60, 60), (6, 6, 24, 12)]:
        one = judged(first, (a, 0), offences=[delit(most, facts=d("2025-11-03"))])
        two = judged(second, (b, 0), "j2", "P2", offences=[delit(most, facts=d("2025-12-01"))])
        file = [one, act("e1", "ecrou_pour_execution", start, of_=["j1"], basis="consent"), two,
                act("e2", "ecrou_pour_execution", second, of_=["j2"], basis="consent")]
        end = months(start, total)
        expect = {"sentences": {"j1": {"cumulated_months": total}, "j2": {"cumulated_months": total}},
                  "release": {"on": iso(end)}, "refusals": []}
        book.add(f"Concours{NNBSP}: {a} et {b} mois, maximum {most} mois", "CP 132-2; CP 132-4", "PEI-02", second,
                 file, expect, f"{a} + {b} dans la limite de {most}{NNBSP}: {total} mois depuis le {fr(start)}, "
                 f"{fr(end)}.", settings=settings_of(reading))
        whole = act("k1", "confusion", days(second, 10), of_=["j1", "j2"], kind="totale")
        longest = max(a, b)
        expect = {"release": {"on": iso(months(start, longest))}, "refusals": []}
        book.add(f"Confusion totale de {a} et {b} mois", "CP 132-4", "PEI-02", days(second, 10), file + [whole],
                 expect, f"La plus longue{NNBSP}: {longest} mois, {fr(months(start, longest))}.",
                 settings=settings_of(reading))
        if most == 120:
            part = act("k1", "confusion", days(second, 10), of_=["j1", "j2"], kind="partielle", months=3)
            expect = {"release": {"on": iso(months(start, total - 3))}}
            book.add(f"Confusion partielle de trois mois sur {a} et {b} mois", "CP 132-4", "PEI-02",
                     days(second, 10), file + [part], expect, f"{a} + {b} − 3 mois.",
                     settings=settings_of(reading))


def suite(book):
    """Facts after the first sentence was final: the second follows the first."""
    reading = READINGS[0]
    for a, b in [(12, 6), (24, 12), (36, 3)]:
        first, second = d("2025-07-14"), d("2026-02-16")
        final = d("2025-08-20")
        facts = {"le jour du caractère définitif": final, "après": days(final, 40)}
        for when, on in facts.items():
            file = [judged(first, (a, 0), offences=[delit(120, facts=d("2025-06-20"))]),
                    act("e1", "ecrou_pour_execution", days(first, 1), of_=["j1"], basis="consent"),
                    act("f1", "decision_definitive", final, of_="j1", final_on=iso(final)),
                    judged(second, (b, 0), "j2", "P2", offences=[delit(120, facts=on)]),
                    act("e2", "ecrou_pour_execution", second, of_=["j2"], basis="consent")]
            middle = months(days(first, 1), a)
            if second > middle:
                continue
            end = months(middle, b)
            expect = {"sentences": {"j1": {"end_on": iso(middle)}, "j2": {"end_on": iso(end)}},
                      "release": {"on": iso(end)}, "titles": {"j2": {"status": "pending"}}, "refusals": []}
            book.add(f"Réitération{NNBSP}: {a} puis {b} mois, faits {when}", "CP 132-22", "PEI-03", second, file,
                     expect, f"La seconde part du {fr(middle)}{NNBSP}: {fr(end)}.", settings=settings_of(reading))


def prescription(book):
    on, certificate = d("2026-01-15"), d("2026-02-28")
    for offence, years in [(delit(60), 7), (delit(60, "sexuel"), 15), (delit(60, "terrorisme"), 15),
                           (delit(60, "biens_publics"), 15), (crime(240), 20), (delit(60, "imprescriptible"), None)]:
        for final in (certificate, d("2028-02-29")):
            court = "chambre_criminelle" if offence["nature"] == "crime" else "tribunal_correctionnel"
            decision = act("j1", "jugement", on, proc="P1", court=court, result="condamnation",
                           offences=[offence], sentence={"months": 24})
            file = [decision, act("f1", "decision_definitive", final, of_="j1", final_on=iso(final))]
            end = months(final, 12 * years) if years else None
            expect = {"sentences": {"j1": {"prescribed_on": iso(end) if end else None,
                                           "final_on": iso(final)}}}
            book.add(f"Prescription de la peine, {offence['nature']} {' '.join(offence.get('lists', []))}, "
                     f"définitive le {fr(final)}".replace(" ,", ","), "CPP 1278; CPP 1279; CPP 1280", "PRES-01",
                     final, file, expect, f"{years} ans depuis le {fr(final)}." if years else "Imprescriptible.")


def write():
    book = Book("G", "sentences")
    for part in (one_sentence, suspended, earlier_detention, executed_later, pardons, absences, concours, suite,
                 prescription):
        part(book)
    return book
