package org.commontable.home.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.AuditLine;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Options;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The audit for whoever runs the table, and for each person her own lines. */
@Controller
class AuditOfTheTable {
  private static final int PAGE = 50;
  private static final List<String> KINDS =
      Arrays.stream(AuditKind.values()).map(AuditKind::key).toList();

  private final Audit audit;
  private final AuditWords words;
  private final Clock clock;

  AuditOfTheTable(Audit audit, AuditWords words, Clock clock) {
    this.audit = audit;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/audit")
  @May(Act.SEE_AUDIT)
  Reply all(Form form, Ui ui) {
    var people = new LinkedHashMap<String, String>();
    people.put("", ui.t("home.audit.everybody"));
    audit.people().forEach(person -> people.put(person.id().toString(), person.name()));
    var kinds =
        Options.withNone(ui.t("home.audit.everything"), Options.of(ui, "home.audit.kind.", KINDS));
    return Reply.page(
        "home/audit", page(false, true, kind(form), person(form), form, kinds, people, ui));
  }

  /** Her own comings and goings, and what was done about her. */
  @GetMapping("/audit/own")
  @May(Act.SEE_OWN_AUDIT)
  Reply own(Form form, Visitor visitor, Ui ui) {
    var self = Optional.of(visitor.mustBeSomebody().id());
    return Reply.page(
        "home/audit",
        page(
            true,
            visitor.may(Act.SEE_AUDIT),
            Optional.empty(),
            self,
            form,
            Map.of(),
            Map.of(),
            ui));
  }

  /** The same lines for a spreadsheet; that somebody took them away is a line of its own. */
  @PostMapping("/audit/lines.csv")
  @May(Act.SEE_AUDIT)
  @ChangesNoPage
  Reply file(Form form, Visitor visitor, Ui ui) {
    audit.note(AuditKind.DOWNLOADED, visitor.mustBeSomebody().id(), "audit");
    var csv = new Spreadsheet("at", "kind", "what", "detail", "who", "whom", "organization");
    var lines = audit.lines(kind(form), person(form), Integer.MAX_VALUE, 0);
    var said = words.of(lines, ui);
    for (int i = 0; i < lines.size(); i++) {
      var line = said.get(i);
      csv.row(
          line.at().toString(),
          lines.get(i).kind(),
          line.what(),
          line.detail(),
          line.who(),
          line.whom(),
          line.organization());
    }
    return csv.file("audit-" + LocalDate.ofInstant(clock.instant(), ui.zone()) + ".csv");
  }

  private AuditPage page(
      boolean own,
      boolean mayAll,
      Optional<AuditKind> kind,
      Optional<UUID> person,
      Form form,
      Map<String, String> kinds,
      Map<String, String> people,
      Ui ui) {
    long count = audit.count(kind, person);
    int last = (int) Math.max(1, (count + PAGE - 1) / PAGE);
    int page =
        form.parsed("page", Integer::parseInt, "").filter(p -> p >= 1 && p <= last).orElse(1);
    List<AuditLine> lines = audit.lines(kind, person, PAGE, (page - 1L) * PAGE);
    return new AuditPage(
        own,
        mayAll,
        words.of(lines, ui),
        count,
        page,
        last,
        form,
        kinds,
        people,
        kind.map(k -> "kind=" + k.key() + "&").orElse("")
            + person.filter(id -> !own).map(id -> "person=" + id + "&").orElse(""),
        audit.months());
  }

  /** What nobody could have chosen filters nothing. */
  private static Optional<AuditKind> kind(Form form) {
    return Arrays.stream(AuditKind.values())
        .filter(kind -> kind.key().equals(form.value("kind")))
        .findFirst();
  }

  private static Optional<UUID> person(Form form) {
    return form.parsed("person", UUID::fromString, "");
  }
}
