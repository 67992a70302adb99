package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commontable.accounts.Role;
import org.commontable.campaigns.Area;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.OwnNames;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Mailing;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.shared.LocalizedText;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supporter signs, without JavaScript and without an account. */
class PetitionPageTest extends Site {
  @Autowired Campaigns campaigns;
  @Autowired Petitions petitions;
  @Autowired Demands demands;
  @Autowired OwnNames ownNames;
  @Autowired Mailing mailing;
  @Autowired Counting counting;

  private Petition petition;
  private String address;

  @BeforeEach
  void openAPetition() {
    address = "ana-" + UUID.randomUUID() + "@example.org";
    TX.executeWithoutResult(
        status -> {
          var by = UUID.randomUUID();
          var campaign =
              campaigns.draft(
                  Area.EQUITY,
                  both(
                      "Every suspension, school by school", "Cada suspensión, escuela por escuela"),
                  both("Counts and reasons", "Cifras y razones"),
                  by);
          campaigns.publish(campaign.id(), by);
          petition =
              petitions.draft(
                  campaign.id(),
                  new Petitions.Words(
                      both("Publish every suspension", "Publiquen cada suspensión"),
                      both("Each year, in two languages.", "Cada año, en dos idiomas."),
                      both("We ask the board to publish.", "Pedimos a la junta que publique."),
                      both("the Tarrow County Board", "la Junta del Condado de Tarrow")),
                  NOW.plus(Duration.ofDays(14)),
                  by);
          petitions.open(petition.id(), by);
          petition = petitions.find(petition.id()).orElseThrow();
        });
  }

  private static LocalizedText both(String english, String spanish) {
    return new LocalizedText("en", Map.of("en", english, "es", spanish));
  }

