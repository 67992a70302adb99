package org.commontable.evidence.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commontable.evidence.Editions;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** All measures with their names, and what each says of the whole state. */
final class Measures {
  private static final String STATE = "999";
  private static final String ALL = "all";

  private final Optional<Editions.Standing> edition;
  private final String state;
  private final Ui ui;
  private final LocalDate today;

  /**
   * @param state what the state is called
   */
  Measures(Optional<Editions.Standing> edition, String state, Ui ui, LocalDate today) {
    this.edition = edition;
    this.state = state;
    this.ui = ui;
    this.today = today;
  }

  List<EvidenceIndexPage.Measure> everyday() {
    return Declared.all().stream().filter(Declared::everyday).map(it -> measure(it, true)).toList();
  }

  List<EvidenceIndexPage.Topic> shelf() {
    var words = new IndicatorWords(ui);
    Map<String, List<EvidenceIndexPage.Measure>> topics = new LinkedHashMap<>();
    for (Declared it : Declared.all()) {
      if (!it.everyday()) {
        topics.computeIfAbsent(words.topic(it), x -> new ArrayList<>()).add(measure(it, false));
      }
    }
    return topics.entrySet().stream()
        .map(it -> new EvidenceIndexPage.Topic(it.getKey(), it.getValue()))
        .toList();
  }

  private EvidenceIndexPage.Measure measure(Declared indicator, boolean said) {
    String name = new IndicatorWords(ui).name(indicator);
    Optional<Glances> glances =
        edition
            .map(it -> new Glances(it.book()))
            .filter(it -> it.indicators().contains(indicator.id()));
    if (glances.isEmpty()) {
      return new EvidenceIndexPage.Measure(name, "", Optional.empty(), "", "", "");
    }
    Optional<Published> figure = said ? state(indicator) : Optional.empty();
    return new EvidenceIndexPage.Measure(
        name,
        figure.map(it -> new PublishedWords(ui).sentence(it, state) + ".").orElse(""),
        figure.flatMap(it -> new FigureWords(ui).age(new SchoolYear(it.year()), today)),
        ExplorePages.PATH + "?indicator=" + indicator.id(),
        ChangePages.PATH + "?indicator=" + indicator.id(),
        MapPages.PATH + "?indicator=" + indicator.id());
  }

  /** Of the newest year that is shown. */
  private Optional<Published> state(Declared indicator) {
    return new EditionReader(edition.orElseThrow().book())
        .read(new Asked(Set.of(indicator.id()), Set.of(STATE), Set.of(), Set.of(ALL))).stream()
            .filter(it -> it.printed().isPresent())
            .max(Comparator.comparingInt(Published::year));
  }
}
