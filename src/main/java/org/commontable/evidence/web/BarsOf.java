package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.evidence.release.Partitions;
import org.commontable.platform.web.Ui;

/** Puts the groups of one indicator, place and year side by side. */
final class BarsOf {
  /** Stand in the open; all others wait behind "more groups". */
  private static final Set<String> FIRST =
      Set.of("all", "economically-disadvantaged", "disability", "english-learner");

  private final Ui ui;
  private final PublishedWords words;
  private final ComparedWords compared;
  private final IndicatorWords indicators;

  BarsOf(Ui ui) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.compared = new ComparedWords(ui);
    this.indicators = new IndicatorWords(ui);
  }

  /**
   * @param figures of one year, not empty
   * @param path of the indicator at this place
   */
  GroupBars of(List<Published> figures, String path) {
    Declared indicator = figures.getFirst().indicator();
    String year = PublishedWords.year(figures.getFirst());
    List<Published> held =
        figures.stream()
            .filter(it -> it.status() != Status.MISSING && it.status() != Status.NOT_COLLECTED)
            .filter(it -> !isMirror(it.group()))
            .toList();
    var drawing = new BarDrawing(held.stream().mapToDouble(BarDrawing::highest).max().orElse(1));
    List<GroupBars.Bar> open = new ArrayList<>();
    List<GroupBars.Bar> more = new ArrayList<>();
    for (Published figure : held) {
      (isFirst(figure.group()) ? open : more).add(bar(figure, path, drawing));
    }
    return new GroupBars(
        ui.t("evidence.bars.caption", "name", indicators.name(indicator), "year", year),
        year,
        indicators.unit(indicator),
        open,
        more,
        named(figures, Status.MISSING),
        named(figures, Status.NOT_COLLECTED));
  }

  private GroupBars.Bar bar(Published figure, String path, BarDrawing drawing) {
    boolean beside = figure.indicator().reference().filter(figure.group()::equals).isPresent();
    String lies = words.lies(figure);
    String absence = words.absence(figure);
    return new GroupBars.Bar(
        words.group(figure.indicator(), figure.group()),
        path + "?group=" + figure.group() + "&year=" + figure.year() + "-" + (figure.year() + 1),
        figure.indicator().kind().compares() ? drawing.of(figure, beside) : "",
        words.value(figure),
        words.counts(figure),
        figure.indicator().kind() == Kind.EVENTS
            ? compared.times(figure)
            : compared.difference(figure),
        likely(figure),
        absence.isEmpty() || lies.isEmpty() ? absence : absence + ". " + lies,
        absence.isEmpty() ? numbered(figure) : absent(figure));
  }

  /** "22.5 · 21,822 / 96,774", "46.5% of 22,659": its unit stands over the bars. */
  private String numbered(Published figure) {
    Kind kind = figure.indicator().kind();
    return words.number(figure)
        + HeadWords.percent(kind)
        + (kind == Kind.PERCENT ? " " : " · ")
        + ofHowMany(figure);
  }

  /** As short as paper needs it; of a printed percent the files say no count. */
  String ofHowMany(Published figure) {
    return ui.t(
        "evidence.brief.of",
        "form",
        figure.indicator().kind().word(),
        "count",
        PublishedWords.real(figure.count()),
        "base",
        PublishedWords.real(figure.base()));
  }

  private String absent(Published figure) {
    return ui.t(
        switch (figure.status()) {
          case HIDDEN -> "evidence.brief.hidden";
          case NO_BASE -> "evidence.brief.noBase";
          default -> "evidence.brief.missing";
        });
  }

  /** The range is of the number of times, which is named where a difference stands before it. */
  private String likely(Published figure) {
    String likely = compared.likely(figure);
    boolean named = figure.indicator().kind() == Kind.EVENTS || likely.isEmpty();
    String whole = named ? likely : compared.times(figure) + ", " + likely;
    return ComparedWords.couldBeChance(figure)
        ? whole + ": " + ui.t("evidence.compared.chance")
        : whole;
  }

  /** The rest of a partition says what its partner says, and is left to the files. */
  static boolean isMirror(String group) {
    return group.startsWith("not-") || group.startsWith("no-");
  }

  static boolean isFirst(String group) {
    return FIRST.contains(group) || Partitions.isRace(group);
  }

  private String named(List<Published> figures, Status status) {
    return figures.stream()
        .filter(it -> it.status() == status && !isMirror(it.group()))
        .map(it -> inside(words.group(it.indicator(), it.group())))
        .collect(Collectors.joining(", "));
  }

  /** A label within a sentence begins small, but for names: Black, Hispanic, English learners. */
  private String inside(String label) {
    return label.length() > 1 && ui.lang().equals("es") && Character.isLowerCase(label.charAt(1))
        ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
        : label;
  }
}
