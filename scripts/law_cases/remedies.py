"""Remedies, finality and the control clocks: what rolls over a week-end and what does not."""

from book import Book, act, delit, held, mandat
from calendar_of_law import NNBSP, d, days, fr, hours, iso, months, roll, t, working

DAYS = ["2026-01-15", "2026-01-20", "2026-01-28", "2026-01-30", "2026-01-31", "2026-02-06", "2026-02-27",
        "2026-03-31", "2026-04-01", "2026-04-24", "2026-12-01", "2026-12-31", "2028-01-29", "2028-01-31"]
HOLIDAYS = [d(h) for h in ("2026-01-20", "2026-03-02", "2026-05-01", "2027-01-01", "2028-02-29")]


def limit(nominal):
    on = roll(nominal, HOLIDAYS)
    return {"nominal": iso(nominal), "on": iso(on)}, on


def judged(on, court="tribunal_correctionnel", sentence=24, **more):
    return act("j1", "jugement", on, proc="P1", court=court, result="condamnation",
               sentence={"months": sentence}, offences=[delit(60)], **more)


def appeals(book):
    """Appeal against a judgment given in presence: last day, day after, finality."""
    for on in map(d, DAYS):
        file = [mandat(days(on, -30), delit(60), procedure="flagrant_delit"), judged(on)]
        nominal = months(on, 1)
        shown, last = limit(nominal)
        general, _ = limit(months(on, 2))
        final = days(last, 1)
        sum_ = (f"{fr(on)} + 1 mois = {fr(nominal)}{NNBSP}; dernier jour ouvrable {fr(last)}{NNBSP}; "
                f"définitif le {fr(final)}.")
        for today, category, rule in [(last, "condamne_delai_recours", "REL-01"),
                                      (final, "condamne_definitif", "PEI-01")]:
            expect = {"category": category, "titles": {"j1": {"rule": rule}, "m1": {"status": "replaced"}},
                      "appeal_limits": {"j1": {"appel": shown, "appel_procureur_general": general}},
                      "sentences": {"j1": {"final_on": iso(final)}}, "refusals": []}
            book.add(f"Jugement contradictoire du {fr(on)}, lu le {fr(today)}", "CPP 720; CPP 722; CPP 1366",
                     "REC-01 REC-01b CNT-02", today, file, expect, sum_, holidays=HOLIDAYS)
        for day, late in ((last, False), (final, True)):
            appeal = act("a1", "appel", day, of_="j1", by="prevenu")
            expect = {"category": "condamne_definitif" if late else "condamne_appelant",
                      "sentences": {"j1": {"final_on": iso(final) if late else None}}}
            if late:
                expect["flags"] = ["appeal_late"]
            else:
                other = roll(days(last, 5), HOLIDAYS)
                expect["appeal_limits"] = {"j1": {"appel_autres_parties": {"on": iso(other)}}}
            book.add(f"Jugement du {fr(on)}, appel du {fr(day)}", "CPP 720; CPP 724; CPP 1366", "REC-01", day,
                     file + [appeal], expect, sum_, holidays=HOLIDAYS)


def supreme(book):
    for on in map(d, DAYS[:10]):
        file = [mandat(d("2025-12-01"), delit(60), procedure="flagrant_delit"), judged(d("2025-12-15")),
                act("a1", "appel", d("2025-12-20"), of_="j1", by="prevenu"),
                act("r1", "arret", on, of_="j1", result="confirme")]
        shown, last = limit(days(on, 3))
        final = days(last, 1)
        for today, category in [(last, "condamne_delai_recours"), (final, "condamne_definitif")]:
            expect = {"appeal_limits": {"r1": {"pourvoi": shown}}, "category": category,
                      "sentences": {"j1": {"final_on": iso(final)}}}
            book.add(f"Arrêt du {fr(on)}, lu le {fr(today)}", "CPP 753; CPP 1366", "REC-04", today, file, expect,
                     f"{fr(on)} + 3 jours, reporté au {fr(last)}.", holidays=HOLIDAYS)
        for day, late in ((last, False), (final, True)):
            expect = {"category": "condamne_definitif" if late else "condamne_en_pourvoi"}
            if late:
                expect["flags"] = ["appeal_late"]
            book.add(f"Arrêt du {fr(on)}, pourvoi du {fr(day)}", "CPP 753", "REC-04", day,
                     file + [act("p1", "pourvoi", day, of_="r1", by="prevenu")], expect,
                     f"Dernier jour{NNBSP}: {fr(last)}.", holidays=HOLIDAYS)


