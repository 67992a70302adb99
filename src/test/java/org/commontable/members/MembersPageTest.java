package org.commontable.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the convener, a delegate, another organization's delegate and the public see and may do. */
class MembersPageTest extends Site {
  private static final Pattern LINK = Pattern.compile("/members/invitations/\\S+");

  @Autowired Organizations organizations;
  @Autowired Seats seats;
  @Autowired Register register;
  @Autowired Coalitions coalitions;

  private Reader convener;

  @BeforeEach
  void startEmpty() {
    empty();
    convener = as(Role.CONVENER);
  }

  @Test
  void anEmptyDirectorySaysWhatWillBeHere() {
    assertThat(nobody().get("/members").text())
        .contains("Coalition member organizations")
        .contains("The table is being set");
    assertThat(nobody().reading("es").get("/members").text())
        .contains("Organizaciones miembro de la coalición");
  }

  @Test
  void theTableIsNamedInBothLanguagesAndTheWayGoesOn() {
    var fields = coalition();
    var answer = convener.post("/members/coalition", fields);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/desk/set-up");
    var named = coalitions.current();
    assertThat(named.name().in("en")).isEqualTo("Tarrow County Table for Public Schools");
    assertThat(named.name().in("es")).isEqualTo("Mesa de Tarrow por la Escuela Pública");
    assertThat(named.zone().getId()).isEqualTo("America/Kentucky/Louisville");
  }

  @Test
  void aZoneThatDoesNotExistIsRefusedWithASentenceAndTheInputIsKept() {
    var fields = coalition();
    fields.put("zone", "America/Tarrow");
    var answer = convener.post("/members/coalition", fields);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("There is no such time zone");
    assertThat(answer.page().getElementById("name.en").val())
        .isEqualTo("Tarrow County Table for Public Schools");
    assertThat(coalitions.current().founded()).isEmpty();
  }

  @Test
  void aNextThatLeavesTheTableIsNotFollowed() {
    var fields = coalition();
    fields.put("next", "//evil.example/");
    assertThat(convener.post("/members/coalition", fields).location())
        .isEqualTo("/members/coalition");
  }

