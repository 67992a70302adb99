package org.commontable.members.web;

import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organization leaves by its own act, at any hour, without giving a reason. */
@Controller
class LeaveTable {
  private final Organizations organizations;
  private final Register register;
  private final Partings partings;

  LeaveTable(Organizations organizations, Register register, Partings partings) {
    this.organizations = organizations;
    this.register = register;
    this.partings = partings;
  }

  @GetMapping("/members/{slug}/leaving")
  @May(Act.LEAVE_TABLE)
  Reply ask(@PathVariable String slug, Visitor visitor) {
    return Reply.page("members/leaving", mine(slug, visitor));
  }

  @PostMapping("/members/{slug}/leaving")
  @May(Act.LEAVE_TABLE)
  Reply leave(@PathVariable String slug, Visitor visitor, Ui ui) {
    var organization = mine(slug, visitor);
    var by = visitor.mustBeSomebody();
    var told = partings.concerned(organization);
    register.leave(organization, by.id());
    partings.left(organization, told, by, ui);
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
