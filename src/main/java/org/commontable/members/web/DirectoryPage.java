package org.commontable.members.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commontable.members.Organization;
import org.commontable.platform.picture.RoundTable;

/**
 * The directory.
 *
 * @param insider the reader sees what members see
 * @param convenes the reader may add and invite
 * @param waiting those that were added and have not joined; for the convener only
 * @param unsent how many letters wait to be sent
 */
public record DirectoryPage(
    boolean insider,
    List<Organization> members,
    RoundTable table,
    boolean convenes,
    List<Waiting> waiting,
    int unsent,
    Optional<String> phone) {

  /** Not yet a member. {@code person} empty when nobody was asked. */
  public record Waiting(Organization organization, String person, Optional<Instant> sent) {}
}
