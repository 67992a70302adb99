package org.commontable.decisions.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.commontable.platform.record.Entry;

/**
 * Recounts on a second processor while the first reads on: a long record takes little more time
 * than reading it. Entries keep their order; at most two handfuls wait.
 */
public final class Alongside implements Consumer<Entry> {
  private static final int HANDFUL = 500;

  private final Recount recount = new Recount();
  private List<Entry> waiting = new ArrayList<>(HANDFUL);
  private CompletableFuture<?> counting = CompletableFuture.completedFuture(recount);

  @Override
  public void accept(Entry entry) {
    waiting.add(entry);
    if (waiting.size() == HANDFUL) {
      count();
    }
  }

  /** When the last entry was accepted. */
  public Recount done() {
    count();
    counting.join();
    return recount;
  }

  private void count() {
    var handful = waiting;
    waiting = new ArrayList<>(HANDFUL);
    counting.join();
    counting = CompletableFuture.runAsync(() -> handful.forEach(recount::next));
  }
}
