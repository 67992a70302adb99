package org.commontable.evidence.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.LayoutFiles;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Layout;
import org.commontable.evidence.files.LayoutText;
import org.commontable.evidence.files.Layouts;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.SourceFile;
import org.commontable.evidence.imports.ReadingTurn;
import org.commontable.evidence.layouts.LayoutDraft;
import org.commontable.evidence.layouts.LayoutTrial;
import org.commontable.evidence.layouts.NotKept;
import org.commontable.evidence.layouts.OwnLayouts;
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

/** The kinds of files that can be read; an analyst writes another, tries it and keeps it. */
@Controller
class LayoutPages {
  private static final String PATH = "/evidence/layouts";
  private static final String FORM = "evidence/layout-form";

  private final ReadingTurn turn;
  private final OwnLayouts own;
  private final People people;

  LayoutPages(ReadingTurn turn, OwnLayouts own, People people) {
    this.turn = turn;
    this.own = own;
    this.people = people;
  }

  @GetMapping(PATH)
  @May(Act.IMPORT_EVIDENCE)
  Reply list(Ui ui, Visitor visitor) {
    var words = new FactWords(ui);
    return Reply.page(
        "evidence/layouts",
        new LayoutsPage(
            own.newest().stream()
                .map(
                    it ->
                        new LayoutsPage.Line(
                            it.layout().id(),
                            it.layout().version(),
                            words.dataset(it.layout().dataset()),
                            it.layout().publisher(),
                            FactWords.layoutYears(it.layout().years(), ui),
                            added(it, ui)))
                .toList(),
            new Layouts()
                .all().stream()
                    .map(
                        it ->
                            new LayoutsPage.Line(
                                it.id(),
                                it.version(),
                                words.dataset(it.dataset()),
                                it.publisher(),
                                FactWords.layoutYears(it.years(), ui),
                                ""))
                    .toList(),
            visitor.may(Act.PUBLISH_EVIDENCE)));
  }

  @GetMapping(PATH + ".csv")
  @May(Act.IMPORT_EVIDENCE)
  Reply csv() {
    return LayoutFiles.csv(own.fresh().all()).file("layouts.csv");
  }

  @GetMapping(PATH + ".json")
  @May(Act.IMPORT_EVIDENCE)
  Reply json() {
    return Reply.json(LayoutFiles.json(own.fresh().all()));
  }

  @GetMapping(PATH + "/{id}")
  @May(Act.IMPORT_EVIDENCE)
  Reply one(@PathVariable String id, Ui ui, Visitor visitor) {
    Layout layout = own.fresh().named(id).orElseThrow(() -> new NotFound("layout " + id));
    return Reply.page(
        "evidence/layout",
        new LayoutPage(
            layout,
            text(layout),
            FactWords.layoutYears(layout.years(), ui),
            own.named(id).map(it -> added(it, ui)).orElse(""),
            visitor.may(Act.PUBLISH_EVIDENCE)));
  }

  /** As it was written, for an editor; what another table needs to read the same file. */
  @GetMapping(PATH + "/{id}.yaml")
  @May(Act.IMPORT_EVIDENCE)
  Reply yaml(@PathVariable String id) {
    Layout layout = own.fresh().named(id).orElseThrow(() -> new NotFound("layout " + id));
    return Reply.text("application/yaml", text(layout));
  }

  @GetMapping(PATH + "/new")
  @May(Act.PUBLISH_EVIDENCE)
  Reply blank(@RequestParam(name = "like", defaultValue = "") String like) {
    String text = own.fresh().named(like).map(LayoutPages.this::next).orElse("");
    return Reply.page(FORM, new LayoutFormPage(Form.of(Map.of("yaml", text)), Optional.empty()));
  }

