package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.commontable.decisions.Audience;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.TableQuestions;
import org.commontable.decisions.store.Author;
import org.commontable.decisions.store.Openings;
import org.commontable.decisions.store.Proposals;
import org.commontable.decisions.store.Rosters;
import org.commontable.members.Coalitions;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Component;

@Component
class PuttingToTheTable implements TableQuestions {
  private final Proposals proposals;
  private final Openings openings;
  private final Rosters rosters;
  private final RuleBooks rules;
  private final Coalitions coalitions;
  private final Finder finder;
  private final VoteLetters letters;
  private final Clock clock;

  PuttingToTheTable(
      Proposals proposals,
      Openings openings,
      Rosters rosters,
      RuleBooks rules,
      Coalitions coalitions,
      Finder finder,
      VoteLetters letters,
      Clock clock) {
    this.proposals = proposals;
    this.openings = openings;
    this.rosters = rosters;
    this.rules = rules;
    this.coalitions = coalitions;
    this.finder = finder;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public boolean possible() {
    return rules
        .current()
        .filter(book -> !rosters.now(book, "membership").electors().isEmpty())
        .isPresent();
  }

  @Override
  public String put(LocalizedText title, LocalizedText body, UUID by, UUID request) {
    var author = Author.web(by, request);
    var coalition = coalitions.current();
    var filed =
        proposals.file(
            title,
            body,
            "membership",
            coalition.areas().getFirst().key(),
            Audience.MEMBERS,
            null,
            ZonedDateTime.ofInstant(clock.instant(), coalition.zone()).getYear(),
            author);
    var book = rules.current().orElseThrow();
    openings.open(
        finder.alone(filed.number()),
        book,
        openings.earliestClose(book, "membership").plus(Duration.ofDays(1)),
        author);
    letters.post(finder.dossier(filed.number()), "opened");
    return filed.number();
  }
}
