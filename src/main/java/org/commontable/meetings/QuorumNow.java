package org.commontable.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.Electors;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Weights;
import org.commontable.decisions.rules.Attendance;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Sum;
import org.commontable.decisions.rules.Wording;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.database.OncePerReading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How many are here and how many are needed, by the rule the table has proposed for itself. A
 * member without a vote is welcome, and neither counted nor waited for.
 */
@Component
public class QuorumNow {
  private final Organizations organizations;
  private final ObjectProvider<RuleBooks> rules;
  private final Electors electors;
  private final Clock clock;

  QuorumNow(
      Organizations organizations,
      ObjectProvider<RuleBooks> rules,
      Electors electors,
      Clock clock) {
    this.organizations = organizations;
    this.rules = rules;
    this.electors = electors;
    this.clock = clock;
  }

  /** Members who could take part: those in good standing now, or when the meeting was over. */
  public List<Organization> members(Meeting meeting) {
    return OncePerReading.of(
        this,
        "members " + meeting.id(),
        () -> {
          var now = clock.instant();
          return organizations.at(now.isBefore(meeting.end()) ? now : meeting.end());
        });
  }

  /** Those of them who are counted. */
  public List<Organization> counted(Meeting meeting) {
    var without = book().map(electors::withoutAnyVote).orElse(Set.of());
    return members(meeting).stream().filter(one -> !without.contains(one.id())).toList();
  }

  /** Counts the members with a vote among those who are here. */
  public Quorum.Count count(Meeting meeting, Set<UUID> here) {
    return rule().count(attendance(meeting, here));
  }

  /** What the rules ask besides heads, as sums in words: by weight, and in each chamber. */
  public List<String> besides(Meeting meeting, Set<UUID> here, String language) {
    var parts = rule().parts(attendance(meeting, here));
    return parts.stream()
        .filter(part -> !part.key().equals("quorum"))
        .map(part -> Sum.part(part, Wording.in(language)))
        .toList();
  }

  private Attendance attendance(Meeting meeting, Set<UUID> here) {
    var table = counted(meeting).stream().map(Organization::id).toList();
    var present = new ArrayList<Member>();
    var absent = new ArrayList<Member>();
    for (Member member : weights().table(table)) {
      (here.contains(UUID.fromString(member.id())) ? present : absent).add(member);
    }
    return new Attendance(present, absent);
  }

  /** How many members must be there. */
  public long needed(Meeting meeting) {
    return count(meeting, Set.of()).needed();
  }

  /** Who is here at this moment, or was at the end. */
  public Map<UUID, Channel> here(Meeting meeting, Roll roll) {
    Instant now = clock.instant();
    return roll.at(now.isBefore(meeting.end()) ? now : meeting.end().minusMillis(1));
  }

  private Quorum rule() {
    return book().map(RuleBook::quorumAsked).orElse(new Quorum.Majority());
  }

  private Weights weights() {
    return book().map(RuleBook::weights).orElse(Weights.EQUAL);
  }

  private Optional<RuleBook> book() {
    var books = rules.getIfAvailable();
    return books == null ? Optional.empty() : OncePerReading.of(this, "rules", books::current);
  }
}
