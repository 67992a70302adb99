package org.commontable.evidence.release;

import java.util.List;

/**
 * How far an audit saw each number move, without the networks in which it saw it: two audits at
 * once would need twice the memory. Hiding more only widens, unless something becomes a sum by it.
 *
 * @param seen by partition
 */
record Proofs(List<Seen> seen) {
  static final Proofs NONE = new Proofs(List.of());

  /**
   * @param binding by sum, whether it binds anybody
   * @param flows by edge the number that stands there
   * @param rises by edge how far it was seen to rise
   * @param falls and to fall
   */
  record Seen(int[] binding, long[] flows, int[] rises, int[] falls) {}

  /** As it is now, whatever the same audit sees later. */
  Proofs copy() {
    return new Proofs(
        seen.stream()
            .map(it -> new Seen(it.binding(), it.flows(), it.rises().clone(), it.falls().clone()))
            .toList());
  }

  /** Hands on what was seen where all partitions are as they were. */
  void handTo(List<Flow> flows) {
    if (seen.size() != flows.size()) {
      return;
    }
    for (int t = 0; t < flows.size(); t++) {
      if (!flows.get(t).isLike(seen.get(t))) {
        return;
      }
    }
    for (int t = 0; t < flows.size(); t++) {
      flows.get(t).adopt(seen.get(t));
    }
  }
}
