package org.commontable.evidence.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.Editions;
import org.commontable.evidence.FileReports;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.imports.Fetching;
import org.commontable.evidence.imports.Handed;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.Intaking;
import org.commontable.evidence.imports.KeptReport;
import org.commontable.evidence.imports.Publishing;
import org.commontable.evidence.imports.WaitingFiles;
import org.commontable.evidence.layouts.OwnLayouts;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.InSteps;
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
  private static final int LONGEST = 1000;

  /** Most files are read sooner; of the others there is a page that tells how far they are. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  static final String PATH = "/evidence/import";
  private static final String TEMPLATE = "evidence/import";

  private final Intaking intaking;
  private final Fetching fetching;
  private final WaitingFiles waiting;
  private final Publishing publishing;
  private final Sources sources;
  private final FileReports reports;
  private final Editions editions;
  private final PlaceCatalogue catalogue;
  private final Places places;
  private final OwnLayouts layouts;

  ImportPages(
      Intaking intaking,
      Fetching fetching,
      WaitingFiles waiting,
      Publishing publishing,
      Sources sources,
      FileReports reports,
      Editions editions,
      PlaceCatalogue catalogue,
      Places places,
      OwnLayouts layouts) {
    this.intaking = intaking;
    this.fetching = fetching;
    this.waiting = waiting;
    this.publishing = publishing;
    this.sources = sources;
    this.reports = reports;
    this.editions = editions;
    this.catalogue = catalogue;
    this.places = places;
    this.layouts = layouts;
  }

  @GetMapping("/evidence/import")
  @May(Act.IMPORT_EVIDENCE)
  Reply form(Ui ui, Visitor visitor, @RequestParam Map<String, String> sent) {
    return Reply.page(
        TEMPLATE,
        page(Form.blank(), Optional.empty(), FilesPublished.of(sources, sent, ui), visitor));
  }

  /** The publisher's computer may have to be waited for (docs/decisions/0023). */
  @PostMapping("/evidence/import")
  @InSteps
  @May(Act.IMPORT_EVIDENCE)
  Reply take(
      Ui ui,
      Visitor visitor,
      Form form,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    String by = visitor.mustBeSomebody().id().toString();
    Optional<String> address = form.optional("address", LONGEST);
    Optional<String> sheet = form.optional("sheet", LONGEST);
    Optional<String> layout = form.optional("layout", LONGEST);
    boolean byAddress = (file == null || file.isEmpty()) && address.isPresent();
    if (byAddress) {
      mayBeFetched(form, address.get());
    } else if (file == null || file.isEmpty()) {
      boolean named =
          file != null && !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
      form.error("file", named ? "evidence.refusal.empty" : "evidence.import.choose");
    }
    if (!form.ok()) {
      return Reply.invalid(
          TEMPLATE, page(form, Optional.empty(), FilesPublished.first(sources, ui), visitor));
    }
    Optional<Intaking.Begun> begun =
        byAddress
            ? intaking.begin(
                address.get(),
                progress -> {
                  Handed came = fetching.fetch(address.get(), OptionalInt.empty(), progress::read);
                  return came.with(came.file().onSheet(sheet)).as(layout);
                },
                by)
            : intaking.begin(handed(Objects.requireNonNull(file), sheet).as(layout), by);
    if (begun.isEmpty()) {
      form.error("file", "evidence.import.busy");
      return Reply.invalid(
          TEMPLATE, page(form, Optional.empty(), FilesPublished.first(sources, ui), visitor));
    }
    Optional<ImportReport> report = begun.get().within(PATIENCE);
    return report.isEmpty()
        ? Reply.seeOther("/evidence/intakes/" + begun.get().id())
        : answer(KeptReport.of(report.get()), form, visitor, ui);
  }

  private void mayBeFetched(Form form, String address) {
    try {
      fetching.check(address);
    } catch (Refusal.Unreadable refused) {
      form.error("address", refused.refusal().kind().key(), refused.refusal().arguments());
    }
  }

  private static Handed handed(MultipartFile file, Optional<String> sheet) throws IOException {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("file.csv");
    return Handed.of(name, FileBytes.of(file.getBytes()).onSheet(sheet));
  }

  private Reply answer(KeptReport report, Form form, Visitor visitor, Ui ui) {
    if (report.outcome() == ImportReport.Outcome.REFUSED) {
      var result = ImportPage.Result.of(report, new KindWords(layouts, ui), ui);
      if (!result.kinds().isEmpty() && form.values("layout").contains("")) {
        form.error("layout", "evidence.import.kind.fault");
      } else {
        form.error("file", "evidence.import.refused");
      }
      return Reply.invalid(
          TEMPLATE, page(form, Optional.of(result), FilesPublished.first(sources, ui), visitor));
    }
    return IntakePages.leadOn(report);
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
            isUnderWay(source),
            editions.firstOf(source).map(editions::movedDemands).orElse(List.of()),
            new PlaceWording(ui, places, catalogue.book()),
            ui));
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
    return sources.one(source).orElseThrow(() -> new NotFound("import " + source));
  }

  private boolean isUnderWay(UUID source) {
    return publishing.find(source).filter(it -> !it.isOver()).isPresent();
  }

  private ImportPage page(
      Form form, Optional<ImportPage.Result> result, FilesPublished published, Visitor visitor) {
    List<Source> held = sources.waiting();
    return new ImportPage(
        form,
        result,
        held,
        published,
        held.stream().map(Source::id).filter(this::isUnderWay).collect(Collectors.toSet()),
        visitor.may(Act.PUBLISH_EVIDENCE),
        fetching.hosts());
  }
}