  /** Begins a layout after the file's own columns; nothing is kept. */
  @PostMapping(PATH + "/draft")
  @May(Act.PUBLISH_EVIDENCE)
  Reply draft(
      Form form, Ui ui, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      form.error("file", "evidence.import.choose");
      return invalid(form);
    }
    try {
      String name = LayoutsPage.fileName(file.getOriginalFilename());
      List<String> titles = SourceFile.titles(FileBytes.of(file.getBytes()), Limits.UPLOAD);
      String text = LayoutDraft.of(name, titles, own.fresh());
      return Reply.page(FORM, new LayoutFormPage(Form.of(Map.of("yaml", text)), Optional.empty()));
    } catch (Refusal.Unreadable refused) {
      form.error("file", refused.refusal().kind().key(), refused.refusal().arguments());
      return invalid(form);
    }
  }

  /** What the layout makes of the file; nothing of either is kept. */
  @PostMapping(PATH + "/trial")
  @May(Act.PUBLISH_EVIDENCE)
  Reply trial(
      Form form, Ui ui, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    Optional<Layout> layout = read(form);
    if (file == null || file.isEmpty()) {
      form.error("file", "evidence.import.choose");
    }
    if (!form.ok() || layout.isEmpty() || file == null) {
      return invalid(form);
    }
    Optional<LayoutTrial> read = turn.take(() -> trial(layout.get(), file));
    if (read.isEmpty()) {
      form.error("file", "evidence.import.busy");
      return invalid(form);
    }
    var page = new LayoutFormPage(form, read.map(it -> TrialWords.of(it, ui)));
    return read.get().fits() ? Reply.page(FORM, page) : Reply.invalid(FORM, page);
  }

  private static LayoutTrial trial(Layout layout, MultipartFile file) throws IOException {
    return LayoutTrial.of(
        layout,
        FileBytes.of(file.getBytes()),
        LayoutsPage.fileName(file.getOriginalFilename()),
        Limits.UPLOAD);
  }

  @PostMapping(PATH)
  @May(Act.PUBLISH_EVIDENCE)
  Reply keep(Form form, Visitor visitor) {
    Optional<Layout> read = read(form);
    if (read.isEmpty()) {
      return invalid(form);
    }
    Layout layout = read.get();
    try {
      own.keep(layout, form.value("yaml"), Optional.of(visitor.mustBeSomebody().id()));
      return Reply.seeOther(
          PATH + "/" + layout.id(),
          "evidence.layouts.kept",
          "layout",
          layout.id(),
          "version",
          layout.version());
    } catch (NotKept notKept) {
      form.error(
          "yaml",
          "evidence.layouts.fault." + notKept.why().name().toLowerCase(Locale.ROOT),
          "least",
          notKept.least());
    }
    return invalid(form);
  }

  private static Optional<Layout> read(Form form) {
    String text = form.requiredText("yaml", LayoutText.LONGEST);
    if (form.fault("yaml").isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LayoutText.read(text));
    } catch (LayoutText.Fault fault) {
      form.error("yaml", fault.key(), fault.arguments());
      return Optional.empty();
    }
  }

  private static Reply invalid(Form form) {
    return Reply.invalid(FORM, new LayoutFormPage(form, Optional.empty()));
  }

  /** The text for the next version, or for one of our own after one of the program's. */
  private String next(Layout layout) {
    boolean ours = own.named(layout.id()).isPresent();
    return text(layout)
        .replaceFirst("(?m)^id: .*$", "id: " + (ours ? "" : OwnLayouts.PREFIX) + layout.id())
        .replaceFirst("(?m)^version: .*$", "version: " + (ours ? layout.version() + 1 : 1));
  }

  private String text(Layout layout) {
    return own.named(layout.id())
        .map(OwnLayouts.Own::yaml)
        .orElseGet(() -> LayoutText.shipped(layout));
  }

  private String added(OwnLayouts.Own own, Ui ui) {
    return own.by()
        .flatMap(people::find)
        .map(it -> ui.t("evidence.layouts.by", "person", it.name(), "day", ui.date(own.at())))
        .orElseGet(() -> ui.t("evidence.layouts.byCommand", "day", ui.date(own.at())));
  }
}
