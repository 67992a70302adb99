package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record that is whole may still tell a verdict that does not follow: the recount says so. */
class RecountTest {
  private static final Instant CLOSES = Instant.parse("2026-11-24T01:00:00Z");
  private static final String A = new UUID(0, 0xA).toString();
  private static final String B = new UUID(0, 0xB).toString();
  private static final String C = new UUID(0, 0xC).toString();
  private static final String PERSON = Fact.PROGRAM.toString();
  private static final String TEXT = "text:" + "ab".repeat(32);
  private static final Map<String, Object> RULE =
      Map.of("name", "consensus", "standAsideCap", "1/3");
  private static final Map<String, Object> QUORUM = Map.of("kind", "majority");

  private final List<Entry> before = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  @BeforeEach
  void threeOrganizationsHaveJoinedAndSeatedTheirDelegates() {
    for (var organization : List.of(A, B, C)) {
      before.add(joined(organization, "Organization"));
      before.add(seat("seat.given", organization));
    }
  }

  @Test
  void aMemberLeftOutOfTheOpeningIsNamed() {
    threeOrganizationsDecide();
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));
    before.add(joined(new UUID(0, 0xD).toString(), "Parents of Tarrow"));

    assertThat(sentences())
        .singleElement()
        .asString()
        .contains("line 3", "members: \"Parents of Tarrow\" had joined, but is left out");
  }

  @Test
  void aGuestCountedAsAMemberIsNamed() {
    threeOrganizationsDecide();
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));
    before.add(entry("organization.left", C, CLOSES.minusSeconds(500), Map.of("name", "C")));

    assertThat(sentences()).singleElement().asString().contains("is no member by the entries");
  }

  @Test
  void whoJoinsAfterTheOpeningIsNotAtThisTable() {
    threeOrganizationsDecide();
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));
    entries.add(joined(new UUID(0, 0xD).toString(), "Parents of Tarrow"));

    assertThat(sentences()).isEmpty();
  }

  @Test
  void aWeightThatNobodyGaveIsNamed() {
    threeOrganizationsDecide();
    var opened = new HashMap<>(entries.get(2).payload());
    opened.put(
        "members",
        List.of(member(A), Map.of("id", B, "name", "Other", "weight", "3/1"), member(C)));
    entries.set(2, entry("decision.opened", null, CLOSES.minusSeconds(80), opened));

    assertThat(sentences())
        .hasSize(2)
        .anyMatch(it -> it.contains("\"Other\" is named, but was called \"Organization\""))
        .anyMatch(it -> it.contains("a weight that no entry gave it"));
  }

  @Test
  void aStanceThatTheLawBarsIsNamed() {
    before.add(
        entry(
            "organization.added",
            B,
            CLOSES.minusSeconds(500),
            Map.of("name", "Organization", "legalStatus", "501c3")));
    threeOrganizationsDecide();
    var opened = new HashMap<>(entries.get(2).payload());
    opened.put("legalBars", List.of("501c3"));
    entries.set(2, entry("decision.opened", null, CLOSES.minusSeconds(80), opened));

    assertThat(sentences()).first().asString().contains("the law leaves only its recusal");
  }

  @Test
  void aStanceOfSomebodyWhoseSeatHadEndedIsNamed() {
    before.add(seat("seat.ended", B));
    threeOrganizationsDecide();
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));

    assertThat(sentences()).first().asString().contains("somebody who did not sit for");
  }

  @Test
  void aVerdictThatFollowsIsFoundToFollow() {
    threeOrganizationsDecide();
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));

    assertThat(sentences()).isEmpty();
    assertThat(Recount.of(entries).decisions()).isEqualTo(1);
  }

  @Test
  void theDecisionBehindAKindOfBelongingNamesTheOrganization() {
    threeOrganizationsDecide();
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));
    var opened = new HashMap<>(entries.get(2).payload());
    opened.put("class", "membership");
    entries.set(2, entry("decision.opened", null, CLOSES.minusSeconds(80), opened));
    entries.add(
        entry(
            "organization.tier",
            B,
            CLOSES.plusSeconds(9),
            Map.of("tier", "friend", "name", "Organization", "decision", "2026-1")));
    var all = new ArrayList<>(before);
    all.addAll(entries);
    var recount = Recount.of(all);
    assertThat(recount.faults()).isEmpty();
    var hash = "ab".repeat(32);
    assertThat(recount.faultsOfTexts(Map.of(hash, "ORGANIZATION is a friend\n\nText"))).isEmpty();
    assertThat(recount.faultsOfTexts(Map.of(hash, "Another is a friend\n\nText")))
        .singleElement()
        .asString()
        .contains("does not name");
  }

  @Test
  void aTranslationIsAWholeTextBesideTheOriginal() {
    threeOrganizationsDecide();
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));
    translated(Map.of("es", "text:" + "cd".repeat(32)));
    assertThat(sentences()).isEmpty();
    translated(Map.of("es", TEXT));
    assertThat(sentences()).first().asString().contains("a translation that is the original: es");
    translated(Map.of("es", "Publicar"));
    assertThat(sentences()).first().asString().contains("a translation that is no text: es");
  }

  private void translated(Map<String, Object> translations) {
    var payload =
        Map.<String, Object>of(
            "decision", "2026-1", "version", 1L, "text", TEXT, "translations", translations);
    entries.set(1, entry("decision.text", null, CLOSES.minusSeconds(90), payload));
  }

  @Test
  void anotherOutcomeThanTheStancesGiveIsNamed() {
    threeOrganizationsDecide();
    verdict(CLOSES, "to-resolution", false, 2, counts(2, 0));

    assertThat(sentences()).singleElement().asString().contains("line 9", "verdict recounted as");
  }

  @Test
  void aStanceLeftOutOfTheQuestionIsNamed() {
    threeOrganizationsDecide();
    entries.remove(6);
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));

    assertThat(sentences()).singleElement().asString().contains("stances recounted as");
  }

  @Test
  void someoneWhoWasNotOnTheRollIsNotCountedPresent() {
    threeOrganizationsDecide();
    entries.remove(3);
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));

    assertThat(sentences()).singleElement().asString().contains("present recounted as");
  }

  @Test
  void costsAndEvidenceAreTheMoversAndComeBeforeTheClose() {
    add("decision.text", A, CLOSES.minusSeconds(95), Map.of("version", 1L, "text", TEXT));
    add("decision.grounds", A, CLOSES.minusSeconds(94), Map.of());
    assertThat(sentences()).isEmpty();
    add("decision.grounds", B, CLOSES.minusSeconds(93), Map.of());
    add("decision.grounds", null, CLOSES.minusSeconds(92), Map.of());
    add("decision.closed", null, CLOSES.plusSeconds(1), Map.of("closedAt", CLOSES.toString()));
    add("decision.grounds", A, CLOSES.plusSeconds(2), Map.of());
    assertThat(sentences().stream().filter(one -> one.contains("decision.grounds")))
        .satisfiesExactly(
            one -> assertThat(one).contains("of another than the mover"),
            two -> assertThat(two).contains("of another than the mover"),
            three -> assertThat(three).contains("after the close"));
  }

  @Test
  void costsAndEvidenceOfWhatNoOrganizationMovedAreTheConveners() {
    add("decision.text", null, CLOSES.minusSeconds(95), Map.of("version", 1L, "text", TEXT));
    add("decision.grounds", null, CLOSES.minusSeconds(94), Map.of());
    assertThat(sentences()).singleElement().asString().contains("was not convener");
    entries.add(
        1,
        entry(
            "office.given",
            null,
            CLOSES.minusSeconds(94),
            Map.of("person", PERSON, "role", "convener")));
    assertThat(sentences()).isEmpty();
  }

  @Test
  void aStanceAfterTheCloseIsNamed() {
    threeOrganizationsDecide();
    stance(C, "block", CLOSES.plusSeconds(120));

    assertThat(sentences()).singleElement().asString().contains("a stance after the close");
  }

  @Test
  void aStanceAfterTheClosingTimeIsNamedEvenWhenNobodyHadWrittenTheCloseYet() {
    threeOrganizationsDecide();
    var closed = entries.removeLast();
    stance(C, "block", CLOSES.plusSeconds(120));
    entries.add(closed);

    assertThat(sentences()).first().asString().contains("a stance after the close");
  }

  @Test
  void theAbsentMayAnswerWhileTheWindowIsOpenAndNoLonger() {
    threeOrganizationsDecide();
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));
    var until = CLOSES.plusSeconds(14 * 86400);
    add("decision.notes", null, CLOSES.plusSeconds(60), Map.of("windowUntil", until.toString()));
    stance(C, "support", CLOSES.plusSeconds(86400));
    verdict(CLOSES.plusSeconds(86400), "adopted", false, 3, counts(3, 0));
    assertThat(sentences()).isEmpty();

    stance(C, "block", until.plusSeconds(120));
    assertThat(sentences()).singleElement().asString().contains("a stance after the close");
  }

  @Test
  void aDecisionUnderRulesNobodyProposedIsNamed() {
    threeOrganizationsDecide();
    entries.removeFirst();

    assertThat(sentences()).singleElement().asString().contains("no rules of version 1");
  }

  @Test
  void aStanceOnAnotherTextIsNamed() {
    threeOrganizationsDecide();
    var says = new HashMap<>(saying("support"));
    says.put("text", "text:" + "cd".repeat(32));
    entries.add(4, entry("decision.stance", C, CLOSES.minusSeconds(30), says));

    assertThat(sentences()).first().asString().contains("binds to a text");
  }

  @Test
  void aConditionCountsAsItStoodAtTheClose() {
    threeOrganizationsDecide();
    var says = new HashMap<>(saying("conditional"));
    says.put("conditions", List.of(Map.of("id", "c1", "text", "commitment:", "state", "open")));
    entries.set(6, entry("decision.stance", B, CLOSES.minusSeconds(40), says));
    add(
        "decision.condition",
        B,
        CLOSES.plusSeconds(5),
        Map.of("condition", "c1", "state", "accepted"));
    var ballot = Map.of("member", B, "stance", "conditional", "conditions", List.of("open"));
    verdict(CLOSES, "to-resolution", false, 1, counts(1, 1), ballot);

    assertThat(sentences()).isEmpty();
  }

  @Test
  void nothingIsClosedEarlyThatTheSilentCouldStillChange() {
    threeOrganizationsDecide();
    var opened = new HashMap<>(entries.get(2).payload());
    opened.put("wordsApart", true);
    entries.set(2, entry("decision.opened", null, CLOSES.minusSeconds(80), opened));
    entries.removeLast();
    var at = CLOSES.minusSeconds(10);
    closedEarly(at, at);
    verdict(at, "adopted", true, 2, counts(2, 0));
    assertThat(sentences()).singleElement().asString().contains("closed early though the silent");
    opened.remove("wordsApart");
    entries.set(2, entry("decision.opened", null, CLOSES.minusSeconds(80), opened));
    assertThat(sentences()).as("in records of before it was not asked").isEmpty();
    entries.subList(7, entries.size()).clear();
    closedEarly(at, at.plusSeconds(90));
    assertThat(sentences()).singleElement().asString().contains("another time than somebody");
  }

  private void closedEarly(Instant at, Instant written) {
    add("decision.closed", null, written, Map.of("closedAt", at.toString(), "early", true));
  }

  @Test
  void aConditionThatNobodyAnsweredIsNotAcceptedFromTheBeginning() {
    threeOrganizationsDecide();
    entries.set(6, written(3, conditional("c1", "accepted"), Fact.PROGRAM));
    assertThat(sentences()).first().asString().contains("accepted though nobody had answered it");
    entries.set(6, written(3, conditional("c1", "open"), Fact.PROGRAM));
    entries.remove(7);
    add("decision.condition", B, CLOSES.minusSeconds(30), step("c1", "accepted"));
    entries.add(written(3, conditional("c2", "accepted"), Fact.PROGRAM));
    assertThat(sentences()).as("said again, it keeps the answer").isEmpty();
    entries.set(8, written(1, conditional("c2", "met"), Fact.PROGRAM));
    assertThat(sentences()).as("in entries of before it was not asked").isEmpty();
  }

  @Test
  void aConditionIsAnsweredByWhoSatForTheMover() {
    add("decision.text", A, CLOSES.minusSeconds(95), Map.of("version", 1L, "text", TEXT));
    threeOrganizationsDecide();
    entries.remove(2);
    entries.set(6, conditional("c1", "open"));
    entries.remove(7);
    add("decision.condition", B, CLOSES.minusSeconds(30), step("c1", "refused"));
    entries.set(7, written(3, entries.getLast(), Fact.PROGRAM));
    assertThat(sentences()).isEmpty();
    entries.set(7, written(3, entries.getLast(), STRANGER));
    assertThat(sentences()).singleElement().asString().contains("did not sit for the mover");
    entries.set(7, written(2, entries.getLast(), STRANGER));
    assertThat(sentences()).as("in entries of before it was not asked").isEmpty();
  }

  @Test
  void whoConfirmsReleasesOrObjectsSitsForTheOrganization() {
    threeOrganizationsDecide();
    for (var type :
        List.of(
            "decision.confirmed",
            "decision.name",
            "decision.taking-part",
            "decision.note-after-close",
            "decision.again-asked",
            "decision.fix-objected",
            "decision.condition-comment")) {
      add(type, A, CLOSES.plusSeconds(2), Map.of("stance", "s1", "at", CLOSES.toString()));
      entries.set(8, written(1, entries.getLast(), STRANGER));
      assertThat(sentences()).singleElement().asString().contains(type, "did not sit for");
      entries.remove(8);
    }
  }

  @Test
  void nobodyConfirmsAStanceOfAnotherOrganization() {
    threeOrganizationsDecide();
    var says = new HashMap<>(saying("support"));
    says.put("stance", "s1");
    entries.set(6, entry("decision.stance", B, CLOSES.minusSeconds(40), says));
    add("decision.confirmed", B, CLOSES.minusSeconds(30), Map.of("stance", "s1"));
    entries.remove(7);
    assertThat(sentences()).isEmpty();
    add("decision.confirmed", A, CLOSES.minusSeconds(29), Map.of("stance", "s1"));
    assertThat(sentences()).singleElement().asString().contains("another organization than");
  }

  private static final UUID STRANGER = new UUID(0, 0xBAD);

  private Entry conditional(String id, String state) {
    var says = new HashMap<>(saying("conditional"));
    says.put("conditions", List.of(Map.of("id", id, "text", "commitment:", "state", state)));
    return entry("decision.stance", B, CLOSES.minusSeconds(20), says);
  }

  private static Map<String, String> step(String condition, String state) {
    return Map.of("condition", condition, "state", state);
  }

  private static Entry written(int format, Entry it, UUID actor) {
    return new Entry(
        it.seq(),
        format,
        it.time(),
        it.type(),
        actor,
        it.organization(),
        it.channel(),
        it.requestId(),
        it.payload(),
        it.prev(),
        it.hash());
  }

  @Test
  void rulesByClassAndTheirWeightsAreRecounted() {
    threeOrganizationsDecide();
    verdict(CLOSES, "adopted", true, 2, counts(2, 0));
    var rules = new HashMap<>(entries.getFirst().payload());
    rules.put("rule", Map.of("name", "unanimity"));
    rules.put("classes", Map.of("money", Map.copyOf(entries.getFirst().payload())));
    rules.put("weights", Map.of(A, "5/1", B, "2/1"));
    rules.put("weightCap", "1/2");
    rules.put("chambers", Map.of(A, "unions"));
    entries.set(0, entry("rules.proposed", null, CLOSES.minusSeconds(100), rules));
    assertThat(sentences())
        .as("class and weights are those of no money decision")
        .anyMatch(it -> it.contains("rule recounted as"))
        .anyMatch(it -> it.contains("a weight that no entry gave it"))
        .anyMatch(it -> it.contains("a chamber that no entry gave it"));

    var opened = new HashMap<>(entries.get(2).payload());
    opened.put("class", "money");
    opened.put("members", List.of(chamber(A, "3/1"), weighing(B, "2/1"), weighing(C, "1/1")));
    entries.set(2, entry("decision.opened", null, CLOSES.minusSeconds(80), opened));
    var last = new HashMap<>(entries.getLast().payload());
    @SuppressWarnings("unchecked")
    var question = new HashMap<>((Map<String, Object>) last.get("question"));
    question.put(
        "members",
        List.of(
            Map.of("id", A, "weight", "3/1", "chamber", "unions"),
            member(B, "2/1"),
            member(C, "1/1")));
    last.put("question", question);
    entries.set(entries.size() - 1, entry("decision.verdict", null, CLOSES.plusSeconds(1), last));
    assertThat(sentences()).isEmpty();
  }

  private static Map<String, Object> weighing(String id, String weight) {
    return Map.of("id", id, "name", "Organization", "weight", weight);
  }

  private static Map<String, Object> chamber(String id, String weight) {
    return Map.of("id", id, "name", "Organization", "weight", weight, "chamber", "unions");
  }

  /** A and B support, C is silent and absent. */
  private void threeOrganizationsDecide() {
    var rules =
        Map.<String, Object>of(
            "version", 1L, "rule", RULE, "quorum", QUORUM, "conditionMode", "count-if-accepted");
    entries.add(entry("rules.proposed", null, CLOSES.minusSeconds(100), rules));
    add("decision.text", null, CLOSES.minusSeconds(90), Map.of("version", 1L, "text", TEXT));
    var opened = new HashMap<>(rules);
    opened.remove("version");
    opened.put("rules", 1L);
    opened.put("members", List.of(member(A), member(B), member(C)));
    opened.put("textVersion", 1L);
    opened.put("text", TEXT);
    opened.put("closesAt", CLOSES.toString());
    add("decision.opened", null, CLOSES.minusSeconds(80), opened);
    for (var here : List.of(A, B)) {
      entries.add(
          entry(
              "presence.noted",
              here,
              CLOSES.minusSeconds(70),
              Map.of("from", CLOSES.minusSeconds(70).toString(), "how", "room")));
    }
    stance(A, "support", CLOSES.minusSeconds(50));
    stance(B, "support", CLOSES.minusSeconds(40));
    add("decision.closed", null, CLOSES.plusSeconds(1), Map.of("closedAt", CLOSES.toString()));
  }

  private void stance(String organization, String says, Instant time) {
    add("decision.stance", organization, time, saying(says));
  }

  private static Map<String, Object> saying(String says) {
    return Map.of(
        "decision", "2026-1", "says", says, "textVersion", 1L, "text", TEXT, "by", "delegate");
  }

  private void verdict(
      Instant at, String outcome, boolean open, long yes, Map<String, Object> counts) {
    var second = yes == 3 ? List.of(support(B), support(C)) : List.of(support(B));
    verdict(at, outcome, open, yes, counts, second.toArray());
  }

  private void verdict(
      Instant at,
      String outcome,
      boolean open,
      long yes,
      Map<String, Object> counts,
      Object... others) {
    var stances = new ArrayList<Object>(List.of(support(A)));
    stances.addAll(List.of(others));
    var question = new LinkedHashMap<String, Object>();
    question.put("members", List.of(member(A, "1/1"), member(B, "1/1"), member(C, "1/1")));
    question.put("rule", RULE);
    question.put("quorum", QUORUM);
    question.put("conditionMode", "count-if-accepted");
    question.put("present", List.of(A, B));
    question.put("textVersion", 1L);
    question.put("stances", stances);
    long here = yes == 3 ? 3L : 2L;
    var verdict =
        Map.of(
            "outcome",
            outcome,
            "windowOpen",
            open,
            "quorum",
            Map.of("needed", 2L, "counted", here, "met", true, "moreNeeded", 0L),
            "counts",
            counts,
            "yes",
            yes,
            "present",
            here);
    add(
        "decision.verdict",
        null,
        at.plusSeconds(1),
        Map.of("at", at.toString(), "text", TEXT, "question", question, "verdict", verdict));
  }

  private static Map<String, Object> counts(long support, long open) {
    var counts = new HashMap<String, Object>();
    for (var position :
        List.of("standAside", "recused", "abstain", "oppose", "block", "conditionalCounted")) {
      counts.put(position, 0L);
    }
    counts.put("support", support);
    counts.put("conditionalNotCounted", open);
    counts.put("silent", 3L - support - open);
    return counts;
  }

  private static Map<String, Object> support(String member) {
    return Map.of("member", member, "stance", "support", "textVersion", 1L);
  }

  private Entry joined(String organization, String name) {
    var added = Map.<String, Object>of("name", name);
    before.add(entry("organization.added", organization, CLOSES.minusSeconds(900), added));
    return entry("organization.joined", organization, CLOSES.minusSeconds(900), added);
  }

  private Entry seat(String type, String organization) {
    var seat = Map.<String, Object>of("seat", organization, "person", PERSON, "kind", "delegate");
    return entry(type, organization, CLOSES.minusSeconds(900), seat);
  }

  private static Map<String, Object> member(String id) {
    return Map.of("id", id, "name", "Organization", "weight", "1/1");
  }

  private static Map<String, Object> member(String id, String weight) {
    return Map.of("id", id, "weight", weight);
  }

  private void add(String type, String organization, Instant time, Map<String, ?> payload) {
    var all = new HashMap<String, Object>(payload);
    all.put("decision", "2026-1");
    entries.add(entry(type, organization, time, all));
  }

  private Entry entry(String type, String organization, Instant time, Map<String, Object> payload) {
    var id = organization == null ? null : UUID.fromString(organization);
    return new Entry(
        entries.size() + 1, 1, time, type, Fact.PROGRAM, id, "web", Fact.PROGRAM, payload, "", "");
  }

  private List<String> sentences() {
    var all = new ArrayList<>(before);
    all.addAll(entries);
    return Recount.of(all).faults().stream().map(it -> it.sentence()).toList();
  }
}
