package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.decisions.Status;
import org.commontable.members.SeatKind;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One ballot of an organization, however many people speak for it. */
class VoicesPageTest extends Table {
  private Person bea;

  @BeforeEach
  void librariesHaveTwoDelegatesAndADecisionIsOpen() {
    bea = sits("Bea", "Libraries", SeatKind.DELEGATE);
    file("members");
    open();
    clock.forward(Duration.ofSeconds(1)); // the letters of the opening are older
  }

  @Test
  void twoDelegatesWhoDifferAreHeldFlaggedAndAsked() {
    assertThat(say("Libraries", "support").status()).isEqualTo(303);
    var differs =
        as(bea)
            .postAndFollow(
                D + "/stance",
                fields(
                    "Libraries",
                    "block",
                    "1",
                    "blockReason",
                    "Harm",
                    "principle",
                    "P",
                    "meet",
                    "Bea"));
    assertThat(differs.text())
        .contains("its delegates differ, so its ballot is held")
        .doesNotContain("The answer of Libraries United stands");

    assertThat(stances()).as("nothing is overwritten").isEqualTo(2);
    assertThat(of("Faith").get(D).text())
        .contains("Held")
        .contains("Its delegates gave different answers; its contact has been asked")
        .doesNotContain("Harm");
    assertThat(of("Faith").get("/decisions?q=Harm").page().select("main a[href='" + D + "']"))
        .as("nor found by who tries its words")
        .isEmpty();
    assertThat(as(bea).get("/decisions?q=Harm").page().select("main a[href='" + D + "']"))
        .isNotEmpty();
    for (Reader delegate : new Reader[] {of("Libraries"), as(bea)}) {
      assertThat(delegate.get(D).text()).contains("The delegates of Libraries United differ");
      assertThat(delegate.get(difference()).text()).contains("Ana Libraries: supports", "Harm");
    }
    assertThat(String.join("\n", lettersTo(delegates.get("Libraries").email())))
        .as("the contact, who sat first")
        .contains("you are the contact of Libraries United");
    assertThat(String.join("\n", lettersTo(bea.email()))).contains("You can also agree");
  }

  @Test
  void unresolvedAtTheCloseItIsPresentWithoutAStance() {
    for (String yes : new String[] {"Faith", "Eastside"}) {
      say(yes, "support");
    }
    say("Libraries", "support");
    say(bea, "stand-aside");
    close();
    assertThat(status())
        .as("three of five take part: the quorum is met by the two who differ")
        .isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    assertThat(of("Faith").get(D).text())
        .contains("Libraries United, held, for its delegates differ")
        .contains("It counts as present, without a position")
        .contains("3 of 5 took part");
    assertThat(say("Libraries", "support").status()).as("it was there").isEqualTo(422);
  }

  @Test
  void theContactSettlesItAndHerWordStands() {
    say("Libraries", "support");
    say(bea, "stand-aside");
    assertThat(choose(of("Libraries"), "stand-aside").location()).isEqualTo(D);
    assertThat(of("Faith").get(D).text()).doesNotContain("Held").contains("stands aside");
    say(bea, "support");
    assertThat(of("Faith").get(D).text()).as("settled").contains("stands aside");
    assertThat(entries("decision.stance")).isEqualTo(4);
  }

  @Test
  void delegatesWhoAgreeReleaseTheBallot() {
    say("Libraries", "support");
    say(bea, "conditional", "condition1", "Groups under ten stay hidden.");
    assertThat(choose(as(bea), "support").status()).isEqualTo(303);
    assertThat(of("Faith").get(D).text()).doesNotContain("Held").doesNotContain("Groups under");
    say("Libraries", "stand-aside");
    assertThat(of("Faith").get(D).text()).as("they differ anew").contains("Held");
  }

  @Test
  void settlingKeepsWhatTheMoverSaidToACondition() {
    say("Libraries", "conditional", "condition1", "Groups under ten stay hidden.");
    String id = OWNER.sql("select id::text from decisions.condition").query(String.class).single();
    assertThat(of("Teachers").post(D + "/conditions/" + id, Map.of("answer", "refuse")).status())
        .isEqualTo(303);
    say(bea, "stand-aside");
    assertThat(choose(of("Libraries"), "conditional").status()).isEqualTo(303);
    assertThat(of("Faith").get(D).text()).contains("Groups under ten stay hidden. Refused.");
  }

