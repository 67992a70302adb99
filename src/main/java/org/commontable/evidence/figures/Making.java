package org.commontable.evidence.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commontable.evidence.Hidden;

/**
 * How far an edition is that is being made, for whoever waits for it (docs/decisions/0038). It
 * stands beside the thread that makes it, so that nobody between hands it on.
 */
public final class Making {
  private static final ScopedValue<Making> HERE = ScopedValue.newInstance();

  public enum Stage {
    /** Another edition is made before it. */
    WAITING,
    /** What the files tell. */
    READING,
    /** Which of their numbers may be shown. */
    JUDGING,
    /** The figures. */
    COMPUTING,
    /** What moved, and the names of places. */
    KEEPING
  }

  /**
   * @param done of {@code all} steps of this stage; both 0 where they are not counted
   * @param what the input that was judged last, or the indicator that was computed last
   * @param year by its autumn; 0 before there is one
   */
  public record At(Stage stage, int done, int all, String what, int year) {}

  /**
   * What it came to, in the years that were worked out again.
   *
   * @param hidden of which a file tells and no page
   * @param heldBack of these, those of which nobody proved that they are safe to show
   * @param leftOut published files that cannot be read any more
   */
  public record Tally(
      List<Integer> years, long shown, long hidden, long heldBack, List<String> leftOut) {}

  private final Set<Integer> years = new TreeSet<>();
  private final List<String> leftOut = new ArrayList<>();
  private At at = new At(Stage.WAITING, 0, 0, "", 0);
  private long shown;
  private long hidden;
  private long heldBack;

  /** The one that somebody waits for, or one that nobody looks at. */
  public static Making here() {
    return HERE.isBound() ? HERE.get() : new Making();
  }

  /** Whatever is made in this work tells us. */
  public void during(Runnable work) {
    ScopedValue.where(HERE, this).run(work);
  }

  public synchronized At at() {
    return at;
  }

  public synchronized Tally tally() {
    return new Tally(List.copyOf(years), shown, hidden, heldBack, List.copyOf(leftOut));
  }

  public synchronized void stage(Stage stage) {
    at = new At(stage, 0, 0, "", 0);
  }

  public synchronized void leftOut(String file) {
    leftOut.add(file);
  }

  public synchronized void judging(int all) {
    at = new At(Stage.JUDGING, 0, all, "", 0);
  }

  public synchronized void judged(Edition.Key key) {
    years.add(key.year());
    at = new At(Stage.JUDGING, at.done() + 1, at.all(), key.input(), key.year());
  }

  /** Blocks are computed side by side. */
  synchronized void computed(Block block, int all) {
    int done = at.stage() == Stage.COMPUTING ? at.done() + 1 : 1;
    at = new At(Stage.COMPUTING, done, all, block.declared.id(), block.year);
    for (int i = 0; i < block.size(); i++) {
      Hidden why = block.why(i);
      if (why == null) {
        shown += block.isShown(i) ? 1 : 0;
      } else {
        hidden++;
        heldBack += why == Hidden.NOT_PROVED ? 1 : 0;
      }
    }
  }
}
