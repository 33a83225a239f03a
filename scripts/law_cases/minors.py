"""Minors: thirteen, fifteen and eighteen years, at the facts; three months, one year, twice one year."""

from book import Book, act, crime, delit, duty, held, mandat
from calendar_of_law import NNBSP, birthday, d, days, fr, iso, months

PRIOR = {"prior_convictions": [{"nature": "delit", "months_firm": 4, "final_on": "2025-09-01"}]}


def ages(book):
    """A day before, on the day and a day after the birthdays that count."""
    for facts in map(d, ["2026-03-10", "2028-03-01"]):
        start = days(facts, 20)
        for age in (13, 18):
            for shift in (1, 0, -1):
                birth = facts.replace(year=facts.year - age)
                birth = days(birth, shift)
                years = age - 1 if shift > 0 else age
                offence = crime(240, facts=facts)
                if years < 13:
                    expect = held(start, start, rule="MIN-01", age_at_facts=years, minor=True,
                                  flags=["prosecution_not_allowed_under_13"])
                    sum_ = "Moins de treize ans aux faits."
                else:
                    rule = "MIN-02" if years < 18 else "DP-04"
                    end = months(start, 12)
                    expect = held(end, start, rule=rule, age_at_facts=years, minor=years < 18,
                                  ceiling_on=iso(end if years < 18 else months(months(months(start, 12), 12), 12)))
                    sum_ = f"{fr(start)} + 12 mois = {fr(end)}."
                book.add(f"Crime du {fr(facts)}, né le {fr(birth)}", "CPP 986; CPP 1018", "MIN-01 MIN-02", start,
                         [mandat(start, offence)], expect, f"{years} ans aux faits. " + sum_,
                         person={"birth": iso(birth)})
    facts = d("2026-02-28")
    for feb29, minor in (("mar01", True), ("feb28", False)):
        birth = d("2008-02-29")
        start = d("2026-03-20")
        expect = {"titles": {"m1": {"rule": "MIN-02" if minor else "DP-04", "minor": minor}},
                  "person": {"majority_on": iso(birthday(birth, 18, feb29))}}
        book.add(f"Né le 29 février 2008, faits du 28 février 2026, anniversaire {feb29}", "CPP 986", "MIN-01",
                 start, [mandat(start, crime(240, facts=facts))], expect,
                 f"Dix-huit ans le {fr(birthday(birth, 18, feb29))}.", person={"birth": iso(birth)},
                 settings={"feb29_birthday": feb29})
    for year, minor in ((2008, True), (2007, False)):
        facts, start = d("2026-03-10"), d("2026-03-30")
        expect = {"titles": {"m1": {"minor": minor}}, "flags": ["birth_year_only"],
                  "person": {"birth_used": f"{year}-12-31", "birth_presumed": True,
                             "majority_on": f"{year + 18}-12-31"}}
        book.add(f"Né en {year}, jour inconnu", "CP 122-7", "MIN-01", start,
                 [mandat(start, crime(240, facts=facts))], expect,
                 f"Présumé né le 31 décembre {year}.", person={"birth": str(year)})


def lengths(book):
    for start in map(d, ["2026-01-15", "2025-11-30", "2027-11-30", "2028-02-29"]):
        birth = start.replace(year=start.year - 16, day=1)
        person = {"birth": iso(birth)}
        facts = days(start, -3)
        for offence, more, rule, n, words in [
            (delit(60, facts=facts), PRIOR, "MIN-02", 3, "délit, condamnation antérieure"),
            (crime(240, facts=facts), {}, "MIN-02", 12, "crime"),
            (crime(240, "art885", facts=facts), {}, "MIN-03", 12, "crime de l’article 885"),
        ]:
            end = months(start, n)
            ceiling = months(end, 12) if rule == "MIN-03" else end
            for today in (days(end, -1), end, days(end, 1)):
                expect = held(end, today, rule=rule, ceiling_on=iso(ceiling), minor=True,
                              notify_on=[duty("present_to_president_cld", end, "CPP 276")])
                book.add(f"Mineur de seize ans, {words}, mandat du {fr(start)}, lu le {fr(today)}",
                         "CPP 1018; CPP 1019", rule, today, [mandat(start, offence)], expect,
                         f"{fr(start)} + {n} mois = {fr(end)}.", person={**person, **more})
        on = days(months(start, 12), -1)
        end = months(months(start, 12), 12)
        file = [mandat(start, crime(240, "art885", facts=facts)),
                act("o1", "ordonnance_de_prolongation", on, proc="P1")]
        book.add(f"Mineur, crime de l’article 885, mandat du {fr(start)}, prolongé", "CPP 1019", "MIN-03", on,
                 file, held(end, on, rule="MIN-03"), f"{fr(months(start, 12))} + 12 mois = {fr(end)}.",
                 person=person)
        file = [mandat(start, crime(240, facts=facts)), file[1]]
        expect = held(months(start, 12), on, rule="MIN-02", flags=["order_void_no_renewal_left"])
        book.add(f"Mineur, crime ordinaire, mandat du {fr(start)}, prolongation sans effet", "CPP 1018", "MIN-02",
                 on, file, expect, f"Une année sans renouvellement{NNBSP}: {fr(months(start, 12))}.",
                 person=person)
        file = [mandat(start, delit(60, facts=facts))]
        for firm, nature in [(3, "delit"), (0, None)]:
            before = {"prior_convictions": [{"nature": nature, "months_firm": firm, "final_on": "2025-09-01"}]}
            expect = held(start, start, rule="MIN-02", flags=["detention_not_allowed_minor"])
            book.add(f"Mineur, délit, mandat du {fr(start)}, "
                     + (f"{firm} mois fermes antérieurs" if nature else "aucune condamnation"), "CPP 1018",
                     "MIN-02", start, file, expect, "Il faut une condamnation à plus de trois mois fermes.",
                     person={**person, **(before if nature else {})})
        for procedure in ("flagrant_delit", "comparution_immediate"):
            expect = held(start, start, rule="FD-05", flags=["procedure_not_allowed_minor"])
            book.add(f"Mineur, {procedure.replace('_', ' ')}, mandat du {fr(start)}", "CPP 1008", "FD-05 MIN-07",
                     start, [mandat(start, delit(60, facts=facts), procedure=procedure)], expect,
                     "Procédure fermée aux mineurs.", person=person)


def placements(book):
    for birth in map(d, ["2008-03-10", "2008-02-29", "2008-12-31", "2010-01-01"]):
        end = birthday(birth, 18)
        start = days(end, -120)
        for today in (days(end, -1), end, days(end, 1)):
            expect = held(end, today, title="e1", rule="MIN-04")
            book.add(f"Placement éducatif, né le {fr(birth)}, lu le {fr(today)}", "CPP 1016; CPP 1032", "MIN-04",
                     today, [act("e1", "placement_educatif", start)], expect,
                     f"Dix-huit ans le {fr(end)}.", person={"birth": iso(birth)})


def write():
    book = Book("E", "minors")
    ages(book)
    lengths(book)
    placements(book)
    return book
