"""Contrainte judiciaire: ceilings by amount, exclusions, three months to pay, what is deducted."""

from book import Book, act, held
from calendar_of_law import NNBSP, birthday, d, days, fr, iso, months, roll

CONVICTED, FINAL = d("2026-01-05"), d("2026-02-10")
START = d("2026-07-31")


def writ(start=START, for_="etat", amount=3_000_000, **more):
    fields = {"for": for_, "amount_xof": amount, "convicted_on": iso(CONVICTED), "months": 4, **more}
    return {"id": "c1", "type": "requisition_d_incarceration", "date": iso(start),
            **{k: v for k, v in fields.items() if v is not None}}


def after(start, m=0, j=0):
    return days(months(start, m), j)


def ceilings(book):
    for for_, cap in (("etat", None), ("frais", 90), ("particulier", 180)):
        for amount, band in [(1, (0, 10)), (499_999, (0, 10)), (500_000, (0, 10)), (500_001, (6, 0)),
                             (10_000_000, (6, 0)), (10_000_001, (12, 0))]:
            top = band
            if cap and 30 * band[0] + band[1] > cap:
                top = (cap // 30, 0)
            m, j = top
            longer = {"months": m or None, "days": j + 1}
            for fixed, above in (({"months": m or None, "days": j or None}, False), (longer, True)):
                end = after(START, m, j)
                expect = held(end, START, title="c1", rule="CJ-01",
                              flags=["contrainte_above_ceiling"] if above else [])
                expect["category"] = "contraint"
                book.add(f"Contrainte pour {for_}, {amount} F, {fixed['months'] or 0} mois et "
                         f"{fixed['days'] or 0} jours", "CPP 1260; CPP 1261; CPP 1262", "CJ-01", START,
                         [writ(for_=for_, amount=amount, **fixed)], expect,
                         f"Plafond de {m} mois et {j} jours{NNBSP}: fin le {fr(end)}.")


def around(book):
    for start in map(d, ["2026-07-31", "2026-08-31", "2027-10-31", "2027-11-29", "2027-11-30"]):
        for m in (1, 3, 4, 6):
            end = months(start, m)
            for today in (days(end, -1), end, days(end, 1)):
                book.add(f"Contrainte de {m} mois du {fr(start)}, lue le {fr(today)}", "CPP 1260; CPP 1263",
                         "CJ-01 CJ-06", today, [writ(start, months=m)], held(end, today, title="c1", rule="CJ-01"),
                         f"{fr(start)} + {m} mois = {fr(end)}.")
            if m % 2 == 0:
                end = months(start, m // 2)
                book.add(f"Contrainte de {m} mois du {fr(start)}, certificat d’insolvabilité", "CPP 1273", "CJ-02",
                         start, [writ(start, months=m, insolvency_certificate=True)],
                         held(end, start, title="c1", rule="CJ-02"), f"La moitié{NNBSP}: {fr(end)}.")
        for j in (9, 10):
            end = days(start, j // 2)
            book.add(f"Contrainte de {j} jours du {fr(start)}, certificat d’insolvabilité", "CPP 1273", "CJ-02",
                     start, [writ(start, months=None, days=j, insolvency_certificate=True)],
                     held(end, start, title="c1", rule="CJ-02"), f"La moitié, arrondie au jour inférieur{NNBSP}: "
                     f"{fr(end)}.")
        end = days(months(start, 4), -25)
        book.add(f"Contrainte du {fr(start)}, vingt-cinq jours déjà subis", "CPP 1275", "CJ-05", start,
                 [writ(start, served_days=25)], held(end, start, title="c1"), f"Quatre mois moins 25 jours{NNBSP}: "
                 f"{fr(end)}.")
        paid = days(start, 17)
        expect = {"titles": {"c1": {"expires_on": iso(paid), "status": "closed"}}, "category": "a_liberer",
                  "release": {"on": iso(paid), "due": True, "overdue_days": 0}}
        book.add(f"Contrainte du {fr(start)}, payée le {fr(paid)}", "CPP 1276", "CJ-01", paid,
                 [writ(start), act("p1", "paiement", paid, of_="c1")], expect, "Le paiement met fin à la mesure.")


def exclusions(book):
    facts = d("2025-09-01")
    for shift, excluded in ((1, True), (0, False)):
        birth = days(facts.replace(year=facts.year - 18), shift)
        flags = ["contrainte_excluded_minor"] if excluded else []
        end = START if excluded else months(START, 4)
        book.add(f"Contrainte, né le {fr(birth)}, faits du {fr(facts)}", "CPP 1258", "CJ-03", START,
                 [writ(facts_on=iso(facts))], held(end, START, title="c1", rule="CJ-03" if excluded else "CJ-01",
                                                   flags=flags), "Dix-huit ans accomplis aux faits.",
                 person={"birth": iso(birth)})
    for shift, excluded in ((1, False), (0, True), (-1, True)):
        birth = days(CONVICTED.replace(year=CONVICTED.year - 59), shift)
        flags = ["contrainte_excluded_sixtieth_year"] if excluded else []
        end = START if excluded else months(START, 4)
        book.add(f"Contrainte, né le {fr(birth)}, condamné le {fr(CONVICTED)}", "CPP 1258", "CJ-03", START,
                 [writ()], held(end, START, title="c1", rule="CJ-03" if excluded else "CJ-01", flags=flags),
                 f"La soixantième année commence le {fr(birthday(birth, 59))}.", person={"birth": iso(birth)})
    for person, more, flag in [
        ({"infirm": True}, {}, "contrainte_excluded_infirm"),
        ({"pregnant": True, "sex": "F"}, {}, "contrainte_excluded_pregnant_or_nursing"),
        ({"nursing_child_under_3": True, "sex": "F"}, {}, "contrainte_excluded_pregnant_or_nursing"),
        ({}, {"perpetual_penalty": True}, "contrainte_excluded_perpetual_penalty"),
        ({}, {"political": True}, "contrainte_excluded_political"),
        ({}, {"spouse_held": True}, "contrainte_spouse_held"),
    ]:
        for late in (0, 1):
            today = days(START, late)
            book.add(f"Contrainte exclue ({flag.replace('contrainte_', '').replace('_', ' ')}), lue le {fr(today)}",
                     "CPP 1257; CPP 1258; CPP 1274", "CJ-03", today, [writ(**more)],
                     held(START, today, title="c1", rule="CJ-03", flags=[flag]),
                     f"La mesure finit quand elle commence, le {fr(START)}.", person=person)


def waiting(book):
    """Three months to pay, rolled; three months after the commandement of a private creditor."""
    holidays = [d("2026-05-11")]
    for final in map(d, ["2026-02-10", "2026-01-31", "2026-02-09", "2026-02-11", "2026-02-28"]):
        by = roll(months(final, 3), holidays)
        for shift, early in ((0, True), (1, False)):
            start = days(by, shift)
            expect = held(months(start, 4), start, title="c1",
                          flags=["contrainte_too_early"] if early else [])
            expect["limits"] = {"c1": {"pay_by": iso(by)}}
            book.add(f"Définitive le {fr(final)}, contrainte exercée le {fr(start)}", "CPP 1264; CPP 1366",
                     "CJ-01 CNT-02", start, [writ(start, final_on=iso(final))], expect,
                     f"{fr(final)} + 3 mois, reporté au {fr(by)}.", holidays=holidays)
    for order in map(d, ["2026-02-10", "2026-01-31", "2026-04-30"]):
        ready = months(order, 3)
        for shift, early in ((-1, True), (0, False)):
            start = days(ready, shift)
            expect = held(months(start, 4), start, title="c1",
                          flags=["contrainte_too_early"] if early else [])
            expect["limits"] = {"c1": {"not_before": iso(ready)}}
            book.add(f"Commandement du {fr(order)}, contrainte exercée le {fr(start)}", "CPP 1268", "CJ-04", start,
                     [writ(start, for_="particulier", commandement_on=iso(order))], expect,
                     f"{fr(order)} + 3 mois = {fr(ready)}.")


def kept(book):
    """The contrainte of a person who serves a sentence waits for its end."""
    settings = {"sentence_arithmetic": "calendar", "imputation": "from_first_day"}
    for months_, held_on in [(7, "2025-08-31"), (6, "2025-08-31"), (12, "2026-02-28"), (18, "2026-01-30")]:
        held_on = d(held_on)
        end = months(held_on, months_)
        decision = act("j1", "jugement", d("2025-07-01"), proc="P1", court="tribunal_correctionnel",
                       result="condamnation", offences=[{"nature": "delit", "max_months": 60}],
                       sentence={"months": months_})
        serving = act("e1", "ecrou_pour_execution", held_on, of_=["j1"])
        asked = days(end, -21)
        for m in (1, 4):
            last = months(end, m)
            file = [decision, serving, writ(asked, months=m)]
            for today, status in ((asked, "pending"), (days(end, -1), "pending"), (end, "running"), (last, "expired")):
                if status == "running" and (last - end).days <= 15:
                    continue
                expect = {"titles": {"c1": {"expires_on": iso(last), "status": status}},
                          "release": {"on": iso(last), "due": today >= last}}
                book.add(f"Peine finissant le {fr(end)}, contrainte de {m} mois, lue le {fr(today)}", "CPP 1271",
                         "CJ-06", today, file, expect, f"{fr(end)} + {m} mois = {fr(last)}.", settings=settings)


def write():
    book = Book("I", "contrainte")
    for part in (ceilings, around, exclusions, waiting, kept):
        part(book)
    return book
