"""Reads one file of the yardstick of rows.bench: every column of every row is checked, and its facts are kept on disk."""
import hashlib
import os
import re
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd

GROUPS = {
    "All Students": "all", "African American": "black", "White (non-Hispanic)": "white", "Hispanic or Latino": "hispanic",
    "Asian": "asian", "American Indian or Alaska Native": "aian", "Native Hawaiian or Pacific Islander": "nhpi",
    "Two or More Races": "two-or-more", "Female": "female", "Male": "male", "Economically Disadvantaged": "economically-disadvantaged",
    "Non-Economically Disadvantaged": "not-economically-disadvantaged", "Students with Disabilities (IEP)": "disability",
    "Student without Disabilities (IEP)": "no-disability", "English Learner": "english-learner",
    "Non-English Learner": "not-english-learner", "Homeless": "homeless"}
GRADES = ["All Grades", "Preschool", "K", *(f"Grade {it}" for it in range(1, 13)), "Grade 14"]
ABSENT, ENROLLED, RATE = "Chronically Absent Students", "Students Enrolled 10 or More Days", "Chronic Absenteeism Rate"
NUMBERS = [ABSENT, ENROLLED, RATE]
PLACE = ["County Number", "County Name", "District Number", "District Name", "School Number", "School Name", "State School Id", "NCES ID",
         "CO-OP", "CO-OP Code", "School Type"]
TEXTS = ["School Year", "School Code", *PLACE, "Demographic", "Grade", "Suppressed"]
MARK = -1


def labels(column, known, what):
    """By row, the number of its text among those that are known."""
    names = column.cat.categories
    at = pd.Index(known).get_indexer(names)
    if (at < 0).any():
        raise SystemExit(f"unknown {what}: {', '.join(names[at < 0])}")
    return at.astype(np.int8)[column.cat.codes.to_numpy()]


def sha256_and_lines(file):
    sha, lines = hashlib.sha256(), 0
    with open(file, "rb") as stream:
        while chunk := stream.read(1 << 20):
            sha.update(chunk)
            lines += chunk.count(b"\n")
    return sha.hexdigest(), lines


