package org.commontable.campaigns.petitions;

import java.util.List;

/**
 * Two people of one household may share an address, a third may not (campaigns.md 2.4): the same
 * petition and the same address are signed twice only when the names differ and the ZIP codes are
 * equal.
 */
sealed interface Household {
  /** There is a seat for this signature. */
  record Seat(int number) implements Household {}

  /** This one stands there already, or stands in the way. Its address is told so by mail. */
  record Taken(Signature by) implements Household {}

  static Household seat(List<Signature> present, String nameKey, String zip) {
    for (Signature signature : present) {
      if (signature.nameKey().equals(nameKey)) {
        return new Taken(signature);
      }
    }
    return switch (present.size()) {
      case 0 -> new Seat(1);
      case 1 ->
          present.getFirst().zip().equals(zip)
              ? new Seat(3 - present.getFirst().household())
              : new Taken(present.getFirst());
      default -> new Taken(present.getFirst());
    };
  }
}