def by_default(book):
    for on in map(d, DAYS[::2]):
        served = days(on, 20)
        for abroad, n in ((False, 1), (True, 2)):
            file = [judged(on, contradictory=False),
                    act("s1", "signification", served, of_="j1", in_person=True, abroad=abroad or None)]
            appeal, _ = limit(months(served, 1))
            opposition, _ = limit(months(served, n))
            expect = {"appeal_limits": {"j1": {"appel": appeal, "opposition": opposition}}}
            book.add(f"Jugement par défaut signifié à personne le {fr(served)}"
                     + (" à l’étranger" if abroad else ""), "CPP 690; CPP 720", "REC-03", served, file, expect,
                     f"Opposition{NNBSP}: {fr(served)} + {n} mois.", holidays=HOLIDAYS)
        file = [judged(on, contradictory=False), act("s1", "signification", served, of_="j1", in_person=False)]
        expect = {"appeal_limits": {"j1": {"appel": limit(months(served, 1))[0], "opposition": None}},
                  "sentences": {"j1": {"final_on": None}}}
        book.add(f"Jugement par défaut signifié à domicile le {fr(served)}", "CPP 691; CPP 720", "REC-03",
                 served, file, expect, "L’opposition reste ouverte.", holidays=HOLIDAYS)


def orders(book):
    """Appeals against the orders on detention: three and fifteen days, the person from the communication."""
    for on in map(d, DAYS[:8]):
        told = days(on, 1)
        file = [mandat(on, delit(60)), act("c1", "communication", told, of_="m1")]
        expect = {"appeal_limits": {"m1": {"appel_procureur": limit(days(on, 3))[0],
                                           "appel_procureur_general": limit(days(on, 15))[0],
                                           "appel_inculpe": limit(days(told, 3))[0]}}}
        book.add(f"Mandat du {fr(on)}, communiqué le {fr(told)}", "CPP 358; CPP 1366", "REC-05", told, file,
                 expect, f"{fr(on)} + 3 et 15 jours{NNBSP}; {fr(told)} + 3 jours.", holidays=HOLIDAYS)
        start = days(on, -20)
        end = months(start, 6)
        release = act("l1", "mise_en_liberte", on, proc="P1")
        last = roll(days(on, 3), HOLIDAYS)
        for day in (last, days(last, 1)):
            file = [mandat(start, delit(60)), release, act("a1", "appel", day, of_="l1", by="procureur")]
            if day == last:
                expect = {"titles": {"m1": {"rule": "DP-10", "expires_on": iso(end)}},
                          "release": {"blocked_by": ["a1"]}, "flags": []}
            else:
                expect = {"titles": {"m1": {"rule": "DP-02", "expires_on": iso(on)}}, "flags": ["appeal_late"],
                          "release": {"on": iso(on), "blocked_by": []}}
            if start >= d("2025-06-13"):
                if day != last:
                    expect["flags"] = ["appeal_late", "overrun"]
                book.add(f"Mise en liberté du {fr(on)}, appel du procureur du {fr(day)}", "CPP 282; CPP 359",
                         "DP-10 REC-05", day, file, expect, f"Trois jours, jusqu’au {fr(last)}.",
                         holidays=HOLIDAYS)


