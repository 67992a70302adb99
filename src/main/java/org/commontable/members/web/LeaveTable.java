package org.commontable.members.web;

import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organization leaves by its own act, at any hour, without giving a reason. */
@Controller
class LeaveTable {
  private final Organizations organizations;
  private final Register register;

  LeaveTable(Organizations organizations, Register register) {
    this.organizations = organizations;
    this.register = register;
  }

  @GetMapping("/members/{slug}/leaving")
  @May(Act.LEAVE_TABLE)
  Reply ask(@PathVariable String slug, Visitor visitor) {
    return Reply.page("members/leaving", mine(slug, visitor));
  }

  @PostMapping("/members/{slug}/leaving")
  @May(Act.LEAVE_TABLE)
  Reply leave(@PathVariable String slug, Visitor visitor) {
    var organization = mine(slug, visitor);
    register.leave(organization, visitor.mustBeSomebody().id());
    return Reply.seeOther("/members", "members.notice.left", "name", organization.name());
  }

  private Organization mine(String slug, Visitor visitor) {
    var organization =
        organizations
            .bySlug(slug)
            .filter(Organization::member)
            .orElseThrow(() -> new NotFound("member " + slug));
    Delegates.must(visitor, organization);
    return organization;
  }
}
