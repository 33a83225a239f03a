"""The additions of dates alone, by dateutil, by a month written by hand, and by numpy.

    python benches/law_dateutil.py ADDITIONS ENDS

ADDITIONS: a day and the months to add one after the other, a line each. Writes the days found, and
prints the median of five of each way, in seconds of the processor, as JSON. Reading the text is not
counted: each way begins with the days as it likes to hold them.
"""

import calendar
import datetime
import json
import statistics
import sys
import time

import numpy
from dateutil.relativedelta import relativedelta

RUNS = 5


def read(path):
    stays = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            day, *months = line.strip().split(",")
            stays.append((datetime.date.fromisoformat(day), [int(m) for m in months]))
    return stays


def by_dateutil(stays):
    out = []
    for day, months in stays:
        for m in months:
            day += relativedelta(months=m)
        out.append(day)
    return out


def by_hand(stays):
    out = []
    for day, months in stays:
        for m in months:
            whole = day.year * 12 + day.month - 1 + m
            year, month = divmod(whole, 12)
            last = calendar.monthrange(year, month + 1)[1]
            day = datetime.date(year, month + 1, min(day.day, last))
        out.append(day)
    return out


def columns(stays):
    """The days as a column, and the months to add as so many columns, nought where none is left."""
    most = max(len(months) for _, months in stays)
    days = numpy.array([day for day, _ in stays], dtype="datetime64[D]")
    table = numpy.array([months + [0] * (most - len(months)) for _, months in stays])
    return days, [table[:, i].astype("timedelta64[M]") for i in range(most)]


def by_numpy(data):
    days, added = data
    for months in added:
        month = days.astype("datetime64[M]")
        number = days - month.astype("datetime64[D]")
        to = month + months
        first = to.astype("datetime64[D]")
        last = (to + 1).astype("datetime64[D]") - first - 1
        days = first + numpy.minimum(number, last)
    return days


def main():
    stays = read(sys.argv[1])
    ways = {
        "dateutil": (by_dateutil, stays),
        "Python by hand": (by_hand, stays),
        "numpy": (by_numpy, columns(stays)),
    }
    times = {name: [] for name in ways}
    found = {}
    for _ in range(RUNS):
        for name, (work, data) in ways.items():
            began = time.process_time()
            found[name] = work(data)
            times[name].append(time.process_time() - began)
    ends = [day.isoformat() for day in found["dateutil"]]
    assert ends == [day.isoformat() for day in found["Python by hand"]]
    assert ends == [str(day) for day in found["numpy"]]
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write("\n".join(ends) + "\n")
    print(json.dumps({name: statistics.median(all) for name, all in times.items()}))


main()
