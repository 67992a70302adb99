package org.commontable.evidence;

import org.commontable.shared.SchoolYear;

/**
 * The name of one figure: which indicator, where, when, for whom and against whom. It lasts; what
 * it says may be corrected by a newer file.
 *
 * @param indicator for example "oss-events"
 * @param place a district code as text ("275"); "999" is the state
 */
public record Citation(
    String indicator, String place, SchoolYear year, StudentGroup group, StudentGroup reference) {

  /** Where the figure is shown. */
  public String path() {
    return "/evidence/" + indicator + "/" + place;
  }
}
