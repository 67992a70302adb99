package org.commontable.campaigns.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignerNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "José Ruiz | jose-ruiz",
        "  jose   RUIZ  | jose-ruiz",
        "Ana O'Neill | ana-oneill",
        "Ana O’Neill | ana-oneill",
        "J. P. Ruiz-Peña | j-p-ruiz-pena",
        "(Ana) Ruiz! | ana-ruiz",
        "Ana 2nd | ana-2nd",
        "李 小龍 | 李-小龍",
        "Нина Ёлкина | нина-елкина",
        "Ana Ⅷ | ana-viii",
      })
  void theSameNameTypedAnotherWayHasTheSameKey(String typed, String key) {
    assertThat(new SignerName(typed).key()).isEqualTo(key);
  }

  /** As the rule is written (campaigns.md 2.4): drop the marks, join the words. */
  @Property(tries = 300)
  void anyNameHasTheKeyOfTheRule(@ForAll @StringLength(min = 1, max = 30) String typed) {
    SignerName name;
    try {
      name = new SignerName("A" + typed);
    } catch (IllegalArgumentException notAName) {
      Assume.that(false);
      return;
    }
    String plain =
        Normalizer.normalize(name.value(), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    assertThat(name.key())
        .isEqualTo(
            plain
                .replaceAll("\\p{M}+|['’.]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=Ana",
        "-Ana",
        "@Ana",
        "+Ana",
        "www.example",
        "Ana example.com",
        "42",
        "Ana\nRuiz"
      })
  void whatOnlyAFormulaOrAnAdvertisementLooksLikeIsRefused(String typed) {
    assertThatThrownBy(() -> new SignerName(typed)).isInstanceOf(IllegalArgumentException.class);
  }
}
