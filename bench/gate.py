"""The gate of the yardstick of rows.bench in NumPy: what of one kind of number in one school year may be shown (docs/decisions/0029).

As in the program, 1 to 9, all but 1 to 9, groups under ten and what the state hides go for their own sake. Then each of these must be
able to lie at two numbers at least four apart while nothing that readers see changes: races add up to all, so do women and men and the
other pairs, schools to districts, districts to the state. Where it is not, the cheapest shown numbers go that let it move, and all is
judged again; where nothing would help, reasons that tell too much are taken back, and at last all groups of that sum go.

For a pair beside its total, and for a group that stands alone, the sums form a tree of places, and what is judged here is exact. Among
seven races it is not: a number moves here against one other race at a time, in the program against any number of them at once. So what
is shown here is proved safe by two worlds as there, but more is hidden than must be. Bounds by propagation alone, sum by sum, would err
to the other side: they call wide what two sums together give away. Not done here: totals that are hidden (the program lets them move
through all partitions; here the gate stops, these files have none), sums that do not add up (it stops as well), rounded percents,
twins, earlier editions, and to give back what later rounds made needless.
"""
import numpy as np
from rows_prices import NEVER, Ways, prices
from rows_rules import BESIDE, COMPLEMENT, LEAST, NOT_PROVED, PROTECTION, SHOWN, STATE, Hints, own_reason
from rows_swaps import OPEN, Swaps
from rows_world import fill

TOTAL = 0
RACES = [1, 2, 3, 4, 5, 6, 7]
PARTITIONS = [RACES, [8, 9], [10, 11], [12, 13], [14, 15], [16]]
GROUPS = 17
OF = np.repeat([-1, 0, 1, 2, 3, 4, 5], [1, 7, 2, 2, 2, 2, 1])
"""By group its partition."""
SWAPS = Swaps(PARTITIONS, GROUPS)
ROUNDS = 200
NEAR = 1e-2
DEAR = 10_000
"""What hides a number of the state."""