  @Test
  void anOrganizationJoinsByItsOwnPressAndNotByAScanner() {
    convener.post("/members/coalition", coalition());
    convener.post("/members/new", organization("Eastside Parents Council", "Eastside"));
    assertThat(nobody().get("/members").text()).doesNotContain("Eastside");
    assertThat(nobody().get("/members/eastside-parents-council").status()).isEqualTo(404);

    assertThat(convener.get("/members").text()).contains("not yet sent");
    assertThat(convener.postAndFollow("/members/invitations", Map.of()).text())
        .contains("One invitation is written and waits: no mail server is set up");
    var link = linkTo("ana@example.org");

    var ana = nobody();
    var page = ana.get(link);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("A seat for Eastside Parents Council");
    ana.head(link);
    assertThat(organizations.at(NOW)).isEmpty();

    var joined = ana.postAndFollow(link, Map.of());
    assertThat(joined.text())
        .contains("Eastside Parents Council sits at the table")
        .contains("Welcome, Ana Ruiz");
    assertThat(organizations.at(NOW))
        .extracting(Organization::name)
        .containsExactly("Eastside Parents Council");
    assertThat(organizations.at(NOW).getFirst().founding()).isTrue();
    assertThat(nobody().get("/members").text()).contains("Eastside Parents Council");

    var again = nobody().get(link);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text()).contains("The seat was taken");
    assertThat(nobody().post(link, Map.of()).status()).isEqualTo(410);
  }

  @Test
  void whoIsAddedAfterTheFirstLetterIsNoFounder() {
    convener.post("/members/coalition", coalition());
    convener.post("/members/new", organization("Eastside Parents Council", "Eastside"));
    convener.post("/members/invitations", Map.of());
    clock.forward(java.time.Duration.ofMinutes(5));
    convener.post("/members/new", organization("Libraries United", "Libraries"));
    assertThat(organizations.founding())
        .extracting(Organization::shortName)
        .containsExactly("Eastside");
  }

  @Test
  void theDelegateNamesAnAlternateWhoThenSpeaksForTheOrganization() {
    var eastside = member("Eastside Parents Council", "Eastside");
    var ana = delegate(eastside);
    var answer =
        ana.post(
            eastside.path() + "/seats/new",
            Map.of("name", "Luis", "email", "luis@example.org", "kind", "alternate", "lang", "es"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(lettersTo("luis@example.org").getFirst()).contains("le nombró").contains("Suplente");
    var luis = people.byEmail("luis@example.org").orElseThrow();
    assertThat(grants.held(luis.id(), NOW))
        .extracting(grant -> grant.role())
        .containsExactly(Role.ALTERNATE);
    assertThat(as(luis).get(eastside.path() + "/seats/new").status()).isEqualTo(403);
  }

  @Test
  void theLastDelegateCannotEndHerSeatWithoutNamingAnother() {
    var eastside = member("Eastside Parents Council", "Eastside");
    var ana = delegate(eastside);
    var seat = seats.holders(eastside.id(), NOW).getFirst();
    var answer = ana.post(eastside.path() + "/seats/" + seat.id() + "/end", Map.of());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("is the only delegate");
    assertThat(seats.holders(eastside.id(), NOW)).hasSize(1);
  }

  @Test
  void anotherOrganizationsDelegateCannotTouchYours() {
    var eastside = member("Eastside Parents Council", "Eastside");
    var libraries = member("Libraries United", "Libraries");
    delegate(eastside);
    var other = delegate(libraries);
    var seat = seats.holders(eastside.id(), NOW).getFirst();
    assertThat(other.get(eastside.path()).status()).isEqualTo(200);
    assertThat(other.get(eastside.path() + "/edit").status()).isEqualTo(403);
    assertThat(other.post(eastside.path() + "/edit", organization("Taken Over", "Taken")).status())
        .isEqualTo(403);
    assertThat(other.post(eastside.path() + "/seats/new", Map.of("name", "X")).status())
        .isEqualTo(403);
    assertThat(other.post(eastside.path() + "/seats/" + seat.id() + "/end", Map.of()).status())
        .isEqualTo(403);
    assertThat(other.post(libraries.path() + "/seats/" + seat.id() + "/end", Map.of()).status())
        .isEqualTo(404);
    assertThat(other.post(eastside.path() + "/leaving", Map.of()).status()).isEqualTo(403);
    assertThat(convener.post(eastside.path() + "/leaving", Map.of()).status()).isEqualTo(403);
    assertThat(convener.post(eastside.path() + "/edit", organization("Mine", "Mine")).status())
        .isEqualTo(403);
    assertThat(organizations.at(NOW)).hasSize(2);
    assertThat(organizations.find(eastside.id()).orElseThrow().name())
        .isEqualTo("Eastside Parents Council");
  }

  @Test
  void leavingIsAskedInWordsAndTakesTheNameOffAtOnceWhileThePastStays() {
    var eastside = member("Eastside Parents Council", "Eastside");
    var ana = delegate(eastside);
    assertThat(ana.get(eastside.path() + "/leaving").text()).contains("You owe nobody a reason");
    clock.forward(java.time.Duration.ofHours(1));
    assertThat(ana.postAndFollow(eastside.path() + "/leaving", Map.of()).text())
        .contains("has left the table");
    assertThat(nobody().get("/members").text()).doesNotContain("Eastside");
    assertThat(organizations.at(NOW)).hasSize(1);
    assertThat(organizations.at(clock.instant())).isEmpty();
    assertThat(seats.holders(eastside.id(), clock.instant())).isEmpty();
    assertThat(nobody().get(eastside.path()).text()).contains("Was a member from");
    assertThat(ana.get(eastside.path() + "/edit").status()).isEqualTo(403);
  }

  @Test
  void faultsAreSentencesAtTheirFieldsAndNothingIsAdded() {
    member("Eastside Parents Council", "Eastside");
    var fields = organization("EASTSIDE parents council", "Thirteen letters and more");
    fields.put("days", "soon");
    fields.put("kind", "");
    var answer = convener.post("/members/new", fields);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains("is at the table already")
        .contains("12 fit at the seat")
        .contains("Write the days as a number")
        .contains("Choose one of the answers");
    assertThat(answer.page().getElementById("name").val()).isEqualTo("EASTSIDE parents council");
    assertThat(organizations.all()).hasSize(1);
  }

  @Test
  void markupInANameIsShownAsTyped() {
    member("<script>alert(1)</script> Union", "<b>U</b>");
    var seen = nobody().get("/members");
    assertThat(seen.page().select("main script")).isEmpty();
    assertThat(seen.text()).contains("<script>alert(1)</script> Union");
  }

  @Test
  void seatsStandInAlphabeticalOrderWhateverTheOrderOfJoining() {
    member("Tarrow Teachers Association", "Teachers");
    member("Ábaco Alliance", "Ábaco");
    member("bus Drivers", "Drivers");
    assertThat(nobody().get("/members").page().select("tbody th a").eachText())
        .containsExactly("Ábaco Alliance", "bus Drivers", "Tarrow Teachers Association");
  }

  @Test
  void theFilesSayWhatThePageSaysAndNoCellIsComputed() {
    member("=HYPERLINK(\"http://evil.example\")", "=1+1");
    var csv = nobody().get("/members.csv");
    assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",'=1+1,union");
    assertThat(nobody().get("/members.json").body()).contains("\"shortName\":\"=1+1\"");
  }

  @Test
  void everyActIsInTheRecordAndNoPersonIsNamedThere() {
    var eastside = member("Eastside Parents Council", "Eastside");
    delegate(eastside);
    var lines = JDBC.sql("select line from record.entry order by seq").query(String.class).list();
    assertThat(String.join("\n", lines))
        .contains("organization.added")
        .contains("organization.joined")
        .contains("seat.given")
        .doesNotContain("delegate-eastside");
  }

  private Organization member(String name, String shortName) {
    var ruth = somebody("ruth");
    return TX.execute(
        status -> {
          var added =
              register.add(
                  new OrganizationDetails(
                      name, shortName, Kind.UNION, LegalStatus.C5, 10, "the board"),
                  ruth.id());
          register.join(added, ruth.id(), "mail", false);
          return organizations.find(added.id()).orElseThrow();
        });
  }

  private Reader delegate(Organization organization) {
    Person person = somebody("delegate-" + organization.slug());
    TX.executeWithoutResult(
        status ->
            register.appoint(organization.id(), person, SeatKind.DELEGATE, person.id(), "mail"));
    return as(person);
  }

  private static String linkTo(String address) {
    var found = LINK.matcher(lettersTo(address).getFirst());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static Map<String, String> organization(String name, String shortName) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", name);
    fields.put("shortName", shortName);
    fields.put("kind", "parents");
    fields.put("legalStatus", "501c3");
    fields.put("days", "14");
    fields.put("how", "the board, every first Monday");
    fields.put("delegateName", "Ana Ruiz");
    fields.put("delegateEmail", "ana@example.org");
    fields.put("delegateLang", "en");
    return fields;
  }

  private static Map<String, String> coalition() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name.en", "Tarrow County Table for Public Schools");
    fields.put("name.es", "Mesa de Tarrow por la Escuela Pública");
    fields.put("mission.en", "We read the public’s own numbers.");
    for (var area : java.util.List.of("public", "equity", "funding")) {
      fields.put(area + ".name.en", "Area " + area);
      fields.put(area + ".sentence.en", "What we want.");
    }
    fields.put("zone", "America/Kentucky/Louisville");
    fields.put("phone", "555-0142");
    fields.put("wait", "30");
    fields.put("next", "/desk/set-up");
    return fields;
  }
}
