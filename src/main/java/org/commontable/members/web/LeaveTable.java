package org.commontable.members.web;

import java.time.LocalDate;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.members.joining.LeavingNotices;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * An organization leaves by its own act, at any hour, without giving a reason; or on a later day,
 * with a notice that it may take back.
 */
@Controller
class LeaveTable {
  private final Organizations organizations;
  private final LeavingNotices notices;
  private final Register register;
  private final Partings partings;

  LeaveTable(
      Organizations organizations, LeavingNotices notices, Register register, Partings partings) {
    this.organizations = organizations;
    this.notices = notices;
    this.register = register;
    this.partings = partings;
  }

  @GetMapping("/members/{slug}/leaving")
  @May(Act.LEAVE_TABLE)
  Reply ask(@PathVariable String slug, Visitor visitor) {
    return Reply.page("members/leaving", page(mine(slug, visitor), Form.blank(), visitor));
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

  @PostMapping("/members/{slug}/leaving/notice")
  @May(Act.LEAVE_TABLE)
  Reply give(@PathVariable String slug, Form form, Visitor visitor, Ui ui) {
    var organization = mine(slug, visitor);
    var by = visitor.mustBeSomebody();
    form.required("on", 10);
    var on = form.parsed("on", LocalDate::parse, "members.commitments.due.unreadable");
    var today = notices.today();
    if (on.filter(day -> !day.isAfter(today) || day.isAfter(today.plusYears(1))).isPresent()) {
      form.error("on", "members.leaving.on.range");
    }
    String words = form.optionalText("words", 1000).orElse("");
    if (form.ok() && on.isPresent()) {
      if (notices.give(organization, on.get(), words, by.id())) {
        partings.noticed(organization, on.get(), by, ui);
        return Reply.seeOther(
            organization.path(), "members.leaving.given", "day", ui.date(on.get()));
      }
      form.error("on", "members.leaving.already");
    }
    return Reply.invalid("members/leaving", page(organization, form, visitor));
  }

  @PostMapping("/members/{slug}/leaving/notice/withdrawal")
  @May(Act.LEAVE_TABLE)
  Reply withdraw(@PathVariable String slug, Visitor visitor) {
    var organization = mine(slug, visitor);
    notices
        .of(organization.id())
        .ifPresent(notice -> notices.withdraw(notice, visitor.mustBeSomebody().id()));
    return Reply.seeOther(organization.path(), "members.leaving.withdrawn");
  }

  private LeavingPage page(Organization organization, Form form, Visitor visitor) {
    return new LeavingPage(
        organization, notices.of(organization.id()), visitor.may(Act.DOWNLOAD_RECORD), form);
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
