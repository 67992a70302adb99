"""The state, its districts and their schools as arrays: schools of one district stand side by side, then districts, then the state."""
import numpy as np


class Tree:
    def __init__(self, codes):
        """`order` sorts columns by code into schools, districts, state."""
        level = np.where(codes == "999000", 2, np.where(np.char.endswith(codes, "000"), 1, 0))
        self.order = np.lexsort((codes, level))
        self.codes = codes[self.order]
        self.schools = int(np.count_nonzero(level == 0))
        self.districts = int(np.count_nonzero(level == 1))
        if np.count_nonzero(level == 2) != 1:
            raise SystemExit("not one state")
        self.size = len(codes)
        districts, self.starts = np.unique(self.codes[:self.schools].astype("U3"), return_index=True)
        if not np.array_equal(districts, self.codes[self.schools:-1].astype("U3")):
            raise SystemExit("a district without schools, or schools without their district")
        self.of = np.repeat(np.arange(self.districts), np.diff(np.append(self.starts, self.schools)))
        """By place the district it lies in; the state has a number of its own."""
        self.home = np.concatenate([self.of, np.arange(self.districts), [self.districts]])

    def parts(self, values):
        """Views of what stands by place: schools, districts, the state."""
        return values[..., :self.schools], values[..., self.schools:-1], values[..., -1:]

    def sums(self, of_schools):
        return np.add.reduceat(of_schools, self.starts, axis=-1)

    def least(self, of_schools):
        return np.minimum.reduceat(of_schools, self.starts, axis=-1)
