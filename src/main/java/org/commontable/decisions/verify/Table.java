package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commontable.decisions.file.NoVoteFile;
import org.commontable.decisions.file.RuleFile;
import org.commontable.decisions.rules.Electorate;
import org.commontable.decisions.rules.NoVote;
import org.commontable.platform.record.CanonicalJson;
import org.commontable.platform.record.Entry;

/**
 * Who is a member, under which name, and who sits for whom, from the entries so far. An opening is
 * not believed but compared: its members must be the organizations that had joined and not left,
 * without those that a decision had suspended.
 */
final class Table {
  /** Somebody may press while her seat is being ended; the press comes first, its entry second. */
  private static final Duration PRESSING = Duration.ofMinutes(1);

  private record Seat(String organization, Optional<Instant> until) {}

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> members = new TreeSet<>();
  private final Set<String> suspended = new HashSet<>();
  private final Map<String, Map<String, Seat>> seatsOfPersons = new HashMap<>();
  private final Map<String, String> statuses = new HashMap<>();
  private final Map<String, String> tiers = new HashMap<>();
  private final Roll roll;
  private ZoneId zone = ZoneOffset.UTC;
  private Optional<LocalDate> annual = Optional.empty();

  Table(Roll roll) {
    this.roll = roll;
  }

  void take(Entry entry) {
    var payload = Payload.of(entry);
    var organization = String.valueOf(entry.organization());
    switch (entry.type()) {
      case "organization.added", "organization.corrected" -> {
        names.put(organization, payload.text("name"));
        statuses.put(organization, String.valueOf(payload.any("legalStatus")));
      }
      case "organization.joined" -> members.add(organization);
      case "organization.left" -> members.remove(organization);
      case "organization.tier" -> tiers.put(organization, payload.text("tier"));
      case "coalition.named" -> zone = ZoneId.of(payload.text("zone"));
      case "rules.annual-meeting" -> annual = Optional.of(LocalDate.parse(payload.text("heldOn")));
      case "membership.act" -> {
        if (payload.text("act").equals("suspended")) {
          suspended.add(organization);
        } else if (payload.text("act").equals("resumed")) {
          suspended.remove(organization);
        }
      }
      case "seat.given" -> {
        if (!payload.text("kind").equals("member")) {
          seats(payload).put(payload.text("seat"), new Seat(organization, Optional.empty()));
        }
      }
      case "seat.ended" ->
          seats(payload)
              .computeIfPresent(
                  payload.text("seat"),
                  (id, seat) -> new Seat(seat.organization, Optional.of(entry.time())));
      default -> {}
    }
  }

  /** Each difference between the frozen table of an opening and who was a member then, in words. */
  List<String> differences(Payload opening, RuleVersion rules, String decisionClass) {
    var differences = new ArrayList<String>();
    var without = without(rules.electorate(decisionClass, annual));
    var named = new HashSet<String>();
    for (var item : opening.list("members")) {
      var member = new Payload(item instanceof Map<?, ?> map ? map : Map.of());
      var id = member.text("id");
      var name = member.text("name");
      if (!named.add(id)) {
        differences.add("\"" + name + "\" is named twice");
      } else if (!isMember(id)) {
        differences.add(
            "\""
                + name
                + "\" is named, but is "
                + (members.contains(id) ? "suspended" : "no member")
                + " by the entries before");
      } else if (without.containsKey(id)) {
        differences.add("\"" + name + "\" is named, but has no vote by the entries before");
      } else if (!name.equals(names.getOrDefault(id, name))) {
        differences.add("\"" + name + "\" is named, but was called \"" + names.get(id) + "\"");
      }
    }
    differences.addAll(weights(opening, rules));
    members.stream()
        .filter(this::isMember)
        .filter(id -> !named.contains(id) && !without.containsKey(id))
        .forEach(
            id ->
                differences.add(
                    "\"" + names.getOrDefault(id, id) + "\" had joined, but is left out"));
    return differences;
  }

