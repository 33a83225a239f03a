"""Writes the border cases of the law, or with --check says whether the files are as written.

    python3 scripts/law_cases [--check]
"""

import sys

import abroad
import arrest
import correctional
import criminal
import debts
import minors
import release
import remedies
import sentences
import several
import trial

BOOKS = [arrest, trial, correctional, criminal, minors, remedies, sentences, release, debts, abroad,
         several]


def main():
    wrong = []
    total = 0
    for module in BOOKS:
        book = module.write()
        ids = {case["id"] for case in book.cases}
        assert len(ids) == len(book.cases)
        total += len(book.cases)
        if "--check" in sys.argv:
            same = book.path().exists() and book.path().read_text(encoding="utf-8") == book.text()
            if not same:
                wrong.append(book.path().name)
        else:
            book.path().write_text(book.text(), encoding="utf-8")
        print(f"{book.path().name}: {len(book.cases)}")
    print(f"law cases: {total} computed, {len(wrong)} files differ {' '.join(wrong)}".rstrip())
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
