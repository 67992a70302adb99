"""The gate of the yardstick of rows.bench in NumPy: what of one kind of number in one school year may be shown (docs/decisions/0029).

As in the program, 1 to 9, all but 1 to 9, groups under ten and what the state hides go for their own sake. Then each of these must be
able to lie at two numbers at least four apart while nothing that readers see changes: races add up to all, so do women and men and the
other pairs, schools to districts, districts to the state. Where it is not, the cheapest shown numbers go that let it move, and all is
judged again; where nothing would help, reasons that tell too much are taken back, and at last all groups of that sum go.

For a pair beside its total, and for a group that stands alone, the sums form a tree of places, and what is judged is exact. Among seven
races two numbers are bound by many sums at once. There a number is shown to move by worlds that exist: swaps with all the other races
of its place, which others follow by swaps of the same two races, or over a third one (rows_swaps.py). The program looks for any world
at all; what it finds beyond these is not found here, and more is hidden for it. So nothing is narrower than it must be, as with the
program, but which numbers go for others' sake differs. Bounds by propagation, sum by sum, would err to the other side: they call wide
what two sums together give away. Where a school's total is hidden, the school tells nothing, and its total moves by itself (all of its
groups are hidden, so that all can follow).

Not done here: districts and states whose total is hidden and sums that do not add up (the gate stops: these files have none), rounded
percents, groups that a file leaves out, schools that are copies of their district, twins, and what earlier editions showed.
"""
import numpy as np
from rows_prices import NEVER, Ways, prices
from rows_rules import BESIDE, COMPLEMENT, LEAST, NOT_PROVED, PROTECTION, SHOWN, STATE, Hints, own_reason
from rows_swaps import OPEN, Swaps
from rows_world import fill

TOTAL = 0
RACES = [1, 2, 3, 4, 5, 6, 7]
PARTITIONS = [RACES, [8, 9], [10, 11], [12, 13], [14, 15], [16], [TOTAL]]
GROUPS = 17
OF = np.repeat([6, 0, 1, 2, 3, 4, 5], [1, 7, 2, 2, 2, 2, 1])
"""By group its partition."""
SWAPS = Swaps(PARTITIONS, GROUPS)
ROUNDS = 200
NEAR = 1e-2
DEAR = 10_000
"""What hides a number of the state."""
FEWER = 2
"""Of so many of a district that can be opened, one at a time."""


