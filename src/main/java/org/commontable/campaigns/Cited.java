package org.commontable.campaigns;

import java.time.Instant;
import java.util.Optional;

/** What a demand stands on. */
public sealed interface Cited {
  Instant citedAt();

  /**
   * An indicator's figure. It is read live; what it said when it was cited is kept beside it.
   *
   * @param year first year of the school year
   * @param valueThen the figure as it was printed on the day it was cited
   * @param adopted what it said when the demand's decision was adopted; empty where there is none,
   *     or the edition of that day is held no more
   */
  record Figure(
      String indicator,
      String place,
      int year,
      String group,
      String reference,
      String valueThen,
      Instant citedAt,
      Optional<Adopted> adopted)
      implements Cited {}

  /** A figure on the day of a decision, written as {@link Figure#valueThen}. */
  record Adopted(String decision, String value, Instant at) {}

  /** A page of a document. */
  record Document(String title, String page, Optional<String> address, Instant citedAt)
      implements Cited {}
}
