package org.commontable.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Because a thousand readers without a session need not ask who the coalition is a thousand times.
 */
class TogetherTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final Together together = new Together(1, Instant.EPOCH);

  @AfterEach
  void end() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      inReading(false);
    }
  }

  @Test
  void whatOneReaderWasToldTheNextIsToldToo() {
    assertThat(reading(together)).isEqualTo(1);
    assertThat(reading(together)).isEqualTo(1);
    assertThat(reading(new Together(2, Instant.EPOCH))).as("after a commit").isEqualTo(2);
  }

  @Test
  void whoeverWritesOrHasASessionAsksForHimself() {
    assertThat(reading(together)).isEqualTo(1);
    inReading(true);
    assertThat(OncePerReading.of(this, "x", asked::incrementAndGet)).isEqualTo(2);
    inReading(false);
    int alone =
        OncePerReading.with(together, () -> OncePerReading.of(this, "x", asked::incrementAndGet));
    assertThat(alone).as("outside a read-only transaction").isEqualTo(3);
  }

  @Test
  void addressesThatReadersMakeUpDoNotFillTheMemory() {
    for (int i = 0; i < 600; i++) {
      together.of("made up " + i, asked::incrementAndGet);
    }
    int before = asked.get();
    together.of("made up 0", asked::incrementAndGet);
    assertThat(asked).hasValue(before);
    together.of("made up 599", asked::incrementAndGet);
    assertThat(asked).hasValue(before + 1);
  }

  private int reading(Together with) {
    inReading(true);
    try {
      return OncePerReading.with(with, () -> OncePerReading.of(this, "x", asked::incrementAndGet));
    } finally {
      inReading(false);
    }
  }

  private static void inReading(boolean begins) {
    TransactionSynchronizationManager.setActualTransactionActive(begins);
    TransactionSynchronizationManager.setCurrentTransactionReadOnly(begins);
    if (begins) {
      TransactionSynchronizationManager.initSynchronization();
    } else {
      TransactionSynchronizationManager.getSynchronizations().forEach(it -> it.afterCompletion(0));
      TransactionSynchronizationManager.clearSynchronization();
    }
  }
}
