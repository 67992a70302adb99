package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.Weights;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.file.RuleFile;
import org.commontable.decisions.file.Term;
import org.commontable.decisions.rules.Member;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens decisions: freezes the table, the rules and the closing time. */
@Repository
public class Openings {
  private final JdbcClient sql;
  private final Clock clock;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Chronicle chronicle;

  Openings(
      JdbcClient sql,
      Clock clock,
      Organizations organizations,
      Coalitions coalitions,
      Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.chronicle = chronicle;
  }

  /** The table as it would be frozen now, in the order of its seats; each with weight 1. */
  public List<Elector> tableNow() {
    return tableNow(Weights.EQUAL);
  }

  /** The same, by what these rules say that each weighs. */
  public List<Elector> tableNow(Weights weights) {
    List<Organization> table = organizations.at(clock.instant());
    List<Member> members = weights.table(table.stream().map(Organization::id).toList());
    var electors = new ArrayList<Elector>();
    for (Organization organization : table) {
      electors.add(elector(organization, members.get(electors.size())));
    }
    return electors;
  }

  /** With so few members as there are now, the cap that the rules set cannot be kept to. */
  public boolean isCapTooLow(RuleBook rules) {
    return !rules.weights().fits(tableNow().stream().map(Elector::organization).toList());
  }

  /** Mandate clock: the longest time an organization needs, up to the adopted longest wait. */
  public Duration mandate(List<Elector> electors) {
    return Dossier.mandate(electors, coalitions.current().longestWaitDays());
  }

  /**
   * When a decision closes whose text is written anew: 72 hours or the mandate clock from now,
   * whichever is longer, and never earlier than it would.
   */
  public Instant restart(Dossier dossier) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as the record writes it
    Duration mandate = mandate(dossier.opened().electors());
    Duration least = Term.THINK.time(now);
    Instant restart = now.plus(mandate.compareTo(least) > 0 ? mandate : least);
    return dossier.closes().filter(restart::isBefore).orElse(restart);
  }

  /**
   * No decision of this class closes earlier: every organization has the days it needs, and all
   * have the notice that the rules promise.
   */
  public Instant earliestClose(RuleBook rules, String decisionClass) {
    Duration notice = Duration.ofDays(rules.of(decisionClass).noticeDays());
    Duration mandate = mandate(tableNow());
    return clock.instant().plus(notice.compareTo(mandate) > 0 ? notice : mandate);
  }

  public void open(Dossier dossier, RuleBook rules, Instant closes, Author author) {
    Proposal proposal = dossier.proposal();
    chronicle.hold();
    List<Elector> electors = tableNow(rules.weights());
    sql.sql(
            """
            insert into decisions.opening (proposal, rule_version, closes_at, longest_days, at, by)
            values (:id, :rules, :closes, :longest, :at, :by)
            """)
        .param("id", proposal.id())
        .param("rules", rules.version())
        .param("closes", Rows.utc(closes))
        .param("longest", mandate(electors).toDays())
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
    for (int seat = 0; seat < electors.size(); seat++) {
      insert(proposal, seat, electors.get(seat));
    }
    chronicle.write(
        rules.classes().isEmpty() && rules.weights().isEqual() ? 1 : 2,
        "decision.opened",
        author,
        proposal.mover(),
        payload(dossier, rules, closes, electors));
  }

  private void insert(Proposal proposal, int seat, Elector elector) {
    sql.sql(
            """
            insert into decisions.elector
              (proposal, organization, seat, name, short_name, weight, chamber, days)
            values (:id, :organization, :seat, :name, :short, :weight, :chamber, :days)
            """)
        .param("id", proposal.id())
        .param("organization", elector.organization())
        .param("seat", seat)
        .param("name", elector.name())
        .param("short", elector.shortName())
        .param("weight", RuleFile.written(elector.weight()))
        .param("chamber", elector.chamber())
        .param("days", elector.days())
        .update();
  }

  private static Map<String, Object> payload(
      Dossier dossier, RuleBook rules, Instant closes, List<Elector> electors) {
    Proposal proposal = dossier.proposal();
    var members = new ArrayList<Map<String, Object>>();
    for (Elector elector : electors) {
      var member = new LinkedHashMap<String, Object>();
      member.put("id", elector.organization().toString());
      member.put("name", elector.name());
      member.put("weight", RuleFile.written(elector.weight()));
      if (!elector.chamber().isEmpty()) {
        member.put("chamber", elector.chamber());
      }
      members.add(member);
    }
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", proposal.number());
    payload.put("class", proposal.decisionClass());
    payload.put("area", proposal.area());
    payload.put("audience", proposal.audience().key());
    payload.put("members", members);
    payload.put("rules", rules.version());
    ClassRule its = rules.of(proposal.decisionClass());
    payload.put("rule", RuleFile.write(its.rule()));
    payload.put("quorum", RuleFile.write(its.quorum()));
    payload.put("conditionMode", its.mode().written());
    payload.put("windowDays", its.windowDays());
    if (its.proxiesHeld() > 0) {
      payload.put("proxiesHeld", its.proxiesHeld());
    }
    payload.put("textVersion", dossier.text().version());
    payload.put("text", "text:" + dossier.text().fingerprint());
    payload.put("closesAt", Chronicle.written(closes));
    return payload;
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
