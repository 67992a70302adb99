package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.ClericalFix;
import org.commontable.decisions.store.ClericalFixes;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.TextVersion;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Overtaken;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The mover mends a slip of the pen; one organization that sees more in it makes it a version. */
@Controller
class FixText {
  private final Finder finder;
  private final ClericalFixes fixes;
  private final VoteLetters letters;
  private final Clock clock;

  FixText(Finder finder, ClericalFixes fixes, VoteLetters letters, Clock clock) {
    this.finder = finder;
    this.fixes = fixes;
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/fix")
  @May(Act.PROPOSE)
  Reply ask(@PathVariable String number, Visitor visitor, Ui ui) {
    Dossier dossier = mendable(finder.dossier(number), visitor);
    Form filled = VersionForm.filled(dossier, Map.of());
    return Reply.page("decisions/fix-write", act(dossier, filled, ui));
  }

  @PostMapping("/decisions/{number}/fix")
  @May(Act.PROPOSE)
  Reply write(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = mendable(finder.alone(number), visitor);
    VersionForm written = VersionForm.read(form, dossier);
    if (!form.ok()) {
      return Reply.invalid("decisions/fix-write", act(dossier, form, ui));
    }
    fixes.propose(dossier, written.text(), written.note(), Finder.author(visitor, form));
    letters.post(finder.dossier(number), "fix");
    return Reply.seeOther(dossier.proposal().path(), "decisions.fix.done");
  }

  @GetMapping("/decisions/{number}/fixes/{id}")
  @May(Act.READ_AS_MEMBER)
  Reply show(@PathVariable String number, @PathVariable String id, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    return Reply.page("decisions/fix", page(dossier, find(dossier, id), visitor, Form.blank(), ui));
  }

  @PostMapping("/decisions/{number}/fixes/{id}/objection")
  @May(Act.ANSWER_CONDITION)
  Reply object(
      @PathVariable String number, @PathVariable String id, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.alone(number);
    ClericalFix fix = find(dossier, id);
    Elector elector = TakeStance.seatInTurn(dossier, form, visitor);
    if (!isPending(dossier, fix)) {
      throw new Overtaken("the time to object is over, or another objected");
    }
    String reason = form.requiredText("reason", 2000);
    if (!form.ok()) {
      return Reply.invalid("decisions/fix", page(dossier, fix, visitor, form, ui));
    }
    fixes.object(dossier, fix, elector.organization(), reason, Finder.author(visitor, form));
    letters.post(finder.dossier(number), "version");
    return Reply.seeOther(
        dossier.proposal().path(),
        "decisions.fix.objected",
        "version",
        dossier.text().version() + 1);
  }

  private boolean isPending(Dossier dossier, ClericalFix fix) {
    Instant now = clock.instant();
    return dossier.openAt(now)
        && !dossier.textStands()
        && dossier.sequel().pending(dossier.text(), now).equals(Optional.of(fix));
  }

  private static ClericalFix find(Dossier dossier, String id) {
    return dossier.sequel().fixes().stream()
        .filter(fix -> fix.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("fix " + id));
  }

  private Dossier mendable(Dossier dossier, Visitor visitor) {
    if (!DecisionPages.mayWrite(dossier, visitor)) {
      throw new Forbidden("only the mover mends");
    }
    if (!mayMend(dossier, clock.instant())) {
      throw Forbidden.asThingsStand("while it is open, and a day before the close");
    }
    return dossier;
  }

  /** One at a time, early enough to hold before the close, and not in a vote on this very text. */
  static boolean mayMend(Dossier dossier, Instant now) {
    return dossier.openAt(now)
        && !dossier.textStands()
        && dossier.closes().filter(end -> !ClericalFixes.wouldHold(now).isAfter(end)).isPresent()
        && dossier.sequel().pending(dossier.text(), now).isEmpty();
  }

  private ActPage act(Dossier dossier, Form form, Ui ui) {
    return ActPage.of(
        dossier,
        form,
        ui,
        Integer.toString(dossier.text().version()),
        ui.t(
            "decisions.fix.holdsFrom",
            "when",
            ui.dateTime(ClericalFixes.wouldHold(clock.instant()))));
  }

  private FixPage page(Dossier dossier, ClericalFix fix, Visitor visitor, Form form, Ui ui) {
    boolean pending = isPending(dossier, fix);
    LocalizedText before = before(dossier, fix);
    LocalizedText after = fix.body();
    boolean spanish = after.isTranslatedTo("es") && before.isTranslatedTo("es");
    return new FixPage(
        ActPage.of(dossier, form, ui, fix.id().toString()),
        fix.version(),
        fix.note(),
        state(dossier, fix, ui),
        fix.fingerprint(),
        Diff.of(before.in("en"), after.in("en")),
        spanish ? Diff.of(before.in("es"), after.in("es")) : List.of(),
        pending
            ? dossier.opened().electors().stream()
                .filter(elector -> visitor.actsFor(elector.organization()))
                .map(e -> new StancePage.Choice(e.organization().toString(), e.name()))
                .toList()
            : List.of());
  }

  /** As the version read when the fix was written: with the fixes that held by then. */
  private LocalizedText before(Dossier dossier, ClericalFix fix) {
    LocalizedText written = fixes.written(dossier, fix.version());
    for (ClericalFix earlier : dossier.sequel().fixes()) {
      if (earlier.version() == fix.version() && earlier.holds(fix.at())) {
        written = earlier.body();
      }
    }
    return written;
  }

  private String state(Dossier dossier, ClericalFix fix, Ui ui) {
    Instant now = clock.instant();
    if (fix.objection().isPresent()) {
      var objection = fix.objection().get();
      UUID organization = objection.organization();
      return ui.t(
          "decisions.fix.was",
          "name",
          dossier.elector(organization).map(Elector::name).orElse(""),
          "date",
          ui.date(objection.at()),
          "version",
          fix.version() + 1,
          "reason",
          objection.reason());
    }
    boolean overtaken =
        dossier.versions().stream()
            .filter(version -> version.version() > fix.version())
            .map(TextVersion::made)
            .anyMatch(made -> made.isBefore(fix.takesEffect()));
    if (overtaken) {
      return ui.t("decisions.fix.overtaken");
    }
    return ui.t(
        fix.holds(now) ? "decisions.fix.holds" : "decisions.fix.waits",
        "when",
        ui.dateTime(fix.takesEffect()));
  }
}
