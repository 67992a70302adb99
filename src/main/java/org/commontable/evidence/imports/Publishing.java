package org.commontable.evidence.imports;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.commontable.evidence.figures.Making;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes a file beside whoever asked for it, so that she can look how far it is
 * (docs/decisions/0038). One after the other, in the order of asking; whoever waits for her turn
 * holds no connection of the database.
 */
@Component
public final class Publishing {
  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

  /** Of which we know how far they are. */
  private static final int KNOWN = 100;

  private final WaitingFiles waiting;
  private final TransactionTemplate transaction;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Map<UUID, Going> all =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Going> eldest) {
          return size() > KNOWN;
        }
      };

  Publishing(WaitingFiles waiting, PlatformTransactionManager transactions) {
    this.waiting = waiting;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  /** A file that is being published, or was. */
  public record Going(Making making, FutureTask<Boolean> work) {
    public boolean isOver() {
      return work.isDone();
    }

    public boolean failed() {
      return work.state() == FutureTask.State.FAILED;
    }

    /**
     * False when it takes longer.
     *
     * @throws RuntimeException by which it failed; nothing was published then
     */
    public boolean isDoneWithin(Duration patience) {
      try {
        work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException later) {
        return false;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof RuntimeException ours
            ? ours
            : new IllegalStateException("the publication failed", failed.getCause());
      }
    }
  }

  /** Asked again while it goes on, the same. */
  public Going begin(UUID source, String by) {
    synchronized (all) {
      Going before = all.get(source);
      if (before != null && !before.isOver()) {
        return before;
      }
      Making making = new Making();
      var going = new Going(making, new FutureTask<>(() -> publish(source, by, making)));
      all.remove(source);
      all.put(source, going);
      Thread.ofPlatform().daemon().name("publication").start(going.work());
      return going;
    }
  }

  /** On this machine. */
  public Optional<Going> find(UUID source) {
    synchronized (all) {
      return Optional.ofNullable(all.get(source));
    }
  }

  private boolean publish(UUID source, String by, Making making) {
    turn.lock();
    try {
      making.during(() -> transaction.executeWithoutResult(tx -> waiting.publish(source, by)));
      return true;
    } catch (RuntimeException failed) {
      LOG.error("Publishing a file failed.", failed);
      throw failed;
    } finally {
      turn.unlock();
    }
  }
}
