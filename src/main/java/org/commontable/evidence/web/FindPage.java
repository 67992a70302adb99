package org.commontable.evidence.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The search for a school or district.
 *
 * @param query as it was asked; empty before
 * @param within the district whose schools alone were asked for
 * @param addresses whether any published file tells one
 * @param more how many fit that are not listed
 * @param districts how many there are to begin with; none once something was asked
 * @param examples those districts
 */
public record FindPage(
    String query,
    Optional<FoundPlace> within,
    boolean any,
    boolean addresses,
    List<FoundPlace> found,
    int count,
    int more,
    int districts,
    List<Lettered<FoundPlace>> examples) {
  /** The same question without the district. */
  public String everywhere() {
    return "/places?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