  private Map<String, String> details(String... changes) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", "Ana Ruiz");
    fields.put("email", address);
    fields.put("zip", "40299");
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    return fields;
  }

  private Reader.Seen sign(Reader reader, Map<String, String> fields) {
    reader.get(petition.path());
    reader.post(petition.path() + "/check", fields);
    var all = new LinkedHashMap<>(fields);
    all.put("age", "yes");
    return reader.post(petition.path() + "/signatures", all);
  }

  private String link(String page) {
    mailing.run();
    var found = Pattern.compile("/" + page + "/[a-z0-9-]+\\.[A-Za-z0-9_-]{32}(?!\\S)");
    for (String letter : lettersTo(address)) {
      var match = found.matcher(letter);
      if (match.find()) {
        return match.group();
      }
    }
    throw new AssertionError("no letter with /" + page + "/: " + lettersTo(address));
  }

  private long rows(String state) {
    return JDBC.sql(
            "select count(*) from campaigns.signature where petition = :id and state = :state")
        .param("id", petition.id())
        .param("state", state)
        .query(Long.class)
        .single();
  }

  @Test
  void theFormIsOneScreenInSpanishWithEveryBoxEmpty() {
    var page = nobody().reading("es").get(petition.path());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Publiquen cada suspensión", "Firme aquí", "Nombre y apellido", "Código postal")
        .contains("Qué se hace público", "Firmar", "¿Prefiere papel?", "Quiénes lo piden")
        .doesNotContain("[campaigns");
    assertThat(page.page().select("input[type=checkbox]"))
        .isNotEmpty()
        .noneMatch(b -> b.hasAttr("checked"));
    var order = page.page().select(".warning, button.primary");
    assertThat(order.first().className())
        .as("what becomes public stands before the button")
        .contains("warning");
    assertThat(page.bytes().length).isLessThan(100_000);
    assertThat(page.headers().keySet()).doesNotContain("set-cookie");
  }

  @Test
  void signingGoesThroughACheckAndCountsAfterTheMail() {
    var reader = nobody().reading("es");
    reader.get(petition.path());
    var check = reader.post(petition.path() + "/check", details());
    assertThat(check.text()).contains("¿Está todo bien?", "Ana Ruiz", address, "40299");
    assertThat(rows("pending")).as("nothing is kept before the last button").isZero();
    var sent = sign(reader, details());
    assertThat(sent.location()).isEqualTo(petition.path() + "/sent");
    assertThat(nobody().get(sent.location()).text()).contains("no mail server yet");
    assertThat(reader.get(sent.location()).text())
        .contains("Falta un paso")
        .doesNotContain(address);
    var confirm = reader.get(link("confirm"));
    assertThat(confirm.page().select("form[data-at-once]")).as("her own browser").hasSize(1);
    var thanks = reader.post(link("confirm"), Map.of());
    assertThat(thanks.location()).isEqualTo(petition.path() + "/thanks");
    assertThat(reader.get(thanks.location()).text()).contains("Gracias, Ana Ruiz");
    assertThat(rows("validated")).isEqualTo(1);
  }

  @Test
  void aFaultLeadsBackToTheStageItBelongsToWithEverythingKept() {
    var reader = nobody();
    reader.get(petition.path());
    var wrong =
        reader.post(petition.path() + "/check", details("zip", "402", "name", "=HYPERLINK(1)"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().selectFirst("input[name=email]").val()).isEqualTo(address);
    assertThat(wrong.page().select(".errors a")).hasSize(2);
    var young = reader.post(petition.path() + "/signatures", details());
    assertThat(young.status()).isEqualTo(422);
    assertThat(young.text()).contains("Is everything right?", "from the age of 13 on");
    var late = reader.post(petition.path() + "/signatures", details("zip", "x", "age", "yes"));
    assertThat(late.page().selectFirst("form[action$=/check] input[name=name]").val())
        .isEqualTo("Ana Ruiz");
    assertThat(rows("pending")).isZero();
  }

  @Test
  void aMistypedDomainIsOfferedInItsRightSpellingAndNeverForced() {
    var reader = nobody();
    reader.get(petition.path());
    var check = reader.post(petition.path() + "/check", details("email", "ana@gmial.com"));
    assertThat(check.text()).contains("Did you mean another address?", "ana@gmail.com");
    assertThat(check.page().selectFirst("input[name=email][checked]").val())
        .as("as typed unless she chooses")
        .isEqualTo("ana@gmial.com");
  }

  @Test
  void whoSignedInTimeMayConfirmForADayAfterClosingOnThePage() {
    sign(nobody(), details());
    String confirm = link("confirm");
    clock.forward(Duration.between(NOW, petition.end()).plusHours(23));
    assertThat(nobody().get(petition.path()).text()).contains("This petition is closed");
    assertThat(nobody().get(confirm).status()).isEqualTo(200);
    clock.forward(Duration.ofHours(2));
    assertThat(nobody().get(confirm).location()).as("too late").isEqualTo(petition.path());
    var late = nobody();
    late.get(petition.path());
    assertThat(late.post(confirm, Map.of()).location()).isEqualTo(petition.path());
    assertThat(rows("validated")).isZero();
  }

  @Test
  void backLosesNothing() {
    var reader = nobody();
    reader.get(petition.path());
    var back = reader.post(petition.path() + "/details", details("show", "yes"));
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.page().selectFirst("#name").val()).isEqualTo("Ana Ruiz");
    assertThat(back.page().selectFirst("#show").hasAttr("checked")).isTrue();
  }

  @Test
  void aDuplicateGetsTheVeryAnswerOfANewSignature() {
    var first = sign(nobody(), details());
    var again = sign(nobody(), details());
    var third = sign(nobody(), details("name", "Somebody Else", "zip", "40218"));
    for (var answer : List.of(again, third)) {
      assertThat(answer.status()).isEqualTo(first.status());
      assertThat(answer.location()).isEqualTo(first.location());
      assertThat(answer.headers().keySet()).isEqualTo(first.headers().keySet());
    }
    assertThat(rows("pending")).isEqualTo(1);
  }

  @Test
  void openingEveryMailedLinkTwiceByGetAndHeadWritesNothing() {
    sign(nobody(), details());
    String confirm = link("confirm");
    var stranger = nobody();
    String before = everything();
    for (String path : List.of(confirm, confirm + "/not-me")) {
      for (int i = 0; i < 2; i++) {
        assertThat(stranger.get(path).status()).isEqualTo(200);
        assertThat(stranger.head(path).status()).isEqualTo(200);
      }
    }
    assertThat(everything()).isEqualTo(before);
    stranger.get(confirm);
    stranger.post(confirm, Map.of());
    String signed = link("signed");
    before = everything();
    for (String letter : lettersTo(address)) {
      var links = Pattern.compile("https?://[^/\\s]+(/\\S+)").matcher(letter);
      while (links.find()) {
        for (int i = 0; i < 2; i++) {
          assertThat(nobody().get(links.group(1)).status()).isLessThan(400);
          assertThat(nobody().head(links.group(1)).status()).isLessThan(400);
        }
      }
    }
    assertThat(everything()).as("every link of every letter").isEqualTo(before);
    for (int i = 0; i < 2; i++) {
      assertThat(stranger.get(signed).status()).isEqualTo(200);
      assertThat(stranger.head(signed).status()).isEqualTo(200);
      assertThat(stranger.get(confirm).location()).endsWith("/thanks");
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aSharedLinkShowsNobodysDetails() {
    var own = nobody();
    sign(own, details());
    String confirm = link("confirm");
    var stranger = nobody();
    assertThat(stranger.get(confirm).body()).doesNotContain("Ana").doesNotContain(address);
    assertThat(stranger.get(confirm).page().select("form[data-at-once]")).isEmpty();
    own.get(confirm);
    own.post(confirm, Map.of());
    stranger.get(petition.path());
    var repeated = stranger.postAndFollow(confirm, Map.of());
    assertThat(repeated.text()).contains("Thank you").doesNotContain("Ana");
    assertThat(own.get(petition.path() + "/thanks").text()).contains("Ana Ruiz");
  }

  @Test
  void aWrongTokenLeadsToThePetitionWithoutAHint() {
    String wrong = "/confirm/" + petition.slug() + "." + "A".repeat(32);
    assertThat(nobody().get(wrong).location()).isEqualTo(petition.path());
    assertThat(nobody().get("/confirm/" + petition.slug()).location()).isEqualTo(petition.path());
    var reader = nobody();
    reader.get(petition.path());
    assertThat(reader.post(wrong, Map.of()).location()).isEqualTo(petition.path());
  }

  @Test
  void itWasNotMeTakesItBackAndAnswersAlikeForAWrongLink() {
    sign(nobody(), details());
    String confirm = link("confirm");
    var reader = nobody();
    reader.get(confirm + "/not-me");
    assertThat(reader.postAndFollow(confirm + "/not-me", Map.of()).text())
        .contains("Nothing counts");
    assertThat(rows("invalidated")).isEqualTo(1);
    assertThat(reader.get(confirm).location()).isEqualTo(petition.path());
  }

  @Test
  void aClosedPetitionKeepsItsPageAndTakesNoSignature() {
    var convener = as(Role.CONVENER);
    convener.get(petition.path());
    convener.postAndFollow(petition.path() + "/closing", Map.of());
    var page = nobody().get(petition.path());
    assertThat(page.text()).contains("This petition is closed", "Publish every suspension");
    assertThat(page.page().select("form[action$=/check]")).isEmpty();
    assertThat(sign(nobody(), details()).location()).isEqualTo(petition.path());
    assertThat(rows("pending")).isZero();
  }

  @Test
  void theCountIsTinyAndForEverybody() {
    signAndCount();
    var count = nobody().get(petition.path() + "/count.json");
    assertThat(count.body()).startsWith("{\"count\":1,\"paper\":0,");
    assertThat(count.headers().get("access-control-allow-origin")).containsExactly("*");
    assertThat(count.headers().get("cache-control").getFirst()).contains("max-age=10");
    assertThat(count.headers().get("last-modified").getFirst())
        .as("floored to the counter's ten seconds")
        .matches(".*:[0-5]0 GMT");
  }

  @Test
  void theClerkEntersPaperAndSeesWhoStoodThereTwice() {
    var clerk = as(Role.CLERK);
    clerk.get(petition.path() + "/paper");
    var fields =
        Map.of(
            "number",
            "1",
            "witness",
            "Ruth",
            "day",
            "2026-11-20",
            "name1",
            "Omar Diaz",
            "zip1",
            "40299",
            "name2",
            "omar diaz",
            "zip2",
            "40299");
    assertThat(clerk.postAndFollow(petition.path() + "/paper", fields).text())
        .contains("1 signature counted", "omar diaz");
    assertThat(rows("validated")).isEqualTo(1);
    var again =
        clerk.post(
            petition.path() + "/paper",
            Map.of(
                "number",
                "1",
                "witness",
                "Eva",
                "day",
                "2026-11-20",
                "name1",
                "Eva Paz",
                "zip1",
                "40299"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(nobody().get(petition.path() + "/paper").status()).isNotEqualTo(200);
  }

  @Test
  void theListIsDeliveredOnceAndEverybodyReadsHowMany() {
    signAndCount();
    var clerk = as(Role.CLERK);
    clerk.get(petition.path());
    var made = clerk.post(petition.path() + "/lists", Map.of());
    assertThat(made.status()).isEqualTo(303);
    var page = clerk.get(made.location());
    assertThat(page.text())
        .contains("1 signature checked", "We ask the board to publish.", "Ana Ruiz", "40299")
        .doesNotContain(address);
    var file = clerk.post(made.location() + "/list.csv", Map.of());
    assertThat(file.body()).endsWith("name,zip\r\nAna Ruiz,40299\r\n");
    assertThat(page.page().selectFirst(".fingerprint").text())
        .isEqualTo(java.util.HexFormat.of().formatHex(sha256(file.bytes())));
    assertThat(nobody().get(made.location()).status()).isNotEqualTo(200);
    assertThat(
            as(Role.DELEGATE, UUID.randomUUID())
                .post(made.location() + "/list.csv", Map.of())
                .status())
        .isEqualTo(403);
    var early = clerk.post(made.location() + "/delivery", Map.of("to", "x", "day", "2020-01-01"));
    assertThat(early.status()).isEqualTo(422);
    String today = NOW.atZone(java.time.ZoneId.of("America/New_York")).toLocalDate().toString();
    var fields = Map.of("to", "the <b>board</b> office", "day", today);
    for (int i = 0; i < 2; i++) {
      clerk.get(made.location());
      assertThat(clerk.post(made.location() + "/delivery", fields).status()).isEqualTo(303);
    }
    String campaign = campaigns.find(petition.campaign()).orElseThrow().path();
    assertThat(nobody().get(petition.path()).text())
        .contains("Delivered to the <b>board</b> office on", "1 signature.");
    assertThat(nobody().get(campaign).text())
        .containsOnlyOnce("1 signature delivered to the <b>board</b> office.");
    var entries =
        JDBC.sql("select line from record.entry where type = 'petition.delivered'")
            .query(String.class)
            .list();
    assertThat(entries.getLast()).contains("\"signatures\":1").doesNotContain("office");
  }

  @Test
  void aListOfAnotherPetitionIsNotFound() {
    var clerk = as(Role.CLERK);
    assertThat(clerk.get(petition.path() + "/lists/" + UUID.randomUUID()).status()).isEqualTo(404);
    clerk.get(petition.path());
    assertThat(clerk.postAndFollow(petition.path() + "/lists", Map.of()).text())
        .contains("there is nothing to deliver");
  }

  @Test
  void anybodyCanRecountTheFigure() {
    signAndCount();
    assertThat(nobody().get(petition.path() + "/count").text())
        .contains("Confirmed by mail 1", "Signatures checked 1");
    assertThat(nobody().get(petition.path() + "/count.csv").body()).contains(",web,1");
    assertThat(nobody().get("/petitions/none/count").status()).isEqualTo(404);
  }

  @Test
  void theRecordKeepsTheTextInEveryLanguageItIsSignedIn() {
    var convener = as(Role.CONVENER);
    UUID by = UUID.randomUUID();
    var fresh =
        petitions.draft(
            petition.campaign(),
            new Petitions.Words(
                both("Two tongues", "Dos lenguas"),
                both("x", "x"),
                both("We ask for nurses.", "Pedimos enfermeras."),
                both("the board", "la junta")),
            NOW.plus(Duration.ofDays(3)),
            by);
    somebodyStandsBehind(petition.campaign());
    convener.get(fresh.path());
    assertThat(convener.post(fresh.path() + "/opening", Map.of()).location())
        .isEqualTo(fresh.path());
    String line =
        JDBC.sql(
                "select line from record.entry where type = 'petition.opened' order by seq desc limit 1")
            .query(String.class)
            .single();
    assertThat(line).contains("\"format\":2", "\"original\":\"en\"", "\"es\":\"text:");
    assertThat(
            JDBC.sql(
                    "select count(*) from record.text where content in ('We ask for nurses.', 'Pedimos enfermeras.')")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void aDraftIsForThoseWhoRunCampaigns() {
    var convener = as(Role.CONVENER);
    String campaign = campaigns.find(petition.campaign()).orElseThrow().path();
    convener.get(campaign + "/petitions/new");
    var written =
        convener.post(
            campaign + "/petitions/new",
            Map.of(
                "title",
                "A room in each school",
                "summary",
                "One room.",
                "text",
                "We ask for a room.",
                "target",
                "the board",
                "closes",
                "2026-12-20"));
    assertThat(written.status()).isEqualTo(303);
    assertThat(nobody().get(written.location()).status()).isEqualTo(404);
    assertThat(convener.get(written.location()).text()).contains("Draft", "A room in each school");
  }

  private void signAndCount() {
    sign(nobody(), details());
    var reader = nobody();
    reader.get(link("confirm"));
    reader.post(link("confirm"), Map.of());
    clock.forward(Duration.ofMinutes(1));
    counting.run();
  }

  private void somebodyStandsBehind(UUID campaign) {
    UUID by = somebody("ruth").id();
    UUID organization = AnOrganization.joined(OWNER, "Faith in Action", by);
    TX.executeWithoutResult(
        status -> {
          demands.ask(
              campaign,
              new Demand.Words(
                  both("Nurses", "Enfermeras"),
                  both("the board", "la junta"),
                  Optional.empty(),
                  Optional.empty()),
              LocalDate.of(2026, 11, 20),
              by);
          ownNames.give(campaign, organization, by);
        });
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String everything() {
    var all = new StringBuilder();
    for (String table :
        List.of(
            "campaigns.signature",
            "campaigns.signature_token",
            "campaigns.letter_due",
            "campaigns.petition_count",
            "campaigns.invalidation",
            "supporters.contact",
            "supporters.consent",
            "platform.letter",
            "platform.answered_post")) {
      all.append(
          JDBC.sql(
                  "select coalesce(string_agg(t::text, chr(10) order by t::text), '') from "
                      + table
                      + " t")
              .query(String.class)
              .single());
    }
    return all.toString();
  }
}
