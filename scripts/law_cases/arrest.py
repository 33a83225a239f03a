"""Garde à vue and short titles: hours, from hour to hour."""

from book import Book, act, crime, delit, duty
from calendar_of_law import d, days, fr, hours, iso, t, working

STARTS = ["2025-12-30T21:15", "2026-02-27T08:30", "2028-02-27T23:59", "2026-07-15T00:00"]

# Rule, regime, base, length of one extension, how many, article, words, before the code of 2024.
REGIMES = [
    ("GAV-01", "ordinaire", 48, 24, 1, "CPP 113", "Garde à vue ordinaire"),
    ("GAV-02", "commission_rogatoire", 24, 24, 1, "CPP 316", "Garde à vue sur commission rogatoire"),
    ("GAV-03", "terrorisme", 360, 360, 2, "CPP 925", "Garde à vue, terrorisme"),
    ("GAV-04", "special_48h", 48, 48, 2, "CPP 925", "Garde à vue, criminalité organisée"),
]
CHECKS = [(-1, "une minute avant la fin"), (0, "à la minute de la fin"),
          (59, "cinquante-neuf minutes après"), (60, "une heure après")]


def reading(book, words, article, rule, end, file, sum_, title="g1", flags=(), notify=None, **more):
    """The four readings around an hour."""
    from datetime import timedelta
    for minutes, when in CHECKS:
        now = end + timedelta(minutes=minutes)
        over = minutes // 60 if minutes >= 0 else 0
        turned = max(0, (now.date() - end.date()).days)
        # Less than an hour, but midnight has passed: a day was spent beyond the end.
        late = ["overrun"] if over else ["past_overrun"] if turned else []
        state = {"rule": rule, "expires_on": iso(end), "overrun_hours": over, "overrun_days": turned,
                 "status": "running" if minutes < 0 else "expired"}
        if notify:
            state["notify_on"] = notify
        expect = {"titles": {title: state}, "flags": list(flags) + late,
                  "release": {"on": iso(end.date()), "due": minutes >= 0}, "refusals": []}
        book.add(f"{words}, {when}", article, rule, now, file, expect, sum_, **more)


def garde_a_vue(book):
    for rule, regime, base, more, count, article, words in REGIMES:
        for k, start in enumerate(STARTS):
            start = t(start)
            file = [act("g1", "garde_a_vue", start, proc="P1", regime=regime, offences=[delit(60)])]
            end = hours(start, base)
            reading(book, f"{words} du {fr(start)}", article, rule, end, file,
                    f"{fr(start)} + {base} heures = {fr(end)}.")
            n = 1 + k % count
            for i in range(n):
                file = file + [act(f"x{i + 1}", "prolongation_garde_a_vue", end, of_="g1")]
                end = hours(end, more)
            # An extension at the very minute of the end is in time.
            reading(book, f"{words} du {fr(start)}, prolongée {n} fois à la dernière minute", article,
                    rule, end, file, f"{fr(start)} + {base} + {n} × {more} heures = {fr(end)}.")


def extensions_without_effect(book):
    start, now = t("2026-02-27T08:30"), t("2026-03-01T08:29")
    for regime, base, more, count in [(r[1], r[2], r[3], r[4]) for r in REGIMES]:
        rule, article = next((r[0], r[5]) for r in REGIMES if r[1] == regime)
        opening = act("g1", "garde_a_vue", start, proc="P1", regime=regime, offences=[delit(60)])
        end = hours(start, base)
        late = [opening, act("x1", "prolongation_garde_a_vue", end.replace(minute=31), of_="g1")]
        refused = [opening, act("x1", "prolongation_garde_a_vue", start.replace(hour=20), of_="g1",
                                authorised=False)]
        spent, last = [opening], end
        for i in range(count):
            spent.append(act(f"x{i + 1}", "prolongation_garde_a_vue", last, of_="g1"))
            last = hours(last, more)
        spent.append(act("x9", "prolongation_garde_a_vue", last, of_="g1"))
        for file, until, flag, words in [
            (late, end, "extension_late", "prolongation une minute après la fin"),
            (refused, end, "extension_not_authorised", "prolongation non autorisée"),
            (spent, last, "extension_not_allowed", "une prolongation de trop"),
        ]:
            today = until.replace(minute=31)
            expect = {"titles": {"g1": {"expires_on": iso(until), "status": "expired"}},
                      "flags": [flag], "refusals": []}
            book.add(f"{regime.replace('_', ' ')}, {words}", article, rule, today, file, expect,
                     f"Sans effet{chr(0x202f)}: la fin reste le {fr(until)}.")
    # The extension of an ordinary garde à vue needs a maximum of twelve months.
    for most, allowed in [(11, False), (12, True), (13, True)]:
        file = [act("g1", "garde_a_vue", start, proc="P1", regime="ordinaire", offences=[delit(most)]),
                act("x1", "prolongation_garde_a_vue", hours(start, 47), of_="g1")]
        end = hours(start, 72 if allowed else 48)
        expect = {"titles": {"g1": {"rule": "GAV-01", "expires_on": iso(end)}},
                  "flags": [] if allowed else ["extension_not_allowed"]}
        book.add(f"Prolongation pour un maximum de {most} mois", "CPP 113", "GAV-01", now, file, expect,
                 "Un an au moins, ou un crime." + f" Fin le {fr(end)}.")


