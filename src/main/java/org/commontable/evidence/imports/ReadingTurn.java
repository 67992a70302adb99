package org.commontable.evidence.imports;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** One file at a time is read for the browser: each is held in memory while it is. */
@Component
public final class ReadingTurn {
  /** What is done with the file. */
  public interface Work<T> {
    T run() throws IOException;
  }

  private final Semaphore turn = new Semaphore(1);

  /** Empty while another file is being read. */
  public <T> Optional<T> take(Work<T> work) throws IOException {
    if (!begin()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.run());
    } finally {
      end();
    }
  }

  boolean begin() {
    return turn.tryAcquire();
  }

  void end() {
    turn.release();
  }
}
