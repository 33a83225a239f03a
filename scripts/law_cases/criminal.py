"""Provisional detention for crimes, requalification, prise de corps, and the change of code of 2025-06-13."""

from book import Book, act, crime, delit, duty, eve, held, mandat
from calendar_of_law import NNBSP, d, days, fr, iso, months

CHANGE = d("2025-06-13")


def order(n, on, kind="ordonnance_de_prolongation"):
    return act(f"o{n}", kind, on, proc="P1")


def chain(start, *lengths):
    ends = []
    for n in lengths:
        start = months(start, n)
        ends.append(start)
    return ends


def years(book):
    """One year, twice renewed; four times for the crimes of the list of art. 285."""
    for start, list_ in [("2025-07-15", None), ("2025-08-31", None), ("2027-12-31", None), ("2028-02-29", None),
                         ("2025-07-31", "art285"), ("2028-02-29", "art285"), ("2027-03-01", "art285")]:
        start = d(start)
        more = 4 if list_ else 2
        ends = chain(start, *[12] * (more + 1))
        file = [mandat(start, crime(240, *([list_] if list_ else [])))]
        for given in range(more + 1):
            if given:
                file = file + [order(given, days(ends[given - 1], -1))]
            end, left = ends[given], given < more
            rule = "DP-05" if given > 2 else "DP-04"
            notify = [duty("refer_to_president_cld", days(end, -15), "CPP 285")] if left and given >= 2 else []
            notify.append(duty("present_to_president_cld", end, "CPP 278"))
            for today in (days(end, -1), end, days(end, 1)):
                expect = held(end, today, rule=rule, ceiling_on=iso(ends[-1]), last_undisputed_day=eve(end),
                              notify_on=notify)
                book.add(f"Crime{' de la liste' if list_ else ''}, mandat du {fr(start)}, {given} "
                         f"prolongation(s), lu le {fr(today)}", "CPP 284; CPP 285; CPP 286", f"{rule} DP-05b",
                         today, file, expect,
                         f"{fr(start)} + {given + 1} × 12 mois de période en période = {fr(end)}{NNBSP}; "
                         f"plafond {fr(ends[-1])}.")
        over = days(ends[-1], -1)
        expect = held(ends[-1], over, flags=["order_void_no_renewal_left"])
        book.add(f"Crime, mandat du {fr(start)}, une prolongation de trop", "CPP 285", "DP-04 DP-05", over,
                 file + [order(9, over)], expect, f"Le plafond est atteint le {fr(ends[-1])}.")
        late = days(ends[0], 1)
        expect = held(ends[0], late, flags=["order_void_late"])
        book.add(f"Crime, mandat du {fr(start)}, prolongation du lendemain", "CPP 279; CPP 284", "DP-04", late,
                 [file[0], order(1, late)], expect, f"Fin le {fr(ends[0])}{NNBSP}: prolongation nulle.")


