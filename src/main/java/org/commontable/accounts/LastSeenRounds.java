package org.commontable.accounts;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Every minute on every node, so no job of the scheduler, which runs on one. Off with the scheduler
 * in tests.
 */
@Component
@ConditionalOnProperty(name = "db-scheduler.enabled", matchIfMissing = true)
class LastSeenRounds {
  private static final Logger LOG = LoggerFactory.getLogger(LastSeenRounds.class);

  private final LastSeen lastSeen;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("last-seen").factory());

  LastSeenRounds(LastSeen lastSeen) {
    this.lastSeen = lastSeen;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    var _ = rounds.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.MINUTES);
  }

  private void round() {
    try {
      lastSeen.write();
    } catch (DataAccessException away) {
      LOG.warn("Could not write when sessions were last seen: {}", away.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    rounds.shutdownNow();
  }
}
