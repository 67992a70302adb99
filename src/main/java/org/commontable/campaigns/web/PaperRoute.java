package org.commontable.campaigns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.petitions.PaperSheets;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Signer;
import org.commontable.campaigns.petitions.SignerName;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The clerk enters what was signed on paper, ten lines a sheet. */
@Controller
class PaperRoute {
  private static final int LINES = 10;

  private final PetitionPages pages;
  private final PaperSheets sheets;
  private final Clock clock;

  PaperRoute(PetitionPages pages, PaperSheets sheets, Clock clock) {
    this.pages = pages;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping("/petitions/{slug}/paper")
  @May(Act.ENTER_PAPER_SIGNATURE)
  Reply ask(@PathVariable String slug, Ui ui, Visitor visitor) {
    return Reply.page(
        "campaigns/paper", page(pages.visible(slug, visitor), Form.blank(), ui, visitor));
  }

  @PostMapping("/petitions/{slug}/paper")
  @May(Act.ENTER_PAPER_SIGNATURE)
  Reply enter(@PathVariable String slug, Form form, Ui ui, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    PaperPage page = page(petition, form, ui, visitor);
    if (!page.about().state().signable()) {
      return Reply.seeOther(petition.path());
    }
    String number = form.required("number", 40);
    String witness = form.required("witness", 120);
    form.required("day", 10);
    Optional<LocalDate> day = form.parsed("day", LocalDate::parse, "campaigns.paper.fault.day");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ui.zone());
    if (day.filter(d -> d.isAfter(today)).isPresent()) {
      form.error("day", "campaigns.paper.fault.future");
    }
    var lines = lines(form, page.about().consent());
    if (lines.isEmpty() && form.ok()) {
      form.error("name1", "campaigns.paper.fault.empty");
    }
    if (!form.ok() || day.isEmpty()) {
      return Reply.invalid("campaigns/paper", page);
    }
    var sheet = new PaperSheets.Sheet(number, witness, day.get(), lines);
    var entered = sheets.enter(petition, sheet, ui.lang(), visitor.mustBeSomebody().id());
    if (entered.isEmpty()) {
      form.error("number", "campaigns.paper.fault.again");
      return Reply.invalid("campaigns/paper", page);
    }
    return Reply.seeOther(
        petition.path() + "/paper",
        "campaigns.paper.entered",
        "number",
        number,
        "counted",
        entered.get().counted(),
        "already",
        entered.get().already().size(),
        "names",
        String.join(", ", entered.get().already()));
  }

  private static List<PaperSheets.Line> lines(Form form, Optional<ConsentBox> box) {
    var lines = new ArrayList<PaperSheets.Line>();
    for (int i = 1; i <= LINES; i++) {
      String typed = form.value("name" + i);
      if (typed.isEmpty()) {
        continue;
      }
      form.required("name" + i, SignerName.MAX);
      form.required("zip" + i, 10);
      var name = form.parsed("name" + i, SignerName::new, "campaigns.petition.fault.name");
      var zip = form.parsed("zip" + i, SignForm::zip, "campaigns.petition.fault.zip");
      Optional<String> email =
          form.value("email" + i).isEmpty()
              ? Optional.empty()
              : Optional.of(form.email("email" + i));
      if (name.isPresent() && zip.isPresent()) {
        boolean mail = form.checked("mail" + i);
        lines.add(
            new PaperSheets.Line(
                name.get(),
                zip.get(),
                email,
                form.checked("show" + i),
                box.filter(asked -> email.isPresent())
                    .map(b -> new Signer.Consent(b.organization(), b.wording(), mail))));
      }
    }
    return lines;
  }

  private PaperPage page(Petition petition, Form form, Ui ui, Visitor visitor) {
    return new PaperPage(pages.page(petition, form, ui, visitor), form, LINES);
  }
}
