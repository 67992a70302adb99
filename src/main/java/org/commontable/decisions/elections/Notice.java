package org.commontable.decisions.elections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Openings;
import org.commontable.decisions.store.Rosters;
import org.springframework.stereotype.Component;

/**
 * What the coalition's rules ask of an election of officers: it has the notice of decisions on
 * membership, the days its slowest member needs, and one vote of equal weight for each.
 */
@Component
class Notice {
  private static final String CLASS = DecisionClass.MEMBERSHIP.key();

  private final RuleBooks rules;
  private final Openings openings;
  private final Rosters rosters;
  private final Clock clock;

  Notice(RuleBooks rules, Openings openings, Rosters rosters, Clock clock) {
    this.rules = rules;
    this.openings = openings;
    this.rosters = rosters;
    this.clock = clock;
  }

  Optional<RuleBook> rules() {
    return rules.current();
  }

  List<Elector> table() {
    return rules().map(book -> rosters.now(book, CLASS).electors()).orElse(List.of());
  }

  /** How many must vote: as in a decision on membership. */
  static Quorum quorum(RuleBook rules) {
    return rules.of(CLASS).quorum();
  }

  /** Nobody weighs more than another: a weight that only one has would name its ballot. */
  static boolean isOfEqualWeights(List<Elector> table) {
    return table.stream().map(Elector::weight).distinct().count() <= 1;
  }

  /** The first voting may not begin before the notice is over. */
  Instant earliestOpening() {
    return clock
        .instant()
        .plus(Duration.ofDays(rules().map(book -> book.of(CLASS).noticeDays()).orElse(0)));
  }

  /** Every organization has the days it needs to decide. */
  Instant earliestClose() {
    return rules().map(book -> openings.earliestClose(book, CLASS)).orElse(clock.instant());
  }
}
