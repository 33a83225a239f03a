"""Provisional detention for délits: one month, six months, once or twice renewed."""

from book import Book, act, delit, duty, eve, held, mandat
from calendar_of_law import NNBSP, d, days, fr, iso, months

STARTS = ["2025-07-15", "2025-08-29", "2025-08-31", "2025-12-31", "2026-02-28", "2027-08-30", "2027-08-31",
          "2028-02-29"]


def around(end):
    return [(days(end, -16), "seize jours avant"), (days(end, -15), "quinze jours avant"),
            (days(end, -1), "la veille"), (end, "le jour de la fin"), (days(end, 1), "le lendemain")]


def duties(end, left, article="CPP 276"):
    out = [duty("refer_to_president_cld", days(end, -15), "CPP 274")] if left else []
    return out + [duty("present_to_president_cld", end, article)]


def one_month(book):
    for k, first in enumerate(map(d, STARTS)):
        end = months(first, 1)
        notify = [duty("warn_procureur", days(end, -8), "CPP 272"),
                  duty("present_to_president_cld", end, "CPP 272")]
        most = [24, 12, 6, 1][k % 4]
        for gap in (0, 5, -3):
            start = days(first, gap)
            if start < d("2025-06-13"):
                continue
            opening = mandat(start, delit(most))
            seen = act("p1", "premiere_comparution", first, proc="P1")
            file = [opening, seen] if gap < 0 else [seen, opening]
            early = ["mandat_before_first_appearance"] if gap < 0 else []
            readings = {"from_mandat": iso(months(start, 1))} if gap < 0 else {}
            for today, when in [(max(start, first), "le premier jour"), (days(end, -8), "huit jours avant"),
                                (days(end, -1), "la veille"), (end, "le jour de la fin"),
                                (days(end, 1), "le lendemain")]:
                expect = held(end, today, rule="DP-01", last_undisputed_day=eve(end), ceiling_on=iso(end),
                              notify_on=notify, readings=readings, flags=early)
                expect["category"] = "inculpe"
                book.add(f"Maximum de {most} mois, comparution du {fr(first)}, mandat du {fr(start)}, {when}",
                         "CPP 272; CPP 279", "DP-01", today, file, expect,
                         f"{fr(first)} + 1 mois = {fr(end)}{NNBSP}; avis le {fr(days(end, -8))}.")


def bands(book):
    start = d("2026-01-15")
    seen = act("p1", "premiere_comparution", start, proc="P1")
    month, half = months(start, 1), months(start, 6)
    none = {"titles": {"m1": {"rule": "DP-01b", "expires_on": None, "ceiling_on": None}},
            "flags": ["no_statutory_term"], "release": {"on": None, "due": False, "blocked_by": ["m1"]}}
    for most in (23, 24, 25, 26):
        end, rule = (month, "DP-01") if most <= 24 else (half, "DP-02")
        expect = held(end, start, rule=rule)
        book.add(f"Maximum de {most} mois", "CPP 272; CPP 274", rule, start, [seen, mandat(start, delit(most))],
                 expect, f"Deux ans ou moins{NNBSP}: un mois{NNBSP}; au-delà{NNBSP}: six mois. Fin le "
                 f"{fr(end)}.")
    for most, domiciled in [(24, False), (25, False)]:
        expect = none if most == 24 else held(half, start, rule="DP-02")
        book.add(f"Maximum de {most} mois, sans domicile au Mali", "CPP 272", "DP-01 DP-01b", start,
                 [seen, mandat(start, delit(most))], expect,
                 "L’article 272 ne protège que l’inculpé domicilié au Mali.",
                 person={"domiciled_in_mali": domiciled})
    for nature, firm, common, counts in [("delit", 3, True, False), ("delit", 4, True, True),
                                         ("delit", 4, False, False), ("crime", 0, True, True),
                                         ("delit", 0, True, False)]:
        person = {"prior_convictions": [{"nature": nature, "months_firm": firm, "common_law": common,
                                         "final_on": "2024-03-04"}]}
        expect = none if counts else held(month, start, rule="DP-01")
        book.add(f"Condamnation antérieure{NNBSP}: {nature}, {firm} mois fermes"
                 + ("" if common else ", hors droit commun"), "CPP 272; CPP 273", "DP-01 DP-01b", start,
                 [seen, mandat(start, delit(24))], expect,
                 "Compte un crime, ou un délit de droit commun à plus de trois mois fermes.", person=person)