def minors(book):
    facts = d("2026-03-10")
    start = t("2026-03-10T09:00")
    for age, day_shift, minor, allowed in [(15, 1, True, False), (15, 0, True, True), (18, 1, True, True),
                                           (18, 0, False, True)]:
        birth = days(facts.replace(year=facts.year - age), day_shift)
        file = [act("g1", "garde_a_vue", start, proc="P1", regime="ordinaire", offences=[delit(60)])]
        rule = "GAV-05" if minor else "GAV-01"
        end = hours(start, 20 if minor else 48) if allowed else start
        expect = {"titles": {"g1": {"rule": rule, "expires_on": iso(end), "minor": minor}},
                  "flags": [] if allowed else ["garde_a_vue_not_allowed_minor"]}
        book.add(f"Garde à vue, né le {fr(birth)}", "CPP 1000; CPP 113", rule, t("2026-03-10T10:00")
                 if allowed else start, file, expect,
                 f"Fin le {fr(end)}.", person={"birth": iso(birth)})
    for start in STARTS:
        start = t(start)
        file = [act("g1", "garde_a_vue", start, proc="P1", regime="ordinaire", offences=[delit(60)])]
        person = {"birth": iso(start.date().replace(year=start.year - 16, day=1))}
        end = hours(start, 20)
        reading(book, f"Garde à vue d’un mineur de seize ans, du {fr(start)}", "CPP 1000", "GAV-05", end,
                file, f"{fr(start)} + 20 heures = {fr(end)}.", person=person)
        file = file + [act("x1", "prolongation_garde_a_vue", end, of_="g1")]
        end = hours(end, 10)
        reading(book, f"Garde à vue d’un mineur de seize ans, prolongée, du {fr(start)}", "CPP 1000",
                "GAV-05", end, file, f"{fr(start)} + 20 + 10 heures = {fr(end)}.", person=person)


def short_titles(book):
    for type_, length, rule, article, words, duty_article in [
        ("mandat_d_amener", 24, "MAN-01", "CPP 261", "Mandat d’amener", "CPP 261"),
        ("mandat_d_arret", 48, "MAN-02", "CPP 264", "Mandat d’arrêt", "CPP 264"),
        ("verification_d_identite", 8, "IDV-01", "CPP 164", "Vérification d’identité", None),
        ("retenue_d_audience", 24, "MAN-04", "CPP 821", "Retenue d’audience", None),
    ]:
        for start in STARTS[:2]:
            start = t(start)
            proc = "P1" if duty_article else None
            file = [act("g1", type_, start, proc=proc)]
            end = hours(start, length)
            notify = [duty("present_to_procureur", end, duty_article)] if duty_article else []
            reading(book, f"{words} du {fr(start)}", article, rule, end, file,
                    f"{fr(start)} + {length} heures = {fr(end)}.", notify=notify or None)


def working_days(book):
    """Three working days of art. 270-1 over week-ends and holidays; five days of art. 970."""
    for start, holidays, saturday in [
        ("2026-03-02", [], False), ("2026-03-04", [], False), ("2026-03-05", [], False),
        ("2026-03-06", [], False), ("2026-03-07", [], False), ("2026-03-05", [], True),
        ("2026-03-06", ["2026-03-09"], False), ("2026-04-30", ["2026-05-01"], False),
        ("2026-12-30", ["2027-01-01"], False), ("2026-12-30", ["2027-01-01"], True),
    ]:
        start, holidays = d(start), [d(h) for h in holidays]
        end = working(start, 3, holidays, saturday)
        settings = {"saturday_is_working_day": True} if saturday else None
        for today in (days(end, -1), end, days(end, 1)):
            late = max(0, (today - end).days)
            expect = {"titles": {"m1": {"rule": "MAN-03", "expires_on": iso(end),
                                        "status": "expired" if today >= end else "due_soon"}},
                      "flags": ["overrun"] if late else []}
            book.add(f"Placement de l’article 270-1 du {fr(start)}, lu le {fr(today)}", "CPP 270-1",
                     "MAN-03", today, [act("m1", "placement_art_270_1", start, proc="P1")], expect,
                     f"Troisième jour ouvrable après le {fr(start)}{chr(0x202f)}: {fr(end)}.",
                     settings=settings, holidays=holidays)
    for start in ("2026-02-24", "2028-02-25", "2026-12-28"):
        start = d(start)
        end = days(start, 5)
        for today in (days(end, -1), end):
            expect = {"titles": {"m1": {"rule": "MAN-06", "expires_on": iso(end),
                                        "status": "expired" if today >= end else "due_soon"}}, "flags": []}
            book.add(f"Mandat du président de chambre du {fr(start)}, lu le {fr(today)}", "CPP 970",
                     "MAN-06", today, [act("m1", "mandat_president_chambre", start, proc="P1")], expect,
                     f"{fr(start)} + 5 jours = {fr(end)}, sans report.")


def write():
    book = Book("A", "garde-a-vue-and-short-titles")
    garde_a_vue(book)
    extensions_without_effect(book)
    minors(book)
    short_titles(book)
    working_days(book)
    return book
