"""The bare measure of rows.bench, as it always was: the same indicators by pandas and NumPy alone, without what makes them publishable.

Reads every file (only the columns that count), parts marks from numbers, refuses texts that are neither, looks for rows that stand
twice and for rates outside 0 to 100, and compares, in the rows of all grades, the sum of the races with the total of each place. Then
rates, ratios (races with White, other groups with everybody else) and Koopman's limits as in koopman.py, whole columns at a time,
written as CSV. It keeps no file and no single number, knows no line of a source and guards nobody: none of the gate is done here.
"""
import sys

import numpy as np
import pandas as pd
from koopman import lower

RACES = ["White (non-Hispanic)", "African American", "Hispanic or Latino", "Asian", "American Indian or Alaska Native",
         "Native Hawaiian or Pacific Islander", "Two or More Races"]
ABSENT, ENROLLED, RATE = "Chronically Absent Students", "Students Enrolled 10 or More Days", "Chronic Absenteeism Rate"
KEYS = ["School Code", "Demographic", "Grade"]


def clean(texts):
    marked = texts == "*"
    numbers = pd.to_numeric(texts.where(~marked).str.replace(",", "", regex=False), errors="coerce")
    if (numbers.isna() & ~marked).any():
        raise SystemExit("a text that is no number")
    return numbers, marked


def indicators(rows):
    absent, enrolled = (rows.pivot(index="School Code", columns="Demographic", values=it) for it in (ABSENT, ENROLLED))
    races = enrolled[RACES]
    off = (races.sum(axis=1) - enrolled["All Students"])[races.notna().all(axis=1) & enrolled["All Students"].notna()]
    if (off != 0).any():
        print(int((off != 0).sum()), "totals do not add up", file=sys.stderr)
    all_figures = []
    for group in absent.columns:
        race = group in RACES
        beside = RACES[0] if race else "All Students"
        x1, n1 = absent[group].to_numpy(float), enrolled[group].to_numpy(float)
        x2 = absent[beside].to_numpy(float) - (0 if race else x1)
        n2 = enrolled[beside].to_numpy(float) - (0 if race else n1)
        figures = pd.DataFrame({"place": absent.index, "group": group, "count": x1, "base": n1, "value": x1 / n1})
        told = ~np.isnan(x1) & ~np.isnan(x2) & (n1 > 0) & (n2 > 0) & (x2 >= 0) & (group != beside)
        x1, n1, x2, n2 = x1[told], n1[told], x2[told], n2[told]
        with np.errstate(divide="ignore", invalid="ignore"):
            figures.loc[told, "ratio"] = x1 * n2 / (x2 * n1)
            figures.loc[told, "lower"] = lower(x1, n1, x2, n2)
            figures.loc[told, "upper"] = 1 / lower(x2, n2, x1, n1)
        all_figures.append(figures.dropna(subset=["value"]))
    return pd.concat(all_figures)


def publish(out, files):
    """Rows read and figures written."""
    read = written = 0
    with open(out, "w", encoding="utf-8") as sheet:
        for file in files:
            rows = pd.read_csv(
                file,
                usecols=["School Year", *KEYS, "Suppressed", ABSENT, ENROLLED, RATE],
                dtype={"School Year": "category", "School Code": "category", "Demographic": "category", "Grade": "category",
                       "Suppressed": "category", ABSENT: str, ENROLLED: str, RATE: str},
                keep_default_na=False,
            )
            read += len(rows)
            for column in (ABSENT, ENROLLED, RATE):
                rows[column], marked = clean(rows[column])
                if (marked != (rows["Suppressed"] == "Yes")).any():
                    print("marks and the column Suppressed differ", file=sys.stderr)
            if rows.duplicated(KEYS).any():
                raise SystemExit("rows that stand twice")
            if not rows[RATE].dropna().between(0, 100).all():
                raise SystemExit("a rate outside 0 to 100")
            figures = indicators(rows[rows["Grade"] == "All Grades"])
            figures.insert(0, "year", rows["School Year"].iloc[0])
            figures.to_csv(sheet, index=False, header=written == 0)
            written += len(figures)
    return read, written
