"""Flagrant délit, comparution immédiate, referral: two months, thirty days, sixty days."""

from book import Book, act, delit, duty, eve, held, mandat
from calendar_of_law import NNBSP, d, days, fr, iso, months

STARTS = ["2025-07-15", "2025-08-31", "2025-12-29", "2025-12-31", "2026-12-31", "2027-12-29", "2027-12-31",
          "2028-02-29"]


def readings(end):
    return [(days(end, -16), "seize jours avant"), (days(end, -15), "quinze jours avant"),
            (days(end, -8), "huit jours avant"), (days(end, -1), "la veille"), (end, "le jour de la fin"),
            (days(end, 1), "le lendemain")]


def flagrant(book):
    for k, start in enumerate(map(d, STARTS)):
        procedure = "comparution_immediate" if k % 4 == 3 else "flagrant_delit"
        end = months(start, 2)
        notify = [duty("warn_procureur", days(end, -8), "CPP 140"),
                  duty("present_to_president_cld", end, "CPP 140")]
        for today, when in readings(end):
            expect = held(end, today, rule="FD-01", last_undisputed_day=eve(end), ceiling_on=iso(end),
                          notify_on=notify)
            expect["category"] = "prevenu"
            book.add(f"{procedure.replace('_', ' ').capitalize()}, mandat du {fr(start)}, {when}",
                     "CPP 139; CPP 140", "FD-01", today, [mandat(start, delit(36), procedure=procedure)],
                     expect, f"{fr(start)} + 2 mois = {fr(end)}{NNBSP}; avis huit jours avant, le "
                     f"{fr(days(end, -8))}.")


def appearance(book):
    """First appearance on the eve, on the day and after the end of the two months."""
    for start in map(d, ["2025-08-31", "2025-12-31", "2027-12-30", "2026-03-02"]):
        end = months(start, 2)
        for shift in (-10, -1, 0):
            first = days(end, shift)
            new = days(first, 30)
            file = [mandat(start, delit(36), procedure="flagrant_delit"),
                    act("h1", "comparution_tribunal", first, proc="P1")]
            for today in (days(new, -1), new, days(new, 1)):
                expect = held(new, today, rule="FD-02", last_undisputed_day=eve(new),
                              notify_on=[duty("present_to_president_cld", new, "CPP 586")])
                book.add(f"Mandat du {fr(start)}, comparution du {fr(first)}, lu le {fr(today)}",
                         "CPP 140; CPP 586", "FD-01 FD-02", today, file, expect,
                         f"Comparution au plus tard le {fr(end)}{NNBSP}; {fr(first)} + 30 jours = {fr(new)}.")
        late = days(end, 1)
        file = [mandat(start, delit(36), procedure="flagrant_delit"),
                act("h1", "comparution_tribunal", late, proc="P1")]
        expect = held(end, late, rule="FD-01", flags=["appearance_after_limit"])
        book.add(f"Mandat du {fr(start)}, comparution le lendemain de la fin", "CPP 140", "FD-01", late, file,
                 expect, f"{fr(start)} + 2 mois = {fr(end)}{NNBSP}: la comparution du {fr(late)} vient trop "
                 "tard.")
    start = d("2026-03-02")
    file = [mandat(start, delit(36), procedure="flagrant_delit"),
            act("h1", "comparution_tribunal", d("2026-04-01"), proc="P1")]
    expect = {"titles": {"m1": {"rule": "FD-01", "expires_on": None}}, "flags": ["no_maximum_until_trial"],
              "release": {"on": None, "due": False, "blocked_by": ["m1"]}}
    book.add("Article 586 limité à la comparution immédiate", "CPP 586", "FD-01", d("2026-05-04"), file,
             expect, "Hors de cette procédure, plus aucun terme après la comparution.",
             settings={"art_586_scope": "comparution_immediate"})


def adjournments(book):
    start = d("2026-03-02")
    end = months(start, 2)
    for hearing in map(d, ["2026-03-20", "2026-04-10"]):
        for gap, defence in [(14, False), (15, False), (16, False), (2, True), (3, True), (4, True)]:
            to = days(hearing, gap)
            file = [mandat(start, delit(36), procedure="comparution_immediate"),
                    act("h1", "renvoi_audience", hearing, proc="P1", to=iso(to),
                        defence_request=True if defence else None)]
            if gap > 15:
                expect = held(hearing, hearing, rule="FD-03", ceiling_on=None,
                              flags=["release_due_adjournment_over_15_days"])
            else:
                flags = ["defence_delay_too_short"] if defence and gap < 3 else []
                expect = held(end, hearing, rule="FD-01", flags=flags)
            book.add(f"Audience du {fr(hearing)} renvoyée de {gap} jours"
                     + (" à la demande de la défense" if defence else ""), "CPP 591; CPP 592", "FD-03 FD-04",
                     hearing, file, expect, f"{fr(hearing)} + {gap} jours = {fr(to)}{NNBSP}; plus de quinze "
                     "jours libère, moins de trois ne suffit pas à la défense.")


