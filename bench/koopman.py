"""Koopman's limits of a ratio of two rates by NumPy alone, whole columns at a time: what the yardsticks of the benches share."""
import numpy as np

ZZ = 1.959963984540054**2


def lower(x1, n1, x2, n2):
    """Lower limit: the positive root of Nam's cubic by the cosine formula in 1/s, then two of Newton's steps."""
    a = (n1 - x1) / n1
    b = (n2 - x2) / n2
    with np.errstate(divide="ignore", invalid="ignore"):
        lead = ZZ * x1 * x2
        c2 = ZZ * (x1 - x2) / lead
        c1 = -(a * x2 + b * x1 + ZZ) / lead
        c0 = -(a - b) / lead
        third = c2 / 3
        p = third * third - c1 / 3
        q = third * third * third - third * c1 / 2 + c0 / 2
        radius = np.sqrt(p)
        angle = np.arccos(np.clip(q / (p * radius), -1, 1))
        s = 1 / (-2 * radius * np.cos((angle + 2 * np.pi) / 3) - third)
        square = a * x2 + b * x1 + ZZ
        for _ in range(2):
            value = (((a - b) * s + square) * s - ZZ * (x1 - x2)) * s - lead
            s = s - value / ((3 * (a - b) * s + 2 * square) * s - ZZ * (x1 - x2))
        limit = (x1 - s) / (n1 - s) * ((n2 + s) / (x2 + s))
    # The edges, few of all, one kind at a time.
    none = x2 == 0
    half = x1[none] + ZZ
    s = 2 * ZZ * x1[none] / (half + np.sqrt(half * half - 4 * x1[none] / n1[none] * x1[none] * ZZ))
    with np.errstate(divide="ignore", invalid="ignore"):
        limit[none] = (x1[none] - s) / (n1[none] - s) * ((n2[none] + s) / s)
    limit[x1 == 0] = 0
    return limit
