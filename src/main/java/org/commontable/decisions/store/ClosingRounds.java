package org.commontable.decisions.store;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.commontable.platform.web.PublicPages;
import org.commontable.platform.works.GrowingPause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down, once a minute, what the clock has closed, and which decisions have come to rest.
 * Bookkeeping only: whether a decision is open is judged by its closing time at every read and
 * write, with or without this.
 */
@Configuration(proxyBeanMethods = false)
class ClosingRounds {
  @Bean
  RecurringTask<Void> writeDownClosings(
      Dossiers dossiers,
      Verdicts verdicts,
      AtRest atRest,
      Clock clock,
      PlatformTransactionManager transactions) {
    var transaction = new TransactionTemplate(transactions);
    return Tasks.recurring("write-down-closings", FixedDelay.of(Duration.ofMinutes(1)))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) -> {
              // First, so that what has long been at rest is not read to look for closings.
              PublicPages.<Boolean, RuntimeException>quietly(atRest::lay);
              List<UUID> closed =
                  dossiers.moving().stream()
                      .filter(dossier -> dossier.closing().isEmpty())
                      .filter(dossier -> dossier.closedAt(clock.instant()))
                      .map(dossier -> dossier.proposal().id())
                      .toList();
              if (!closed.isEmpty()) {
                transaction.executeWithoutResult(
                    status ->
                        closed.stream()
                            // Whoever answered in the last millisecond finishes first.
                            .flatMap(id -> dossiers.alone(id).stream())
                            .forEach(dossier -> verdicts.settle(dossier, clock.instant())));
              }
            });
  }
}
