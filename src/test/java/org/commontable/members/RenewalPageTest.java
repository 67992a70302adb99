package org.commontable.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way back for an organization whose delegate is lost, and who cannot abuse it. */
class RenewalPageTest extends Site {
  private static final Pattern LINK = Pattern.compile("/members/renewals/\\S+");
  private static final String ROSA = "rosa@example.org";

  private static final Duration NOTICE = Renewing.NOTICE;

  @Autowired Organizations organizations;
  @Autowired Seats seats;
  @Autowired Renewals renewals;
  @Autowired Register register;
  @Autowired Links links;

  private Person ruth;
  private Person lost;
  private Person alternate;
  private Reader convener;
  private Organization northside;
  private Organization league;

  @BeforeEach
  void aDelegateIsLost() {
    empty();
    ruth = somebody("ruth");
    TX.executeWithoutResult(
        status ->
            grants.grant(ruth.id(), Role.CONVENER, null, NOW.minus(Duration.ofDays(9)), ruth.id()));
    convener = as(ruth);
    northside = member("Northside Neighbors");
    league = member("League");
    lost = sits(northside, SeatKind.DELEGATE);
    alternate = sits(northside, SeatKind.ALTERNATE);
  }

  @Test
  void theOrganizationComesBackThroughALetterAndEverybodyIsTold() {
    assertThat(convener.get(northside.path()).text()).contains("Its delegate is lost");
    assertThat(convener.get(northside.path() + "/renewal").text())
        .contains("lost (Delegate)")
        .contains("All conveners and everybody who sits");
    assertThat(convener.postAndFollow(northside.path() + "/renewal", fields()).text())
        .contains("The letter to Rosa Lind is written and waits")
        .contains("Rosa Lind was asked by ruth on Monday, November 23, 2026")
        .contains("Appointed by Otto Rey, president on Tuesday, November 17, 2026");
    for (var told : List.of(ruth, lost, alternate)) {
      assertThat(lettersTo(told.email()).getFirst())
          .contains("ruth has asked Rosa Lind (rosa@example.org)", "cannot be taken before Thu")
          .contains("Otto Rey, president");
    }

    var rosa = nobody();
    assertThat(rosa.get(letter()).text()).contains("You speak for Northside Neighbors");
    assertThat(seats.holders(northside.id(), NOW)).as("opening seats nobody").hasSize(2);
    assertThat(rosa.get(letter()).text()).contains("You can take the seat here from Thursday");
    assertThat(rosa.get(letter()).page().select("form[action*=renewals]")).isEmpty();
    clock.forward(NOTICE.minusSeconds(1));
    assertThat(rosa.post(letter(), Map.of()).status())
        .as("whoever still speaks for it has time to say no")
        .isEqualTo(422);
    assertThat(seats.holders(northside.id(), clock.instant())).hasSize(2);
    clock.forward(Duration.ofSeconds(1));
    rosa.get(letter());
    assertThat(rosa.postAndFollow(letter(), Map.of()).text())
        .contains("You are the delegate of Northside Neighbors")
        .contains("Seat renewed through the convener on Thursday, November 26, 2026")
        .contains("Appointed by Otto Rey, president")
        .contains("End the seat");
    for (var told : List.of(ruth, lost, alternate)) {
      assertThat(lettersTo(told.email()))
          .anySatisfy(
              text -> assertThat(text).contains("Rosa Lind (rosa@example.org) has taken the seat"));
    }

    var gone =
        seats.of(northside.id()).stream()
            .filter(seat -> seat.person().equals(lost.id()))
            .findFirst()
            .orElseThrow();
    var end = northside.path() + "/seats/" + gone.id() + "/end";
    assertThat(rosa.get(end).text()).contains("are told by letter");
    assertThat(rosa.post(end, Map.of()).status()).isEqualTo(303);
    assertThat(nobody().get(northside.path()).text())
        .as("people are for members")
        .doesNotContain("Rosa Lind");
    assertThat(entries())
        .containsSubsequence("seat.renewal-asked", "seat.given", "seat.renewed", "seat.ended");
  }

  @Test
  void theConvenerSeatsNeitherHerselfNorAnotherOfficer() {
    var clerk = somebody("clerk");
    TX.executeWithoutResult(status -> grants.grant(clerk.id(), Role.CLERK, null, NOW, ruth.id()));
    for (var address :
        List.of(
            ruth.email(),
            ruth.email().toUpperCase(java.util.Locale.ROOT),
            ruth.email().replace("@", "+northside@"),
            clerk.email())) {
      var seen = convener.post(northside.path() + "/renewal", with("email", address));
      assertThat(seen.status()).as(address).isEqualTo(422);
      assertThat(seen.text()).contains("holds an office at this table");
    }
    assertThat(renewals.of(northside.id())).isEmpty();
  }

