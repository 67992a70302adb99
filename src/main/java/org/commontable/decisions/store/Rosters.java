package org.commontable.decisions.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.Electors;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.Weights;
import org.commontable.decisions.rules.Electorate;
import org.commontable.decisions.rules.Member;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Tiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a vote now: members, tiers, the roll and the rules, asked together. */
@Repository
public class Rosters implements Electors {
  private final JdbcClient sql;
  private final Clock clock;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Tiers tiers;
  private final Chronicle chronicle;

  Rosters(
      JdbcClient sql,
      Clock clock,
      Organizations organizations,
      Coalitions coalitions,
      Tiers tiers,
      Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.tiers = tiers;
    this.chronicle = chronicle;
  }

  /** The table as it would be frozen now for a decision of this class. */
  public Roster now(RuleBook rules, String decisionClass) {
    return of(rules.electorate(decisionClass, annualOf(rules)), rules.weights(), factsFor(rules));
  }

  /** With so few who have a vote now, the cap that the rules set cannot be kept to. */
  public boolean isCapTooLow(RuleBook rules, String decisionClass) {
    var electors = now(rules, decisionClass).electors();
    return !rules.weights().fits(electors.stream().map(Elector::organization).toList());
  }

  /** The same for every class, by its key. */
  public Map<String, Roster> all(RuleBook rules) {
    var rosters = new LinkedHashMap<String, Roster>();
    Facts facts = factsFor(rules);
    Optional<LocalDate> annual = annualOf(rules);
    for (DecisionClass one : DecisionClass.values()) {
      rosters.put(one.key(), of(rules.electorate(one.key(), annual), rules.weights(), facts));
    }
    return rosters;
  }

  @Override
  public Set<UUID> withoutAnyVote(RuleBook rules) {
    if (!rules.limitsVotes()) {
      return Set.of();
    }
    var without = new HashSet<UUID>();
    var classes = all(rules).values();
    classes.forEach(one -> one.without().forEach(member -> without.add(member.organization())));
    classes.forEach(one -> one.electors().forEach(voter -> without.remove(voter.organization())));
    return without;
  }

  private Optional<LocalDate> annualOf(RuleBook rules) {
    return rules.asksForAnnualMeeting() ? annual() : Optional.empty();
  }

  private record Facts(
      List<Organization> members, Map<UUID, String> tiers, Map<UUID, Set<LocalDate>> attended) {}

  private Facts factsFor(RuleBook rules) {
    return new Facts(
        organizations.at(clock.instant()),
        rules.tiers().isEmpty() ? Map.of() : tiers.now(),
        rules.asksForMeetings() ? attended() : Map.of());
  }

  private static Roster of(Electorate electorate, Weights weights, Facts facts) {
    var voting = new ArrayList<Organization>();
    var without = new ArrayList<WithoutVote>();
    for (Organization member : facts.members()) {
      UUID id = member.id();
      electorate
          .without(facts.tiers().getOrDefault(id, ""), facts.attended().getOrDefault(id, Set.of()))
          .ifPresentOrElse(
              why -> without.add(new WithoutVote(id, member.name(), why)),
              () -> voting.add(member));
    }
    List<Member> counted = weights.table(voting.stream().map(Organization::id).toList());
    var electors = new ArrayList<Elector>();
    for (Organization member : voting) {
      electors.add(elector(member, counted.get(electors.size())));
    }
    return new Roster(electors, without);
  }

  /** Days on which each organization was at a meeting, in the table's zone. */
  public Map<UUID, Set<LocalDate>> attended() {
    ZoneId zone = coalitions.current().zone();
    var days = new HashMap<UUID, Set<LocalDate>>();
    List<Stay> roll =
        sql.sql("select * from decisions.presence order by seq")
            .query(
                (row, n) ->
                    new Stay(
                        Rows.id(row, "organization"),
                        Rows.instant(row, "from_at"),
                        Rows.maybeInstant(row, "until_at"),
                        row.getString("channel"),
                        Rows.instant(row, "noted_at")))
            .list();
    Stay.lastWords(roll, _ -> true).stream()
        .filter(Stay::attends)
        .forEach(
            stay ->
                days.computeIfAbsent(stay.organization(), _ -> new HashSet<>())
                    .add(LocalDate.ofInstant(stay.from(), zone)));
    return days;
  }

  /** Day of the last annual meeting, as it was noted last. */
  public Optional<LocalDate> annual() {
    return sql.sql("select held_on from decisions.annual_meeting order by seq desc limit 1")
        .query(LocalDate.class)
        .optional();
  }

  public void noteAnnual(LocalDate heldOn, Author author) {
    if (annual().filter(heldOn::equals).isPresent()) {
      return;
    }
    sql.sql("insert into decisions.annual_meeting (held_on, at, by) values (:day, :at, :by)")
        .param("day", heldOn)
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
    chronicle.write("rules.annual-meeting", author, null, Map.of("heldOn", heldOn.toString()));
  }

  private static Elector elector(Organization organization, Member counted) {
    return new Elector(
        organization.id(),
        organization.name(),
        organization.shortName(),
        counted.weight().value(),
        counted.chamber(),
        organization.daysToDecide());
  }
}
