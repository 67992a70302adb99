package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One look at all circles says what a search for each number alone says. */
class CirclesTest {
  private static final int NODES = 7;

  /**
   * @param below how far the number may fall, and rise
   */
  record Edge(int from, int to, int below, int above, boolean hidden) {}

  @Property
  void joinsWhatCanBeReachedFromEachOther(@ForAll("networks") List<Edge> edges) {
    Network network = network(edges);
    for (int room : new int[] {1, 4}) {
      Circles circles = new Circles(network, edge -> true, room);
      for (int one = 0; one < NODES; one++) {
        for (int other = 0; other < NODES; other++) {
          assertThat(circles.joins(one, other))
              .isEqualTo(
                  reached(network, one, room).get(other) && reached(network, other, room).get(one));
        }
      }
    }
  }

  @Property
  void provesNoMoreThanTheFlows(@ForAll("networks") List<Edge> edges) {
    Network network = network(edges);
    Flow noted = new Flow(network);
    noted.noteCircles(4, 0);
    for (int edge = 0; edge < network.edges(); edge++) {
      if (noted.proved(edge) > 0) {
        assertThat(network.isHidden(edge)).isTrue();
        assertThat(new Flow(network).isWide(edge, noted.proved(edge))).isTrue();
      }
    }
  }

  @Property
  void canMoveWhereAFlowMovesIt(@ForAll("networks") List<Edge> edges) {
    Network network = network(edges);
    Flow flow = new Flow(network);
    for (int edge = 0; edge < network.edges(); edge++) {
      for (boolean up : new boolean[] {true, false}) {
        if (network.isHidden(edge)) {
          boolean moves = flow.move(edge, up, 1) > 0;
          flow.undo();
          assertThat(flow.canMove(edge, up)).isEqualTo(moves);
        }
      }
    }
  }

  private static BitSet reached(Network network, int start, int room) {
    BitSet reached = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int at = open.pop();
      if (!reached.get(at)) {
        reached.set(at);
        for (int edge = 0; edge < network.edges(); edge++) {
          boolean touches = network.from(edge) == at || network.to(edge) == at;
          int next = touches ? network.other(edge, at) : at;
          if (network.isHidden(edge) && network.room(edge, next) >= room) {
            open.push(next);
          }
        }
      }
    }
    return reached;
  }

  private static Network network(List<Edge> edges) {
    Network network = new Network(NODES);
    for (Edge it : edges) {
      network.edge(it.from, it.to, 10, 10 - it.below, 10 + it.above, it.hidden, 1, 1);
    }
    network.close(true);
    return network;
  }

  @Provide
  Arbitrary<List<Edge>> networks() {
    Arbitrary<Integer> node = Arbitraries.integers().between(0, NODES - 1);
    Arbitrary<Integer> room = Arbitraries.of(0, 0, 1, 4, 9);
    return Combinators.combine(node, node, room, room, Arbitraries.of(true, true, true, false))
        .as(Edge::new)
        .list()
        .ofMaxSize(14)
        .map(ArrayList::new);
  }
}
