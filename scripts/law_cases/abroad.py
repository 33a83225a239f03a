"""Niger and France: the same engine under other numbers."""

from book import Book, act, crime, delit, held, mandat
from calendar_of_law import d, days, fr, iso, months

SECOND = "secondary_source_rule"


def niger(book):
    for start in map(d, ["2026-01-15", "2025-08-31", "2027-08-31"]):
        seen = act("p1", "premiere_comparution", start, proc="P1")
        six = months(start, 6)
        for most, ceiling in [(35, six), (36, six), (37, months(six, 6)), (60, months(six, 6))]:
            for today in (days(six, -1), six, days(six, 1)):
                expect = held(six, today, rule="NER-01", pack="NER", ceiling_on=iso(ceiling), flags=[SECOND])
                book.add(f"Niger, maximum de {most} mois, mandat du {fr(start)}, lu le {fr(today)}",
                         "CPP Niger 132", "NER-01", today, [seen, mandat(start, delit(most))], expect,
                         f"{fr(start)} + 6 mois = {fr(six)}.", country="NER")
        end = months(start, 18)
        for today in (days(end, -1), end):
            expect = held(end, today, rule="NER-02", ceiling_on=None, flags=["extension_length_unknown", SECOND])
            book.add(f"Niger, crime, mandat du {fr(start)}, lu le {fr(today)}", "CPP Niger 132-1", "NER-02", today,
                     [mandat(start, crime())], expect, f"{fr(start)} + 18 mois = {fr(end)}.", country="NER")


def france(book):
    for start in map(d, ["2026-01-15", "2025-10-31", "2027-10-31"]):
        four = months(start, 4)
        twice = months(months(four, 4), 4)
        for most, ceiling in [(12, four), (35, four), (36, twice), (60, twice)]:
            for today in (days(four, -1), four):
                expect = held(four, today, rule="FRA-01", pack="FRA", ceiling_on=iso(ceiling), flags=[SECOND])
                book.add(f"France, maximum de {most} mois, mandat du {fr(start)}, lu le {fr(today)}",
                         "CPP France 145-1", "FRA-01", today, [mandat(start, delit(most))], expect,
                         f"{fr(start)} + 4 mois = {fr(four)}.", country="FRA")
        refused = {"refusals": [{"code": "no_rule_in_pack", "act": "m1"}],
                   "titles": {"m1": {"status": "refused", "expires_on": None}}}
        book.add(f"France, maximum de 61 mois, mandat du {fr(start)}", "CPP France 145-1", "FRA-01", start,
                 [mandat(start, delit(61))], refused, "La règle au-delà de cinq ans n’a pas été lue.",
                 country="FRA")
        year = months(start, 12)
        for most, more in [(239, 2), (240, 4)]:
            ceiling = year
            for _ in range(more):
                ceiling = months(ceiling, 6)
            expect = held(year, start, rule="FRA-02", ceiling_on=iso(ceiling), flags=[SECOND])
            book.add(f"France, crime puni de {most} mois, mandat du {fr(start)}", "CPP France 145-2", "FRA-02",
                     start, [mandat(start, crime(most))], expect,
                     f"{fr(start)} + 12 mois = {fr(year)}, plafond {fr(ceiling)}.", country="FRA")


def write():
    book = Book("J", "other-countries")
    niger(book)
    france(book)
    return book
