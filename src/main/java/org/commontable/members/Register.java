package org.commontable.members;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.commontable.accounts.Person;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * The coalition's register: every change is a dated fact in this room's tables and, in the same
 * transaction, an entry of the record. The payloads stand in docs/record-format.md.
 */
@Component
public class Register {
  private final Coalitions coalitions;
  private final Organizations organizations;
  private final Seats seats;
  private final Tiers tiers;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  Register(
      Coalitions coalitions,
      Organizations organizations,
      Seats seats,
      Tiers tiers,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.coalitions = coalitions;
    this.organizations = organizations;
    this.seats = seats;
    this.tiers = tiers;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** Names the coalition, or corrects what it says about itself. */
  public void name(Coalition coalition, UUID by) {
    coalitions.put(coalition);
    var payload = new LinkedHashMap<String, Object>();
    payload.put("name", texts(coalition.name()));
    payload.put("mission", kept(coalition.mission()));
    payload.put(
        "areas",
        coalition.areas().stream()
            .map(
                area ->
                    Map.of(
                        "key", area.key(),
                        "name", texts(area.name()),
                        "sentence", kept(area.sentence())))
            .toList());
    payload.put("zone", coalition.zone().getId());
    payload.put("longestWaitDays", (long) coalition.longestWaitDays());
    append("coalition.named", by, Optional.empty(), "web", payload);
  }

  /** Adds an organization to the table. It is a member once it has accepted its invitation. */
  public Organization add(OrganizationDetails details, UUID by) {
    var id = organizations.add(details, clock.instant(), by);
    var added = organizations.find(id).orElseThrow();
    append("organization.added", by, Optional.of(id), "web", describe(added));
    return added;
  }

  /** The organization corrects what stands about it. Its address stays. */
  public void correct(Organization organization, OrganizationDetails details, UUID by) {
    organizations.correct(organization.id(), details);
    var corrected = organizations.find(organization.id()).orElseThrow();
    append("organization.corrected", by, Optional.of(corrected.id()), "web", describe(corrected));
  }

  /**
   * Gives it a kind of belonging, from now on.
   *
   * @param decision number of the decision that says so, where it takes one
   */
  public void place(Organization organization, String tier, Optional<String> decision, UUID by) {
    tiers.give(organization.id(), tier, decision, clock.instant(), by);
    var payload = new LinkedHashMap<String, Object>();
    payload.put("tier", tier);
    payload.put("name", organization.name());
    decision.ifPresent(number -> payload.put("decision", number));
    append("organization.tier", by, Optional.of(organization.id()), "web", payload);
  }

  /** Begins a membership; does nothing when there is one. {@code handedOver}: not by mail. */
  public void join(Organization organization, UUID by, String channel, boolean handedOver) {
    if (organizations.join(organization.id(), clock.instant(), by)) {
      append(
          "organization.joined",
          by,
          Optional.of(organization.id()),
          channel,
          Map.of("name", organization.name(), "handedOver", handedOver));
    }
  }

  /** Ends the membership and every seat at this instant. What was decided stays. */
  public void leave(Organization organization, UUID by) {
    var now = clock.instant();
    if (organizations.leave(organization.id(), now, by)) {
      append(
          "organization.left",
          by,
          Optional.of(organization.id()),
          "web",
          Map.of("name", organization.name()));
      seats.holders(organization.id(), now).forEach(seat -> end(seat, by));
    }
  }

  /** Gives somebody a seat; empty when she sits for this organization already. */
  public Optional<Seat> appoint(
      UUID organization, Person person, SeatKind kind, UUID by, String channel) {
    Instant now = clock.instant();
    var seat = seats.appoint(organization, person.id(), kind, now, by);
    seat.ifPresent(
        given ->
            append(
                "seat.given",
                by,
                Optional.of(organization),
                channel,
                Map.of(
                    "seat", given.id().toString(),
                    "person", person.id().toString(),
                    "name", record.commit("person.name", person.name()).reference(),
                    "kind", kind.key())));
    return seat;
  }

  /** Ends a seat; does nothing when it has ended. */
  public void end(Seat seat, UUID by) {
    if (seats.end(seat, clock.instant(), by)) {
      append(
          "seat.ended",
          by,
          Optional.of(seat.organization()),
          "web",
          Map.of(
              "seat", seat.id().toString(),
              "person", seat.person().toString(),
              "kind", seat.kind().key()));
    }
  }

  private Map<String, Object> describe(Organization organization) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("slug", organization.slug());
    payload.put("name", organization.name());
    payload.put("shortName", organization.shortName());
    payload.put("kind", organization.kind().key());
    payload.put("legalStatus", organization.legalStatus().key());
    payload.put("daysToDecide", (long) organization.daysToDecide());
    if (!organization.howItDecides().isEmpty()) {
      payload.put(
          "howItDecides",
          record.commit("organization.how", organization.howItDecides()).reference());
    }
    return payload;
  }

  /** Long texts stand beside the chain, by their hash. */
  private Map<String, Object> kept(LocalizedText text) {
    var references = new TreeMap<String, Object>();
    text.texts().forEach((lang, words) -> references.put(lang, record.text(words)));
    return new TreeMap<>(Map.of("original", text.original(), "texts", references));
  }

  private static Map<String, Object> texts(LocalizedText text) {
    return new TreeMap<>(Map.of("original", text.original(), "texts", text.texts()));
  }

  private void append(
      String type, UUID by, Optional<UUID> organization, String channel, Map<String, Object> what) {
    record.append(new Fact(type, by, organization.orElse(null), channel, ids.next(), what));
  }
}