def referral(book):
    for start, referred in [("2026-01-15", "2026-03-02"), ("2026-01-15", "2026-07-15"),
                            ("2027-08-31", "2028-02-29"), ("2025-10-31", "2025-12-31")]:
        start, referred = d(start), d(referred)
        opening = mandat(start, delit(60))
        order = act("r1", "ordonnance_de_renvoi", referred, proc="P1")
        expect = held(referred, referred, rule="DP-07", ceiling_on=None)
        book.add(f"Renvoi du {fr(referred)} sans ordonnance de maintien", "CPP 281", "DP-07", referred,
                 [opening, order], expect, f"Le renvoi met fin à la détention le {fr(referred)}.")
        kept = act("u1", "maintien_jusqu_au_jugement", referred, proc="P1")
        expect = {"titles": {"m1": {"status": "replaced"},
                             "u1": {"rule": "DP-07", "expires_on": None, "status": "running"}},
                  "flags": ["no_maximum_until_trial"], "category": "prevenu",
                  "release": {"on": None, "due": False, "blocked_by": ["u1"]}}
        book.add(f"Renvoi et maintien du {fr(referred)}", "CPP 281", "DP-07", days(referred, 40),
                 [opening, order, kept], expect, "Aucun maximum n’est donné jusqu’au jugement.")
        first = days(referred, 45)
        new = days(first, 30)
        file = [opening, order, kept, act("h1", "comparution_tribunal", first, proc="P1")]
        for today in (days(new, -1), new, days(new, 1)):
            expect = held(new, today, title="u1", rule="FD-02")
            book.add(f"Maintien du {fr(referred)}, comparution du {fr(first)}, lu le {fr(today)}",
                     "CPP 281; CPP 586", "DP-07 FD-02", today, file, expect,
                     f"{fr(first)} + 30 jours = {fr(new)}.")
        late = act("u1", "maintien_jusqu_au_jugement", days(referred, 1), proc="P1")
        expect = held(referred, days(referred, 1), rule="DP-07", flags=["order_void_late"])
        book.add(f"Renvoi du {fr(referred)}, maintien du lendemain", "CPP 281", "DP-07", days(referred, 1),
                 [opening, order, late], expect, "Une ordonnance postérieure au renvoi est sans effet.")
        chamber = act("r1", "renvoi_chambre_de_controle", referred, proc="P1")
        end = days(referred, 60)
        for today in (days(end, -1), end, days(end, 1)):
            expect = held(end, today, rule="DP-08", last_undisputed_day=eve(end))
            book.add(f"Renvoi par la chambre du {fr(referred)}, lu le {fr(today)}", "CPP 388", "DP-08", today,
                     [opening, chamber], expect, f"{fr(referred)} + 60 jours = {fr(end)}.")


def not_allowed(book):
    start = d("2026-01-15")
    for offence, procedure, flag, rule, article in [
        (delit(36, "presse"), "flagrant_delit", "detention_not_allowed_press", "FD-05", "CPP 141"),
        (delit(36, "loi_speciale"), "flagrant_delit", "procedure_not_allowed_special_law", "FD-05", "CPP 141"),
        (delit(36, "loi_speciale"), "comparution_immediate", "procedure_not_allowed_special_law", "FD-05",
         "CPP 141"),
        (delit(0), "flagrant_delit", "detention_not_allowed_no_imprisonment", "DP-14", "CPP 267"),
        (delit(0), "instruction", "detention_not_allowed_no_imprisonment", "DP-14", "CPP 267"),
        ({"nature": "contravention"}, "instruction", "detention_not_allowed_no_imprisonment", "DP-14",
         "CPP 267"),
        (delit(60, "presse"), "instruction", "detention_not_allowed_press", "DP-12", "CPP 269"),
    ]:
        for late in (0, 1):
            today = days(start, late)
            expect = held(start, today, rule=rule, ceiling_on=iso(start), notify_on=[], flags=[flag])
            book.add(f"Mandat non permis ({flag.replace('_', ' ')}), {procedure.replace('_', ' ')}, "
                     f"lu le {fr(today)}", article, rule, today, [mandat(start, offence, procedure=procedure)],
                     expect, f"Le titre finit quand il commence, le {fr(start)}.")


def write():
    book = Book("B", "flagrant-delit-and-trial")
    flagrant(book)
    appearance(book)
    adjournments(book)
    referral(book)
    not_allowed(book)
    return book
