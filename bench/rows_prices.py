"""The cheapest way to let a hidden number move: which shown numbers go, as the program prices them (release/Prices.java).

A way is a chain of swaps of the same two groups (rows_swaps.py), each at one place, either hidden already (then it costs a toll) or at
the price of what must be hidden: the place itself and another school of its district; or both their districts and a school elsewhere;
or the place, its district and the state.
"""
import numpy as np
from rows_rules import PROTECTION

NEVER = 1 << 40
SPAN = 1 << 20  # a cost and a place in one number
MANY = SPAN - 1
"""Instead of a place: some schools together, by what is hidden already."""


def prices(amount, hidden, can_hide, tree):
    """By group (the total first) and place; the last row is nobody, who costs nothing."""
    bits = np.ceil(np.log2(np.maximum(amount, 0) + 1)).astype(np.int64)
    price = 2 + np.where(amount == 0, 200, 2 * bits)
    price[:, tree.schools:-1] += 150 + 20 * bits[:, tree.schools:-1]
    price[:, -1] += 2000 * np.maximum(bits[:, -1], 5)
    price[0] += 120  # with it a school loses all that it tells
    toll = np.where(np.arange(tree.size) < tree.schools, 2, 45)
    cost = np.where(hidden, toll, np.where(can_hide, price, NEVER))
    return np.vstack([cost, np.zeros(tree.size, np.int64)])


class Ways:
    """Of every ordered pair of groups and every place the cheapest way; costs stand with the place where the way turns."""

    def __init__(self, swaps, cost, room, hidden, tree):
        """`room`: as if all were hidden that the way needs; `hidden`: by what is hidden already."""
        self.swaps, self.tree = swaps, tree
        self.cost = np.where(room >= PROTECTION - 1e-3, np.minimum(cost[swaps.up] + cost[swaps.down], NEVER), NEVER)
        back = self.cost[swaps.back]
        forth_school, forth_district, self.state = tree.parts(self.cost)
        back_school, back_district, _ = tree.parts(back)
        one, two = self.two_least(back_school)
        own = tree.parts(hidden)[0]
        forth, opposite = tree.sums(own), tree.sums(own[swaps.back])
        self.school = self.or_many(opposite, one)
        self.child = self.or_many(forth, tree.least(self.keyed(forth_school)))
        branch = self.keyed(np.minimum(self.school // SPAN + back_district, NEVER))
        first = branch.min(axis=1, keepdims=True)
        second = np.where(branch == first, NEVER * SPAN, branch).min(axis=1, keepdims=True)
        self.elsewhere = np.where(branch == first, second, first)  # by district: another one, and its cheapest school
        self.over_state = self.state <= self.elsewhere // SPAN
        self.above = np.minimum(self.elsewhere // SPAN, self.state)
        total = np.full(self.cost.shape, NEVER)
        own_school, own_district, own_state = tree.parts(total)
        beside = np.where(one[:, tree.of] % SPAN == np.arange(tree.schools), two[:, tree.of], one[:, tree.of])
        self.beside = self.or_many(opposite[:, tree.of] - own[swaps.back], beside)
        self.up_and_over = forth_district + self.above
        own_school[:] = forth_school + np.minimum(self.beside // SPAN, self.up_and_over[:, tree.of])
        own_district[:] = forth_district + self.child // SPAN + self.above
        below = self.keyed(np.minimum(self.child // SPAN + forth_district, NEVER))
        self.part = below.min(axis=1)
        own_state[:] = self.state + self.part[:, None] // SPAN
        self.total = np.minimum(total, NEVER)

    @staticmethod
    def keyed(costs):
        return np.minimum(costs, NEVER) * SPAN + np.arange(costs.shape[1])

    @staticmethod
    def or_many(room, keyed):
        return np.where(room >= PROTECTION, np.minimum(keyed, 4 * SPAN + MANY), keyed)

    def two_least(self, costs):
        """By district, the cheapest school and the next."""
        keyed = self.keyed(costs)
        one = self.tree.least(keyed)
        return one, self.tree.least(np.where(keyed == one[:, self.tree.of], NEVER * SPAN, keyed))

    def of(self, groups, places):
        """Of some cells the cheapest pair with which they rise or fall, and what it costs."""
        swaps = self.swaps
        rises = swaps.up[:, None] == groups
        both = np.minimum(self.total[:, places], self.total[swaps.back][:, places])
        both = np.where(rises, both, NEVER)
        pair, paid = both.argmin(axis=0), both.min(axis=0)
        back = swaps.back[pair]
        falls = self.total[back, places] < self.total[pair, places]
        return np.where(falls, back, pair), paid

    def cells(self, pair, places):
        """The swaps on the ways of these: pairs and places, the opposite pair where they go back (pairs of groups are the same)."""
        tree, of = self.tree, self.tree.home[places]
        school, state = places < tree.schools, places == tree.size - 1
        pairs, at = [pair], [places]

        def add(where, which):
            pairs.append(pair[where])
            at.append(which[where])

        safe = np.minimum(of, tree.districts - 1)
        turns = np.zeros(len(places), bool)
        turns[school] = self.beside[pair[school], places[school]] // SPAN <= self.up_and_over[pair[school], safe[school]]
        beside = np.zeros(len(places), np.int64)
        beside[school] = self.beside[pair[school], places[school]] % SPAN
        add(school & turns, beside)
        district = ~school & ~state
        add(district, self.child[pair, safe] % SPAN)
        climbs = (school & ~turns) | district
        add(school & ~turns, tree.schools + safe)
        over = self.over_state[pair, safe]
        add(climbs & over, np.full(len(places), tree.size - 1))
        other = self.elsewhere[pair, safe] % SPAN
        add(climbs & ~over, tree.schools + other)
        add(climbs & ~over, self.school[pair, other] % SPAN)
        part = self.part[pair] % SPAN
        add(state, tree.schools + part)
        add(state, self.child[pair, part] % SPAN)
        pairs, at = np.concatenate(pairs), np.concatenate(at)
        return pairs[at != MANY], at[at != MANY]
