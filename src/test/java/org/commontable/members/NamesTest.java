package org.commontable.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names in any script become addresses, and are counted as their readers count them. */
class NamesTest {
  @Test
  void anAddressIsMadeOfPlainLettersWhateverTheScript() {
    assertThat(Addresses.of("Padres y Niños de Tarrow", taken()))
        .isEqualTo("padres-y-ninos-de-tarrow");
    assertThat(Addresses.of("Bus Drivers & Aides Local 88", taken()))
        .isEqualTo("bus-drivers-aides-local-88");
    assertThat(Addresses.of("Совет родителей", taken())).isEqualTo("sovet-roditelej");
    assertThat(Addresses.of("شبكة الأسر", taken())).matches("[a-z0-9-]+");
    assertThat(Addresses.of("🚌", taken())).matches("[a-z0-9-]+");
  }

  @Test
  void aTakenOrReservedAddressGetsANumber() {
    assertThat(Addresses.of("Libraries", taken("libraries", "libraries-2")))
        .isEqualTo("libraries-3");
    assertThat(Addresses.of("New", taken())).isEqualTo("new-2");
    assertThat(Addresses.of("CSV", taken())).isEqualTo("csv-2");
  }

  @Test
  void aVeryLongNameStillHasAnAddress() {
    assertThat(Addresses.of("organización ".repeat(40), taken("x"))).hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void lettersAreCountedAsReadersSeeThem() {
    assertThat(Letters.count("Civil Rights")).isEqualTo(12);
    assertThat(Letters.count("e\u0301")).isEqualTo(1);
    assertThat(Letters.count("👩‍👧")).isEqualTo(1);
  }

  private static java.util.function.Predicate<String> taken(String... slugs) {
    return Set.of(slugs)::contains;
  }
}
