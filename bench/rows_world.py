"""A state of the world that fits all that files tell: numbers for what the state hides, by iterated proportional fitting."""
import numpy as np

ROUNDS = 400
NEAR = 1e-3


def fill(amount, said, tree, partitions, total):
    """Real numbers where nobody said one; the sums over groups and over places hold (bounds of sums are whole, so reals will do)."""
    world = np.where(said, amount, 0).astype(float)
    schools, districts, state = tree.parts(world)
    known_schools, known_districts, known_state = tree.parts(said)
    # Totals first: what a district's own leaves, evenly.
    unsaid = tree.sums(1 - known_schools[total].astype(int))
    share = (districts[total] - tree.sums(schools[total])) / np.maximum(unsaid, 1)
    schools[total] += np.where(known_schools[total], 0, share[tree.of])
    known_schools = known_schools.copy()
    known_schools[total] = True
    # What the sums leave to the schools that say nothing: within their district, or within all districts that say nothing either.
    left = districts - tree.sums(schools)
    silent = ~known_districts
    top = state[:, 0] - (districts + np.where(silent, tree.sums(schools), 0)).sum(axis=1)
    free = ~known_state[:, 0]
    own = np.where(known_schools, 0.0, 1.0)
    blocks = [(columns, np.maximum(schools[total] - schools[columns].sum(axis=0), 0)) for columns in partitions if len(columns) > 1]
    for _ in range(ROUNDS):
        sums = tree.sums(own)
        with np.errstate(divide="ignore", invalid="ignore"):
            beyond = np.where(free, 1, top / np.where(silent, sums, 0).sum(axis=1))[:, None]
            times = np.where(silent, beyond, left / sums)
        own *= np.where(np.isfinite(times), np.maximum(times, 0), 1)[:, tree.of]
        off = 0.0
        for columns, rest in blocks:
            row = own[columns].sum(axis=0)
            off = max(off, np.abs(row - rest)[row > 0].max(initial=0))
            own[columns] *= np.divide(rest, row, out=np.ones_like(row), where=row > 0)
        if off < NEAR:
            break
    schools += own
    districts += np.where(silent, tree.sums(schools), 0)
    state += np.where(free, districts.sum(axis=1), 0)[:, None]
    return world, off