  @Test
  void theContactMayBeAnyoneOfTheOrganizationAndNobodyOfAnother() {
    Person carla = sits("Carla", "Libraries", SeatKind.MEMBER);
    String slug = table.get("Libraries").path();
    assertThat(of("Faith").post(slug + "/contact", Map.of("seat", seat(carla))).status())
        .isEqualTo(403);
    assertThat(of("Libraries").post(slug + "/contact", Map.of("seat", seat(carla))).status())
        .isEqualTo(303);
    say("Libraries", "support");
    say(bea, "stand-aside");
    assertThat(of("Faith").get(difference()).status()).isEqualTo(403);
    assertThat(as(Role.CONVENER).get(difference()).status()).isEqualTo(403);
    assertThat(nobody().get(difference()).status()).isEqualTo(303);
    assertThat(of("Faith").post(difference(), with("Libraries", only())).status()).isEqualTo(403);
    assertThat(as(carla).get("/desk").text()).contains("The delegates of Libraries United differ");
    assertThat(as(carla).get(D).text()).contains("See both answers and settle it");
    assertThat(as(carla).post(difference(), with("Libraries", only())).status()).isEqualTo(303);
    assertThat(of("Faith").get(D).text()).doesNotContain("Held");
  }

  @Test
  void conditionsOfTwoDelegatesStandTogetherAndNoneIsLost() {
    say("Libraries", "conditional", "condition1", "Groups under ten stay hidden.");
    say(bea, "conditional", "condition1", "Parents are asked first.");
    assertThat(of("Faith").get(D).text())
        .doesNotContain("Held")
        .contains("Groups under ten stay hidden.", "Parents are asked first.");
  }

  @Test
  void anAlternateAnswersOnlyWhenTheDelegateHasHandedOverOrIsAbsent() {
    Person alma = sits("Alma", "Faith", SeatKind.ALTERNATE);
    assertThat(say(alma, "Faith", "support").text()).contains("the delegate has not handed over");
    assertThat(stances()).isZero();
    assertThat(as(alma).get("/desk").text())
        .contains("You are the alternate of Faith in Action Tarrow")
        .doesNotContain("Give your stance");
    assertThat(as(alma).get("/decisions/new").status()).as("no proposal either").isEqualTo(403);
    assertThat(as(alma).get(table.get("Faith").path() + "/edit").status()).isEqualTo(403);
    var proposal =
        Map.of(
            "title",
            "Hers",
            "body",
            "Text",
            "area",
            "public",
            "class",
            "statement",
            "audience",
            "members",
            "mover",
            id("Faith").toString());
    assertThat(as(alma).post("/decisions/new", proposal).status()).isEqualTo(403);
    String seat = "/seats/" + seat(delegates.get("Faith")) + "/hand-over";
    assertThat(as(bea).post(seat, Map.of("away", "yes")).status()).isEqualTo(404);
    assertThat(of("Faith").post(seat, Map.of("away", "yes", "next", D)).location()).isEqualTo(D);
    assertThat(of("Faith").post(seat, Map.of("away", "yes", "next", D)).status()).isEqualTo(303);
    assertThat(entries("seat.handed-over")).as("once").isEqualTo(1);
    assertThat(String.join("\n", lettersTo(alma.email())))
        .contains("answers in place of Ana Faith");
    assertThat(say(alma, "Faith", "support").status()).isEqualTo(303);
    assertThat(as(alma).post("/decisions/new", proposal).status()).isEqualTo(303);
    String name = D + "/name";
    var release = Map.of("for", id("Faith").toString(), "wish", "release");
    var withdraw = Map.of("for", id("Faith").toString(), "wish", "withdraw");
    of("Faith").post(seat, Map.of("away", "no", "next", D));
    assertThat(as(alma).post(name, release).status()).as("not her turn any more").isEqualTo(403);
    assertThat(as(alma).post(name, withdraw).status()).as("at any hour").isEqualTo(303);
    assertThat(say("Faith", "stand-aside").status()).isEqualTo(303);
    assertThat(of("Teachers").get(D).text())
        .as("one voice: the delegate's and her alternate's")
        .doesNotContain("Held")
        .contains("stands aside");
  }

