package org.commontable.evidence.release;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far hidden cells can move while every sum stays as it is. What one can rise is what can be
 * led back from its end to its start through the other hidden cells, and what it can fall is what
 * can be led the other way; both are whole numbers and exact. A shown cell leads nothing.
 */
final class Flow {
  /** More ways at once are not looked for, which proves less and no more. */
  private static final int WAYS = 40;

  private final Network network;

  /** By edge, as bits: of which kind it is. */
  private final byte[] kinds;

  /** Kinds that lead nothing though they are hidden. */
  private int fixed;

  private final boolean[] banned;

  private int without;
  private final Meeting meeting;

  /** By edge: how far it was seen to rise and to fall, at least. */
  private final int[] rises;

  private final int[] falls;

  private int[] pushed = new int[64];
  private long[] amounts = new long[64];
  private int pushes;

  /** By edge: by how much it has moved in all. */
  private final long[] moved;

  /** By edge: in which list it was put last. */
  private final int[] listed;

  private int list;
  private final Imbalance over = new Imbalance();

  /** Where anything moves at all, as of so many hidings. */
  private @Nullable Circles any;

  private int anyAsOf;

  Flow(Network network) {
    this(network, new byte[network.edges()]);
  }

  Flow(Network network, byte[] kinds) {
    this.network = network;
    this.kinds = kinds;
    this.banned = new boolean[network.edges()];
    this.rises = new int[network.edges()];
    this.falls = new int[network.edges()];
    this.moved = new long[network.edges()];
    this.listed = new int[network.edges()];
    this.meeting = new Meeting(network, this::leads, false);
  }

  /**
   * Notes, in one look at all, what is proved by circles on which every number has so much room. Of
   * a number that has it both ways nothing is noted: the way back could be the number itself.
   *
   * @param kinds these stay as they are
   */
  void noteCircles(long need, int kinds) {
    fixed = kinds;
    without = -1;
    Circles circles = new Circles(network, this::leads, need);
    for (int edge = 0; edge < network.edges(); edge++) {
      boolean up = network.high(edge) - network.flow(edge) >= need;
      boolean down = network.flow(edge) - network.low(edge) >= need;
      if (up != down
          && network.isHidden(edge)
          && leads(edge)
          && circles.joins(network.from(edge), network.to(edge))) {
        seen(up ? rises : falls, edge, need);
      }
    }
    fixed = 0;
  }

  /** Whether a hidden cell's bounds lie that far apart. */
  boolean isWide(int edge, long need) {
    boolean upFirst = hasRoomAbove(edge, need);
    for (boolean up : new boolean[] {upFirst, !upFirst}) {
      if (proved(edge) >= need) {
        return true;
      }
      move(edge, up, need);
      note();
      undo();
    }
    return proved(edge) >= need;
  }

  /** How far the bounds of a cell lie apart at least, by all that was noted so far. */
  long proved(int edge) {
    return (long) rises[edge] + falls[edge];
  }

  /** How far it need still be seen to move on one side. */
  long left(int edge, boolean up, long need) {
    return need - (up ? falls[edge] : rises[edge]);
  }

  /** One circle proves something of every cell on it; hiding more never takes that away. */
  void note() {
    for (int edge : changed()) {
      long change = change(edge);
      seen(rises, edge, change);
      seen(falls, edge, -change);
    }
  }

  private static void seen(int[] side, int edge, long far) {
    side[edge] = Math.max(side[edge], Math.clamp(far, 0, Integer.MAX_VALUE));
  }

  Proofs.Seen seen() {
    return new Proofs.Seen(network.binding(), network.flows(), rises, falls);
  }

  /** The same sums bind, and the same numbers stand in them. */
  boolean isLike(Proofs.Seen earlier) {
    return Arrays.equals(network.binding(), earlier.binding())
        && Arrays.equals(network.flows(), earlier.flows());
  }

  /** What was noted of the same cells before more of them were hidden still holds. */
  void adopt(Proofs.Seen earlier) {
    System.arraycopy(earlier.rises(), 0, rises, 0, rises.length);
    System.arraycopy(earlier.falls(), 0, falls, 0, falls.length);
  }

  boolean hasRoomAbove(int edge, long need) {
    return network.high(edge) - network.flow(edge) >= need;
  }

  long move(int edge, boolean up, long atMost) {
    return up ? up(edge, atMost) : down(edge, atMost);
  }

  /** Whether it moves at all, whatever else may move; asked while nothing is pushed. */
  boolean canMove(int edge, boolean up) {
    int from = network.from(edge);
    int to = network.to(edge);
    boolean rises = network.high(edge) > network.flow(edge);
    boolean falls = network.low(edge) < network.flow(edge);
    fixed = 0;
    if (!(up ? rises : falls) || !anyCircles().joins(from, to)) {
      return false;
    }
    return from == to
        || !(rises && falls) // else the way back could be the number itself
        || meeting(up ? to : from, up ? from : to, edge, 1) >= 0;
  }

  private Circles anyCircles() {
    Circles known = any;
    if (known == null || anyAsOf != network.changes()) {
      without = -1;
      known = new Circles(network, this::leads, 1);
      any = known;
      anyAsOf = network.changes();
    }
    return known;
  }

