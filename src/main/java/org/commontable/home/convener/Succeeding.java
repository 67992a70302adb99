package org.commontable.home.convener;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Grants;
import org.commontable.accounts.Link;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.home.convener.Succession.State;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * The steps by which the convener's office goes to somebody else. The convener hands it over, or
 * two member organizations together fill it; nobody else can, the operator neither. Each step is an
 * entry of the record and a letter to everybody who sits at the table.
 */
@Component
class Succeeding {
  private final Successions successions;
  private final SuccessionLetters letters;
  private final Disputes disputes;
  private final Organizations organizations;
  private final Grants grants;
  private final Links links;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  Succeeding(
      Successions successions,
      SuccessionLetters letters,
      Disputes disputes,
      Organizations organizations,
      Grants grants,
      Links links,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.successions = successions;
    this.letters = letters;
    this.disputes = disputes;
    this.organizations = organizations;
    this.grants = grants;
    this.links = links;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  boolean isConvener(UUID person) {
    return grants.holders(Role.CONVENER, null, clock.instant()).stream()
        .anyMatch(holder -> holder.id().equals(person));
  }

  /** Whether two organizations are at it: then the convener objects, and does not dodge. */
  boolean organizationsAreAtIt() {
    return successions.unended().stream()
        .filter(Succession::byOrganizations)
        .anyMatch(s -> s.seconded().isPresent() && s.at(clock.instant()).open());
  }

  /**
   * The convener asks somebody. False when she has asked somebody else, or two organizations have.
   */
  boolean offer(Person to, boolean beside, Person by) {
    settle();
    if (organizationsAreAtIt()) {
      return false;
    }
    var offered = successions.propose(to.id(), beside, by.id(), null, clock.instant());
    offered.ifPresent(
        succession -> {
          appendProposed(succession, to, by);
          letters.ask(succession, link(succession));
          letters.tell("offered", succession);
        });
    return offered.isPresent();
  }

  /** An organization proposes. False when a proposal is open. */
  boolean propose(Person successor, Organization organization, Person by) {
    settle();
    var proposed =
        successions.propose(successor.id(), false, by.id(), organization.id(), clock.instant());
    proposed.ifPresent(
        succession -> {
          appendProposed(succession, successor, by);
          letters.tell("proposed", succession);
        });
    return proposed.isPresent();
  }

  /** Another organization, through another person, seconds; the notice begins. */
  boolean second(Succession succession, Organization organization, Person by) {
    var now = clock.instant();
    if (succession.at(now) != State.WAITS_FOR_SECOND
        || succession.proposedBy().equals(by.id())
        || succession.proposedFor().filter(organization.id()::equals).isPresent()
        || !successions.second(
            succession.id(),
            by.id(),
            organization.id(),
            disputes.yes(succession.person(), succession.rule()),
            now)) {
      return false;
    }
    var seconded = successions.find(succession.id()).orElseThrow();
    var payload = new LinkedHashMap<String, Object>();
    payload.put("succession", succession.id().toString());
    payload.put("noticeHours", (long) seconded.rule().noticeHours());
    seconded.decision().ifPresent(number -> payload.put("decision", number));
    append("convener.seconded", by.id(), Optional.of(organization.id()), "web", payload);
    letters.ask(seconded, link(seconded));
    letters.tell(seconded.decision().isPresent() ? "settled" : "seconded", seconded);
    return true;
  }

  /**
   * Stops it: it goes to a decision. False when the notice is over, the table has decided already,
   * or somebody was faster.
   */
  boolean object(Succession succession, String reason, Optional<UUID> organization, Person by) {
    var now = clock.instant();
    if (!succession.hears(now) || !successions.object(succession.id(), by.id(), reason, now)) {
      return false;
    }
    append(
        "convener.objected",
        by.id(),
        organization,
        "web",
        Map.of(
            "succession", succession.id().toString(),
            "reason", record.commit("succession.reason", reason).reference()));
    letters.tell("stopped", successions.find(succession.id()).orElseThrow());
    return true;
  }

  /** Whoever began it takes it back; does nothing when it has ended. */
  void withdraw(Succession succession, Optional<UUID> organization, Person by) {
    if (successions.withdraw(succession.id(), by.id(), clock.instant())) {
      append(
          "convener.withdrawn",
          by.id(),
          organization,
          "web",
          Map.of("succession", succession.id().toString()));
      letters.tell("withdrawn", succession);
    }
  }

  /** What a letter's link stands for, while she can accept. A link handed over opens nothing. */
  Optional<Succession> behind(Link link) {
    if (link.purpose() != LinkPurpose.OFFICE
        || !link.opensAt(clock.instant())
        || link.handedOver()) {
      return Optional.empty();
    }
    return successions
        .find(UUID.fromString(link.target()))
        .filter(s -> s.person().equals(link.person().id()) && s.accepted().isEmpty())
        .filter(s -> s.at(clock.instant()).open())
        .filter(
            s -> s.byOrganizations() || (isConvener(s.proposedBy()) && !organizationsAreAtIt()));
  }

  /** She accepts; what lacked nothing else takes effect at once. */
  Optional<Succession> accept(Link link) {
    var waiting = behind(link);
    if (waiting.isEmpty() || !links.use(link)) {
      return Optional.empty();
    }
    var succession = waiting.get();
    var now = clock.instant();
    if (!successions.accept(succession.id(), now)) {
      throw new IllegalStateException("succession " + succession.id() + " ended meanwhile");
    }
    append(
        "convener.accepted",
        link.person().id(),
        Optional.empty(),
        "mail",
        Map.of(
            "succession", succession.id().toString(),
            "person", link.person().id().toString()));
    settle();
    return successions.find(succession.id());
  }

  /** Installs whom nothing stands against any more, and strikes what nobody answered in time. */
  void settle() {
    var now = clock.instant();
    for (var succession : successions.unended()) {
      switch (succession.at(now)) {
        case DUE -> {
          if (isCarried(succession)) {
            install(succession, now);
          } else {
            successions.lapse(succession.id(), now);
          }
        }
        case LAPSED -> successions.lapse(succession.id(), now);
        default -> {} // waits
      }
    }
  }

  /**
   * Two organizations must still be at the table when the notice ends; one's word is not enough.
   */
  private boolean isCarried(Succession succession) {
    return !succession.byOrganizations()
        || Stream.of(succession.proposedFor(), succession.secondedFor())
            .allMatch(
                by -> by.flatMap(organizations::find).filter(Organization::member).isPresent());
  }

  /** Two organizations fill the office anew, so everybody who held it gives it up. */
  private void install(Succession succession, Instant now) {
    if (!successions.done(succession.id(), now)) {
      return;
    }
    var by = succession.byOrganizations() ? Fact.PROGRAM : succession.proposedBy();
    var channel = succession.byOrganizations() ? "program" : "mail";
    List<UUID> ending =
        grants.holders(Role.CONVENER, null, now).stream()
            .map(Person::id)
            .filter(holder -> !holder.equals(succession.person()))
            .filter(
                holder ->
                    succession.byOrganizations()
                        || (!succession.beside() && holder.equals(succession.proposedBy())))
            .toList();
    for (var holder : ending) {
      grants.end(holder, Role.CONVENER, null, now, succession.proposedBy());
      append("office.ended", by, Optional.empty(), channel, office(holder));
    }
    grants.grant(succession.person(), Role.CONVENER, null, now, succession.proposedBy());
    append("office.given", by, Optional.empty(), channel, office(succession.person()));
    append(
        "convener.installed",
        by,
        Optional.empty(),
        channel,
        Map.of(
            "succession", succession.id().toString(),
            "person", succession.person().toString()));
    letters.tell("done", succession);
  }

  private String link(Succession succession) {
    var life = Duration.between(clock.instant(), succession.waitsUntil());
    return "/convener/acceptances/"
        + links.issue(
            succession.person(), LinkPurpose.OFFICE, null, succession.id().toString(), life, false);
  }

  private void appendProposed(Succession succession, Person person, Person by) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("succession", succession.id().toString());
    payload.put("person", person.id().toString());
    payload.put("name", record.commit("person.name", person.name()).reference());
    payload.put("beside", succession.beside());
    append("convener.proposed", by.id(), succession.proposedFor(), "web", payload);
  }

  private static Map<String, Object> office(UUID person) {
    return Map.of("person", person.toString(), "role", "convener");
  }

  private void append(
      String type, UUID by, Optional<UUID> organization, String channel, Map<String, Object> what) {
    record.append(new Fact(type, by, organization.orElse(null), channel, ids.next(), what));
  }
}
