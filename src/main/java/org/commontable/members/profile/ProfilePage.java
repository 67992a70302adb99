package org.commontable.members.profile;

import java.util.List;
import java.util.Optional;
import org.commontable.members.Organization;

/**
 * What an organization says about itself, as members read it.
 *
 * @param said now; empty while it has said nothing
 * @param versions newest first, with who said each
 * @param mayEdit the reader speaks for it
 */
public record ProfilePage(
    Organization organization, Optional<Profile> said, List<Version> versions, boolean mayEdit) {

  public record Version(Profile profile, String by) {}

  public List<Version> earlier() {
    return versions.isEmpty() ? List.of() : versions.subList(1, versions.size());
  }
}
