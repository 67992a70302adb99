package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.junit.jupiter.api.Test;

/** A supporter signs, without JavaScript and without an account. */
class PetitionPageTest extends OpenPetition {
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
}
