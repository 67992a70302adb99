package org.commontable.members.profile;

import java.util.List;
import java.util.Optional;
import org.commontable.members.Organization;

/** All members beside each other: who offers what, and who must be asked for permission. */
public record ProfilesPage(List<Line> lines, List<Offered> offered) {
  public record Line(Organization organization, Optional<Profile> said) {}

  /** How many of the members offer this. */
  public record Offered(String offer, long count) {}

  public long silent() {
    return lines.stream().filter(line -> line.said().isEmpty()).count();
  }

  static ProfilesPage of(List<Line> lines) {
    return new ProfilesPage(
        lines,
        Offer.KEYS.stream()
            .map(
                key ->
                    new Offered(
                        key,
                        lines.stream()
                            .flatMap(line -> line.said().stream())
                            .filter(said -> !said.offered(key).isEmpty())
                            .count()))
            .toList());
  }
}
