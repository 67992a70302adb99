package org.commontable.evidence.release;

/** One side of a search for the cheapest way: what each sum costs from where it began. */
final class Frontier {
  private final Heap heap = new Heap();
  private final int[] seen;
  private final int[] via;
  private final int[] cost;
  private int round;

  Frontier(int nodes) {
    this.seen = new int[nodes];
    this.via = new int[nodes];
    this.cost = new int[nodes];
  }

  void begin(int node) {
    round++;
    heap.clear();
    seen[node] = round;
    cost[node] = 0;
    heap.add(0, node);
  }

  boolean isEmpty() {
    return heap.isEmpty();
  }

  /** Of the cheapest that was not looked at yet. */
  int least() {
    return heap.cost();
  }

  /** The cheapest, or -1 where a cheaper way to it was looked at before. */
  int take() {
    int paid = heap.cost();
    int node = heap.take();
    return paid > cost[node] ? -1 : node;
  }

  boolean saw(int node) {
    return seen[node] == round;
  }

  int cost(int node) {
    return cost[node];
  }

  int via(int node) {
    return via[node];
  }

  /** True where it is the cheapest way so far. */
  boolean reach(int node, int edge, int paid) {
    if (saw(node) && cost[node] <= paid) {
      return false;
    }
    seen[node] = round;
    cost[node] = paid;
    via[node] = edge;
    heap.add(paid, node);
    return true;
  }
}
