package org.commontable.campaigns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.Citation;
import org.commontable.evidence.KeptFigure;

/** What a demand stands on. */
public sealed interface Cited {
  Instant citedAt();

  /**
   * An indicator's figure. It is read live; what it said when it was cited is kept beside it.
   *
   * @param id of this citation: a demand may stand on several figures
   * @param then what it said on the day it was cited
   * @param adopted what it said when the demand's decision was adopted; empty where there is none,
   *     or the edition of that day is held no more
   */
  record Figure(
      UUID id, Citation citation, KeptFigure then, Instant citedAt, Optional<Adopted> adopted)
      implements Cited {}

  /** A figure on the day of a decision. */
  record Adopted(String decision, KeptFigure said, Instant at) {}

  /** A page of a document. */
  record Document(String title, String page, Optional<String> address, Instant citedAt)
      implements Cited {}
}
