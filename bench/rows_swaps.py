"""How far hidden numbers can move while every sum that readers see stays as it is, whole arrays at a time.

One of a group more and one of another group less at the same place is a swap: it keeps the place's total. Swaps of the same two groups
at several places keep the groups' sums where they cancel out among the schools of a district or the districts of the state, or are
passed on to a district's or the state's own number that is hidden too. For two groups this is a flow on the tree of places, and its
most at every place comes from one pass up and one pass down. A group whose partition has no sum (Homeless) swaps with nobody, and so
does the total of a school that tells nothing.
"""
import numpy as np

OPEN = 1e9


class Swaps:
    """All ordered pairs of groups that stand in one sum: `up` rises, `down` falls, `back` is the number of the opposite pair."""

    def __init__(self, partitions, nobody):
        pairs = []
        for columns in partitions:
            others = columns if len(columns) > 1 else [*columns, nobody]
            pairs += [(a, b) for a in others for b in others if a != b]
        pairs.sort()
        self.up, self.down = (np.array(it) for it in zip(*pairs))
        self.back = np.array([pairs.index((b, a)) for a, b in pairs])
        at = {it: k for k, it in enumerate(pairs)}
        over = [(k, [(at[a, c], at[c, b]) for c in range(nobody) if (a, c) in at and (c, b) in at]) for k, (a, b) in enumerate(pairs)]
        self.long = np.array([k for k, ways in over if ways])
        self.over = np.array([ways for _, ways in over if ways])
        """Of pairs in sums of more than two groups: by which two pairs, over a third group, the others can follow as well."""
        of_group = [np.flatnonzero(self.up == it) for it in range(nobody)]
        most = max(map(len, of_group))
        self.of_group = np.array([np.pad(it, (0, most - len(it)), constant_values=-1) for it in of_group])
        """By group the pairs in which it rises, -1 where there are no more."""

    def room(self, rise, fall, rest):
        """By pair and place, how far each swap can go at the place alone; `rest`: bounds groups without a base together, or None."""
        room = np.minimum(rise[self.up], fall[self.down])
        return room if rest is None else np.minimum(room, self.bounds(rest))

    def bounds(self, rest):
        bound, left = rest
        return np.where(bound[self.up] & ~bound[self.down], left[self.up], OPEN)

    def followed(self, room, tree):
        """By pair and place, how much of it all other places can follow together, whatever the place itself can."""
        back = room[self.back]
        school, district, state = tree.parts(room)
        back_school, back_district, _ = tree.parts(back)
        branch = np.minimum(back_district, tree.sums(back_school))
        above = branch.sum(axis=1, keepdims=True) - branch + state
        below = tree.sums(school)
        followed = np.empty_like(room)
        of_school, of_district, of_state = tree.parts(followed)
        beside = tree.sums(back_school) + np.minimum(district, above)
        np.subtract(beside[:, tree.of], back_school, out=of_school)
        np.minimum(below, above, out=of_district)
        of_state[:] = np.minimum(district, below).sum(axis=1, keepdims=True)
        return followed

    def widths(self, rise, fall, rest, tree, groups, places):
        """Of some cells, how far apart their two ends are proved to lie.

        A number moves with several other groups at once. What one of them took from the other places is taken from what they have for
        the next (no more than that can be missing), the one that is followed least first.
        """
        followed = self.followed(self.room(rise, fall, rest), tree)
        if rest is not None:
            followed = np.minimum(followed, self.bounds(rest))
        longer = followed[self.long]
        for one, other in self.over.transpose(1, 2, 0):
            np.maximum(longer, np.minimum(followed[one], followed[other]), out=longer)
        followed[self.long] = longer
        proved = np.zeros(len(places))
        pairs = self.of_group[groups]
        for own, others, which in (rise, fall, pairs), (fall, rise, self.back[pairs]):
            far, most = followed[which, places[:, None]], others[self.down[pairs], places[:, None]]
            far[pairs < 0] = 0
            order = np.argsort(far, axis=1)
            far, most = np.take_along_axis(far, order, 1), np.take_along_axis(most, order, 1)
            moved = np.zeros(len(places))
            for one, other in zip(far.T, most.T):
                moved += np.clip(one - moved, 0, other)
            proved += np.minimum(moved, own[groups, places])
        return proved