def sentence_judge(book):
    for at in ("2026-02-27T16:40", "2028-02-28T23:30", "2026-12-31T08:00"):
        at = t(at)
        for kind in ("ordonnance", "jugement"):
            if kind == "ordonnance":
                appeal = {"on": iso(hours(at, 24))}
            else:
                appeal = limit(days(at.date(), 10))[0]
            expect = {"appeal_limits": {"d1": {"appel": appeal, "appel_suspensif": {"on": iso(hours(at, 48))}}}}
            book.add(f"{kind.capitalize()} de l’application des peines notifiée le {fr(at)}",
                     "CPP 1162; CPP 1164; CPP 1165", "REC-06 REC-06b", at,
                     [act("d1", "decision_jap", at, kind=kind)], expect,
                     "24 heures sans report pour une ordonnance, dix jours reportés pour un jugement.",
                     holidays=HOLIDAYS)
    for on in map(d, DAYS[:6]):
        expect = {"appeal_limits": {"d1": {"pourvoi": limit(days(on, 5))[0]}}}
        book.add(f"Arrêt de l’application des peines du {fr(on)}", "CPP 1165", "REC-06", on,
                 [act("d1", "arret_application_des_peines", on)], expect, f"{fr(on)} + 5 jours.",
                 holidays=HOLIDAYS)


CLOCKS = [
    # act, field, code, length in days, rule, article, flag once past
    ("demande_de_mise_en_liberte", "communicated_on", "college_rules_by", 8, "LIB-02", "CPP 302",
     "direct_seizure_open"),
    ("requisitions_de_mise_en_liberte", None, "college_rules_by", 3, "LIB-01", "CPP 301", None),
    ("saisine_directe_chambre", None, "chambre_rules_by", 15, "LIB-02", "CPP 302", "release_of_right_due"),
    ("reception_dossier_chambre", None, "chambre_rules_by", 10, "LIB-03", "CPP 368",
     "regisseur_may_request_release"),
]


def clocks(book):
    for start in map(d, ["2026-01-15", "2026-02-20", "2028-02-20", "2026-12-24"]):
        opening = mandat(days(start, -30), delit(60))
        for type_, field, code, n, rule, article, flag in CLOCKS:
            more = {field: iso(start)} if field else {}
            asked = act("q1", type_, start, proc="P1", **more)
            end = days(start, n)
            for today in (end, days(end, 1)):
                flags = [flag] if flag and today > end else []
                expect = {"limits": {"q1": {code: iso(end)}}, "flags": flags}
                book.add(f"{type_.replace('_', ' ').capitalize()} du {fr(start)}, lue le {fr(today)}", article,
                         rule, today, [opening, asked], expect, f"{fr(start)} + {n} jours = {fr(end)}, sans "
                         "report.", holidays=HOLIDAYS)
            if flag:
                ruled = act("d1", "decision_sur_liberte", end, of_="q1", result="rejet")
                expect = {"limits": {"q1": {code: iso(end)}}, "flags": []}
                book.add(f"{type_.replace('_', ' ').capitalize()} du {fr(start)}, jugée le {fr(end)}", article,
                         rule, days(end, 1), [opening, asked, ruled], expect, "Décision rendue à temps.")
        third = working(start, 3, HOLIDAYS)
        expect = {"limits": {"q1": {"president_rules_by": iso(third)}}}
        book.add(f"Référé-liberté du {fr(start)}", "CPP 361; CPP 362", "LIB-04", start,
                 [opening, act("q1", "refere_liberte", start, proc="P1")], expect,
                 f"Troisième jour ouvrable{NNBSP}: {fr(third)}.", holidays=HOLIDAYS)
        for inside, n in ((True, 1), (False, 3)):
            file = ([opening] if inside else []) + [act("q1", "enquete_sociale", start, proc="P1")]
            expect = {"limits": {"q1": {"report_by": iso(months(start, n))}}}
            book.add(f"Enquête sociale du {fr(start)}, {'détenu' if inside else 'libre'}", "CPP 1015", "MIN-08",
                     start, file, expect, f"{fr(start)} + {n} mois = {fr(months(start, n))}.")
        ban = act("q1", "interdiction_de_communiquer", start, proc="P1")
        end = days(start, 10)
        for on in (days(end, -2), end, days(end, 3)):
            again = act("q2", "interdiction_de_communiquer", on, proc="P1", renewal_of="q1")
            second = days(max(on, end), 10)
            expect = {"limits": {"q1": {"ends_on": iso(end)}, "q2": {"ends_on": iso(second)}}, "flags": []}
            book.add(f"Interdiction de communiquer du {fr(start)}, renouvelée le {fr(on)}", "CPP 251", "MAN-05",
                     on, [opening, ban, again], expect, f"{fr(start)} + 10 jours, puis jusqu’au {fr(second)}.")
        for type_, code, n, rule, article in [
            ("reception_dossier_appel_mineur", "judged_by", 3, "MIN-10", "CPP 1035"),
            ("saisine_commission_enfants", "rules_by", 1, "GRA-02", "CPP 1043"),
            ("demande_lc_ministre", "minister_answers_by", 1, "LC-02", "CPP 1227"),
        ]:
            proc = "P1" if type_.startswith("reception") else None
            expect = {"limits": {"q1": {code: iso(months(start, n))}}}
            book.add(f"{type_.replace('_', ' ').capitalize()} du {fr(start)}", article, rule, start,
                     [act("q1", type_, start, proc=proc)], expect,
                     f"{fr(start)} + {n} mois = {fr(months(start, n))}.")
        refused = act("q1", "rejet_liberation_conditionnelle", start, by="ministre")
        expect = {"limits": {"q1": {"next_request_from": iso(months(start, 12))}}}
        book.add(f"Rejet de libération conditionnelle par le ministre, {fr(start)}", "CPP 1227", "LC-02", start,
                 [refused], expect, f"{fr(start)} + 12 mois = {fr(months(start, 12))}.")


