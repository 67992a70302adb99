package org.commontable.platform.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A server's data, opened beside other work: PostgreSQL starts while the program still reads its
 * own configuration. What went wrong is said to whoever asks for the data.
 */
public final class DataOpening implements AutoCloseable {
  private final FutureTask<DataDirectory> opening;
  private boolean handedOut;

  private DataOpening(FutureTask<DataDirectory> opening) {
    this.opening = opening;
  }

  public static DataOpening of(Path path) {
    var opening = new FutureTask<>(() -> DataDirectory.serve(path));
    Thread.ofPlatform().daemon().name("open-data-directory").start(opening);
    return new DataOpening(opening);
  }

  /** The data, which is the asker's to close. */
  synchronized DataDirectory await() {
    try {
      var data = opening.get();
      handedOut = true;
      return data;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataRefused("Opening the data directory was interrupted.", e);
    }
  }

  /** Lets go of data that nobody asked for, because the rest of the start failed. */
  @Override
  public synchronized void close() {
    if (!handedOut) {
      handedOut = true;
      try {
        opening.get().close();
      } catch (ExecutionException | InterruptedException neverOpened) {
        // Nothing to let go of; why, was or will be said by the start itself.
      }
    }
  }
}