def six_months(book):
    for start in map(d, STARTS):
        end, ceiling = months(start, 6), months(months(start, 6), 6)
        for today, when in around(end):
            expect = held(end, today, rule="DP-02", last_undisputed_day=eve(end), ceiling_on=iso(ceiling),
                          notify_on=duties(end, True))
            book.add(f"Mandat du {fr(start)}, sans renouvellement, {when}", "CPP 274; CPP 276; CPP 279",
                     "DP-02", today, [mandat(start, delit(60))], expect,
                     f"{fr(start)} + 6 mois = {fr(end)}{NNBSP}; plafond{NNBSP}: {fr(end)} + 6 mois = "
                     f"{fr(ceiling)}.")


def renewed_once(book):
    for start in map(d, STARTS[:7]):
        end = months(start, 6)
        new = months(end, 6)
        for shift, words in [(-15, "quinze jours avant"), (-1, "la veille"), (0, "le jour même"),
                             (1, "le lendemain")]:
            order = days(end, shift)
            file = [mandat(start, delit(60)), act("o1", "ordonnance_de_maintien", order, proc="P1")]
            if shift > 0:
                expect = held(end, order, rule="DP-02", flags=["order_void_late"], ceiling_on=iso(new))
                book.add(f"Mandat du {fr(start)}, maintien {words} de la fin", "CPP 274; CPP 279",
                         "DP-02 DP-06", order, file, expect,
                         f"Fin le {fr(end)}{NNBSP}: l’ordonnance du {fr(order)} est nulle.")
                continue
            flags = ["order_disputed_same_day"] if shift == 0 else []
            from_order = months(order, 6)
            readings = {"from_order": iso(from_order) if from_order < new else None}
            for today in (days(new, -1), new):
                expect = held(new, today, rule="DP-02", ceiling_on=iso(new), flags=flags, readings=readings,
                              notify_on=duties(new, False))
                book.add(f"Mandat du {fr(start)}, maintien {words} de la fin, lu le {fr(today)}",
                         "CPP 274; CPP 279", "DP-02", today, file, expect,
                         f"{fr(end)} + 6 mois = {fr(new)}{NNBSP}; compté de l’ordonnance{NNBSP}: "
                         f"{fr(from_order)}.")


