package org.commontable.platform.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;

/**
 * Writes what comes at the same moment in one transaction (ADR 0008): a writer takes all that
 * waits, at most so many, and each caller goes on when its group has committed. While one group is
 * written the next gathers, so nobody waits for company; while one waits for the disk the next is
 * written. What makes a group fail is found by halving, and fails alone. Holds nothing that must
 * survive: who was not answered was not promised anything.
 *
 * @param <W> what is to be written
 * @param <A> what is answered once it is
 */
public final class GroupCommit<W, A> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private record Waiting<W, A>(W what, CompletableFuture<A> answer) {}

  /** Writes a group in one transaction. */
  @FunctionalInterface
  public interface Writing<W, A> {
    /**
     * Answers each in order, and returns when all are committed; throws when none is.
     *
     * @param onlyCommitIsLeft to be called then: the next group is taken while the disk is waited
     *     for
     */
    List<A> write(List<W> group, Runnable onlyCommitIsLeft);
  }

  private final int room;
  private final int atMost;
  private final Writing<W, A> write;
  private final List<Thread> writers;
  private final Semaphore turn = new Semaphore(1);

  private final Lock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Deque<Waiting<W, A>> waiting = new ArrayDeque<>();
  private boolean closed;

  /**
   * @param name of the thread that writes
   * @param room so many may wait
   * @param atMost so many are written in one transaction
   */
  public GroupCommit(String name, int room, int atMost, Writing<W, A> write) {
    this.room = room;
    this.atMost = atMost;
    this.write = write;
    // Two: one works on its group while the other's is being committed.
    this.writers =
        Stream.of(name, name + "-2")
            .map(each -> Thread.ofPlatform().name(each).daemon().start(this::writeOn))
            .toList();
  }

  /**
   * The answer, once it is committed.
   *
   * @throws Crowded when too many wait or the program is about to end; nothing was written
   */
  public A write(W what) {
    var mine = new Waiting<W, A>(what, new CompletableFuture<>());
    lock.lock();
    try {
      if (closed || waiting.size() >= room) {
        throw new Crowded();
      }
      waiting.add(mine);
      more.signal();
    } finally {
      lock.unlock();
    }
    try {
      return mine.answer().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException why ? why : failed;
    }
  }

  /** How many wait now for the next group. */
  public int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing new, and writes all that waits. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      more.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      for (Thread writer : writers) {
        writer.join(TimeUnit.SECONDS.toMillis(10));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeOn() {
    while (true) {
      turn.acquireUninterruptibly();
      var mine = new AtomicBoolean(true);
      Runnable handOn =
          () -> {
            if (mine.getAndSet(false)) {
              turn.release();
            }
          };
      var group = next();
      try {
        if (group.isEmpty()) {
          return;
        }
        write(group, handOn);
      } catch (Throwable broken) { // the writer stays, whatever happened to this group
        LOG.error("A group could not be written", broken);
        group.forEach(one -> one.answer().completeExceptionally(broken));
      } finally {
        handOn.run();
      }
    }
  }

  private List<Waiting<W, A>> next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        more.awaitUninterruptibly();
      }
      var group = new ArrayList<Waiting<W, A>>();
      while (group.size() < atMost && !waiting.isEmpty()) {
        group.add(waiting.remove());
      }
      return group;
    } finally {
      lock.unlock();
    }
  }

  private void write(List<Waiting<W, A>> group, Runnable handOn) {
    List<A> answers;
    try {
      answers = write.write(group.stream().map(Waiting::what).toList(), handOn);
    } catch (RuntimeException fault) {
      if (group.size() == 1 || isTheServers(fault)) {
        group.forEach(one -> one.answer().completeExceptionally(fault));
      } else {
        // Without its message, which may name a person.
        LOG.warn("{} among {} to be written together", fault.getClass().getName(), group.size());
        int half = group.size() / 2;
        write(group.subList(0, half), handOn);
        write(group.subList(half, group.size()), handOn);
      }
      return;
    }
    for (int i = 0; i < group.size(); i++) {
      group.get(i).answer().complete(answers.get(i));
    }
  }

  /** Nothing in the group is to blame: trying again would only keep everybody waiting. */
  private static boolean isTheServers(RuntimeException fault) {
    return fault instanceof TransactionException
        || fault instanceof NonTransientDataAccessResourceException
        || fault instanceof TransientDataAccessResourceException
        || fault instanceof RecoverableDataAccessException
        || fault instanceof QueryTimeoutException;
  }
}