def breaches(book):
    for start in map(d, ["2026-01-15", "2026-01-31", "2028-01-31", "2026-12-20"]):
        for before, end in (("jap", days(start, 15)), ("tribunal", months(start, 1))):
            opening = act("k1", "incarceration_pour_manquement", start, before=before)
            for today in (days(end, -1), end, days(end, 1)):
                book.add(f"Incarcération pour manquement ({before}) du {fr(start)}, lue le {fr(today)}",
                         "CPP 1173; CPP 1174", "JAP-01", today, [opening],
                         held(end, today, title="k1", rule="JAP-01"), f"Débat au plus tard le {fr(end)}.")
            for on, late in ((end, False), (days(end, 1), True)):
                debate = act("b1", "debat_contradictoire", on, of_="k1")
                expect = {"titles": {"k1": {"expires_on": iso(end) if late else None}},
                          "flags": ["debate_late", "overrun"] if late else []}
                book.add(f"Incarcération pour manquement ({before}) du {fr(start)}, débat du {fr(on)}",
                         "CPP 1173; CPP 1174", "JAP-01", on, [opening, debate], expect,
                         f"Débat au plus tard le {fr(end)}.")


def extradition(book):
    for start in map(d, ["2026-01-30", "2028-01-30", "2026-12-15"]):
        opening = act("x1", "ordre_d_ecrou_extraditionnel", start)
        end = days(start, 30)
        for today in (days(end, -1), end, days(end, 1)):
            book.add(f"Écrou extraditionnel du {fr(start)}, lu le {fr(today)}", "CPP 1081", "EXT-01", today,
                     [opening], held(end, today, title="x1", rule="EXT-01"),
                     f"{fr(start)} + 30 jours = {fr(end)}.")
        for on, late in ((end, False), (days(end, 1), True)):
            expect = {"titles": {"x1": {"rule": "EXT-01", "expires_on": iso(end) if late else None}}}
            book.add(f"Écrou extraditionnel du {fr(start)}, demande reçue le {fr(on)}", "CPP 1081", "EXT-01", on,
                     [opening, act("x2", "demande_extradition_recue", on)], expect,
                     f"Trente jours, jusqu’au {fr(end)}.")
        decree = days(end, 20)
        last = months(decree, 1)
        file = [opening, act("x2", "demande_extradition_recue", end),
                act("x3", "notification_decret_extradition", decree)]
        for today in (days(last, -1), last, days(last, 1)):
            book.add(f"Décret d’extradition notifié le {fr(decree)}, lu le {fr(today)}", "CPP 1088", "EXT-02",
                     today, file, held(last, today, title="x1", rule="EXT-02"),
                     f"{fr(decree)} + 1 mois = {fr(last)}.")


def write():
    book = Book("F", "remedies-and-control")
    for part in (appeals, supreme, by_default, orders, sentence_judge, clocks, breaches, extradition):
        part(book)
    return book