  @Test
  void theButtonIsNotForWhoeverIsSignedInAsSomebodyElse() {
    convener.post(northside.path() + "/renewal", fields());
    assertThat(convener.get(letter()).text()).contains("Only Rosa Lind can take this seat");
    assertThat(convener.post(letter(), Map.of()).status()).isEqualTo(403);
    assertThat(as(lost).post(letter(), Map.of()).status()).isEqualTo(403);
    assertThat(seats.holders(northside.id(), NOW)).hasSize(2);
  }

  @Test
  void whoTookAnOfficeMeanwhileCannotAccept() {
    convener.post(northside.path() + "/renewal", fields());
    var rosa = people.byEmail(ROSA).orElseThrow();
    TX.executeWithoutResult(status -> grants.grant(rosa.id(), Role.CONVENER, null, NOW, ruth.id()));
    assertThat(nobody().get(letter()).status()).isEqualTo(410);
    assertThat(nobody().post(letter(), Map.of()).status()).isEqualTo(410);
  }

  @Test
  void aLetterWorksOnce() {
    convener.post(northside.path() + "/renewal", fields());
    var link = letter();
    clock.forward(NOTICE);
    assertThat(nobody().post(link, Map.of()).status()).isEqualTo(303);
    assertThat(nobody().post(link, Map.of()).status()).isEqualTo(410);
    assertThat(nobody().post(link.replace("renewals", "invitations"), Map.of()).status())
        .as("it opens no other door")
        .isEqualTo(410);
    assertThat(seats.holders(northside.id(), clock.instant())).hasSize(3);
  }

  @Test
  void whoAcceptsWhileTheLetterIsWithdrawnIsToldSo() throws Exception {
    convener.post(northside.path() + "/renewal", fields());
    var link = letter();
    clock.forward(NOTICE);
    try (var threads = Executors.newSingleThreadExecutor()) {
      var pressed =
          TX.execute(
              status -> {
                JDBC.sql(
                        "UPDATE members.renewal SET withdrawn_at = asked_at, withdrawn_by = asked_by")
                    .update();
                var press = threads.submit(() -> nobody().post(link, Map.of()).status());
                awaitSomebodyWaiting();
                return press;
              });
      assertThat(pressed.get()).isEqualTo(410);
    }
    assertThat(seats.holders(northside.id(), clock.instant())).hasSize(2);
  }

