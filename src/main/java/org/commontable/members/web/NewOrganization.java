package org.commontable.members.web;

import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.Inviting;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.LocalPath;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The convener sets a chair for an organization and says whom to ask. */
@Controller
class NewOrganization {
  private final Organizations organizations;
  private final Register register;
  private final Inviting inviting;

  NewOrganization(Organizations organizations, Register register, Inviting inviting) {
    this.organizations = organizations;
    this.register = register;
    this.inviting = inviting;
  }

  @GetMapping("/members/new")
  @May(Act.INVITE_ORGANIZATION)
  Reply form(@RequestParam(defaultValue = "") String next) {
    return Reply.page(
        "members/organization-form", page(Form.of(Map.of("delegateLang", "en")), next));
  }

  @PostMapping("/members/new")
  @May(Act.INVITE_ORGANIZATION)
  Reply add(Form form, Visitor visitor) {
    var by = visitor.mustBeSomebody().id();
    var delegate = form.optional("delegateName", 120);
    var email = form.value("delegateEmail").isEmpty() ? "" : form.email("delegateEmail");
    var lang =
        Languages.ALL.contains(form.value("delegateLang")) ? form.value("delegateLang") : "en";
    if (!email.isEmpty() && delegate.isEmpty()) {
      form.error("delegateName", "members.form.delegate.name");
    }
    if (email.isEmpty() && delegate.isPresent()) {
      form.error("delegateEmail", "members.form.delegate.email");
    }
    var details = OrganizationForm.read(form, organizations, Optional.empty());
    if (details.isEmpty()) {
      return Reply.invalid("members/organization-form", page(form, form.value("next")));
    }
    var added = register.add(details.get(), by);
    delegate.ifPresent(name -> inviting.prepare(added.id(), email, name, lang, by));
    return Reply.seeOther(
        LocalPath.or(form.value("next"), added.path()),
        delegate.isPresent() ? "members.notice.added.pending" : "members.notice.added",
        "name",
        added.name());
  }

  private static OrganizationFormPage page(Form form, String next) {
    return new OrganizationFormPage(form, "/members/new", "", true, LocalPath.or(next, ""));
  }
}