def old_code(book):
    """Titles given under the code of 2001, and those that straddle the change."""
    for start in map(d, ["2024-12-12", "2024-12-13", "2025-01-31", "2025-06-11", "2025-06-12"]):
        end, ceiling = chain(start, 6, 6)
        opening = mandat(start, delit(60))
        if end < CHANGE:
            notify = [duty("bring_to_procureur", end, "CPP 2001 129")]
        else:
            notify = [duty("refer_to_president_cld", days(end, -15), "CPP 274"),
                      duty("present_to_president_cld", end, "CPP 276")]
        for today in (days(end, -1), end):
            expect = held(end, today, rule="OLD-DP-02", pack="MLI-2001", ceiling_on=iso(ceiling),
                          notify_on=notify, flags=["secondary_source_rule"])
            book.add(f"Mandat correctionnel de l’ancien code, du {fr(start)}, lu le {fr(today)}",
                     "CPP 2001 127; CP 112-2", "OLD-DP-02 TRANS-01", today, [opening], expect,
                     f"{fr(start)} + 6 mois = {fr(end)}.")
        on = days(end, -1)
        renewed = on >= CHANGE
        notify = [duty("present_to_president_cld", ceiling, "CPP 276")]
        expect = held(ceiling, on, rule="DP-02" if renewed else "OLD-DP-02", pack="MLI-2001",
                      notify_on=notify, flags=[] if renewed else ["secondary_source_rule"])
        book.add(f"Mandat de l’ancien code du {fr(start)}, maintien du {fr(on)}", "CPP 274; CP 112-2",
                 "DP-02 TRANS-01", on, [opening, order(1, on, "ordonnance_de_maintien")], expect,
                 f"{fr(end)} + 6 mois = {fr(ceiling)}.")
        listed = mandat(start, delit(60, "art274"))
        expect = held(end, start, rule="OLD-DP-02", ceiling_on=iso(ceiling), flags=["secondary_source_rule"])
        book.add(f"Délit nommé sous l’ancien code, mandat du {fr(start)}", "CPP 2001 127; CPP 274",
                 "OLD-DP-02 TRANS-01", start, [listed], expect,
                 f"Le plus bas des deux plafonds{NNBSP}: douze mois, {fr(ceiling)}.")
        year, *_, last = chain(start, 12, 12, 12)
        for list_ in (None, "art285"):
            felony = mandat(start, crime(240, *([list_] if list_ else [])))
            expect = held(year, start, rule="OLD-DP-04", ceiling_on=iso(last), flags=["secondary_source_rule"])
            book.add(f"Crime{' de la liste' if list_ else ''} sous l’ancien code, mandat du {fr(start)}",
                     "CPP 2001 135; CPP 285", "OLD-DP-04 TRANS-01", start, [felony], expect,
                     f"Un an, {fr(year)}{NNBSP}; plafond de trois ans, {fr(last)}.")
        on = days(year, -1)
        expect = held(chain(year, 12)[0], on, rule="DP-04", ceiling_on=iso(last))
        book.add(f"Crime, mandat de l’ancien code du {fr(start)}, prolongation du {fr(on)}",
                 "CPP 284; CP 112-2", "DP-04 TRANS-01", on, [mandat(start, crime()), order(1, on)], expect,
                 f"{fr(year)} + 12 mois = {fr(months(year, 12))}.")
        one = months(start, 1)
        seen = act("p1", "premiere_comparution", start, proc="P1")
        expect = held(one, days(one, -1), rule="OLD-DP-01", flags=["secondary_source_rule"])
        book.add(f"Un mois sous l’ancien code, comparution du {fr(start)}", "CPP 2001 125",
                 "OLD-DP-01 TRANS-01", days(one, -1), [seen, mandat(start, delit(24))], expect,
                 f"{fr(start)} + 1 mois = {fr(one)}.")
    for start, rule, pack in [(days(CHANGE, -1), "OLD-DP-02", "MLI-2001"), (CHANGE, "DP-02", "MLI-2024")]:
        flags = ["secondary_source_rule"] if pack == "MLI-2001" else []
        expect = held(months(start, 6), start, rule=rule, pack=pack, flags=flags)
        book.add(f"Mandat du {fr(start)}, au changement de code", "CPP 1373-1", "TRANS-02", start,
                 [mandat(start, delit(60))], expect, "Le nouveau code s’applique depuis le 13 juin 2025.")