def orders(book):
    """Void, cut, longer, not notified, repeated; and the switches."""
    for start in map(d, ["2026-01-15", "2025-08-31", "2027-08-31"]):
        end = months(start, 6)
        eve_day = days(end, -1)

        def order(id_="o1", on=eve_day, **more):
            return act(id_, "ordonnance_de_maintien", on, proc="P1", **more)

        def one(words, file, expect, sum_, settings=None, articles="CPP 274; CPP 279", today=eve_day):
            book.add(f"Mandat du {fr(start)}, {words}", articles, "DP-02 DP-06 DP-06b", today,
                     [mandat(start, delit(60)), *file], expect, sum_, settings=settings)

        def sum_of(base, n):
            return f"{fr(base)} + {n} mois = {fr(months(base, n))}."

        one("maintien non notifié", [order(notified=False)],
            held(end, eve_day, flags=["order_void_not_notified"]),
            f"Sans notification l’ordonnance est nulle{NNBSP}: fin le {fr(end)}.", articles="CPP 277")
        for n in (1, 3, 5):
            new = months(end, n)
            one(f"maintien de {n} mois", [order(months=n)],
                held(new, eve_day, ceiling_on=iso(months(end, 6))), sum_of(end, n))
        for n in (7, 12):
            new = months(end, 6)
            one(f"maintien de {n} mois, ramené à six", [order(months=n)],
                held(new, eve_day, flags=["order_longer_than_law"]), sum_of(end, 6))
        new = months(end, 6)
        second = days(new, -1)
        one("second maintien", [order(), order("o2", second)],
            held(new, second, flags=["order_void_no_renewal_left"]),
            f"Un seul renouvellement{NNBSP}: fin le {fr(new)}.", today=second)
        third = months(new, 6)
        one("second maintien, renouvellements sans limite", [order(), order("o2", second)],
            held(third, second, ceiling_on=None), sum_of(new, 6),
            settings={"ordinary_delit_renewals": "unlimited"}, today=second)
        one("maintien du dernier jour tenu pour nul", [order(on=end)],
            held(end, end, flags=["order_disputed_same_day"]), f"Fin le {fr(end)}.",
            settings={"order_on_last_day": "void"}, today=end)
        early = days(end, -20)
        one("maintien courant de l’ordonnance", [order(on=early)],
            held(min(new, months(early, 6)), early), sum_of(early, 6),
            settings={"maintien_runs_from": "order_date"}, today=early)
        from_first = months(start, 12)
        # Counted from the first day, the ceiling follows: otherwise the choice would change nothing.
        one("fins comptées du premier jour", [order()],
            held(from_first, eve_day, ceiling_on=iso(from_first)), sum_of(start, 12),
            settings={"renewal_chain": "first_day"})
        one("prolongation criminelle sur un délit", [act("o1", "ordonnance_de_prolongation", eve_day, proc="P1")],
            {"refusals": [{"code": "order_wrong_matter", "act": "o1"}], "release": {"on": None, "due": False},
             "titles": {"m1": {"status": "refused", "expires_on": None}}},
            "Le maintien est correctionnel, la prolongation criminelle.", articles="CPP 274; CPP 284")


def named(book):
    """Named délits: six months, twice renewable."""
    for start, list_ in zip(map(d, ["2025-07-15", "2025-08-31", "2026-02-28", "2027-08-31", "2028-02-29"]),
                            ["art274", "bande_organisee"] * 3):
        ends = [months(start, 6)]
        for _ in range(2):
            ends.append(months(ends[-1], 6))
        file = [mandat(start, delit(60, list_))]
        for given in range(3):
            if given:
                file = file + [act(f"o{given}", "ordonnance_de_maintien", days(ends[given - 1], -1), proc="P1")]
            end = ends[given]
            for today in (days(end, -1), end, days(end, 1)):
                expect = held(end, today, rule="DP-03", ceiling_on=iso(ends[2]),
                              last_undisputed_day=eve(end), notify_on=duties(end, given < 2))
                book.add(f"Délit nommé, mandat du {fr(start)}, {given} maintien(s), lu le {fr(today)}",
                         "CPP 274; CPP 279", "DP-03", today, file, expect,
                         f"{fr(start)} + {6 * (given + 1)} mois de période en période = {fr(end)}.")
        over = days(ends[2], -1)
        expect = held(ends[2], over, rule="DP-03", flags=["order_void_no_renewal_left"])
        book.add(f"Délit nommé, mandat du {fr(start)}, troisième maintien", "CPP 274", "DP-03", over,
                 file + [act("o3", "ordonnance_de_maintien", over, proc="P1")], expect,
                 f"Deux renouvellements au plus{NNBSP}: fin le {fr(ends[2])}.")
        expect = held(ends[0], start, ceiling_on=iso(ends[1]))
        book.add(f"Délit nommé, mandat du {fr(start)}, plafond de douze mois", "CPP 274", "DP-03", start,
                 file[:1], expect, f"Un seul renouvellement{NNBSP}: plafond le {fr(ends[1])}.",
                 settings={"list_274_cap_months": 12})
        expect = held(ends[0], start, rule="DP-03", ceiling_on=iso(ends[2]))
        book.add(f"Liste lue pour tout délit, mandat du {fr(start)}", "CPP 274", "DP-03", start,
                 [mandat(start, delit(60))], expect, f"Plafond le {fr(ends[2])}.",
                 settings={"list_274_reading": "all"})


def write():
    book = Book("C", "correctional")
    one_month(book)
    bands(book)
    six_months(book)
    renewed_once(book)
    orders(book)
    named(book)
    return book
