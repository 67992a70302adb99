package org.commontable.decisions.store;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.commontable.platform.works.GrowingPause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down, once a minute, what the clock has closed. Bookkeeping only: whether a decision is
 * open is judged by its closing time at every read and write, with or without this.
 */
@Configuration(proxyBeanMethods = false)
class ClosingRounds {
  @Bean
  RecurringTask<Void> writeDownClosings(
      Dossiers dossiers, Verdicts verdicts, Clock clock, PlatformTransactionManager transactions) {
    var transaction = new TransactionTemplate(transactions);
    return Tasks.recurring("write-down-closings", FixedDelay.of(Duration.ofMinutes(1)))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) ->
                transaction.executeWithoutResult(
                    status ->
                        dossiers.all().stream()
                            .filter(dossier -> dossier.closing().isEmpty())
                            .filter(dossier -> dossier.closedAt(clock.instant()))
                            .map(dossier -> dossier.proposal().id())
                            // Whoever answered in the last millisecond finishes first.
                            .flatMap(id -> dossiers.alone(id).stream())
                            .forEach(dossier -> verdicts.settle(dossier, clock.instant()))));
  }
}