  private static void awaitSomebodyWaiting() {
    for (int i = 0; i < 200; i++) {
      if (OWNER.sql("SELECT count(*) FROM pg_locks WHERE NOT granted").query(Long.class).single()
          > 0) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  @Test
  void aSecondLetterTakesThePlaceOfTheFirst() {
    convener.post(northside.path() + "/renewal", fields());
    var first = letter();
    convener.post(northside.path() + "/renewal", with("appointedBy", "Eva Rey, treasurer"));
    assertThat(nobody().post(first, Map.of()).status()).isEqualTo(410);
    clock.forward(Duration.ofDays(15));
    assertThat(nobody().post(letter(), Map.of()).status()).as("expired").isEqualTo(410);
  }

  @Test
  void aHandedOverLinkAndAnotherPersonsLinkSeatNobody() {
    convener.post(northside.path() + "/renewal", fields());
    var renewal = renewals.of(northside.id()).getFirst();
    for (var handed : List.of(true, false)) {
      var whose = handed ? renewal.person() : ruth.id();
      var token =
          TX.execute(
              status ->
                  links.issue(
                      whose,
                      LinkPurpose.INVITE,
                      northside.id(),
                      renewal.id().toString(),
                      Duration.ofDays(1),
                      handed));
      assertThat(nobody().post("/members/renewals/" + token, Map.of()).status()).isEqualTo(410);
    }
    clock.forward(NOTICE);
    nobody().post(letter(), Map.of());
    assertThat(convener.get("/outbox").body())
        .as("no link of hers is handed over")
        .contains(lost.id().toString())
        .doesNotContain("value=\"" + renewal.person());
    assertThat(
            convener
                .post("/outbox/handing-over", Map.of("person", renewal.person().toString()))
                .status())
        .isEqualTo(404);
  }

  @Test
  void theOrganizationItselfCanSayNoAndAnotherCannot() {
    convener.post(northside.path() + "/renewal", fields());
    var link = letter();
    var other = as(sits(league, SeatKind.DELEGATE));
    assertThat(other.post(northside.path() + "/renewal/withdrawal", Map.of()).status())
        .isEqualTo(403);
    assertThat(other.get(northside.path()).text()).doesNotContain("Withdraw this letter");
    var own = as(alternate);
    assertThat(own.get(northside.path()).text()).contains("Withdraw this letter");
    assertThat(own.postAndFollow(northside.path() + "/renewal/withdrawal", Map.of()).text())
        .contains("Its link opens nothing any more");
    assertThat(nobody().post(link, Map.of()).status()).isEqualTo(410);
    assertThat(own.post(northside.path() + "/renewal", fields()).status()).isEqualTo(403);
  }

  @Test
  void nobodyComesFromAnotherOrganizationAndAnAlternateMoves() {
    var neighbor = sits(league, SeatKind.ALTERNATE);
    assertThat(convener.post(northside.path() + "/renewal", with("email", neighbor.email())).text())
        .contains("speaks for another organization");
    assertThat(convener.post(northside.path() + "/renewal", with("email", lost.email())).text())
        .contains("is the delegate of Northside Neighbors already");
    convener.post(northside.path() + "/renewal", with("email", alternate.email()));
    var found = LINK.matcher(newest(alternate.email()));
    assertThat(found.find()).isTrue();
    clock.forward(NOTICE);
    assertThat(as(alternate).post(found.group(), Map.of()).status()).isEqualTo(303);
    assertThat(seats.holders(northside.id(), clock.instant()))
        .filteredOn(seat -> seat.person().equals(alternate.id()))
        .extracting(Seat::kind)
        .containsExactly(SeatKind.DELEGATE);
  }

  @Test
  void whereNobodySpeaksForItAnyMoreNobodyIsWaitedFor() {
    for (var seat : seats.holders(northside.id(), NOW)) {
      TX.executeWithoutResult(status -> register.end(seat, ruth.id()));
    }
    convener.post(northside.path() + "/renewal", fields());
    assertThat(lettersTo(ROSA).getFirst()).doesNotContain("Somebody still speaks");
    assertThat(nobody().post(letter(), Map.of()).status()).isEqualTo(303);
  }

  @Test
  void whoAppointedAndWhenMustBeSaid() {
    var fields = fields();
    fields.put("appointedBy", " ");
    fields.put("appointedOn", "2026-11-25");
    var seen = convener.post(northside.path() + "/renewal", fields);
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains("This day has not come yet");
    assertThat(seen.page().getElementById("appointedBy").attr("aria-invalid")).isEqualTo("true");
    assertThat(convener.post(northside.path() + "/renewal", with("appointedOn", "soon")).text())
        .contains("Write a date that exists");
    assertThat(
            convener.post(northside.path() + "/renewal", with("appointedOn", "2025-01-01")).text())
        .contains("more than a year ago");
    convener.post(northside.path() + "/renewal", with("appointedBy", "<script>x</script>"));
    assertThat(convener.get(northside.path()).body()).doesNotContain("<script>x");
    assertThat(convener.reading("es").get(northside.path()).text()).contains("Retirar esta carta");
  }

  @Test
  void whoIsNoMemberComesByInvitation() {
    var waiting =
        TX.execute(
            status ->
                register.add(
                    new OrganizationDetails(
                        "Waiting", "Waiting", Kind.OTHER, LegalStatus.NONE, 10, ""),
                    ruth.id()));
    assertThat(convener.get(waiting.path() + "/renewal").status()).isEqualTo(404);
    assertThat(convener.post(waiting.path() + "/renewal", fields()).status()).isEqualTo(404);
  }

  private static Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", "Rosa Lind");
    fields.put("email", ROSA);
    fields.put("lang", "en");
    fields.put("appointedBy", "Otto Rey, president");
    fields.put("appointedOn", "2026-11-17");
    return fields;
  }

  private static Map<String, String> with(String field, String value) {
    var fields = fields();
    fields.put(field, value);
    return fields;
  }

  private static String letter() {
    var found = LINK.matcher(newest(ROSA));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  /** The newest letter that holds a link. */
  private static String newest(String address) {
    return lettersTo(address).stream().filter(text -> LINK.matcher(text).find()).findFirst().get();
  }

  private static List<String> entries() {
    return JDBC.sql("select type from record.entry order by seq").query(String.class).list();
  }

  private Person sits(Organization organization, SeatKind kind) {
    var person = somebody(kind == SeatKind.DELEGATE ? "lost" : "alternate");
    TX.executeWithoutResult(
        status -> register.appoint(organization.id(), person, kind, person.id(), "mail"));
    return person;
  }

  private Organization member(String name) {
    return TX.execute(
        status -> {
          var added =
              register.add(
                  new OrganizationDetails(
                      name,
                      UUID.randomUUID().toString().substring(0, 8),
                      Kind.OTHER,
                      LegalStatus.NONE,
                      10,
                      ""),
                  ruth.id());
          register.join(added, ruth.id(), "mail", false);
          return organizations.find(added.id()).orElseThrow();
        });
  }
}
