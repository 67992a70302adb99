package org.commontable.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no such person: maria.lopez+x@mail.example.org",
        "GET /sign-in?email=maria.lopez%40example.org failed",
        "Detail: Key (email)=(maria.lopez@example.org) already exists.",
        "Key (name, given)=(Maria Lopez, (née Ruiz)) already exists",
        "Detail: Failing row contains (1, Maria Lopez, 4 Elm Street, null).",
        "ERROR: invalid input syntax for type uuid: \"Maria Lopez\"",
        "/in/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE is over, said Maria-less log",
        "call +1 502-555-0134 now"
      })
  void whatPeopleAreKnownByDoesNotPass(String said) {
    assertThat(Discreet.discreet(said))
        .doesNotContainIgnoringCase("maria lopez", "maria.lopez", "Elm", "AbCdEf", "555");
  }

  @Test
  void whatHelpsToFindAFaultPasses() {
    String said =
        "2026-11-25T20:00:00.123Z ERROR Errors: Fault 1a2b3c4d\n"
            + "java.lang.IllegalStateException: entry 12 of 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n"
            + "\tat org.springframework.beans.factory.support.AbstractAutowireCapableBeanFactory.doCreateBean(AbstractAutowireCapableBeanFactory.java:543)\n"
            + "\tat org.commontable.platform.record.StoredRecord$$SpringCGLIB$$0.append(<generated>)\n"
            + "ERROR: duplicate key value violates unique constraint \"person_email_key\"";
    assertThat(Discreet.discreet(said)).isEqualTo(said);
  }
}
