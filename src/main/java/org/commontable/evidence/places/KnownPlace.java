package org.commontable.evidence.places;

import java.util.List;
import java.util.Optional;

/**
 * All that the published files say of a place.
 *
 * @param code 999 the state, three digits a district, six a school (the first three its district's)
 * @param name in the newest year
 * @param names with their years, the oldest first
 * @param first school year by its autumn in which the files hold it
 * @param current whether it stands in the newest year that holds its like
 * @param type the state's school type, A1 or A5
 * @param aliases names without a year, for the search
 */
public record KnownPlace(
    String code,
    PlaceKind kind,
    String name,
    List<NameSpan> names,
    int first,
    int last,
    boolean current,
    List<PlaceId> ids,
    Optional<Address> address,
    Optional<Position> position,
    Optional<String> type,
    List<String> aliases,
    Optional<Merger> merger,
    List<Merger> took) {

  public boolean isSchool() {
    return kind == PlaceKind.SCHOOL;
  }

  /** Of a school; its own code otherwise. */
  public String district() {
    return code.substring(0, 3);
  }

  public String path() {
    return "/places/" + code;
  }

  public Optional<PlaceId> id(String system) {
    return ids.stream().filter(it -> it.system().equals(system)).findFirst();
  }
}