  /** Members without a vote as the opening must name them: which, and why. */
  List<String> differencesOfVoteless(Payload opening, RuleVersion rules, String decisionClass) {
    var said = new TreeMap<String, Object>();
    for (var item : opening.list("withoutVote")) {
      var member = new Payload(item instanceof Map<?, ?> map ? map : Map.of());
      said.put(member.text("id"), Objects.requireNonNullElse(member.any("why"), ""));
    }
    var counted = new TreeMap<String, Object>();
    without(rules.electorate(decisionClass, annual))
        .forEach((id, why) -> counted.put(id, NoVoteFile.write(why)));
    var ours = CanonicalJson.write(counted);
    var theirs = CanonicalJson.write(said);
    return ours.equals(theirs)
        ? List.of()
        : List.of("without a vote recounted as " + ours + ", recorded as " + theirs);
  }

  /** Members that the law barred when the decision opened; openings of before name none. */
  List<String> differencesOfBarred(Payload opening) {
    if (opening.any("barred") == null) {
      return List.of();
    }
    var counted =
        opening.list("members").stream()
            .map(item -> new Payload(item instanceof Map<?, ?> map ? map : Map.of()).text("id"))
            .filter(id -> opening.list("legalBars").contains(statusOf(id)))
            .sorted()
            .toList();
    return counted.equals(opening.list("barred"))
        ? List.of()
        : List.of("barred recounted as " + counted + ", recorded as " + opening.list("barred"));
  }

  private Map<String, NoVote> without(Electorate electorate) {
    if (electorate.equals(Electorate.ALL)) {
      return Map.of();
    }
    var without = new TreeMap<String, NoVote>();
    members.stream()
        .filter(this::isMember)
        .forEach(
            id ->
                electorate
                    .without(tiers.getOrDefault(id, ""), roll.days(id, zone))
                    .ifPresent(why -> without.put(id, why)));
    return without;
  }

  /** By the rules it opened under: nobody weighs more, or sits elsewhere, than they say. */
  private static List<String> weights(Payload opening, RuleVersion rules) {
    var differences = new ArrayList<String>();
    var named = new ArrayList<Payload>();
    for (var item : opening.list("members")) {
      named.add(new Payload(item instanceof Map<?, ?> map ? map : Map.of()));
    }
    var table = rules.table(named.stream().map(member -> member.text("id")).toList());
    for (int seat = 0; seat < table.size(); seat++) {
      var said = named.get(seat);
      var weight = RuleFile.written(table.get(seat).weight().value());
      if (!weight.equals(said.any("weight"))) {
        differences.add("\"" + said.text("name") + "\" has a weight that no entry gave it");
      }
      if (!table.get(seat).chamber().equals(Objects.requireNonNullElse(said.any("chamber"), ""))) {
        differences.add("\"" + said.text("name") + "\" sits in a chamber that no entry gave it");
      }
    }
    return differences;
  }

  /** The day then where the coalition is. */
  LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** Its legal status, as it declared it last. */
  String statusOf(String organization) {
    return statuses.getOrDefault(organization, "");
  }

  /** In good standing: one that a decision suspended is asked nothing until it resumes. */
  boolean isMember(String organization) {
    return members.contains(organization) && !suspended.contains(organization);
  }

  /** In good standing or not. */
  boolean hasJoined(String organization) {
    return members.contains(organization);
  }

  long members() {
    return members.stream().filter(this::isMember).count();
  }

  /** Whether this person spoke for the organization then, as delegate or alternate. */
  boolean speaks(String person, String organization, Instant at) {
    return seatsOfPersons.getOrDefault(person, Map.of()).values().stream()
        .filter(seat -> seat.organization.equals(organization))
        .anyMatch(seat -> seat.until.isEmpty() || !seat.until.get().plus(PRESSING).isBefore(at));
  }

  /** Whether this person spoke for any organization then. */
  boolean speaksForSomebody(String person, Instant at) {
    return seatsOfPersons.getOrDefault(person, Map.of()).values().stream()
        .anyMatch(seat -> seat.until.isEmpty() || !seat.until.get().plus(PRESSING).isBefore(at));
  }

  private Map<String, Seat> seats(Payload payload) {
    return seatsOfPersons.computeIfAbsent(payload.text("person"), person -> new HashMap<>());
  }
}
