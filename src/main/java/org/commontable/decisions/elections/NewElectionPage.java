package org.commontable.decisions.elections;

import java.util.List;
import java.util.stream.Stream;
import org.commontable.decisions.Audience;
import org.commontable.platform.web.Form;

/** The form of a new election. */
public record NewElectionPage(Form form) {
  /** Who may read it once it is closed. */
  public static final List<String> AUDIENCES =
      Stream.of(Audience.values()).map(Audience::key).toList();
}
