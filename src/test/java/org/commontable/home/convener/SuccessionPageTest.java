package org.commontable.home.convener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** How the convener's office goes to somebody else, and who cannot make it. */
class SuccessionPageTest extends Table {
  private static final Pattern LINK = Pattern.compile("/convener/acceptances/\\S+");
  private static final String ROSA = "rosa@example.org";
  private static final Instant LATER = NOW.plus(Duration.ofDays(20));

  @Autowired Succeeding succeeding;
  @Autowired Successions successions;
  @TempDir Path folder;

  private Person ruth;
  private Reader operator;

  @BeforeEach
  void threeWeeksLater() {
    ruth = grants.holders(Role.CONVENER, null, NOW).getFirst();
    clock.set(LATER);
    operator = as(Role.OPERATOR);
  }

  @Test
  void twoOrganizationsInstallAConvenerAndEverybodyWasToldBefore() throws Exception {
    assertThat(of("Faith").postAndFollow("/convener/proposals/new", rosa()).text())
        .contains("Rosa Lind is proposed as convener")
        .contains("Ana Faith, Faith in Action Tarrow");
    assertThat(of("Teachers").get("/convener").page().select("a[href$=/proposals/new]"))
        .as("one at a time")
        .isEmpty();
    assertThat(letters()).as("no letter to Rosa before a second").isEmpty();
    clock.forward(Duration.ofSeconds(1));
    assertThat(of("Teachers").get("/desk").text()).contains("Rosa Lind is proposed as convener");

    assertThat(of("Teachers").postAndFollow(proposal() + "/second", Map.of()).text())
        .contains("the time to object runs")
        .contains("Tarrow Teachers Association");
    for (var told : List.of(ruth, delegates.get("Libraries"), delegates.get("Faith"))) {
      assertThat(lettersTo(told.email()).getFirst())
          .contains("Ana Faith (Faith in Action Tarrow) proposes Rosa Lind as convener")
          .contains("Ana Teachers (Tarrow Teachers Association) seconds it");
    }
    assertThat(of("Libraries").get("/desk").text()).contains("you can object");

    var link = letters().getFirst();
    assertThat(nobody().get(link).text()).contains("Others can object until");
    assertThat(nobody().post(link, Map.of()).location()).isEqualTo("/");
    clock.forward(Duration.ofHours(72));
    settle();
    assertThat(conveners()).as("the last millisecond of the notice").containsExactly(ruth.email());
    clock.forward(Duration.ofMillis(1));
    settle();
    settle();
    assertThat(conveners()).containsExactly(ROSA);
    assertThat(as(ruth).post("/decisions/2026-1/opening", Map.of()).status()).isEqualTo(403);
    assertThat(lettersTo(ruth.email()).getFirst()).contains("Rosa Lind is convener from now on");
    assertThat(of("Faith").get("/convener").text())
        .contains("Proposed by Faith in Action Tarrow, seconded by Tarrow Teachers Association");

    var tar = as(people.byEmail(ROSA).orElseThrow()).post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.entries())
        .extracting(entry -> entry.type())
        .containsSubsequence(
            "convener.proposed",
            "convener.seconded",
            "convener.accepted",
            "office.ended",
            "office.given",
            "convener.installed");
    assertThat(new String(tar, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain(ROSA);
  }

  @Test
  void whoAcceptsAfterTheNoticeIsConvenerAtOnce() {
    proposedAndSeconded();
    var link = letters().getFirst();
    clock.forward(Duration.ofDays(5));
    settle();
    assertThat(conveners()).as("she has not accepted").containsExactly(ruth.email());
    var rosa = nobody();
    assertThat(rosa.postAndFollow(link, Map.of()).text()).contains("You are convener");
    assertThat(conveners()).containsExactly(ROSA);
    assertThat(nobody().post(link, Map.of()).status()).isEqualTo(410);
  }

  @Test
  void whenOneOfTheTwoHasLeftTheOtherAloneInstallsNobody() {
    proposedAndSeconded();
    assertThat(nobody().post(letters().getFirst(), Map.of()).status()).isEqualTo(303);
    var faith =
        as(ruth).get("/members").page().select("a[href^=/members/]:contains(Faith)").attr("href");
    assertThat(of("Faith").post(faith + "/leaving", Map.of()).status()).isEqualTo(303);
    clock.forward(Duration.ofHours(72).plusMillis(1));
    settle();
    assertThat(conveners()).containsExactly(ruth.email());
    assertThat(as(ruth).get("/convener").text()).contains("an organization behind it left");
  }

  @Test
  void theOperatorAloneMakesNobodyConvener() {
    var named = new HashMap<String, Object>(rosa());
    named.put("role", "convener");
    assertThat(operator.post("/officers", named).status()).isEqualTo(422);
    assertThat(operator.post("/convener/handing-over", handOver("ends")).status()).isEqualTo(403);
    assertThat(operator.post("/convener/proposals/new", rosa()).status()).isEqualTo(403);
    var end = "/officers/convener/" + ruth.id() + "/end";
    assertThat(operator.get(end).status()).isEqualTo(403);
    assertThat(operator.post(end, Map.of()).status()).isEqualTo(403);
    assertThat(operator.get("/officers").page().select("a[href*=/officers/convener/]")).isEmpty();

    of("Faith").post("/convener/proposals/new", rosa());
    for (var step : List.of("/second", "/objection", "/withdrawal")) {
      assertThat(operator.post(proposal() + step, Map.of("reason", "no")).status()).isEqualTo(403);
    }
    // Nor by organizations of her own making: they are too new.
    seat("Sham", "Sham", 0);
    seat("Front", "Front", 0);
    assertThat(of("Sham").post(proposal() + "/second", Map.of()).status()).isEqualTo(403);
    assertThat(of("Front").get("/convener").text()).contains("for 14 days");
    assertThat(conveners()).containsExactly(ruth.email());
  }

  @Test
  void nobodyElseCanEither() {
    for (Role role : List.of(Role.CLERK, Role.ANALYST, Role.MEMBER, Role.ALTERNATE)) {
      var reader = as(role, role == Role.ALTERNATE ? id("Teachers") : null);
      assertThat(reader.get("/convener").status()).as(role.name()).isEqualTo(200);
      assertThat(reader.post("/convener/proposals/new", rosa()).status())
          .as(role.name())
          .isEqualTo(403);
      assertThat(reader.post("/convener/handing-over", handOver("ends")).status())
          .as(role.name())
          .isEqualTo(403);
    }
    assertThat(nobody().get("/convener").status()).isEqualTo(303);
    var byLink = byHandedOverLink(delegates.get("Faith"));
    assertThat(byLink.post("/convener/proposals/new", rosa()).status()).isEqualTo(403);
    // A delegate of an organization that has nothing to do with the table.
    var stranger = as(Role.DELEGATE, UUID.randomUUID());
    assertThat(stranger.post("/convener/proposals/new", rosa()).status()).isEqualTo(403);
    proposedAndSeconded();
    assertThat(stranger.post(proposal() + "/objection", Map.of("reason", "x")).status())
        .isEqualTo(403);
    assertThat(of("Libraries").post(proposal() + "/withdrawal", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void theSameOrganizationAndTheSamePersonCannotSecond() {
    of("Faith").post("/convener/proposals/new", rosa());
    assertThat(of("Faith").post(proposal() + "/second", Map.of()).status()).isEqualTo(403);
    // The same person in another organization's seat, and a second delegate of the first one.
    var ana = delegates.get("Faith");
    sits("Teachers", ana);
    var other = somebody("Otto");
    sits("Faith", other);
    clock.forward(Duration.ofDays(13));
    assertThat(as(other).post(proposal() + "/second", Map.of()).status()).isEqualTo(403);
    clock.forward(Duration.ofDays(1));
    assertThat(as(ana).post(proposal() + "/second", Map.of()).status()).isEqualTo(403);
    assertThat(as(other).post(proposal() + "/second", Map.of()).status()).isEqualTo(403);
    assertThat(entries("convener.seconded")).isZero();
  }

  @Test
  void anObjectionWithinTheNoticeStopsItAndSaysThatItGoesToADecision() {
    proposedAndSeconded();
    var link = letters().getFirst();
    nobody().post(link, Map.of());
    clock.forward(Duration.ofHours(72));
    var libraries = of("Libraries");
    assertThat(libraries.post(proposal() + "/objection", Map.of("reason", "")).status())
        .isEqualTo(422);
    var seen =
        libraries.postAndFollow(
            proposal() + "/objection", Map.of("reason", "We have <b>not</b> met her."));
    assertThat(seen.text())
        .contains("It goes to a decision")
        .contains("Ana Libraries objected")
        .contains("We have <b>not</b> met her.");
    assertThat(lettersTo(ruth.email()).getFirst()).contains("We have <b>not</b> met her.");
    clock.forward(Duration.ofDays(9));
    settle();
    assertThat(conveners()).containsExactly(ruth.email());
    assertThat(entries("convener.objected")).isEqualTo(1);
  }

  @Test
  void theConvenerCanObjectButNotTooLateAndDoesNotDodgeByHandingOver() {
    proposedAndSeconded();
    assertThat(as(ruth).get("/convener").page().select("a[href$=/handing-over]")).isEmpty();
    assertThat(as(ruth).post("/convener/handing-over", handOver("ends")).status()).isEqualTo(422);
    clock.forward(Duration.ofHours(72).plusMillis(1));
    assertThat(as(ruth).postAndFollow(proposal() + "/objection", Map.of("reason", "I stay")).text())
        .contains("Nothing was changed");
    assertThat(nobody().post(letters().getFirst(), Map.of()).location()).isEqualTo("/desk");
    assertThat(conveners()).containsExactly(ROSA);
  }

  @Test
  void whatNobodySecondsOrAcceptsLapsesAndAnotherCanBeProposed() {
    of("Faith").post("/convener/proposals/new", rosa());
    assertThat(of("Teachers").post("/convener/proposals/new", rosa()).status()).isEqualTo(422);
    clock.forward(Duration.ofDays(14).plusMillis(1));
    assertThat(of("Teachers").postAndFollow(proposal() + "/second", Map.of()).text())
        .contains("Nothing was changed");
    assertThat(of("Teachers").post("/convener/proposals/new", rosa()).status()).isEqualTo(303);
    of("Faith").post(proposal() + "/second", Map.of());
    assertThat(letters()).hasSize(1);
    clock.forward(Duration.ofDays(18));
    assertThat(nobody().get(letters().getFirst()).status()).isEqualTo(410);
    settle();
    assertThat(of("Faith").get("/convener").text()).contains("the time ran out");
    assertThat(conveners()).containsExactly(ruth.email());
  }

  @Test
  void theConvenerHandsOverAndTheOneSheNamedAccepts() {
    var seen = as(ruth).postAndFollow("/convener/handing-over", handOver("ends"));
    assertThat(seen.text()).contains("Rosa Lind is asked to be convener").contains("Take it back");
    var link = letters().getFirst();
    assertThat(as(ruth).post(link, Map.of()).status()).as("not in her own browser").isEqualTo(403);
    assertThat(conveners()).containsExactly(ruth.email());
    clock.forward(Duration.ofSeconds(1));
    assertThat(nobody().postAndFollow(link, Map.of()).text()).contains("You are convener");
    assertThat(conveners()).containsExactly(ROSA);
    assertThat(lettersTo(ruth.email()).getFirst()).contains("Rosa Lind is convener from now on");
  }

  @Test
  void twoCanBeConvenersTogetherAndAnAskingCanBeTakenBack() {
    as(ruth).post("/convener/handing-over", handOver("stays"));
    var first = letters().getFirst();
    assertThat(as(ruth).post(proposal() + "/withdrawal", Map.of()).status()).isEqualTo(303);
    assertThat(nobody().post(first, Map.of()).status()).isEqualTo(410);
    clock.forward(Duration.ofSeconds(1));
    as(ruth).post("/convener/handing-over", handOver("stays"));
    assertThat(nobody().post(letters().getFirst(), Map.of()).status()).isEqualTo(303);
    assertThat(conveners()).containsExactlyInAnyOrder(ruth.email(), ROSA);
    assertThat(as(ruth).post("/convener/handing-over", handOver("ends")).status())
        .as("she is convener already")
        .isEqualTo(422);
  }

  @Test
  void anAskingOfSomebodyWhoIsNotConvenerAnyMoreIsWorthNothing() {
    as(ruth).post("/convener/handing-over", handOver("ends"));
    TX.executeWithoutResult(
        status -> grants.end(ruth.id(), Role.CONVENER, null, clock.instant(), ruth.id()));
    assertThat(nobody().post(letters().getFirst(), Map.of()).status()).isEqualTo(410);
    assertThat(conveners()).isEmpty();
  }

  @Test
  void theRuleIsNotTheApplicationsToChange() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> JDBC.sql("update home.succession_rule set notice_hours = 24").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void whereThereIsNoConvenerTheClerkOrTheTwoOrganizationsOpenTheDecisionAnObjectionAsksFor() {
    proposedAndSeconded();
    end(ruth);
    var path = proposal() + "/decision";
    var clerk = as(Role.CLERK);
    assertThat(clerk.post(path, Map.of()).status()).as("nothing is disputed").isEqualTo(403);
    of("Libraries").post(proposal() + "/objection", Map.of("reason", "We have not met her."));
    for (var other : List.of(of("Libraries"), operator, as(Role.ANALYST), as(Role.MEMBER))) {
      assertThat(other.get("/convener").page().select("form[action$=/decision]")).isEmpty();
      assertThat(other.post(path, Map.of()).status()).isEqualTo(403);
    }
    assertThat(byHandedOverLink(delegates.get("Faith")).post(path, Map.of()).status())
        .isEqualTo(403);
    assertThat(clerk.get("/convener").page().select("form[action$=/decision]")).hasSize(1);
    clock.forward(Duration.ofSeconds(1));
    var seen = of("Faith").postAndFollow(path, Map.of("title", "Give me everything"));
    assertThat(seen.text())
        .contains("Shall the person proposed on")
        .contains("Faith in Action Tarrow proposed a convener")
        .doesNotContain("Rosa", "everything");
    assertThat(status()).isEqualTo(org.commontable.decisions.Status.OPEN);
    assertThat(lettersTo(delegates.get("Libraries").email()).getFirst())
        .contains("Shall the person proposed on");
    assertThat(clerk.post(path, Map.of()).location()).as("once").isEqualTo("/decisions/2026-1");
    assertThat(entries("decision.opened")).isEqualTo(1);
    assertThat(of("Teachers").get("/convener").text()).contains("Decision 2026-1 was opened on it");
    assertThat(of("Faith").get("/decisions/2026-1/text").status()).as("fixed").isNotEqualTo(200);
    assertThat(clerk.post("/decisions/2026-1/opening", Map.of()).status())
        .as("no other one")
        .isEqualTo(403);
  }

  @Test
  void onceTheTableHasSaidYesOneMemberDoesNotStopItASecondTime() {
    askTheTable("support");
    assertThat(decisions.find("2026-1").orElseThrow().status())
        .isEqualTo(org.commontable.decisions.Status.IN_FORCE);
    assertThat(conveners()).as("a yes installs nobody").isEmpty();
    clock.forward(Duration.ofSeconds(1));
    proposedAndSeconded();
    for (var told : List.of(delegates.get("Faith"), delegates.get("Libraries"))) {
      assertThat(lettersTo(told.email()).getFirst())
          .contains("in decision 2026-1 the table said yes to Rosa Lind")
          .contains("No objection stops it");
    }
    assertThat(lettersTo(ROSA)).anyMatch(text -> text.contains("The table has said yes to you"));
    var libraries = of("Libraries");
    var page = libraries.get("/convener");
    assertThat(page.text())
        .contains("the table has said yes")
        .contains("no objection stops it any more")
        .doesNotContain("you can object");
    assertThat(page.page().select("form[action$=/objection]")).isEmpty();
    assertThat(libraries.get("/desk").text()).doesNotContain("you can object");
    assertThat(libraries.postAndFollow(proposal() + "/objection", Map.of("reason", "No.")).text())
        .contains("Nothing was changed");
    assertThat(entries("convener.objected")).isEqualTo(1);
    var link = letters().getFirst();
    assertThat(nobody().get(link).text()).contains("nobody can object any more");
    nobody().post(link, Map.of());
    settle();
    assertThat(conveners()).as("everybody is told first").isEmpty();
    clock.forward(Duration.ofHours(72).plusMillis(1));
    settle();
    assertThat(conveners()).containsExactly(ROSA);

    end(people.byEmail(ROSA).orElseThrow());
    proposedAndSeconded();
    assertThat(libraries.get("/convener").text()).as("once for a yes").contains("you can object");
  }

  @Test
  void aNoOfTheTableEndsNoObjection() {
    askTheTable("block");
    assertThat(decisions.find("2026-1").orElseThrow().status().adopted()).isFalse();
    clock.forward(Duration.ofSeconds(1));
    proposedAndSeconded();
    assertThat(of("Libraries").get("/convener").text()).contains("you can object");
  }

  @Test
  void aYesIsGoodForNinetyDaysAndForThisPerson() {
    askTheTable("support");
    of("Faith")
        .post(
            "/convener/proposals/new",
            Map.of("name", "Olga Reyes", "email", "olga@example.org", "lang", "en"));
    of("Teachers").post(proposal() + "/second", Map.of());
    assertThat(of("Libraries").get("/convener").text()).contains("you can object");
    of("Faith").post(proposal() + "/withdrawal", Map.of());
    clock.forward(Duration.ofDays(91));
    proposedAndSeconded();
    assertThat(of("Libraries").get("/convener").text()).contains("you can object");
  }

  /** No convener, an objection, and the decision opened by one of the two; everybody answers so. */
  private void askTheTable(String libraries) {
    proposedAndSeconded();
    end(ruth);
    of("Libraries").post(proposal() + "/objection", Map.of("reason", "We have not met her."));
    of("Faith").post(proposal() + "/decision", Map.of());
    for (var name : table.keySet()) {
      var said =
          name.equals("Libraries") && libraries.equals("block")
              ? say(name, "block", "blockReason", "Harm", "principle", "None", "meet", "Ana")
              : say(name, "support");
      assertThat(said.status()).as(name + said.text()).isEqualTo(303);
    }
    var closes = decisions.find("2026-1").orElseThrow().closes().orElseThrow();
    clock.set(closes.plusMillis(1));
    decisions
        .find("2026-1")
        .orElseThrow()
        .windowUntil()
        .ifPresent(until -> clock.set(until.plusMillis(1)));
  }

  @Test
  void aConvenerWhoIsThereHasTwoWeeksToOpenItHerself() {
    proposedAndSeconded();
    of("Libraries").post(proposal() + "/objection", Map.of("reason", "We have not met her."));
    var clerk = as(Role.CLERK);
    assertThat(clerk.get("/convener").text()).contains("If none was opened by");
    clock.forward(Duration.ofDays(14).minusMillis(1));
    assertThat(clerk.postAndFollow(proposal() + "/decision", Map.of()).text())
        .contains("it is the convener’s turn");
    assertThat(entries("decision.opened")).isZero();
    clock.forward(Duration.ofMillis(1));
    clerk.get("/convener");
    assertThat(clerk.post(proposal() + "/decision", Map.of()).location())
        .isEqualTo("/decisions/2026-1");
  }

  private void end(Person convener) {
    inside(() -> grants.end(convener.id(), Role.CONVENER, null, clock.instant(), convener.id()));
  }

  private void proposedAndSeconded() {
    of("Faith").post("/convener/proposals/new", rosa());
    clock.forward(Duration.ofSeconds(1));
    assertThat(of("Teachers").post(proposal() + "/second", Map.of()).status()).isEqualTo(303);
  }

  private void sits(String shortName, Person person) {
    inside(
        () ->
            register.appoint(
                id(shortName),
                person,
                org.commontable.members.SeatKind.DELEGATE,
                person.id(),
                "mail"));
  }

  private void settle() {
    inside(succeeding::settle);
  }

  private List<String> conveners() {
    return grants.holders(Role.CONVENER, null, clock.instant()).stream()
        .map(Person::email)
        .toList();
  }

  private String proposal() {
    return "/convener/proposals/" + successions.newest(1).getFirst().id();
  }

  /** Links in letters to Rosa, newest first. */
  private static List<String> letters() {
    return lettersTo(ROSA).stream()
        .map(LINK::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(java.util.regex.Matcher::group)
        .toList();
  }

  private static Map<String, String> rosa() {
    return Map.of("name", "Rosa Lind", "email", ROSA, "lang", "en");
  }

  private static Map<String, String> handOver(String own) {
    return Map.of("name", "Rosa Lind", "email", ROSA, "lang", "en", "own", own);
  }
}
