package org.commontable.home.press;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.Editions;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page for reporters, and the form with which the convener says who answers them. */
@Controller
class PressOfTheTable {
  private static final String FORM = "home/press/contact";

  private final PressContacts contacts;
  private final Coalitions coalitions;
  private final Editions editions;
  private final MovedFigures moved;
  private final Audit audit;

  PressOfTheTable(
      PressContacts contacts,
      Coalitions coalitions,
      Editions editions,
      MovedFigures moved,
      Audit audit) {
    this.contacts = contacts;
    this.coalitions = coalitions;
    this.editions = editions;
    this.moved = moved;
    this.audit = audit;
  }

  @GetMapping("/press")
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, Visitor visitor) {
    Optional<Editions.Standing> newest = editions.latest();
    return Reply.publicPage(
        "home/press/press",
        new PressPage(
            coalitions.current().name().in(ui.lang()),
            contacts.current().map(PressPage.Contact::of),
            newest.map(it -> ui.date(it.madeAt())).orElse(""),
            newest.map(it -> moved.in(it, ui)).orElse(PressPage.Moved.NOTHING),
            visitor.may(Act.SET_UP_TABLE)));
  }

  @GetMapping("/press/contact")
  @May(Act.SET_UP_TABLE)
  Reply form() {
    Map<String, String> filled = new HashMap<>();
    contacts
        .current()
        .ifPresent(
            it -> {
              filled.put("name", it.name());
              filled.put("email", it.email());
              filled.put("phone", it.phone().orElse(""));
            });
    return Reply.page(FORM, Form.of(filled));
  }

  /** All fields empty take the contact away. */
  @PostMapping("/press/contact")
  @May(Act.SET_UP_TABLE)
  Reply put(Form form, Visitor visitor) {
    if (form.value("name").isEmpty() && form.value("email").isEmpty()) {
      contacts.forget();
      audit.note(AuditKind.SETTINGS_CHANGED, visitor.mustBeSomebody().id(), "press");
      return Reply.seeOther("/press", "home.press.notice.gone");
    }
    var contact =
        new PressContact(
            form.required("name", 120), form.email("email"), form.optional("phone", 40));
    if (!form.ok()) {
      return Reply.invalid(FORM, form);
    }
    contacts.put(contact, visitor.mustBeSomebody().id());
    audit.note(AuditKind.SETTINGS_CHANGED, visitor.mustBeSomebody().id(), "press");
    return Reply.seeOther("/press", "home.press.notice.set");
  }
}
