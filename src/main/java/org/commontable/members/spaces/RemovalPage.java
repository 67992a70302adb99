package org.commontable.members.spaces;

import org.commontable.members.Organization;

/** Asks whether a sealed item shall go; the page's script tells its title where the key is. */
public record RemovalPage(Organization organization, SpacePage.Line item) {
  public String path() {
    return organization.path() + "/space";
  }
}
