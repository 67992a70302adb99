"""Rates, ratios, Koopman's limits and ranges of one school year, of what the gate lets through, as rows of the edition."""
import numpy as np
import pandas as pd
from gate import RACES, TOTAL
from koopman import lower
from rows_rules import MORE_THAN_ALL, NEAR_ALL, NEAR_NONE, SHOWN, STATE, WORDS, ends

WHITE = RACES[1]
BESIDE = np.full(17, TOTAL)
BESIDE[RACES] = WHITE
"""By group whom it is compared with: races with White, the others with everybody else."""


def status(count_why, base_why):
    """A count whose base is hidden gives the base's reason: its own would tell of how many it is some."""
    own = (count_why == STATE) | ((count_why != SHOWN) & (base_why == SHOWN))
    return np.where(own, count_why, base_why)


def compare(x, n, shown):
    """Ratio, lower and upper limit by group and place; NaN where either side is hidden."""
    race = np.isin(np.arange(len(x)), RACES)[:, None]
    x2, n2 = x[BESIDE] - np.where(race, 0, x), n[BESIDE] - np.where(race, 0, n)
    told = shown & shown[BESIDE] & (BESIDE != np.arange(len(x)))[:, None] & (x2 >= 0) & (n2 > 0)
    out = np.full((3, *x.shape), np.nan)
    x1, n1, x2, n2 = (it[told].astype(float) for it in (x, n, x2, n2))
    with np.errstate(divide="ignore", invalid="ignore"):
        out[0][told] = x1 * n2 / (x2 * n1)
        out[1][told] = lower(x1, n1, x2, n2)
        out[2][told] = 1 / lower(x2, n2, x1, n1)
    return out


def ranges(x, n, why, based):
    """The least and the most of a hidden count, where its reason and its base say so."""
    none, all_ = ends(n)
    few, most = based & (why == NEAR_NONE), based & (why == NEAR_ALL)
    return np.where(few, 0, np.where(most, all_, np.nan)), np.where(few, none, np.where(most, n, np.nan))


def figures(year, codes, groups, x, n, count_why, base_why, line):
    """All of a year, place by place; what is hidden has its reason and its range, and its base where that is shown."""
    why = status(count_why, base_why)
    why = np.where((why == SHOWN) & (x > n), MORE_THAN_ALL, why)
    shown, based = why == SHOWN, base_why == SHOWN
    ratio, low, high = compare(x, n, shown)
    least, most = ranges(x, n, why, based)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.where(shown, x / n, np.nan)

    def flat(it):
        return it.T.ravel()

    def where(told, it):
        return pd.arrays.IntegerArray(flat(it), ~flat(told))

    return int(shown.sum()), pd.DataFrame({
        "place": pd.Categorical.from_codes(np.repeat(np.arange(len(codes)), len(groups)), codes),
        "year": pd.Categorical.from_codes(np.zeros(why.size, np.int8), [year]),
        "group": pd.Categorical.from_codes(np.tile(np.arange(len(groups)), len(codes)), groups),
        "status": pd.Categorical.from_codes(flat(why), WORDS),
        "value": flat(value), "count": where(shown, x), "base": where(based, n),
        "ratio": flat(ratio), "lower": flat(low), "upper": flat(high), "least": flat(least), "most": flat(most), "line": flat(line)})
