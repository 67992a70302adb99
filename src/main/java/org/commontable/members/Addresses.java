package org.commontable.members;

import com.ibm.icu.text.Transliterator;
import java.util.Set;
import java.util.function.Predicate;
import org.commontable.shared.Slug;

/** Chooses the address of a new organization; it lasts, so it never changes with the name. */
final class Addresses {
  /** Words that are pages of their own under /members. */
  static final Set<String> RESERVED =
      Set.of(
          "new",
          "edit",
          "csv",
          "json",
          "invitations",
          "renewals",
          "coalition",
          "seats",
          "profiles",
          "commitments",
          "prospects",
          "acts",
          "search",
          "me");

  private Addresses() {}

  /** "Padres de Niños" → "padres-de-ninos"; a taken or reserved one gets a number. */
  static String of(String name, Predicate<String> taken) {
    var plain = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(name);
    var whole = Slug.from(plain).value();
    var stem = whole.substring(0, Math.min(72, whole.length())).replaceAll("-+$", "");
    var address = stem;
    for (int n = 2; RESERVED.contains(address) || taken.test(address); n++) {
      address = stem + "-" + n;
    }
    return address;
  }
}
