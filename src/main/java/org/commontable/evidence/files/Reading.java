package org.commontable.evidence.files;

import java.util.List;
import java.util.Map;

/**
 * What a file says, once it was read to its end. A file with a refused line is refused whole.
 *
 * @param rows data rows read, header and blank lines not counted
 * @param aside rows of schools, which no indicator uses yet
 * @param refused every line that could not be understood, the first hundred in full
 * @param refusedCount how many they were
 * @param names what the file calls a place in a school year
 */
public record Reading(
    Layout layout,
    int rows,
    int aside,
    List<ReadCell> cells,
    List<Refusal> refused,
    int refusedCount,
    Map<PlaceYear, String> names) {

  public record PlaceYear(String place, int year) {}

  public boolean clean() {
    return refusedCount == 0;
  }
}
