package org.commontable.members.web;

import org.commontable.accounts.Grant;
import org.commontable.accounts.Role;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.platform.web.Forbidden;

/** Who may name an organization's people and end its membership: its own delegates, nobody else. */
final class Delegates {
  private Delegates() {}

  static boolean is(Visitor visitor, Organization organization) {
    return visitor.grants().contains(new Grant(Role.DELEGATE, organization.id()));
  }

  static void must(Visitor visitor, Organization organization) {
    if (!is(visitor, organization)) {
      throw new Forbidden("not a delegate of this organization");
    }
  }
}
