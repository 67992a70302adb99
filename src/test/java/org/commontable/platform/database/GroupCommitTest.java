package org.commontable.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

@Timeout(20)
class GroupCommitTest {
  private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch writing = new CountDownLatch(1);
  private final CountDownLatch commit = new CountDownLatch(1);
  private GroupCommit<Integer, String> group;

  @AfterEach
  void end() {
    commit.countDown();
    group.close();
  }

  /** The first group commits only when the test says so; 13 is bad, 0 breaks the server. */
  private List<String> write(List<Integer> all, Runnable onlyCommitIsLeft) {
    groups.add(all);
    writing.countDown();
    try {
      commit.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (all.contains(0)) {
      throw new TransactionSystemException("the server is away");
    }
    if (all.contains(13)) {
      throw new DataIntegrityViolationException("thirteen");
    }
    return all.stream().map(n -> "wrote " + n).toList();
  }

  /** Number 1 is being committed, and these wait behind it, in this order. */
  private List<CompletableFuture<String>> behindTheFirst(int room, int atMost, Integer... numbers)
      throws InterruptedException {
    group = new GroupCommit<>("test", room, atMost, this::write);
    var answers = new ArrayList<CompletableFuture<String>>();
    answers.add(ask(1));
    writing.await();
    for (int i = 0; i < numbers.length; i++) {
      answers.add(ask(numbers[i]));
      waitUntil(i + 1);
    }
    return answers;
  }

  private CompletableFuture<String> ask(int number) {
    var answer = new CompletableFuture<String>();
    Thread.startVirtualThread(
        () -> {
          try {
            answer.complete(group.write(number));
          } catch (RuntimeException refused) {
            answer.completeExceptionally(refused);
          }
        });
    return answer;
  }

  private void waitUntil(int waiting) throws InterruptedException {
    while (group.waiting() < waiting) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  @Test
  void whatComesWhileOneGroupCommitsIsTheNextGroup() throws Exception {
    var answers = behindTheFirst(10, 10, 2, 3, 4);
    assertThat(answers).as("nobody is answered before the commit").noneMatch(a -> a.isDone());
    commit.countDown();
    assertThat(answers)
        .extracting(a -> a.get())
        .containsExactly("wrote 1", "wrote 2", "wrote 3", "wrote 4");
    assertThat(groups).containsExactly(List.of(1), List.of(2, 3, 4));
  }

  @Test
  void aGroupIsNeverLargerThanAllowed() throws Exception {
    var answers = behindTheFirst(10, 2, 2, 3, 4);
    commit.countDown();
    assertThat(answers).allSatisfy(a -> assertThat(a.get()).startsWith("wrote"));
    assertThat(groups).containsExactly(List.of(1), List.of(2, 3), List.of(4));
  }

  @Test
  void whatCannotBeWrittenFailsAlone() throws Exception {
    var answers = behindTheFirst(10, 10, 2, 3, 13, 4, 5);
    commit.countDown();
    assertThat(answers).filteredOn(a -> succeeds(a)).hasSize(5);
    assertThatThrownBy(() -> answers.get(3).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DataIntegrityViolationException.class);
    assertThat(group.write(6)).as("the writer goes on").isEqualTo("wrote 6");
  }

  @Test
  void whenTheServerIsAwayAllAreToldAtOnceAndNothingIsTriedAgain() throws Exception {
    var answers = behindTheFirst(10, 10, 2, 0, 3);
    commit.countDown();
    assertThat(answers).filteredOn(a -> succeeds(a)).containsExactly(answers.getFirst());
    assertThat(groups).containsExactly(List.of(1), List.of(2, 0, 3));
    assertThat(group.write(4)).as("the writer goes on").isEqualTo("wrote 4");
  }

  @Test
  void whoFindsNoRoomIsToldSoAtOnceAndTheOthersAreWritten() throws Exception {
    var answers = behindTheFirst(2, 10, 2, 3);
    assertThatThrownBy(() -> group.write(4)).isInstanceOf(Crowded.class);
    commit.countDown();
    assertThat(answers).allSatisfy(a -> assertThat(a.get()).startsWith("wrote"));
    assertThat(groups).doesNotContain(List.of(4));
  }

  @Test
  void closingWritesAllThatWaitsAndTakesNothingNew() throws Exception {
    var answers = behindTheFirst(10, 2, 2, 3, 4);
    var closing = Thread.startVirtualThread(() -> group.close());
    TimeUnit.MILLISECONDS.sleep(50);
    commit.countDown();
    closing.join();
    assertThat(answers).allSatisfy(a -> assertThat(a.get()).startsWith("wrote"));
    assertThatThrownBy(() -> group.write(5)).isInstanceOf(Crowded.class);
  }

  private static boolean succeeds(CompletableFuture<String> answer) {
    Function<Throwable, String> refused = why -> "";
    return !answer.exceptionally(refused).join().isEmpty();
  }

  @Test
  void theNextGroupIsWrittenWhileTheFirstWaitsForTheDisk() throws Exception {
    group =
        new GroupCommit<>(
            "test",
            10,
            10,
            (all, onlyCommitIsLeft) -> {
              onlyCommitIsLeft.run();
              return all.contains(1) ? write(all, onlyCommitIsLeft) : List.of("wrote 2");
            });
    var first = ask(1);
    writing.await();
    assertThat(ask(2).get(5, TimeUnit.SECONDS)).isEqualTo("wrote 2");
    assertThat(first).isNotDone();
    commit.countDown();
    assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo("wrote 1");
  }
}
