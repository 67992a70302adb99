package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.file.Emergency;
import org.commontable.decisions.file.Law;
import org.commontable.decisions.file.NoVoteFile;
import org.commontable.decisions.file.RuleFile;
import org.commontable.decisions.file.StoredRules;
import org.commontable.decisions.file.Term;
import org.commontable.decisions.rules.Rule;
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
  private final Rosters rosters;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Chronicle chronicle;

  Openings(
      JdbcClient sql,
      Clock clock,
      Rosters rosters,
      Organizations organizations,
      Coalitions coalitions,
      Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.rosters = rosters;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.chronicle = chronicle;
  }

  /** Mandate clock: the longest time an organization needs, up to the adopted longest wait. */
  public Duration mandate(List<Elector> electors) {
    int longest = electors.stream().mapToInt(Elector::days).max().orElse(0);
    return Duration.ofDays(Math.min(longest, coalitions.current().longestWaitDays()));
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
    Duration mandate = mandate(rosters.now(rules, decisionClass).electors());
    return clock.instant().plus(notice.compareTo(mandate) > 0 ? notice : mandate);
  }

  public void open(Dossier dossier, RuleBook rules, Instant closes, Author author) {
    open(dossier, rules, closes, Optional.empty(), author);
  }

  /**
   * The same.
   *
   * @param emergency the emergency rule is used; whether it may be, the caller has asked
   */
  public void open(
      Dossier dossier, RuleBook rules, Instant closes, Optional<Invoked> emergency, Author author) {
    Proposal proposal = dossier.proposal();
    chronicle.hold();
    Roster roster = rosters.now(rules, proposal.decisionClass());
    List<Elector> electors = roster.electors();
    Set<String> bars = Law.barred(proposal.decisionClass(), clock.instant());
    List<UUID> barred = barred(bars, electors);
    sql.sql(
            """
            insert into decisions.opening (proposal, rule_version, closes_at, longest_days, bars,
              barred, emergency_meeting, emergency_lapses, at, by)
            values (:id, :rules, :closes, :longest, :bars, :barred, :meeting, :lapses, :at, :by)
            """)
        .param("id", proposal.id())
        .param("rules", rules.version())
        .param("closes", Rows.utc(closes))
        .param("meeting", emergency.flatMap(Invoked::meeting).orElse(null))
        .param("lapses", Rows.utc(emergency.map(Invoked::lapses)))
        .param("bars", String.join(",", bars))
        .param("barred", barred.toArray(UUID[]::new))
        .param("longest", mandate(electors).toDays())
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
    for (int seat = 0; seat < electors.size(); seat++) {
      insert(proposal, seat, electors.get(seat));
    }
    for (int n = 0; n < roster.without().size(); n++) {
      insert(proposal, n, roster.without().get(n));
    }
    chronicle.write(
        rules.classes().isEmpty() && rules.weights().isEqual() && bars.isEmpty() ? 1 : 2,
        "decision.opened",
        author,
        proposal.mover(),
        payload(dossier, rules, closes, roster, bars, barred, emergency));
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

  private List<UUID> barred(Set<String> bars, List<Elector> electors) {
    if (bars.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = electors.stream().map(Elector::organization).toList();
    return organizations.find(ids).values().stream()
        .filter(organization -> bars.contains(organization.legalStatus().key()))
        .map(Organization::id)
        .sorted(Comparator.comparing(UUID::toString))
        .toList();
  }

  private void insert(Proposal proposal, int n, WithoutVote member) {
    sql.sql(
            """
            insert into decisions.without_vote (proposal, organization, seat, name, why)
            values (:id, :organization, :seat, :name, :why)
            """)
        .param("id", proposal.id())
        .param("organization", member.organization())
        .param("seat", n)
        .param("name", member.name())
        .param("why", StoredRules.text(member.why()))
        .update();
  }

  private static Map<String, Object> payload(
      Dossier dossier,
      RuleBook rules,
      Instant closes,
      Roster roster,
      Set<String> bars,
      List<UUID> barred,
      Optional<Invoked> emergency) {
    Proposal proposal = dossier.proposal();
    var members = new ArrayList<Map<String, Object>>();
    for (Elector elector : roster.electors()) {
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
    if (!roster.without().isEmpty()) {
      payload.put("withoutVote", roster.without().stream().map(Openings::written).toList());
    }
    if (!bars.isEmpty()) {
      payload.put("legalBars", List.copyOf(bars));
      payload.put("barred", barred.stream().map(UUID::toString).toList());
    }
    payload.put("rules", rules.version());
    ClassRule its = rules.of(proposal.decisionClass());
    emergency.ifPresent(
        used ->
            payload.put(
                "emergency",
                Map.of(
                    "meeting",
                    used.meeting().orElseThrow().toString(),
                    "lapsesAt",
                    Chronicle.written(used.lapses()),
                    "follows",
                    true)));
    Rule rule = emergency.flatMap(_ -> its.emergency()).map(Emergency::rule).orElseGet(its::rule);
    payload.put("rule", RuleFile.write(rule));
    payload.put("quorum", RuleFile.write(its.quorum()));
    payload.put("conditionMode", its.mode().written());
    payload.put("windowDays", its.windowDays());
    if (its.proxiesHeld() > 0) {
      payload.put("proxiesHeld", its.proxiesHeld());
    }
    payload.put("textVersion", dossier.text().version());
    payload.put("text", "text:" + dossier.text().fingerprint());
    payload.put("closesAt", Chronicle.written(closes));
    payload.put("wordsApart", true);
    return payload;
  }

  private static Map<String, Object> written(WithoutVote member) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", member.organization().toString());
    fields.put("name", member.name());
    fields.put("why", NoVoteFile.write(member.why()));
    return fields;
  }
}
