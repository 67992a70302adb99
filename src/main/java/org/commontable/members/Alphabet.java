package org.commontable.members;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order of the seats: alphabetical, the same for every reader in every language, so that people
 * learn where they sit. Founders get no rank.
 */
final class Alphabet {
  private Alphabet() {}

  static Comparator<Organization> order() {
    var letters = Collator.getInstance(ULocale.ROOT);
    return Comparator.comparing(Organization::name, letters::compare)
        .thenComparing(Organization::slug);
  }
}
