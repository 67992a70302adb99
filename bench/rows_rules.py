"""What a number hides on its own account, and what its reason tells of it: the rules of docs/decisions/0029 for whole arrays."""
import pathlib
import re

import numpy as np

LEAST, PROTECTION = 10, 4
WORDS = ["absent", "shown", "few-events", "small-group", "state", "beside-groups", "complement", "almost-all", "not-proved", "near-none",
         "near-all", "small-base", "more-than-all"]
SHOWN, FEW, SMALL_GROUP, STATE, BESIDE, COMPLEMENT = 1, 2, 3, 4, 5, 6
NOT_PROVED, NEAR_NONE, NEAR_ALL, SMALL_BASE, MORE_THAN_ALL = 8, 9, 10, 11, 12
BANDS = (pathlib.Path(__file__).parent.parent / "src/main/resources/evidence/percent-bands.yaml").read_text(encoding="utf-8")
FROM, CUT = np.array(sorted((int(a), int(b)) for a, b in re.findall(r"from: (\d+), cut: (\d+)", BANDS))).T
"""From so many students on, so many points from either end are not told apart."""
OPEN = 10**9


def ends(people):
    """Of so many people, the most that is near none and the least that is near all."""
    people = np.maximum(people, LEAST)
    cut = CUT[np.searchsorted(FROM, people, side="right") - 1]
    none = np.minimum(people, np.maximum(LEAST - 1, people * cut // 100))
    return none, np.maximum(none + 1, people - none)


def own_reason(amount, said, bases, bases_said):
    """Of people of a population (`bases` is None where they are the population itself)."""
    why = np.full(amount.shape, SHOWN, np.int8)
    if bases is None:
        why[said & (amount < LEAST)] = SMALL_GROUP
    else:
        none, all_ = ends(bases)
        why[amount >= all_] = NEAR_ALL
        why[amount <= none] = NEAR_NONE
        why[bases - all_ < PROTECTION] = SMALL_BASE
        why[amount > bases] = SHOWN  # it counts others
        why[(amount > bases) & (amount > 0) & (amount < LEAST)] = FEW
        why[bases_said & (bases < LEAST)] = SMALL_GROUP
        why[said & ~bases_said] = SMALL_GROUP
    why[~said] = STATE
    return why


class Hints:
    """The least and the most that a number can be for a reader who knows the rules and is given a reason."""

    def __init__(self, bases, bases_said):
        """`bases` is None for a population."""
        if bases is None:
            self.least, self.most, self.ceiling = LEAST, OPEN, OPEN
        else:
            self.ceiling = np.where(bases_said, bases, OPEN)
            none, all_ = ends(np.where(bases_said, bases, LEAST))
            self.least = np.where(bases_said, none + 1, LEAST)
            self.most = np.where(bases_said, all_ - 1, OPEN)
            self.none, self.all = np.where(bases_said, none, LEAST - 1), np.where(bases_said, all_, 0)
        self.population = bases is None

    def of_hidden(self, why, total):
        """`total` bounds every group of its place where it is shown."""
        low, high = np.zeros(why.shape, np.int64), np.zeros(why.shape, np.int64) + self.ceiling
        others = (why == COMPLEMENT) | (why == NOT_PROVED)
        low, high = np.where(others, self.least, low), np.where(others, np.minimum(self.most, high), high)
        if self.population:
            high[why == SMALL_GROUP] = LEAST - 1
        else:
            high = np.where(why == NEAR_NONE, self.none, high)
            low = np.where(why == NEAR_ALL, self.all, low)
            low, high = np.where(why == FEW, 1, low), np.where(why == FEW, LEAST - 1, high)
        return low, np.minimum(high, total)

    def if_hidden(self, amount, mute, total):
        """Of what is shown, should it go for others' sake: with a reason that says so, or one that tells nothing (nobody, or `mute`)."""
        silent = (amount == 0) | mute
        return np.where(silent, 0, self.least), np.minimum(np.where(silent, self.ceiling, self.most), total)