  @Test
  void anAlternateStandsInForWhoIsAbsentAndTheDelegateIsToldAndTakesItBack() {
    Person alma = sits("Alma", "Faith", SeatKind.ALTERNATE);
    String seat = "/seats/" + seat(delegates.get("Faith")) + "/hand-over";
    assertThat(as(alma).get(D).text()).contains("Ana Faith is absent: I stand in");
    assertThat(as(alma).post(seat, Map.of("away", "yes", "next", D)).status()).isEqualTo(303);
    assertThat(String.join("\n", lettersTo(delegates.get("Faith").email())))
        .contains("can take it back");
    assertThat(say(alma, "Faith", "support").status()).isEqualTo(303);
    assertThat(of("Faith").post(seat, Map.of("away", "no", "next", D)).status()).isEqualTo(303);
    assertThat(say(alma, "Faith", "stand-aside").status()).isEqualTo(422);
  }

  @Test
  void whoJoinsAnothersWordDoesNotTakeItBackAlone() {
    Person alma = sits("Alma", "Faith", SeatKind.ALTERNATE);
    say("Faith", "block", "blockReason", "Harm", "principle", "P", "meet", "Ana");
    as(alma).post(handOver("Faith"), Map.of("away", "yes"));
    say(alma, "Faith", "support");
    assertThat(of("Teachers").get(D).text()).contains("Held");
    long asked = asked(delegates.get("Faith"));
    var block = Map.of("for", id("Faith").toString(), "stance", stance("block"));
    assertThat(as(alma).post(D + "/difference", block).status()).isEqualTo(303);
    assertThat(of("Teachers").get(D).text()).doesNotContain("Held").contains("blocks");
    assertThat(asked(delegates.get("Faith"))).isEqualTo(asked);

    assertThat(say(alma, "Faith", "support").status()).isEqualTo(303);
    assertThat(of("Teachers").get(D).text()).as("his word stands again").contains("Held");
    assertThat(asked(delegates.get("Faith"))).as("and he is told").isEqualTo(asked + 1);
  }

  @Test
  void conditionsThatAnotherDelegateJoinsAreAskedOnce() {
    say("Libraries", "conditional", "condition1", "Groups under ten stay hidden.");
    int once = conditions();
    say(bea, "stand-aside");
    assertThat(choose(as(bea), "conditional").status()).isEqualTo(303);
    assertThat(of("Teachers").get(D).text()).doesNotContain("Held");
    assertThat(conditions()).isEqualTo(once);
    say(bea, "support");
    assertThat(of("Teachers").get(D).text()).contains("Held");
  }

  private int conditions() {
    return of("Teachers").get(D).text().split("Groups under ten stay hidden", -1).length;
  }

  @Test
  void whoHandsOverHerselfAfterHerAlternateCalledHerAbsentIsSpokenFor() {
    Person alma = sits("Alma", "Faith", SeatKind.ALTERNATE);
    say("Faith", "support");
    as(alma).post(handOver("Faith"), Map.of("away", "yes"));
    say(alma, "Faith", "stand-aside");
    assertThat(of("Teachers").get(D).text()).contains("Held");
    assertThat(of("Faith").post(handOver("Faith"), Map.of("away", "yes")).status()).isEqualTo(303);
    assertThat(of("Faith").post(handOver("Faith"), Map.of("away", "yes")).status()).isEqualTo(303);
    assertThat(entries("seat.handed-over")).as("a fact of its own, once").isEqualTo(2);
    assertThat(String.join("\n", lettersTo(alma.email())))
        .contains("answers in place of Ana Faith");
    assertThat(blocks(alma, "Faith").status()).isEqualTo(303);
    assertThat(of("Teachers").get(D).text())
        .as("beside neither his word nor her own from before")
        .doesNotContain("Held")
        .contains("blocks");
  }

  private long asked(Person contact) {
    return lettersTo(contact.email()).stream()
        .filter(letter -> letter.contains("you are the contact of"))
        .count();
  }

