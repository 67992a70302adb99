package org.commontable.decisions.elections;

import java.util.List;
import java.util.stream.Stream;
import org.commontable.decisions.Audience;
import org.commontable.platform.web.Form;

/**
 * The form of a new election.
 *
 * @param unequal the table's weights differ now, so that no ballot would be secret
 */
public record NewElectionPage(Form form, boolean unequal) {
  /** Who may read it once it is closed. */
  public static final List<String> AUDIENCES =
      Stream.of(Audience.values()).map(Audience::key).toList();
}
