package org.commontable.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.commontable.platform.works.GrowingPause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is made from published files without anybody's asking: soon after its start a program with
 * other rules than the newest edition's makes a new one, and the lines of every file are laid out
 * so that no reader waits for them.
 */
@Configuration(proxyBeanMethods = false)
class EditionRounds {
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(10);

  @Bean
  RecurringTask<Void> renewEditionOfOldRules(EvidenceData data, PlatformTransactionManager works) {
    return Tasks.recurring("edition-of-old-rules", FixedDelay.of(EVERY))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) -> {
              if (data.editions().isOfOldRules()) {
                new TransactionTemplate(works).executeWithoutResult(tx -> data.renewOldEdition());
              }
            });
  }

  /** On the other nodes the first reader begins it. */
  @Bean
  RecurringTask<Void> levelsOfTheEdition(EvidenceData data, LevelShares levels) {
    return Tasks.recurring("levels-of-the-edition", FixedDelay.of(SOON))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) ->
                data.editions().latest().ifPresent(it -> levels.ensure(it.id())));
  }

  @Bean
  RecurringTask<Void> linesOfPublishedFiles(EvidenceData data) {
    return Tasks.recurring("lines-of-published-files", FixedDelay.of(EVERY))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) -> data.books().ensure(data.sources().everyVersion(List.of())));
  }
}