class Gate:
    def __init__(self, amount, tree, bases=None, base_why=None):
        """Numbers by group and place, below 0 where the state hides them; of people, `bases` are all of the group, hidden by `base_why`."""
        self.amount, self.tree, self.bases = amount, tree, bases
        self.said = amount >= 0
        bases_said = None if bases is None else bases >= 0
        self.why = own_reason(amount, self.said, bases, bases_said)
        self.sensitive = self.why != SHOWN
        if self.sensitive[TOTAL, tree.schools:].any():
            raise SystemExit("a district of under ten students: this gate knows none")
        self.look_at_sums()
        self.mute = np.zeros((len(PARTITIONS), tree.size), bool)
        """By partition and place, where all hidden give the one reason that tells nothing."""
        self.darken()
        self.hide_near_totals()
        self.hints = Hints(bases, bases_said)
        self.world, off = fill(amount, self.said, tree, PARTITIONS, TOTAL)
        if off > NEAR:
            raise SystemExit("no numbers fit all that the file tells")
        self.rest = None if bases is None else self.rests(base_why)
        self.width = np.zeros(amount.shape)
        self.borne = np.full(amount.shape, float(PROTECTION))
        """How far those can move that cannot move as far as they should though nothing of their sum is shown."""

    def look_at_sums(self):
        for columns in PARTITIONS:
            if len(columns) > 1:
                left = self.amount[TOTAL] - np.where(self.said[columns], self.amount[columns], 0).sum(axis=0)
                left = left[self.said[TOTAL]]
                if (left < 0).any() or left[self.said[columns].all(axis=0)[self.said[TOTAL]]].any():
                    raise SystemExit("groups that do not add up to their total")
        school, district, state = self.tree.parts(np.where(self.said, self.amount, 0))
        known, above, top = self.tree.parts(self.said)
        over = [(above, district - self.tree.sums(school), self.tree.sums(~known * 1) == 0),
                (top, state - district.sum(axis=1, keepdims=True), above.all(axis=1, keepdims=True))]
        for told, left, whole in over:
            if (left[told] < 0).any() or left[told & whole].any():
                raise SystemExit("places that do not add up")

    def darken(self):
        """A school whose total is hidden tells nothing at all, and no reason."""
        dark = self.why[TOTAL] != SHOWN
        self.mute[:, dark] = True
        self.why[:, dark] = np.where(self.why[:, dark] == STATE, STATE, BESIDE)

    def hide_near_totals(self):
        """Of a pair of which one half alone is told, the total tells the other."""
        for columns in PARTITIONS:
            if columns != [TOTAL] and len(columns) == 1:
                left = self.amount[TOTAL] - self.amount[columns[0]]
                near = (self.why[columns[0]] == SHOWN) & (self.why[TOTAL] == SHOWN) & (left > 0) & (left < LEAST)
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
                told = (base_why[TOTAL] == SHOWN) & (people >= said)
                left[columns, schools] = np.where(told, room, OPEN)[schools]
        return bound, left

    def rooms(self, all_too):
        """By group and place, how far a number can rise and fall by what is said of it; of what is shown, as if it were hidden."""
        total = np.where(self.why[TOTAL] == SHOWN, self.amount[TOTAL], OPEN)
        low, high = self.hints.of_hidden(self.why, total)
        self.need = np.minimum(self.borne, np.maximum(high, self.world) - np.minimum(low, self.world))
        shown = self.why == SHOWN
        if all_too:
            least, most = self.hints.if_hidden(self.amount, self.mute[OF], total)
            low, high = np.where(shown, least, low), np.where(shown, most, high)
        else:
            low, high = np.where(shown, self.world, low), np.where(shown, self.world, high)
        nobody = np.full(self.tree.size, OPEN)
        return np.vstack([np.maximum(high - self.world, 0), nobody]), np.vstack([np.maximum(self.world - low, 0), nobody])

    def narrow(self, groups, places):
        """Those of some cells that are narrow. Hiding more only widens: what was wide once need not be looked at again."""
        width = SWAPS.widths(*self.rooms(False), self.rest, self.tree, groups, places)
        self.width[groups, places] = width
        narrow = width < self.need[groups, places] - NEAR
        return groups[narrow], places[narrow]

    def judge(self):
        """Hides until nothing hidden is narrow."""
        narrow = np.nonzero(self.sensitive)
        for _ in range(ROUNDS):
            narrow = self.narrow(*narrow)
            if not len(narrow[0]):
                return self.give_back()
            self.open(*narrow)
        raise SystemExit("the gate came to no end")

    def give_back(self):
        """What later rounds made needless of the state's own numbers is shown after all."""
        for group in np.flatnonzero((self.why[:, -1] != SHOWN) & ~self.sensitive[:, -1]):
            was = self.why[group, -1]
            self.why[group, -1] = SHOWN
            if len(self.narrow(*np.nonzero(self.sensitive))[0]):
                self.why[group, -1] = was
        return self

    def open(self, groups, places):
        """Hides the cheapest that lets each of these move: of a district and partition few at a time, since it often helps the others."""
        shown = self.why == SHOWN
        can_hide = shown & ((self.amount == 0) | (self.amount >= LEAST))
        can_hide[TOTAL, self.tree.schools:] = False
        cost = prices(self.amount, ~shown, can_hide, self.tree)
        ways = Ways(SWAPS, cost, SWAPS.room(*self.rooms(True), self.rest), SWAPS.room(*self.rooms(False), self.rest), self.tree)
        pair, paid = ways.of(groups, places)
        first = self.cheapest(OF[groups] * self.tree.size + self.tree.home[places], paid)
        groups, places, pair, paid = groups[first], places[first], pair[first], paid[first]
        near = paid < DEAR
        far = ~near & (paid < NEVER) & self.mute[OF[groups], places]
        found = np.flatnonzero(near)
        if not len(found):  # the state's numbers only when nothing else helps, of each partition one at a time
            dear = np.flatnonzero(far)
            found = dear[self.cheapest(OF[groups[dear]], paid[dear])]
        pairs, at = ways.cells(pair[found], places[found])
        for which in (SWAPS.up[pairs], SWAPS.down[pairs]):
            self.hide(which[which < GROUPS], at[which < GROUPS])
        none = ~near & ~far
        self.close(groups[none], places[none])
        if not none.any() and np.array_equal(self.why == SHOWN, shown):
            self.close(groups, places)  # all that the ways need is hidden already

    @staticmethod
    def cheapest(of, paid):
        """The numbers of the cheapest of each kind, and of more where many are near."""
        order = np.lexsort((paid, of))
        _, start, size = np.unique(of[order], return_index=True, return_counts=True)
        near = np.add.reduceat((paid < DEAR)[order], start) if len(order) else size
        rank = np.arange(len(order)) - np.repeat(start, size)
        return order[(rank == 0) | (rank * FEWER < np.repeat(near, size))]

    def hide(self, groups, places):
        gone = self.why[groups, places] == SHOWN
        groups, places = groups[gone], places[gone]
        tells_nothing = (self.amount[groups, places] == 0) | self.mute[OF[groups], places]
        self.why[groups, places] = np.where(tells_nothing, BESIDE, COMPLEMENT)
        self.darken()

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