class Table:
    """All rows of a file as arrays: place (a number of `codes`), group, grade, absent, enrolled, rate in tenths of a percent, line."""

    def __init__(self, file):
        with ThreadPoolExecutor(1) as beside:  # neither holds the interpreter for long
            digest = beside.submit(sha256_and_lines, file)
            try:  # only "*" is no number; any other text that is none is refused
                rows = pd.read_csv(
                    file, dtype={**dict.fromkeys(TEXTS, "category"), **dict.fromkeys(NUMBERS, float)},
                    na_values=dict.fromkeys(NUMBERS, ["*"]), keep_default_na=False, thousands=",")
            except ValueError as wrong:
                raise SystemExit(f"{file}: {wrong}") from wrong
            self.sha256, lines = digest.result()
        if sorted(rows.columns) != sorted([*TEXTS, *NUMBERS]):
            raise SystemExit(f"{file}: other columns than those of a file of chronic absence")
        if lines != len(rows) + 1:
            raise SystemExit(f"{file}: a record that is not one line")
        self.line = np.arange(2, len(rows) + 2, dtype=np.int32)
        self.year = self.only_year(rows["School Year"])
        self.read_places(rows)
        self.read_labels(rows)
        self.look_for_repeats()
        self.read_numbers(rows)

    @staticmethod
    def only_year(column):
        years = column.cat.categories
        if len(years) != 1 or not re.fullmatch(r"\d{8}", years[0]) or int(years[0][4:]) != int(years[0][:4]) + 1:
            raise SystemExit("not one school year")
        return f"{years[0][:4]}-{years[0][4:]}"

    def read_places(self, rows):
        """A place is its code; what else its rows say of it must be the same in all of them."""
        self.codes = rows["School Code"].cat.categories.to_numpy(str)
        if not all(re.fullmatch(r"\d{6}", it) for it in self.codes):
            raise SystemExit("a code of a place that has not six digits")
        self.place = rows["School Code"].cat.codes.to_numpy()
        first = np.empty(len(self.codes), int)
        first[self.place[::-1]] = np.arange(len(rows) - 1, -1, -1)
        self.names = {}
        for column in PLACE:
            said = rows[column].cat.codes.to_numpy()
            of_place = said[first]
            if (of_place[self.place] != said).any():
                raise SystemExit(f"two texts of one place: {column}")
            self.names[column] = rows[column].cat.categories.to_numpy(str)[of_place]
        district, school = (self.names[it].astype("U3") for it in ("District Number", "School Number"))
        of_code = self.codes.astype("U3")
        beyond = np.char.add(district, np.where(school == "", "000", school))
        if (district != of_code).any() or (beyond != self.codes).any():
            raise SystemExit("a code of a place that is not its district's and school's number")

    def read_labels(self, rows):
        self.group = labels(rows["Demographic"], list(GROUPS), "groups")
        self.grade = labels(rows["Grade"], GRADES, "grades")

    def look_for_repeats(self):
        size = (len(self.codes), len(GROUPS), len(GRADES))
        seen = np.zeros(size, bool)
        seen[self.place, self.group, self.grade] = True
        if np.count_nonzero(seen) != len(self.place):
            raise SystemExit("rows that stand twice")

    def read_numbers(self, rows):
        hidden = labels(rows["Suppressed"], ["No", "Yes"], "words for suppressed") == 1
        absent, enrolled, rate = (rows[it].to_numpy() for it in NUMBERS)
        marked = np.isnan(absent), np.isnan(enrolled), np.isnan(rate)
        self.marks_differ = sum(int(np.count_nonzero(it != hidden)) for it in marked)
        tenths = np.rint(rate * 10)
        with np.errstate(invalid="ignore", divide="ignore"):
            for it in (absent, enrolled, rate * 10):
                if (it < 0).any() or (np.abs(it - np.rint(it)) > 1e-6).any():
                    raise SystemExit("a number below nothing, or with more decimals than its column has")
            if (rate > 100).any():
                raise SystemExit("a rate outside 0 to 100")
            clash = (absent > enrolled) | ((enrolled > 0) & (np.abs(rate - 100 * absent / enrolled) > 0.05 + 1e-9))
        self.disagree = np.flatnonzero(clash) + 2
        self.absent, self.enrolled = (np.where(gap, MARK, it).astype(np.int32) for it, gap in zip((absent, enrolled), marked))
        self.tenths = np.where(marked[2], MARK, tenths).astype(np.int16)

    def keep(self, folder):
        """All facts with their lines, and what their numbers stand for; forced to disk."""
        with open(os.path.join(folder, self.sha256 + ".npz"), "wb") as out:
            np.savez(
                out, place=self.place, group=self.group, grade=self.grade, absent=self.absent, enrolled=self.enrolled, tenths=self.tenths,
                line=self.line, codes=self.codes, groups=list(GROUPS.values()), grades=GRADES, year=self.year, **self.names)
            out.flush()
            os.fsync(out.fileno())

    def all_grades(self):
        """Absent and enrolled by group and place: the number, MARK where the state hides it, and a line of the file (0: none)."""
        rows = np.flatnonzero(self.grade == 0)
        shape = (len(GROUPS), len(self.codes))
        at = self.group[rows], self.place[rows]
        found = []
        for column in (self.absent, self.enrolled):
            cells = np.full(shape, MARK, np.int64)
            cells[at] = column[rows]
            found.append(cells)
        line = np.zeros(shape, np.int32)
        line[at] = self.line[rows]
        if not line.all():
            raise SystemExit("a group that is not told of everywhere; this yardstick knows only such files")
        return (*found, line)
