package org.commontable.members.spaces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpaceSecretTest {
  /** Twenty bytes 0 to 19; check group and check computed by Python's hashlib and hmac. */
  private static final String KEY = "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-WYQB";

  @Test
  void theCheckIsWhatAnotherProgramComputes() {
    assertThat(SpaceSecret.read(KEY).orElseThrow().check()).isEqualTo("72a0a62770e7cfcd");
  }

  @Test
  void smallLettersBlanksAndLookAlikesDoNoHarm() {
    String typed = KEY.toLowerCase(java.util.Locale.ROOT).replace("-", " ").replace('0', 'o');
    assertThat(SpaceSecret.read(typed).orElseThrow().check()).isEqualTo("72a0a62770e7cfcd");
  }

  @Test
  void oneWrongSignIsNoticed() {
    for (int at = 0; at < KEY.length(); at++) {
      if (KEY.charAt(at) != '-') {
        char other = KEY.charAt(at) == 'Z' ? 'Y' : 'Z';
        String wrong = KEY.substring(0, at) + other + KEY.substring(at + 1);
        assertThat(SpaceSecret.read(wrong)).as(wrong).isEmpty();
      }
    }
    assertThat(SpaceSecret.read("")).isEmpty();
    assertThat(SpaceSecret.read(KEY + "A")).isEmpty();
    assertThat(SpaceSecret.read("U".repeat(36))).isEmpty();
  }
}
