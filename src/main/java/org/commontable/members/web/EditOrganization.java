package org.commontable.members.web;

import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * An organization corrects what stands about it. Until it has joined, the convener may; afterwards
 * nobody but its own.
 */
@Controller
class EditOrganization {
  private final Organizations organizations;
  private final Register register;

  EditOrganization(Organizations organizations, Register register) {
    this.organizations = organizations;
    this.register = register;
  }

  @GetMapping("/members/{slug}/edit")
  @May(Act.CORRECT_ORGANIZATION)
  Reply form(@PathVariable String slug, Visitor visitor) {
    var organization = mine(slug, visitor);
    return Reply.page(
        "members/organization-form", page(OrganizationForm.of(organization), organization));
  }

  @PostMapping("/members/{slug}/edit")
  @May(Act.CORRECT_ORGANIZATION)
  Reply correct(@PathVariable String slug, Form form, Visitor visitor) {
    var organization = mine(slug, visitor);
    var details = OrganizationForm.read(form, organizations, Optional.of(organization.id()));
    if (details.isEmpty()) {
      return Reply.invalid("members/organization-form", page(form, organization));
    }
    register.correct(organization, details.get(), visitor.mustBeSomebody().id());
    return Reply.seeOther(
        organization.path(), "members.notice.corrected", "name", details.get().name());
  }

  private Organization mine(String slug, Visitor visitor) {
    var organization = organizations.bySlug(slug).orElseThrow(() -> new NotFound("member " + slug));
    if (!mayCorrect(organization, visitor)) {
      throw new Forbidden("not of this organization");
    }
    return organization;
  }

  static boolean mayCorrect(Organization organization, Visitor visitor) {
    return organization.joined().isEmpty()
        ? visitor.may(Act.INVITE_ORGANIZATION)
        : visitor.actsFor(organization.id());
  }

  private static OrganizationFormPage page(Form form, Organization organization) {
    return new OrganizationFormPage(
        form, organization.path() + "/edit", organization.name(), false, "");
  }
}
