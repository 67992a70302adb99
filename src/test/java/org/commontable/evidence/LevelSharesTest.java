package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody who looks at a page waits until all levels are read (docs/decisions/0042). */
class LevelSharesTest {
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();
  private final UUID edition = UUID.randomUUID();
  private final LevelShares levels =
      new LevelShares(
          new Sources(
              mock(
                  JdbcClient.class,
                  asked -> {
                    begun.incrementAndGet();
                    gate.await();
                    throw new IllegalStateException("no database");
                  })),
          mock(FactStore.class),
          false);

  @Test
  @Timeout(60)
  void aPageDoesNotWaitUntilTheyAreRead() {
    assertThat(levels.isRead(edition)).isFalse();
    assertThat(levels.isRead(edition)).isFalse();
    assertThat(begun).as("one reading for both").hasValue(1);
    gate.countDown();
  }

  @Test
  void whatCouldNotBeReadIsTriedAgain() {
    gate.countDown();
    assertThatThrownBy(() -> levels.ensure(edition)).isInstanceOf(IllegalStateException.class);
    assertThat(levels.isRead(edition)).isFalse();
    assertThatThrownBy(() -> levels.ensure(edition)).isInstanceOf(IllegalStateException.class);
    assertThat(begun).hasValue(2);
  }
}
