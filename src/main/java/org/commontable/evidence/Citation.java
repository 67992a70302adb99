package org.commontable.evidence;

import java.util.Optional;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.release.Partitions;
import org.commontable.shared.SchoolYear;

/**
 * The name of one figure: which indicator, where, when, for whom and against whom. It lasts; what
 * it says may be corrected by a newer file.
 *
 * @param indicator for example "oss-events"
 * @param place a district's or school's code as text ("275", "275240"); "999" is the state
 * @param group as files of figures write it: "black", "english-learner", "all"
 * @param reference another group, or "others" for everybody else; empty where nobody is compared
 */
public record Citation(
    String indicator, String place, SchoolYear year, String group, Optional<String> reference) {
  /** Everybody else. */
  public static final String OTHERS = "others";

  /** As typed or sent; empty where there is no such indicator, or a word cannot be meant. */
  public static Optional<Citation> read(
      String indicator, String place, String year, String group, String reference) {
    if (Declared.find(indicator).isEmpty()
        || !place.matches("[0-9]{3}|[0-9]{6}")
        || !Partitions.groups().contains(group)
        || !(reference.isEmpty()
            || reference.equals(OTHERS)
            || Partitions.groups().contains(reference))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Citation(
              indicator,
              place,
              SchoolYear.parse(year),
              group,
              Optional.of(reference).filter(it -> !it.isEmpty())));
    } catch (IllegalArgumentException notAYear) {
      return Optional.empty();
    }
  }

  /** The row that it is compared with: of everybody else, that of all. */
  Optional<String> beside() {
    return reference.map(it -> it.equals(OTHERS) ? "all" : it);
  }

  /** Where the figure is shown, with how it is known. */
  public String path() {
    return "/evidence/" + indicator + "/" + place + "?group=" + group + "&year=" + year.full();
  }
}
