package org.commontable.evidence.web;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** One file at a time is read for the browser: each is held in memory while it is. */
@Component
class ReadingTurn {
  /** What is done with the file. */
  interface Work<T> {
    T run() throws IOException;
  }

  private final Semaphore turn = new Semaphore(1);

  /** Empty while another file is being read. */
  <T> Optional<T> take(Work<T> work) throws IOException {
    if (!turn.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.run());
    } finally {
      turn.release();
    }
  }
}
