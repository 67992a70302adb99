"""The yardstick of state-year.bench: the same ratios with Koopman intervals, by NumPy alone, whole columns at a time.

Reads what the program wrote: little-endian doubles, four columns (events and population of the group and of those it is
compared with). Prints the seconds of each of five rounds, then the sum of the lower limits, by which both are compared.
"""
import sys
import time

import numpy as np
from koopman import lower


def compute(columns):
    x1, n1, x2, n2 = columns
    with np.errstate(divide="ignore", invalid="ignore"):
        own = x1 / n1
        others = x2 / n2
        ratio = own / others
        difference = own - others
        low = lower(x1, n1, x2, n2)
        high = 1 / lower(x2, n2, x1, n1)
    return ratio, difference, low, high


columns = np.fromfile(sys.argv[1], dtype="<f8").reshape(4, -1)
for _ in range(5):
    start = time.perf_counter()
    ratio, difference, low, high = compute(columns)
    print(time.perf_counter() - start)
print(columns.shape[1], float(low.sum()))
