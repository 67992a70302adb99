package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Where all stands in one network, flows know the answer too. */
class SimplexProperties {
  @Property(tries = 200)
  void whatAnEdgeCanRiseIsWhatCanBeLedBack(@ForAll long seed) {
    Random random = new Random(seed);
    int nodes = 3 + random.nextInt(8);
    int edges = nodes + random.nextInt(3 * nodes);
    Network network = new Network(nodes);
    double[][] rows = new double[nodes - 1][edges];
    double[] low = new double[edges];
    double[] high = new double[edges];
    for (int edge = 0; edge < edges; edge++) {
      int from = random.nextInt(nodes);
      int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
      long fall = random.nextInt(9);
      long rise = random.nextInt(9);
      network.edge(from, to, fall, 0, fall + rise, true, 0, 1);
      low[edge] = -fall;
      high[edge] = rise;
      if (from > 0) {
        rows[from - 1][edge] = -1;
      }
      if (to > 0) {
        rows[to - 1][edge] = 1;
      }
    }
    network.close(false);
    long most = new Flow(network).up(0, Limits.OPEN);
    double[] earns = new double[edges];
    earns[0] = 1;
    double[][] sums = new double[nodes - 1][];
    for (int row = 0; row < sums.length; row++) {
      sums[row] = rows[row].clone();
    }
    Simplex simplex = new Simplex(sums, earns, low, high);
    assertThat(simplex.solve()).isTrue();
    assertThat(simplex.value(0)).isCloseTo(most, within(1e-6));
    for (double[] row : rows) {
      double sum = 0;
      for (int edge = 0; edge < edges; edge++) {
        assertThat(simplex.value(edge)).isBetween(low[edge] - 1e-6, high[edge] + 1e-6);
        sum += row[edge] * simplex.value(edge);
      }
      assertThat(sum).isCloseTo(0, within(1e-6));
    }
  }
}
