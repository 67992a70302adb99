package org.commontable.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.commontable.accounts.Role;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** Where the operator reads whether letters will be believed. */
class SenderPageTest extends Table {
  @Test
  void theOutboxLeadsToItAndWithoutASenderItSaysWhatToSet() {
    var operator = as(Role.OPERATOR);
    assertThat(operator.get("/outbox").page().select("a[href=/outbox/sender]")).hasSize(1);
    assertThat(operator.get("/outbox/sender").text()).contains("COMMONTABLE_MAIL_FROM");
    assertThat(operator.reading("es").get("/outbox/sender").text())
        .contains("¿Creerán nuestras cartas?", "No se ha indicado un remitente");
  }

  @Test
  void othersDoNotSeeIt() {
    assertThat(of("Teachers").get("/outbox/sender").status()).isEqualTo(403);
    assertThat(nobody().get("/outbox/sender").status()).isNotEqualTo(200);
  }
}
