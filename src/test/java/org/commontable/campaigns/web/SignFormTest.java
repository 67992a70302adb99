package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commontable.platform.web.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignFormTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@jefferson.k12.ky.us",
        "a@k12.ky.us",
        "a@Jefferson.kyschools.us",
        "a@schools.nyc.gov",
        "a@mail.louisville.edu"
      })
  void aSchoolIsSeenByHowItsDomainEnds(String email) {
    assertThat(SignForm.looksLikeSchool(email)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org",
        "edu@example.org",
        "a@kyschools.us.example7.org",
        "a@myk12.ky.us",
        "k12.ky.us@example.com",
        "a@edu"
      })
  void noOtherIs(String email) {
    assertThat(SignForm.looksLikeSchool(email)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@....", "a@example..org", "a@.org", "a@example.o", "a@example."})
  void aDomainHasNoEmptyLabel(String email) {
    var form = Form.of(Map.of("email", email));
    form.email("email");
    assertThat(form.fault("email")).isPresent();
  }
}