  /** Lets the cell rise, with what makes room for it; see {@link #undo}. */
  long up(int edge, long atMost) {
    long most = Math.min(network.high(edge) - network.flow(edge), atMost);
    long led = lead(network.to(edge), network.from(edge), edge, most);
    push(edge, led);
    return led;
  }

  /** Lets the cell fall, with what takes its place. */
  long down(int edge, long atMost) {
    long most = Math.min(network.flow(edge) - network.low(edge), atMost);
    long led = lead(network.from(edge), network.to(edge), edge, most);
    push(edge, -led);
    return led;
  }

  /** From now on edges of these kinds stay as they are. */
  void fix(int kinds) {
    fixed = kinds;
  }

  /** This edge leads nothing either. */
  void ban(int edge, boolean on) {
    banned[edge] = on;
  }

  void push(int edge, long amount) {
    if (amount == 0) {
      return;
    }
    if (pushes == pushed.length) {
      pushed = Arrays.copyOf(pushed, pushes * 2);
      amounts = Arrays.copyOf(amounts, pushes * 2);
    }
    pushed[pushes] = edge;
    amounts[pushes++] = amount;
    moved[edge] += amount;
    network.add(edge, amount);
  }

  /** Cells that stand otherwise than after the last {@link #undo}. */
  int[] changed() {
    int[] edges = new int[pushes];
    int found = 0;
    list++;
    for (int i = 0; i < pushes; i++) {
      int edge = pushed[i];
      if (listed[edge] != list && moved[edge] != 0) {
        listed[edge] = list;
        edges[found++] = edge;
      }
    }
    return Arrays.copyOf(edges, found);
  }

  /** By how much the cell has moved so far. */
  long change(int edge) {
    return moved[edge];
  }

  /** What was pushed leaves every sum as it was, and every cell within its bounds. */
  boolean stands() {
    over.clear();
    for (int edge : changed()) {
      long flow = network.flow(edge);
      if (!network.isHidden(edge) || flow < network.low(edge) || flow > network.high(edge)) {
        return false;
      }
      over.add(network.to(edge), change(edge));
      over.add(network.from(edge), -change(edge));
    }
    over.close();
    return over.isNone();
  }

  /** As if nothing had been seen of it. */
  void forget(int edge) {
    rises[edge] = 0;
    falls[edge] = 0;
  }

  void forgetAll() {
    Arrays.fill(rises, 0);
    Arrays.fill(falls, 0);
  }

  void undo() {
    while (pushes > 0) {
      pushes--;
      moved[pushed[pushes]] -= amounts[pushes];
      network.add(pushed[pushes], -amounts[pushes]);
    }
  }

  /** Leads on what was pushed until every sum is as it was; false where one cannot be. */
  boolean settle() {
    over.clear(); // more comes in than goes out
    for (int i = 0; i < pushes; i++) {
      over.add(network.to(pushed[i]), amounts[i]);
      over.add(network.from(pushed[i]), -amounts[i]);
    }
    over.close();
    for (int from = 0; from < over.size(); from++) {
      for (int to = 0; to < over.size(); to++) {
        long most = Math.min(over.at(from), -over.at(to));
        if (most > 0) {
          long led = lead(over.node(from), over.node(to), -1, most);
          over.change(from, -led);
          over.change(to, led);
        }
      }
    }
    for (int node = 0; node < over.size(); node++) {
      long more = over.at(node);
      if (more > 0) {
        over.change(node, -lead(over.node(node), 0, -1, more));
      } else if (more < 0) {
        over.change(node, lead(0, over.node(node), -1, -more));
      }
    }
    return over.isNone();
  }

  /** Leads as much as it can from one sum to another, at most so much. */
  long lead(int start, int end, int without, long atMost) {
    if (start == end) {
      return Math.max(0, atMost);
    }
    long led = 0;
    long wide = atMost; // one way for all of it is looked for first
    for (int way = 0; way < WAYS && led < atMost; way++) {
      int on = meeting(start, end, without, wide);
      if (on < 0 && wide > 1) {
        wide = Math.max(1, wide / 4);
        continue;
      }
      if (on < 0) {
        return led;
      }
      boolean forth = meeting.sawAhead(network.from(on));
      int near = forth ? network.from(on) : network.to(on);
      led += lead(start, near, on, end, atMost - led);
    }
    return led;
  }

  private long lead(int start, int near, int on, int end, long atMost) {
    int far = network.other(on, near);
    long amount = Math.min(atMost, network.room(on, far));
    for (int at = near; at != start; at = network.other(meeting.via(at), at)) {
      amount = Math.min(amount, network.room(meeting.via(at), at));
    }
    for (int at = far; at != end; at = network.other(meeting.via(at), at)) {
      amount = Math.min(amount, network.roomOut(meeting.via(at), at));
    }
    push(on, network.to(on) == far ? amount : -amount);
    for (int at = near; at != start; at = network.other(meeting.via(at), at)) {
      push(meeting.via(at), network.to(meeting.via(at)) == at ? amount : -amount);
    }
    for (int at = far; at != end; at = network.other(meeting.via(at), at)) {
      push(meeting.via(at), network.from(meeting.via(at)) == at ? amount : -amount);
    }
    return amount;
  }

  private int meeting(int start, int end, int without, long room) {
    this.without = without;
    return meeting.of(start, end, room);
  }

  private boolean leads(int edge) {
    return edge != without && (kinds[edge] & fixed) == 0 && !banned[edge];
  }
}
