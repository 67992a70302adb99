package org.commontable.evidence.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.ImportReport.Outcome;
import org.commontable.evidence.imports.Intake;
import org.commontable.evidence.imports.Intakes;
import org.commontable.evidence.imports.KeptReport;
import org.commontable.evidence.imports.Stage;
import org.commontable.evidence.layouts.OwnLayouts;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.JsonText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * How far a file is on its way in (docs/decisions/0038): live with a script, without one by looking
 * again.
 */
@Controller
class IntakePages {
  private final Intakes intakes;
  private final OwnLayouts layouts;
  private final Clock clock;

  IntakePages(Intakes intakes, OwnLayouts layouts, Clock clock) {
    this.intakes = intakes;
    this.layouts = layouts;
    this.clock = clock;
  }

  @GetMapping("/evidence/intakes/{id}")
  @May(Act.IMPORT_EVIDENCE)
  Reply intake(Ui ui, @PathVariable UUID id) {
    Intake intake = known(id);
    Optional<KeptReport> report = intake.report();
    if (report.isPresent() && report.get().outcome() != Outcome.REFUSED) {
      return leadOn(report.get());
    }
    return Reply.page(
        "evidence/intake",
        new IntakePage(
            id,
            intake.name(),
            sentence(intake, clock.instant(), ui),
            intake.bytes(),
            intake.size(),
            !intake.isOver(clock.instant()),
            report.map(it -> ImportPage.Result.of(it, new KindWords(layouts, ui), ui))));
  }

  @GetMapping("/evidence/intakes/{id}/events")
  @May(Act.IMPORT_EVIDENCE)
  Reply events(Ui ui, @PathVariable UUID id) {
    known(id);
    return new Reply.Events(() -> event(known(id), ui));
  }

  private Reply.Event event(Intake intake, Ui ui) {
    Instant now = clock.instant();
    return new Reply.Event(
        JsonText.of(
            Map.of(
                "sentence", sentence(intake, now, ui),
                "done", intake.bytes(),
                "size", intake.size())),
        intake.isOver(now));
  }

  /** To the page of the file that was taken in. */
  static Reply leadOn(KeptReport report) {
    return switch (report.outcome()) {
      case UNCHANGED ->
          Reply.seeOther(
              "/evidence/import",
              "evidence.import.unchanged",
              "file",
              report.file(),
              "name",
              report.earlierName());
      case AGAIN, ANEW ->
          Reply.seeOther(
              "/evidence/import/" + report.knownSource().orElseThrow(),
              report.outcome() == ImportReport.Outcome.ANEW
                  ? "evidence.import.anew"
                  : "evidence.import.again",
              "file",
              report.file(),
              "name",
              report.earlierName());
      default ->
          Reply.seeOther(
              "/evidence/import/" + report.knownSource().orElseThrow(),
              "evidence.import.taken",
              "file",
              report.file(),
              "rows",
              report.rows(),
              "kept",
              report.kept(),
              "hidden",
              report.hidden());
    };
  }

  private static String sentence(Intake intake, Instant now, Ui ui) {
    if (intake.isLost(now)) {
      return ui.t("evidence.intake.lost");
    }
    boolean counts =
        intake.size() > 0 && (intake.stage() == Stage.READING || intake.stage() == Stage.KEEPING);
    return counts
        ? ui.t(
            "evidence.intake." + intake.stage().word() + ".of",
            "done",
            kilobytes(intake.bytes()),
            "size",
            kilobytes(intake.size()))
        : ui.t("evidence.intake." + intake.stage().word(), "done", kilobytes(intake.bytes()));
  }

  private static long kilobytes(long bytes) {
    return (bytes + 1023) / 1024;
  }

  private Intake known(UUID id) {
    return intakes.find(id).orElseThrow(() -> new NotFound("intake " + id));
  }
}