def prise_de_corps(book):
    for start, list_ in [("2025-07-15", None), ("2028-02-29", None), ("2025-08-31", "art285")]:
        start = d(start)
        ceiling = chain(start, *[12] * (5 if list_ else 3))[-1]
        on = days(start, 200)
        file = [mandat(start, crime(240, *([list_] if list_ else []))),
                act("k1", "mise_en_accusation", on, proc="P1"),
                act("b1", "ordonnance_de_prise_de_corps", on, proc="P1")]
        for today in (on, days(ceiling, -1), ceiling, days(ceiling, 1)):
            flags = ["no_maximum_prise_de_corps"] + (["ceiling_passed_no_appearance"] if today >= ceiling else [])
            expect = {"category": "accuse", "flags": flags,
                      "titles": {"m1": {"status": "replaced"},
                                 "b1": {"rule": "DP-13", "expires_on": None, "ceiling_on": iso(ceiling),
                                        "status": "running"}},
                      "release": {"on": None, "due": False, "blocked_by": ["b1"]}}
            book.add(f"Prise de corps du {fr(on)}, mandat du {fr(start)}, lue le {fr(today)}",
                     "CPP 351; CPP 352; CPP 286", "DP-13 DP-05b", today, file, expect,
                     f"Le plafond du mandat, {fr(ceiling)}, reste un repère.")
            hard = held(ceiling, today, title="b1", rule="DP-13", ceiling_on=iso(ceiling),
                        notify_on=[duty("present_to_president_cld", ceiling, "CPP 286")])
            book.add(f"Prise de corps du {fr(on)}, plafond impératif, lue le {fr(today)}", "CPP 286; CPP 352",
                     "DP-13", today, file, hard, f"Fin au plafond du mandat, le {fr(ceiling)}.",
                     settings={"prise_de_corps_ceiling": "hard"})
        seen = act("h1", "comparution_chambre_criminelle", days(ceiling, -1), proc="P1")
        expect = {"flags": ["no_maximum_prise_de_corps"], "titles": {"b1": {"expires_on": None}}}
        book.add(f"Comparution la veille du plafond du {fr(ceiling)}", "CPP 286; CPP 352", "DP-13", ceiling,
                 file + [seen], expect, "La personne a comparu à temps.")


def requalification(book):
    for start, on in [("2025-07-15", "2025-11-10"), ("2025-08-31", "2026-02-27"), ("2027-08-31", "2028-02-28")]:
        start, on = d(start), d(on)
        up = act("q1", "requalification", on, proc="P1", offences=[crime()])
        first = months(start, 6)
        expect = held(first, on, flags=["new_mandat_required"])
        book.add(f"Délit devenu crime le {fr(on)}, sans nouveau mandat", "CPP 287", "DP-09", on,
                 [mandat(start, delit(60)), up], expect, f"Le titre garde sa fin, {fr(first)}.")
        new = mandat(on, crime(), id_="m2")
        end, ceiling, own = months(on, 12), chain(start, 12, 12, 12)[-1], chain(on, 12, 12, 12)[-1]
        for choice, top in (("first_day", ceiling), ("new_mandat", own)):
            expect = held(end, on, title="m2", rule="DP-04", ceiling_on=iso(top),
                          readings={"ceiling_from_new_mandat": iso(own)} if choice == "first_day" else {})
            expect["titles"]["m1"] = {"status": "replaced"}
            book.add(f"Délit devenu crime, nouveau mandat du {fr(on)}, plafond {choice.replace('_', ' ')}",
                     "CPP 287; CPP 284", "DP-09 DP-04", on, [mandat(start, delit(60)), up, new], expect,
                     f"{fr(on)} + 12 mois = {fr(end)}{NNBSP}; plafond {fr(top)}.",
                     settings={"criminal_ceiling_from": choice})
        down = act("q1", "requalification", on, proc="P1", offences=[delit(60)])
        ceiling = months(first, 6)
        expect = held(first, on, rule="DP-09", ceiling_on=iso(ceiling))
        book.add(f"Crime devenu délit le {fr(on)}, dans les six premiers mois", "CPP 287; CPP 274", "DP-09", on,
                 [mandat(start, crime()), down], expect, f"{fr(start)} + 6 mois = {fr(first)}.")
        later = days(first, 20)
        down = act("q1", "requalification", later, proc="P1", offences=[delit(60)])
        expect = held(later, later, rule="DP-09", flags=["maintien_required_now"])
        book.add(f"Crime devenu délit le {fr(later)}, après six mois, sans maintien", "CPP 287; CPP 274",
                 "DP-09", later, [mandat(start, crime()), down], expect,
                 f"Un maintien est nécessaire le jour même, {fr(later)}.")
        kept = order(1, later, "ordonnance_de_maintien")
        expect = held(ceiling, later, rule="DP-09")
        book.add(f"Crime devenu délit le {fr(later)}, maintien du jour même", "CPP 287; CPP 274", "DP-09",
                 later, [mandat(start, crime()), down, kept], expect,
                 f"Jusqu’à la fin de la seconde période{NNBSP}: {fr(ceiling)}.")
        past = days(ceiling, 1)
        if past < months(start, 12):
            down = act("q1", "requalification", past, proc="P1", offences=[delit(60)])
            expect = held(past, past, rule="DP-09")
            book.add(f"Crime devenu délit le {fr(past)}, après la dernière période", "CPP 287; CPP 274",
                     "DP-09", past, [mandat(start, crime()), down], expect, f"Fin le {fr(past)}.")


