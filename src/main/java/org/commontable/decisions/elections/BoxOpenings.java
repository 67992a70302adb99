package org.commontable.decisions.elections;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.commontable.decisions.store.Author;
import org.commontable.platform.works.GrowingPause;
import org.commontable.shared.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the boxes of elections that the clock has closed, writes them into the record and lets go
 * of their keys. Bookkeeping only: whether a ballot is taken, and whether the box may be read, is
 * judged by the closing time at every read and write.
 */
@Configuration(proxyBeanMethods = false)
class BoxOpenings {
  @Bean
  BoxOpening boxOpening(
      Elections elections, BallotBoxes boxes, ElectionEntries entries, Ids ids, Clock clock) {
    return () -> {
      for (Election seen : elections.all()) {
        if (seen.stage(clock.instant()) == Stage.CLOSED && !boxes.isCounted(seen.id())) {
          // Whoever voted in the last millisecond finishes first.
          Election election = elections.alone(Integer.toString(seen.number())).orElseThrow();
          if (!boxes.isCounted(election.id())) {
            var papers = boxes.open(election);
            var author = Author.clock(ids.next());
            papers.ifPresentOrElse(
                all -> entries.counted(election, all, author),
                () -> entries.lost(election, author));
            boxes.publish(election, papers, clock.instant());
          }
        }
      }
    };
  }

  @Bean
  RecurringTask<Void> openBallotBoxes(BoxOpening opening, PlatformTransactionManager transactions) {
    var transaction = new TransactionTemplate(transactions);
    return Tasks.recurring("open-ballot-boxes", FixedDelay.of(Duration.ofMinutes(1)))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) ->
                transaction.executeWithoutResult(status -> opening.openThoseClosed()));
  }
}
