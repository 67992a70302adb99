package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImbalanceTest {
  @Test
  void whatComesInIsSetAgainstWhatGoesOutOfEachSum() {
    Imbalance over = new Imbalance();
    for (int node = 200; node >= 0; node--) { // more than it has room for, backward
      over.add(node, 3);
      over.add(node, node == 7 ? -1 : -3);
    }
    over.close();
    assertThat(over.size()).as("the sum 0 binds nobody").isEqualTo(200);
    assertThat(over.node(0)).isEqualTo(1);
    assertThat(over.node(6)).isEqualTo(7);
    assertThat(over.at(6)).isEqualTo(2);
    assertThat(over.at(5)).isZero();
    assertThat(over.isNone()).isFalse();
    over.change(6, -2);
    assertThat(over.isNone()).isTrue();
    over.clear();
    assertThat(over.isNone()).isTrue();
  }
}
