package org.commontable.members.commitments;

import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of promises: page, spreadsheet, and one promise with its history. For members. */
@Controller
class LedgerPages {
  static final String ONE = "members/commitment";
  private static final int SIZE = 50;
  private static final int SOON_DAYS = 14;

  private final Ledger ledger;
  private final Commitments commitments;

  LedgerPages(Ledger ledger, Commitments commitments) {
    this.ledger = ledger;
    this.commitments = commitments;
  }

  @GetMapping("/members/commitments")
  @May(Act.READ_AS_MEMBER)
  Reply show(Form filter, @RequestParam(defaultValue = "1") String page, Visitor visitor) {
    var all = ledger.all();
    var some = filtered(all, filter);
    int last = Math.max(1, (some.size() + SIZE - 1) / SIZE);
    int here = page.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(page), 1, last) : 1;
    var soon = ledger.today().plusDays(SOON_DAYS);
    return Reply.page(
        "members/commitments",
        new LedgerPage(
            filter,
            organizations(all),
            all.stream()
                .filter(line -> line.state().open() && !line.it().due().isAfter(soon))
                .toList(),
            Total.of(some),
            some.size(),
            some.subList((here - 1) * SIZE, Math.min(some.size(), here * SIZE)),
            here,
            last,
            visitor.may(Act.ENTER_COMMITMENT)));
  }

  @GetMapping("/members/commitments.csv")
  @May(Act.READ_AS_MEMBER)
  Reply csv(Form filter, Ui ui) {
    var sheet =
        new Spreadsheet(
            "organization",
            "kind",
            "figure",
            "currency",
            "what",
            "purpose",
            "link",
            "due",
            "state",
            "kept_figure",
            "confirmed",
            "entered_by",
            "entered_at",
            "address");
    for (Line line : filtered(ledger.all(), filter)) {
      Commitment it = line.it();
      sheet.row(
          line.organization().name(),
          it.kind().key(),
          it.figure().map(figure -> figure.stripTrailingZeros().toPlainString()).orElse(""),
          it.currency(),
          it.what(),
          it.purpose(),
          it.link().isEmpty() ? "" : ui.absolute(it.link()),
          it.due().toString(),
          line.state().key(),
          it.keptFigure().signum() == 0 ? "" : it.keptFigure().stripTrailingZeros().toPlainString(),
          it.confirmed() ? "yes" : "no",
          line.enteredBy(),
          it.at().toString(),
          ui.absolute(it.path()));
    }
    return sheet.file("commitments.csv");
  }

  @GetMapping("/members/commitments/{id}")
  @May(Act.READ_AS_MEMBER)
  Reply one(@PathVariable UUID id, Visitor visitor) {
    return Reply.page(ONE, page(find(id), visitor, Form.blank()));
  }

  Commitment find(UUID id) {
    return commitments.find(id).orElseThrow(() -> new NotFound("commitment " + id));
  }

  CommitmentPage page(Commitment one, Visitor visitor, Form form) {
    Line line = ledger.line(one);
    boolean own =
        line.organization().member()
            && visitor.may(Act.CLOSE_COMMITMENT)
            && visitor.actsFor(one.organization())
            && line.state() != State.DISOWNED;
    return new CommitmentPage(
        line,
        ledger.name(one.by()),
        one.steps().stream()
            .map(step -> new CommitmentPage.Happened(step, ledger.name(step.by())))
            .toList(),
        own ? one.possible() : List.of(),
        form);
  }

  private static List<Line> filtered(List<Line> all, Form filter) {
    String slug = filter.value("organization");
    String state = filter.value("state");
    return all.stream()
        .filter(line -> slug.isEmpty() || line.organization().slug().equals(slug))
        .filter(line -> state.isEmpty() || line.state().key().equals(state))
        .toList();
  }

  private static List<Organization> organizations(List<Line> all) {
    return all.stream()
        .map(Line::organization)
        .distinct()
        .sorted(java.util.Comparator.comparing(Organization::name))
        .toList();
  }
}
