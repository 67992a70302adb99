package org.commontable.evidence.imports;

import java.time.Duration;
import java.util.UUID;

/** What a file on its way in says of itself: each new stage, and now and then how far it is. */
public final class Progress {
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Intakes intakes;
  private final UUID id;
  private Stage stage;
  private long size;
  private long last = System.nanoTime();

  Progress(Intakes intakes, UUID id, Stage stage, long size) {
    this.intakes = intakes;
    this.id = id;
    this.stage = stage;
    this.size = size;
  }

  public void size(long bytes) {
    size = bytes;
  }

  void stage(Stage now) {
    stage = now;
    intakes.tell(id, stage, size, 0);
  }

  public void read(long bytes) {
    long now = System.nanoTime();
    if (now - last > PAUSE.toNanos()) {
      last = now;
      intakes.tell(id, stage, size, bytes);
    }
  }
}
