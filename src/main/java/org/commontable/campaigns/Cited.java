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
   */
  record Figure(
      String indicator,
      String place,
      int year,
      String group,
      String reference,
      String valueThen,
      Instant citedAt)
      implements Cited {}

  /** A page of a document. */
  record Document(String title, String page, Optional<String> address, Instant citedAt)
      implements Cited {}
}
