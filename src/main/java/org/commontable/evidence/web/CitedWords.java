package org.commontable.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.evidence.Citation;
import org.commontable.evidence.Figure;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.KeptFigure;
import org.commontable.evidence.Place;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.evidence.Telling;
import org.commontable.evidence.Told;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Cell;
import org.commontable.platform.database.OncePerReading;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Fraction;
import org.springframework.stereotype.Component;

/** Cited figures, as this room's pages say them. */
@Component
class CitedWords implements Telling {
  private final WhichPlace which;
  private final Sources sources;
  private final Clock clock;

  CitedWords(WhichPlace which, Sources sources, Clock clock) {
    this.which = which;
    this.sources = sources;
    this.clock = clock;
  }

  @Override
  public Told of(Figure figure, Ui ui) {
    Citation citation = figure.citation();
    Place place = place(citation.place());
    String what = what(citation, ui);
    String title = title(citation, what, place, ui);
    if (!figure.isShown()) {
      return new Told(
          what, title, "", "", "", "", "", "", "", Optional.empty(), absence(figure, ui), "");
    }
    Published own = figure.own().orElseThrow();
    var head = new HeadWords(ui);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ui.zone());
    Map<String, Source> files = files(figure);
    return new Told(
        what,
        title,
        head.number(own),
        head.unit(own),
        HeadWords.isRatio(own) ? head.said(own, place) + head.range(own) : head.said(own, place),
        head.sentence(own, place.name()) + ".",
        head.compared(own),
        counts(figure, ui),
        files.values().stream()
            .map(it -> new FigureWords(ui).publisher(it.publisher()))
            .distinct()
            .sorted()
            .collect(Collectors.joining("; ")),
        new FigureWords(ui).ageOf(citation.year(), today),
        "",
        figure
            .edition()
            .map(
                it ->
                    new FigureCitation(ui, it, files)
                        .of(own, Optional.empty(), place.name(), citation.path(), today))
            .orElse(""));
  }

  @Override
  public String frame(Figure figure, Ui ui) {
    Citation citation = figure.citation();
    return ExplorePages.frame(
        ExplorePages.asked(
            citation.indicator(), citation.group(), citation.year(), citation.place()),
        title(citation, what(citation, ui), place(citation.place()), ui),
        ui);
  }

  private Place place(String code) {
    return OncePerReading.of(
        this, code, () -> which.find(code).orElseGet(() -> new Place(code, code, code)));
  }

  private static String what(Citation citation, Ui ui) {
    return Declared.find(citation.indicator())
        .map(new IndicatorWords(ui)::name)
        .orElse(citation.indicator());
  }

  private static String title(Citation citation, String what, Place place, Ui ui) {
    boolean whole =
        citation.group().equals("all")
            && Declared.find(citation.indicator()).filter(it -> !it.kind().compares()).isPresent();
    if (whole) { // of teachers, or of teachers and students alike
      return ui.t(
          "evidence.cited.title.whole",
          "what",
          what,
          "place",
          place.shortName(),
          "year",
          citation.year().label());
    }
    var words = new PublishedWords(ui);
    return ui.t(
        "evidence.cited.title",
        "what",
        what,
        "place",
        place.shortName(),
        "year",
        citation.year().label(),
        "group",
        words.students(citation.group()),
        "compared",
        citation.reference().isPresent() ? "yes" : "no",
        "reference",
        citation.reference().map(words::students).orElse(""));
  }

  private Map<String, Source> files(Figure figure) {
    List<String> sums =
        FigureCitation.sums(
            Stream.of(figure.own(), figure.beside()).flatMap(Optional::stream).toList());
    return OncePerReading.of(this, String.join(" ", sums), () -> sources.published(sums));
  }

  /** Both groups with their counts, which every comparison stands on. */
  private static String counts(Figure figure, Ui ui) {
    List<String> both = new ArrayList<>();
    Published own = figure.own().orElseThrow();
    var words = new PublishedWords(ui);
    add(both, words.students(own.indicator(), own.group()), words.counts(own), ui);
    own.comparison()
        .ifPresent(
            it ->
                add(
                    both,
                    words.students(it.comparator()),
                    it.events() instanceof Cell.Exact(Fraction events)
                            && it.population() instanceof Cell.Exact(Fraction people)
                        ? counts(
                            own.indicator(),
                            PublishedWords.real(events),
                            PublishedWords.real(people),
                            ui)
                        : "",
                    ui));
    return both.isEmpty() ? "" : HeadWords.sentence(String.join("; ", both));
  }

  private static void add(List<String> both, String group, String counts, Ui ui) {
    if (!counts.isEmpty()) {
      both.add(ui.t("evidence.figure.part", "group", group, "counts", counts));
    }
  }

  private static String counts(Declared indicator, double count, double base, Ui ui) {
    return ui.t("evidence.of." + IndicatorWords.form(indicator), "count", count, "base", base);
  }

  /** The group's own reason before that of those it is compared with. */
  private static String absence(Figure figure, Ui ui) {
    var words = new PublishedWords(ui);
    if (figure.edition().isEmpty()) {
      return ui.t("evidence.cited.none");
    }
    String own = figure.own().map(words::absence).orElseGet(() -> ui.t("evidence.absence.missing"));
    if (!own.isEmpty()) {
      return ui.t("evidence.cited.absent", "why", HeadWords.capital(own));
    }
    return ui.t(
        "evidence.cited.beside",
        "reference",
        figure.citation().reference().map(words::students).orElse(""),
        "why",
        HeadWords.capital(
            figure
                .beside()
                .map(words::absence)
                .filter(it -> !it.isEmpty())
                .orElseGet(() -> ui.t("evidence.absence.missing"))));
  }

  @Override
  public String of(Citation citation, KeptFigure kept, Ui ui) {
    Optional<Declared> declared = Declared.find(citation.indicator());
    List<String> said = new ArrayList<>();
    if (kept.value().isPresent() && declared.isPresent()) {
      String value = new PublishedWords(ui).value(declared.get(), kept.value().getAsDouble());
      String counts = counts(declared.get(), kept, ui);
      said.add(counts.isEmpty() ? value : value + " (" + counts + ")");
    }
    times(citation, declared, kept.times(), ui).ifPresent(said::add);
    return String.join(", ", said);
  }

  private static String counts(Declared declared, KeptFigure kept, Ui ui) {
    boolean counted = declared.kind() != Kind.PRINTED && declared.kind() != Kind.COUNT;
    return counted && kept.count().isPresent() && kept.base().isPresent()
        ? counts(declared, kept.count().getAsDouble(), kept.base().getAsDouble(), ui)
        : "";
  }

  private static Optional<String> times(
      Citation citation, Optional<Declared> declared, OptionalDouble times, Ui ui) {
    boolean inverted = declared.filter(it -> it.kind() == Kind.ACCESS).isPresent();
    return times.isPresent()
        ? citation
            .reference()
            .map(
                it ->
                    new ComparedWords(ui)
                        .finite(times.getAsDouble(), inverted, new PublishedWords(ui).students(it)))
        : Optional.empty();
  }
}
