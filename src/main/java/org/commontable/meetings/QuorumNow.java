package org.commontable.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.rules.Heads;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Threshold;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.shared.Fraction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many are here and how many are needed, by the rule the table has proposed for itself. */
@Component
public class QuorumNow {
  private final Organizations organizations;
  private final ObjectProvider<RuleBooks> rules;
  private final Clock clock;

  QuorumNow(Organizations organizations, ObjectProvider<RuleBooks> rules, Clock clock) {
    this.organizations = organizations;
    this.rules = rules;
    this.clock = clock;
  }

  /** Members who could take part: those in good standing now, or when the meeting was over. */
  public java.util.List<Organization> members(Meeting meeting) {
    var now = clock.instant();
    return organizations.at(now.isBefore(meeting.end()) ? now : meeting.end());
  }

  /** Counts the members among those who are here. */
  public Quorum.Count count(Meeting meeting, Set<UUID> here) {
    var members =
        members(meeting).stream().map(Organization::id).collect(Collectors.toUnmodifiableSet());
    long counted = here.stream().filter(members::contains).count();
    return rule().count(new Heads(counted), new Heads(members.size()));
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

  private Threshold rule() {
    var books = rules.getIfAvailable();
    return books == null
        ? new Quorum.Majority()
        : books.current().map(RuleBook::quorum).map(QuorumNow::read).orElse(new Quorum.Majority());
  }

  /** As the rule book writes it; where it asks more than heads, the heads of the whole table. */
  static Threshold read(Map<String, Object> written) {
    return switch (String.valueOf(written.get("kind"))) {
      case "half" -> new Quorum.Half();
      case "fixed" -> new Quorum.Fixed(Long.parseLong(String.valueOf(written.get("n"))));
      case "share" -> new Quorum.AtLeast(Fraction.parse(String.valueOf(written.get("share"))));
      default -> new Quorum.Majority();
    };
  }
}
