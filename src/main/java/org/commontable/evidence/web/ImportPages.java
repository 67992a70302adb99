package org.commontable.evidence.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.Editions;
import org.commontable.evidence.FileReports;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.imports.ReportWords;
import org.commontable.evidence.imports.WaitingFiles;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An analyst hands files in by the browser and publishes them when she has looked. */
@Controller
class ImportPages {
  private static final int LISTED = 50;
  private static final String TEMPLATE = "evidence/import";

  private final ReadingTurn turn;
  private final Imports imports;
  private final WaitingFiles waiting;
  private final Sources sources;
  private final FileReports reports;
  private final Editions editions;
  private final PlaceCatalogue catalogue;
  private final Places places;

  ImportPages(
      ReadingTurn turn,
      Imports imports,
      WaitingFiles waiting,
      Sources sources,
      FileReports reports,
      Editions editions,
      PlaceCatalogue catalogue,
      Places places) {
    this.turn = turn;
    this.imports = imports;
    this.waiting = waiting;
    this.sources = sources;
    this.reports = reports;
    this.editions = editions;
    this.catalogue = catalogue;
    this.places = places;
  }

  @GetMapping("/evidence/import")
  @May(Act.IMPORT_EVIDENCE)
  Reply form(Ui ui, Visitor visitor) {
    return Reply.page(TEMPLATE, page(Form.blank(), Optional.empty(), visitor));
  }

  @PostMapping("/evidence/import")
  @May(Act.IMPORT_EVIDENCE)
  Reply take(
      Ui ui,
      Visitor visitor,
      Form form,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      boolean named =
          file != null && !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
      form.error("file", named ? "evidence.refusal.empty" : "evidence.import.choose");
      return Reply.invalid(TEMPLATE, page(form, Optional.empty(), visitor));
    }
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("file.csv");
    String by = visitor.mustBeSomebody().id().toString();
    Optional<ImportReport> read = turn.take(() -> imports.take(name, file.getBytes(), by));
    if (read.isEmpty()) {
      form.error("file", "evidence.import.busy");
      return Reply.invalid(TEMPLATE, page(form, Optional.empty(), visitor));
    }
    ImportReport report = read.get();
    return switch (report.outcome()) {
      case REFUSED -> {
        form.error("file", "evidence.import.refused");
        yield Reply.invalid(TEMPLATE, page(form, Optional.of(result(report, ui)), visitor));
      }
      case UNCHANGED ->
          Reply.seeOther(
              "/evidence/import",
              "evidence.import.unchanged",
              "file",
              report.file(),
              "name",
              report.earlier().orElseThrow().name());
      case WAITING, PUBLISHED ->
          Reply.seeOther(
              "/evidence/import/" + report.source().orElseThrow(),
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

  /** What the import found out about one file. */
  @GetMapping("/evidence/import/{source}")
  @May(Act.IMPORT_EVIDENCE)
  Reply report(Ui ui, Visitor visitor, @PathVariable UUID source) {
    return Reply.page(
        "evidence/report",
        ReportPage.of(
            reports.of(source).orElseThrow(() -> new NotFound("import " + source)),
            visitor.may(Act.PUBLISH_EVIDENCE),
            editions.firstOf(source).map(editions::movedDemands).orElse(List.of()),
            new PlaceWording(ui, places, catalogue.book()),
            ui));
  }

  @PostMapping("/evidence/import/{source}/publication")
  @May(Act.PUBLISH_EVIDENCE)
  Reply publish(Ui ui, Visitor visitor, @PathVariable UUID source) {
    Source known = known(source);
    waiting.publish(source, visitor.mustBeSomebody().id().toString());
    return editions.firstOf(source).map(editions::movedDemands).orElse(List.of()).isEmpty()
        ? Reply.seeOther("/evidence/import", "evidence.import.published", "file", known.name())
        : Reply.seeOther(
            "/evidence/import/" + source, "evidence.moved.published", "file", known.name());
  }

  /** Only what waits; a published file stays. */
  @PostMapping("/evidence/import/{source}/discarding")
  @May(Act.PUBLISH_EVIDENCE)
  Reply discard(Visitor visitor, @PathVariable UUID source) {
    Source known = known(source);
    return waiting.discard(source)
        ? Reply.seeOther("/evidence/import", "evidence.import.discarded", "file", known.name())
        : Reply.seeOther("/evidence/import", "evidence.import.stays", "file", known.name());
  }

  private Source known(UUID source) {
    return sources.all().stream()
        .filter(it -> it.id().equals(source))
        .findFirst()
        .orElseThrow(() -> new NotFound("import " + source));
  }

  private ImportPage page(Form form, Optional<ImportPage.Result> result, Visitor visitor) {
    List<Source> all = sources.all();
    return new ImportPage(
        form,
        result,
        all.stream().filter(it -> it.publishedAt().isEmpty()).toList(),
        all.stream().filter(it -> it.publishedAt().isPresent()).toList(),
        visitor.may(Act.PUBLISH_EVIDENCE));
  }

  private static ImportPage.Result result(ImportReport report, Ui ui) {
    return new ImportPage.Result(
        report.file(),
        ReportWords.sentence(report, ui.words()),
        ui.number(report.rows()),
        ui.number(report.kept()),
        ui.number(report.hidden()),
        report.refused().stream().flatMap(it -> ImportPage.Diff.of(it).stream()).findFirst(),
        report.refused().stream()
            .filter(it -> it.kind() != Refusal.Kind.UNKNOWN_COLUMNS)
            .limit(LISTED)
            .map(it -> ui.t(it.kind().key(), it.arguments()))
            .toList(),
        Math.max(0, report.refusedCount() - LISTED));
  }
}
