"""The arithmetic of periods, written from the articles and apart from the engine that it checks.

Months run from quantième to quantième (CPP 279): the day number is kept, or the last day of the month
is taken where it does not exist. Days do not count the day of the event. Periods to *act* roll over
Saturdays, Sundays and holidays (CPP 1366); a detention never does.
"""

from datetime import date, datetime, timedelta

MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
          "octobre", "novembre", "décembre"]
NNBSP = "\u202f"


def d(text):
    """A day written YYYY-MM-DD."""
    return date.fromisoformat(text)


def t(text):
    """A minute written YYYY-MM-DDTHH:MM."""
    return datetime.fromisoformat(text)


def iso(when):
    """As the case files write it."""
    return when.isoformat(timespec="minutes") if isinstance(when, datetime) else when.isoformat()


def length_of_month(year, month):
    """Number of days of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


def months(day, n):
    """The same day number n months later, or the last day of that month."""
    index = day.year * 12 + day.month - 1 + n
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, length_of_month(year, month + 1)))


def days(day, n):
    """n days later; the day of the event is not counted."""
    return day + timedelta(days=n)


def hours(minute, n):
    """From hour to hour."""
    return minute + timedelta(hours=n)


def roll(day, holidays=()):
    """The first day at or after this one on which an act can be done."""
    while day.weekday() >= 5 or day in holidays:
        day += timedelta(days=1)
    return day


def working(day, n, holidays=(), saturday=False):
    """The n-th working day after this one."""
    while n:
        day += timedelta(days=1)
        closed = day.weekday() == 6 or day in holidays or (day.weekday() == 5 and not saturday)
        n -= not closed
    return day


def birthday(birth, years, feb29="mar01"):
    """The day on which that age is reached."""
    year = birth.year + years
    if (birth.month, birth.day) == (2, 29) and length_of_month(year, 2) == 28:
        return date(year, 3, 1) if feb29 == "mar01" else date(year, 2, 28)
    return date(year, birth.month, birth.day)


def fr(when):
    """As a jurist reads it: 1er mars 2026, 12 mars 2026 à 08 h 30."""
    day = f"{'1er' if when.day == 1 else when.day} {MONTHS[when.month - 1]} {when.year}"
    if isinstance(when, datetime):
        return f"{day} à {when:%H}{NNBSP}h{NNBSP}{when:%M}"
    return day