class Gate:
    def __init__(self, amount, tree, bases=None, base_why=None):
        """Numbers by group and place, below 0 where the state hides them; of people, the numbers of whom they are some and what is hidden."""
        self.amount, self.tree, self.bases = amount, tree, bases
        self.said = amount >= 0
        bases_said = None if bases is None else bases >= 0
        self.why = own_reason(amount, self.said, bases, bases_said)
        if (self.why[TOTAL] != SHOWN).any():
            raise SystemExit("a hidden total: this gate knows none")
        self.look_at_sums()
        self.sensitive = self.why != SHOWN
        self.hide_near_totals()
        self.hints = Hints(bases, bases_said, amount[TOTAL])
        self.world, off = fill(amount, self.said, tree, PARTITIONS, TOTAL)
        if off > NEAR:
            raise SystemExit("no numbers fit all that the file tells")
        self.rest = None if bases is None else self.rests(base_why)
        self.mute = np.zeros((len(PARTITIONS), tree.size), bool)
        """By partition and place, where all hidden give the one reason that tells nothing."""
        self.borne = np.full(amount.shape, float(PROTECTION))
        """How far those can move that cannot move as far as they should though nothing of their sum is shown."""

    def look_at_sums(self):
        for columns in PARTITIONS:
            if len(columns) > 1:
                left = self.amount[TOTAL] - np.where(self.said[columns], self.amount[columns], 0).sum(axis=0)
                if (left < 0).any() or left[self.said[columns].all(axis=0)].any():
                    raise SystemExit("groups that do not add up to their total")
        school, district, state = self.tree.parts(np.where(self.said, self.amount, 0))
        known, above, top = self.tree.parts(self.said)
        over = [(above, district - self.tree.sums(school), self.tree.sums(~known * 1) == 0),
                (top, state - district.sum(axis=1, keepdims=True), above.all(axis=1, keepdims=True))]
        for told, left, whole in over:
            if (left[told] < 0).any() or left[told & whole].any():
                raise SystemExit("places that do not add up")

    def hide_near_totals(self):
        """Of a pair of which one half alone is told, the total tells the other."""
        for columns in PARTITIONS:
            if len(columns) == 1:
                left = self.amount[TOTAL] - self.amount[columns[0]]
                near = (self.why[columns[0]] == SHOWN) & (left > 0) & (left < LEAST)
                self.why[columns[0], near] = BESIDE
                self.sensitive[columns[0], near] = True

    def rests(self, base_why):
        """Groups of a school of whom nobody is told how many they are: together they are no more than those whom its total leaves."""
        bound = np.vstack([base_why != SHOWN, np.zeros(self.tree.size, bool)])
        left = np.full((GROUPS + 1, self.tree.size), OPEN)
        schools = slice(0, self.tree.schools)
        for columns in PARTITIONS:
            if len(columns) > 1:
                hidden = base_why[columns] != SHOWN
                people = self.bases[TOTAL] - np.where(hidden, 0, self.bases[columns]).sum(axis=0)
                said = np.where(hidden & self.said[columns], self.amount[columns], 0).sum(axis=0)
                room = np.maximum(people - np.where(hidden, self.world[columns], 0).sum(axis=0), 0)
                left[columns, schools] = np.where(people >= said, room, OPEN)[schools]
        return bound, left

    def rooms(self, all_too):
        """By group and place, how far a number can rise and fall by what is said of it; of what is shown, as if it were hidden."""
        low, high = self.hints.of_hidden(self.why)
        self.need = np.minimum(self.borne, np.maximum(high, self.world) - np.minimum(low, self.world))
        shown = self.why == SHOWN
        if all_too:
            least, most = self.hints.if_hidden(self.amount, self.mute[OF])
            low, high = np.where(shown, least, low), np.where(shown, most, high)
        else:
            low, high = np.where(shown, self.world, low), np.where(shown, self.world, high)
        nobody = np.full(self.tree.size, OPEN)
        return np.vstack([np.maximum(high - self.world, 0), nobody]), np.vstack([np.maximum(self.world - low, 0), nobody])

    def narrow(self):
        self.width = SWAPS.widths(*self.rooms(False), self.rest, self.tree)
        return self.sensitive & (self.width < self.need - NEAR)

    def judge(self):
        """Hides until nothing hidden is narrow."""
        for self.rounds in range(ROUNDS):
            narrow = self.narrow()
            if not narrow.any():
                return self
            self.open(*np.nonzero(narrow))
        raise SystemExit("the gate came to no end")

    def open(self, groups, places):
        """One of a district's and partition's at a time, the cheapest: it often helps the others. So it is with the state's numbers."""
        shown = self.why == SHOWN
        can_hide = shown & ((self.amount == 0) | (self.amount >= LEAST))
        can_hide[TOTAL] = False
        cost = prices(self.amount, ~shown, can_hide, self.tree)
        ways = Ways(SWAPS, cost, SWAPS.room(*self.rooms(True), self.rest), SWAPS.room(*self.rooms(False), self.rest), self.tree)
        pair, paid = ways.of(groups, places)
        where = OF[groups] * self.tree.size + self.tree.home[places]
        first = self.cheapest(where, paid)
        groups, places, pair, paid = groups[first], places[first], pair[first], paid[first]
        near = paid < DEAR
        far = ~near & (paid < NEVER) & self.mute[OF[groups], places]
        if near.any():
            found = near
        else:
            found = np.zeros(len(far), bool)
            which = np.flatnonzero(far)
            found[which[self.cheapest(OF[groups[which]], paid[which])]] = True
        pairs, at = ways.cells(pair[found], places[found])
        for which in (SWAPS.up[pairs], SWAPS.down[pairs]):
            self.hide(which[which < GROUPS], at[which < GROUPS])
        none = ~near & ~far
        self.close(groups[none], places[none])

    @staticmethod
    def cheapest(of, paid):
        order = np.lexsort((paid, of))
        return order[np.unique(of[order], return_index=True)[1]]

    def hide(self, groups, places):
        gone = self.why[groups, places] == SHOWN
        groups, places = groups[gone], places[gone]
        tells_nothing = (self.amount[groups, places] == 0) | self.mute[OF[groups], places]
        self.why[groups, places] = np.where(tells_nothing, BESIDE, COMPLEMENT)

    def close(self, groups, places):
        """No way is open: first no reason tells anything, then nothing of the sum is shown, then it is borne."""
        loud = ~self.mute[OF[groups], places]
        self.mute[OF[groups[loud]], places[loud]] = True
        self.why[self.mute[OF] & (self.why != SHOWN) & (self.why != STATE)] = BESIDE
        groups, places = groups[~loud], places[~loud]
        same = OF[:, None] == OF[groups]
        shown = same & (self.why[:, places] == SHOWN)
        group, which = np.nonzero(shown)
        self.why[group, places[which]] = NOT_PROVED
        stuck = ~shown.any(axis=0)
        self.borne[groups[stuck], places[stuck]] = self.width[groups[stuck], places[stuck]]