def second_mandat(book):
    """New mandat after a release: the days already spent come off."""
    for start, out, back in [("2025-07-15", "2025-08-20", "2025-10-01"), ("2025-08-31", "2025-09-30", "2025-12-31"),
                             ("2027-08-30", "2027-11-30", "2028-02-29")]:
        start, out, back = d(start), d(out), d(back)
        spent = (out - start).days
        for offence, first, total in [(delit(60), 6, 12), (crime(), 12, 36)]:
            file = [mandat(start, offence), act("l1", "mise_en_liberte", out, proc="P1"),
                    act("v1", "levee_d_ecrou", out), mandat(back, offence, id_="m2")]
            end = days(months(back, first), -spent)
            top = days(chain(back, *[first] * (total // first))[-1], -spent)
            expect = held(end, back, title="m2", ceiling_on=iso(top), flags=["earlier_detention_deducted"])
            book.add(f"Mandat du {fr(start)} levé le {fr(out)}, nouveau mandat du {fr(back)}, {offence['nature']}",
                     "CPP 274; CPP 284", "DP-02 DP-04", back, file, expect,
                     f"{fr(back)} + {first} mois − {spent} jours = {fr(end)}.")
            end = months(back, first)
            book.add(f"Nouveau mandat du {fr(back)}, nouvelle période, {offence['nature']}", "CPP 274; CPP 284",
                     "DP-02 DP-04", back, file, held(end, back, title="m2"),
                     f"{fr(back)} + {first} mois = {fr(end)}.", settings={"redetention": "restart"})


def escape(book):
    for start, gone, back in [("2025-07-15", "2025-08-20", "2025-10-01"), ("2025-08-31", "2026-01-30", "2026-02-20")]:
        start, gone, back = d(start), d(gone), d(back)
        away = (back - gone).days
        end = months(start, 6)
        file = [mandat(start, delit(60)), act("e1", "evasion", gone), act("r1", "reprise", back)]
        expect = held(end, back, readings={"escape_suspends": iso(days(end, away))},
                      flags=["escape_clock_not_suspended"])
        book.add(f"Évasion du {fr(gone)}, reprise du {fr(back)}", "CPP 274; CP 242-64", "DP-02 PEI-06", back,
                 file, expect, f"Le délai n’est pas arrêté{NNBSP}: fin le {fr(end)}.")
        moved = days(end, away)
        book.add(f"Évasion du {fr(gone)}, reprise du {fr(back)}, délai arrêté", "CPP 274; CP 242-64",
                 "DP-02 PEI-06", back, file, held(moved, back), f"{fr(end)} + {away} jours = {fr(moved)}.",
                 settings={"escape_suspends_title": True})
        expect = {"category": "evade", "titles": {"m1": {"status": "interrupted", "expires_on": iso(end)}},
                  "release": {"on": None, "due": False, "blocked_by": ["evade"]}}
        book.add(f"Évasion du {fr(gone)}, en fuite", "CP 242-64", "PEI-06", back, file[:2], expect,
                 "Aucune date de libération pendant la fuite.")


def write():
    book = Book("D", "criminal-and-transition")
    years(book)
    old_code(book)
    prise_de_corps(book)
    requalification(book)
    second_mandat(book)
    escape(book)
    return book
