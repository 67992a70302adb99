package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.elections.Box;
import org.commontable.decisions.elections.Count;
import org.commontable.decisions.elections.CountText;
import org.commontable.decisions.elections.Winning;
import org.commontable.decisions.file.RuleFile;
import org.commontable.decisions.rules.Attendance;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Weight;
import org.commontable.platform.record.CanonicalJson;
import org.commontable.platform.record.Entry;
import org.jspecify.annotations.Nullable;

/** What the entries so far say about one election. */
final class ElectionLog {
  /** An entry is written a moment after the instant that was judged. */
  private static final Duration WRITING = Duration.ofMinutes(1);

  private final Payload announced;
  private final Map<UUID, List<UUID>> offices = new LinkedHashMap<>();
  private final Map<UUID, String> organizations = new LinkedHashMap<>();
  private final Set<UUID> withdrawn = new HashSet<>();
  private final Set<String> voted = new HashSet<>();
  private boolean over;

  ElectionLog(Payload announced) {
    this.announced = announced;
    for (var item : announced.list("offices")) {
      var office = new Payload((Map<?, ?>) item);
      var candidates = new ArrayList<UUID>();
      for (var one : office.list("candidates")) {
        var candidate = new Payload((Map<?, ?>) one);
        var id = UUID.fromString(candidate.text("id"));
        candidates.add(id);
        organizations.put(id, candidate.text("organization"));
      }
      offices.put(UUID.fromString(office.text("id")), candidates);
    }
  }

  void withdraw(Entry entry) {
    var candidate = UUID.fromString(Payload.of(entry).text("candidate"));
    if (!String.valueOf(entry.organization()).equals(organizations.get(candidate))) {
      throw new Differs("a candidate who does not stand for this organization");
    }
    mustBeBefore(entry.time());
    withdrawn.add(candidate);
  }

  void vote(Entry entry, Table table) {
    var organization = String.valueOf(entry.organization());
    boolean sits =
        announced.list("members").stream()
            .anyMatch(item -> item instanceof Map<?, ?> it && organization.equals(it.get("id")));
    if (!sits) {
      throw new Differs("a ballot of an organization that is not at this table");
    }
    if (!table.speaks(entry.actor().toString(), organization, entry.time())) {
      throw new Differs("a ballot by somebody who did not sit for the organization");
    }
    if (entry.time().isBefore(instant("opensAt"))) {
      throw new Differs("a ballot before the opening");
    }
    mustBeBefore(entry.time());
    if (!voted.add(organization)) {
      throw new Differs("a second ballot of one organization");
    }
  }

  void lose() {
    mustNotBeOver();
    over = true;
  }

  /** As many ballots as voters, each of its own code, and the results that follow from them. */
  void count(Entry entry) {
    mustNotBeOver();
    over = true;
    var payload = Payload.of(entry);
    if (!entry.time().isAfter(instant("closesAt"))) {
      throw new Differs("the box was opened before the close");
    }
    var box = Box.read(payload.list("ballots"));
    if (box.size() != voted.size()) {
      throw new Differs(
          box.size() + " ballots in the box, but " + voted.size() + " organizations voted");
    }
    if (!box.isSortedByCode()) {
      throw new Differs("two ballots of one code, or ballots out of the order of their codes");
    }
    boolean lapsed = lacksQuorum();
    if (announced.any("quorum") != null
        && !CountText.outcome(lapsed).equals(payload.text("outcome"))) {
      throw new Differs("by its quorum it is " + CountText.outcome(lapsed));
    }
    var winning = Winning.of(announced.text("winning"));
    var results = new ArrayList<Object>();
    int position = 0;
    for (var office : offices.entrySet()) {
      var standing =
          office.getValue().stream().filter(candidate -> !withdrawn.contains(candidate)).toList();
      var choices = box.choices(position++, offices.size());
      var count = Count.of(winning, office.getValue(), standing, choices);
      results.add(CountText.written(office.getKey(), lapsed ? count.withoutQuorum() : count));
    }
    mustEqual(results, payload.any("results"));
  }

  /** Read from the ballots cast: who voted against the table that was announced. */
  private boolean lacksQuorum() {
    var asked = announced.any("quorum");
    if (asked == null) {
      return false;
    }
    var here = new ArrayList<Member>();
    var absent = new ArrayList<Member>();
    for (var item : announced.list("members")) {
      var seat = new Payload((Map<?, ?>) item);
      var chamber = seat.any("chamber") instanceof String named ? named : "";
      var member = new Member(seat.text("id"), Weight.ONE, chamber);
      (voted.contains(member.id()) ? here : absent).add(member);
    }
    return !RuleFile.quorum(asked, "quorum").count(new Attendance(here, absent)).met();
  }

  private static void mustEqual(Object counted, @Nullable Object said) {
    var ours = CanonicalJson.write(counted);
    var theirs = CanonicalJson.write(Objects.requireNonNullElse(said, List.of()));
    if (!ours.equals(theirs)) {
      throw new Differs("results recounted as " + ours + ", recorded as " + theirs);
    }
  }

  private void mustBeBefore(Instant at) {
    mustNotBeOver();
    if (at.isAfter(instant("closesAt").plus(WRITING))) {
      throw new Differs("after the close at " + instant("closesAt"));
    }
  }

  private void mustNotBeOver() {
    if (over) {
      throw new Differs("the box was opened already");
    }
  }

  private Instant instant(String field) {
    return announced.instant(field).orElseThrow(() -> new Differs("\"" + field + "\" is missing"));
  }
}
