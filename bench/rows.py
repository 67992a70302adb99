"""The yardstick of rows.bench, by pandas and NumPy alone (Debian's): rows.py [--bare] OUT FILE…

Does for each file of chronic absence what `commontable import` does for it, as arrays, one file after the other: its SHA-256; every
column of every row checked; all facts on disk with their lines (rows_table.py); the gate over what the files count (gate.py); rates,
ratios, limits and ranges (rows_figures.py); and the edition on disk as CSV. What is weaker than the program's gate, gate.py says.
Not done either: the copy of each file, the book of places, the catalogue, the ledger and the record, which the program keeps as well.
--bare measures what rows_bare.py does: part of the columns, no facts, no gate.

Prints rows read, figures shown, the peak of memory in kilobytes, then the seconds of each of these steps (none with --bare).
"""
import os
import resource
import sys
import time

import numpy as np

STEPS = ["reading", "facts", "judging", "figures", "writing"]


def whole(out, files):
    """Rows read, figures shown, and the seconds of each step."""
    from gate import Gate
    from rows_figures import figures
    from rows_table import GROUPS, Table
    from rows_tree import Tree

    read = shown = 0
    spent, begun = np.zeros(len(STEPS)), time.perf_counter()

    def done(step):
        nonlocal begun
        now = time.perf_counter()
        spent[step] += now - begun
        begun = now

    facts = out + ".facts"
    os.makedirs(facts, exist_ok=True)
    with open(out, "w", encoding="utf-8", newline="") as sheet:
        for file in files:
            table = Table(file)
            if table.marks_differ or len(table.disagree):
                print(f"{file}: {table.marks_differ} marks against the column Suppressed, {len(table.disagree)} rates or counts "
                      "against each other", file=sys.stderr)
            read += len(table.line)
            done(0)
            table.keep(facts)
            done(1)
            tree = Tree(table.codes)
            absent, enrolled, line = (it[:, tree.order] for it in table.all_grades())
            bases = Gate(enrolled, tree).judge().why
            counts = Gate(absent, tree, enrolled, bases).judge().why
            done(2)
            of_year, rows = figures(table.year, tree.codes, list(GROUPS.values()), absent, enrolled, counts, bases, line)
            done(3)
            rows.to_csv(sheet, index=False, header=shown == 0)
            shown += of_year
            done(4)
        sheet.flush()
        os.fsync(sheet.fileno())
    done(4)
    return read, shown, spent


if __name__ == "__main__":
    if sys.argv[1] == "--bare":
        from rows_bare import publish

        read, shown = publish(sys.argv[2], sys.argv[3:])
        spent = []
    else:
        read, shown, spent = whole(sys.argv[1], sys.argv[2:])
    print(read, shown, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, *(f"{it:.3f}" for it in spent))
