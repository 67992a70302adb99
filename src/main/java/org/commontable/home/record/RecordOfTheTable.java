package org.commontable.home.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.DecisionView;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.Unfinished;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.record.RecordExport;
import org.commontable.platform.record.RecordKey;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What the record is, how far it goes, how anybody checks it, and its download. */
@Controller
class RecordOfTheTable {
  private static final int NEWEST = 30;

  private final RecordBook record;
  private final RecordKey key;
  private final JdbcClient jdbc;
  private final Organizations organizations;
  private final Audit audit;
  private final Decisions decisions;
  private final Unfinished unfinished;
  private final Clock clock;

  RecordOfTheTable(
      RecordBook record,
      RecordKey key,
      JdbcClient jdbc,
      Organizations organizations,
      Audit audit,
      Decisions decisions,
      Unfinished unfinished,
      Clock clock) {
    this.record = record;
    this.key = key;
    this.jdbc = jdbc;
    this.organizations = organizations;
    this.audit = audit;
    this.decisions = decisions;
    this.unfinished = unfinished;
    this.clock = clock;
  }

  @GetMapping("/record")
  @May(Act.DOWNLOAD_RECORD)
  Reply show(Ui ui) {
    var head = record.head();
    var newest = record.newest(NEWEST).stream().map(entry -> line(entry, ui)).toList();
    return Reply.page(
        "home/record", new RecordPage(head.seq(), head.hash(), key.fingerprint(), newest));
  }

  /**
   * One sheet of paper that somebody keeps: with it she notices later when the past was rewritten.
   */
  @GetMapping("/record/check")
  @May(Act.DOWNLOAD_RECORD)
  Reply sheet(Ui ui) {
    var head = record.head();
    var counted = new LinkedHashMap<String, Long>();
    for (DecisionView decision : decisions.list()) {
      counted.merge(ui.t(decision.status().key()), 1L, Long::sum);
    }
    return Reply.page(
        "home/record-check",
        new CheckSheet(
            head.seq(),
            head.hash(),
            key.fingerprint(),
            clock.instant(),
            organizations.at(clock.instant()).size(),
            decisions.list().size(),
            counted));
  }

  /** A press, not a link: the names it holds go out with a line of who took them. */
  @PostMapping("/record/export.tar")
  @May(Act.DOWNLOAD_RECORD)
  @ChangesNoPage
  Reply download(Visitor visitor, Ui ui) {
    audit.note(AuditKind.DOWNLOADED, visitor.mustBeSomebody().id(), "record");
    var held = new WordsOfDelegates(unfinished.differing());
    var export = RecordExport.holdingBack(jdbc, key, held);
    var day = LocalDate.ofInstant(clock.instant(), ui.zone());
    return Reply.file("record-" + day + ".tar", "application/x-tar", export.tar());
  }

  private RecordPage.Line line(Entry entry, Ui ui) {
    var organization =
        Optional.ofNullable(entry.organization())
            .flatMap(organizations::find)
            .map(Organization::shortName)
            .orElse("");
    var words = ui.t("home.record.type." + entry.type());
    var decision = entry.payload().get("decision") instanceof String number ? " " + number : "";
    return new RecordPage.Line(entry.seq(), entry.time(), words + decision, organization);
  }
}
