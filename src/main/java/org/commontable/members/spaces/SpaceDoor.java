package org.commontable.members.spaces;

import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Whose space it is: its own people's, and nobody else's, whatever they are at the table. */
@Component
class SpaceDoor {
  private final Organizations organizations;

  SpaceDoor(Organizations organizations) {
    this.organizations = organizations;
  }

  Organization through(String slug, Visitor visitor) {
    var organization =
        organizations
            .bySlug(slug)
            .filter(Organization::member)
            .orElseThrow(() -> new NotFound("member " + slug));
    if (!visitor.sitsFor(organization.id())) {
      throw new Forbidden("no seat of this organization");
    }
    return organization;
  }
}
