package org.commontable.home.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.decisions.verify.Recount;
import org.commontable.members.SeatKind;
import org.commontable.platform.record.RecordBook;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody wants to be forgotten: her name goes everywhere the table wrote it by itself. */
class ErasurePageTest extends Table {
  private static final String PAGE = "/your-sign-in/erasure";
  private static final Map<String, String> SURE = Map.of("sure", "yes");

  @Autowired RecordBook record;

  @Test
  void herNameAndAddressGoAndWhatHerOrganizationSaidStays() {
    Person zoe = second("Zoe Quill");
    file("members");
    open();
    as(zoe).post(D + "/stance", fields("Faith", "support", "1", "reason", "Our board agreed"));
    Reader hers = as(zoe);
    assertThat(hers.get("/your-sign-in").page().select("a[href=" + PAGE + "]")).hasSize(1);
    assertThat(nobody().get("/privacy").page().select("a[href=" + PAGE + "]")).hasSize(1);
    assertThat(hers.get(PAGE).text()).contains("Your seat for Faith in Action Tarrow ends with it");
    assertThat(hers.post(PAGE, Map.of()).page().select("#sure-error")).hasSize(1);
    assertThat(named("Zoe Quill")).isEqualTo(1);

    var gone = hers.post(PAGE, SURE);
    assertThat(gone.status()).as(gone.text()).isEqualTo(303);
    assertThat(named("Zoe Quill")).isZero();
    assertThat(named("Ana Faith")).as("nobody else's").isEqualTo(1);
    assertThat(lettersTo(zoe.email())).isEmpty();
    assertThat(people.byEmail(zoe.email())).isEmpty();
    assertThat(hers.get("/desk").location()).startsWith("/sign-in");
    assertThat(of("Faith").get(table.get("Faith").path()).text())
        .contains("Ana Faith")
        .doesNotContain("Zoe");
    assertThat(of("Libraries").get(D).text()).contains("Our board agreed").doesNotContain("Zoe");
    assertThat(as(Role.OPERATOR).get("/audit").text())
        .contains("Name erased")
        .doesNotContain("Zoe");
    assertThat(Recount.of(record.newest(500).reversed()).faults()).isEmpty();
    assertThat(entries("seat.ended")).isEqualTo(1);
  }

  @Test
  void whoeverIsTheOnlyVoiceNamesAnotherFirst() {
    assertThat(of("Faith").get(PAGE).text())
        .contains("Faith in Action Tarrow has no other delegate and would lose its voice");
    assertThat(of("Faith").post(PAGE, SURE).status()).isEqualTo(422);
    assertThat(named("Ana Faith")).isEqualTo(1);
    assertThat(convener.post(PAGE, SURE).text())
        .contains("Nobody else holds this office: Convener");
  }

  @Test
  void sheShowsFirstThatSheIsHerself() {
    Person zoe = second("Zoe Quill");
    assertThat(nobody().get(PAGE).location()).isEqualTo("/sign-in?next=" + PAGE);
    assertThat(nobody().post(PAGE, SURE).status()).isEqualTo(403);
    Reader hers = as(zoe);
    Reader handed = byHandedOverLink(zoe);
    assertThat(handed.post(PAGE, SURE).status()).isEqualTo(422);
    clock.forward(Duration.ofMinutes(11));
    assertThat(hers.get(PAGE).page().select("form[action=/sign-in] input[name=next]").val())
        .isEqualTo(PAGE);
    assertThat(hers.post(PAGE, SURE).status()).isEqualTo(422);
    assertThat(named("Zoe Quill")).isEqualTo(1);
  }

  @Test
  void whoHasNoSeatAnyMoreCanStillAskForIt() {
    Person zoe = second("Zoe Quill");
    inside(() -> register.leave(table.get("Faith"), founder.id()));
    Reader hers = as(zoe);
    assertThat(hers.get("/desk").status()).isEqualTo(403);
    assertThat(hers.get(PAGE).page().select("form[action=" + PAGE + "]")).hasSize(1);
    assertThat(hers.post(PAGE, SURE).status()).isEqualTo(303);
    assertThat(named("Zoe Quill")).isZero();
  }

  private Person second(String name) {
    Person person = inside(() -> people.ensure("zoe@example.org", name, "en"));
    inside(
        () -> {
          register.appoint(
              id("Faith"), person, SeatKind.DELEGATE, delegates.get("Faith").id(), "web");
        });
    return person;
  }

  /** In how many values beside the record this name stands. */
  private static int named(String name) {
    return OWNER
        .sql("select count(*) from record.commitment_value where value = :name")
        .param("name", name)
        .query(Integer.class)
        .single();
  }
}
