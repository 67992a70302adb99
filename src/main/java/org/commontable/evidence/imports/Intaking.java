package org.commontable.evidence.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file in beside whoever handed it in, so that she can look how far it is
 * (docs/decisions/0038). One at a time on each node: a file is held in memory while it is read.
 */
@Component
public final class Intaking {
  private static final Logger LOG = LoggerFactory.getLogger(Intaking.class);

  /** Where the file comes from. */
  public interface Bringing {
    /**
     * @throws Refusal.Unreadable where it cannot be brought
     */
    Handed bring(Progress progress) throws IOException;
  }

  /** A file on its way. */
  public record Begun(UUID id, Future<ImportReport> report) {
    /** What became of it; empty when that takes longer. */
    public Optional<ImportReport> within(Duration patience) {
      try {
        return Optional.of(report.get(patience.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException later) {
        return Optional.empty();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException failed) {
        throw new IllegalStateException("the import failed", failed.getCause());
      }
    }
  }

  private final ReadingTurn turn;
  private final Imports imports;
  private final HandedAgain again;
  private final Intakes intakes;
  private final TransactionTemplate transaction;

  Intaking(
      ReadingTurn turn,
      Imports imports,
      HandedAgain again,
      Intakes intakes,
      PlatformTransactionManager transactions) {
    this.turn = turn;
    this.imports = imports;
    this.again = again;
    this.intakes = intakes;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  /** Empty while another file is being read. */
  public Optional<Begun> begin(Handed handed, String by) throws IOException {
    long size = handed.file().size();
    return begin(handed.name(), size, Stage.READING, progress -> handed, by);
  }

  /** A file that has to be fetched first. */
  public Optional<Begun> begin(String name, Bringing bringing, String by) {
    return begin(name, 0, Stage.FETCHING, bringing, by);
  }

  private Optional<Begun> begin(String name, long size, Stage first, Bringing bringing, String by) {
    if (!turn.begin()) {
      return Optional.empty();
    }
    try {
      // Seen by every node before the first byte is read.
      UUID id = transaction.execute(tx -> intakes.begin(name, size, first, by));
      Progress progress = new Progress(intakes, id, first, size);
      var work = new FutureTask<>(() -> take(id, name, progress, bringing, by));
      Thread.ofVirtual().name("intake").start(work);
      return Optional.of(new Begun(id, work));
    } catch (RuntimeException notBegun) {
      turn.end();
      throw notBegun;
    }
  }

  private ImportReport take(UUID id, String name, Progress progress, Bringing bringing, String by) {
    try {
      ImportReport report = taken(name, progress, bringing, by);
      intakes.end(id, KeptReport.of(report));
      return report;
    } catch (IOException | RuntimeException failed) {
      LOG.error("Taking a file in failed.", failed);
      progress.stage(Stage.FAILED);
      throw failed instanceof RuntimeException ours
          ? ours
          : new UncheckedIOException((IOException) failed);
    } finally {
      turn.end();
    }
  }

  private ImportReport taken(String name, Progress progress, Bringing bringing, String by)
      throws IOException {
    Handed handed;
    try {
      handed = bringing.bring(progress);
    } catch (Refusal.Unreadable refused) {
      return ImportReport.refused(name, "", Optional.empty(), 0, List.of(refused.refusal()), 1);
    }
    progress.size(handed.file().size());
    Handed watched = handed.with(handed.file().watched(progress::read));
    Imports.Taken read = imports.read(watched, Limits.UPLOAD, progress::stage);
    progress.stage(Stage.KEEPING);
    return transaction.execute(tx -> again.keep(read, List.of(), by));
  }
}