  private String handOver(String shortName) {
    return "/seats/" + seat(delegates.get(shortName)) + "/hand-over";
  }

  private static String stance(String says) {
    return OWNER
        .sql("select id::text from decisions.stance where stance = :says limit 1")
        .param("says", says)
        .query(String.class)
        .single();
  }

  @Test
  void whoTakesAnothersPlaceIsNotHeldAgainstHerWhoLeft() {
    say(bea, "stand-aside");
    assertThat(
            of("Libraries")
                .post(table.get("Libraries").path() + "/seats/" + seat(bea) + "/end", Map.of())
                .status())
        .isEqualTo(303);
    say("Libraries", "support");
    assertThat(of("Faith").get(D).text()).doesNotContain("Held").contains("supports");
  }

  @Test
  void theClerkNeverEntersOverDelegatesWhoDiffer() {
    say("Libraries", "support");
    say(bea, "stand-aside");
    var entry = fields("Libraries", "support", "1", "channel", "phone");
    assertThat(as(Role.CLERK).post(D + "/entry", entry).text()).contains("has answered itself");
  }

  @Test
  void whatTheClerkEnteredAndOneDelegateConfirmedIsHeldAgainstTheOther() {
    as(Role.CLERK).post(D + "/entry", fields("Libraries", "support", "1", "channel", "phone"));
    var stance = of("Libraries").get(D).page().select("input[name=stance]").attr("value");
    of("Libraries").post(D + "/confirmations", with("Libraries", stance));
    say(bea, "stand-aside");
    assertThat(of("Faith").get(D).text()).contains("Held");
  }

  @Test
  void whoActsForSeveralIsNamedAndEveryBallotAsksForWhom() {
    Person ana = delegates.get("Libraries");
    inside(
        () -> register.appoint(id("Faith"), ana, SeatKind.DELEGATE, ana.id(), "web").orElseThrow());
    assertThat(of("Eastside").get(D).text())
        .contains("Ana Libraries acts for: Faith in Action Tarrow, Libraries United");
    assertThat(nobody().get(D).status()).isNotEqualTo(200);
    var ballot = of("Libraries").get(D + "/stance?for=" + id("Faith")).page();
    assertThat(ballot.select("fieldset#for legend").text()).isEqualTo("For which organization?");
    assertThat(ballot.select("input[name=for][checked]").attr("value"))
        .isEqualTo(id("Faith").toString());
    assertThat(of("Libraries").get(D + "/stance").text())
        .contains("For which organization?", "Libraries United", "Faith in Action Tarrow");
    assertThat(of("Eastside").get(D + "/stance?for=" + id("Faith")).status()).isEqualTo(403);
  }

  private Reader.Seen choose(Reader who, String says) {
    return who.post(difference(), with("Libraries", stance(says)));
  }

  private static String only() {
    return OWNER
        .sql("select id::text from decisions.stance where stance = 'support'")
        .query(String.class)
        .single();
  }

  private Map<String, String> with(String shortName, String stance) {
    return Map.of("for", id(shortName).toString(), "stance", stance);
  }

  private String difference() {
    return D + "/difference?for=" + id("Libraries");
  }

  private Reader.Seen say(Person who, String stance, String... more) {
    return as(who).post(D + "/stance", fields("Libraries", stance, "1", more));
  }

  private Reader.Seen say(Person who, String shortName, String stance) {
    return as(who).post(D + "/stance", new HashMap<>(fields(shortName, stance, "1")));
  }

  private Reader.Seen blocks(Person who, String shortName) {
    return as(who)
        .post(
            D + "/stance",
            fields(shortName, "block", "1", "blockReason", "H", "principle", "P", "meet", "Alma"));
  }

  private Person sits(String name, String shortName, SeatKind kind) {
    Person person = somebody(name);
    inside(() -> register.appoint(id(shortName), person, kind, person.id(), "web").orElseThrow());
    return person;
  }

  private static String seat(Person person) {
    return OWNER
        .sql("select id::text from members.seat where person = :person")
        .param("person", person.id())
        .query(String.class)
        .single();
  }
}
