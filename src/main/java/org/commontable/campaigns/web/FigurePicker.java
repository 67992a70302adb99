package org.commontable.campaigns.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.campaigns.FigureEvidence;
import org.commontable.evidence.Citation;
import org.commontable.evidence.Figure;
import org.commontable.evidence.Telling;
import org.commontable.evidence.Told;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Reads which figures of ours a demand shall stand on. One after the other is chosen on the pages
 * of figures and comes along in the address; the form sends them back.
 */
@Component
class FigurePicker {
  static final List<String> FIELDS = List.of("indicator", "place", "year", "group", "reference");

  /** Where the fault of a figure stands: it is chosen as a whole. */
  private static final String FIGURE = "indicator";

  /** More figures than this no demand stands on. */
  private static final int MOST = 12;

  private final FigureEvidence evidence;
  private final Telling telling;

  FigurePicker(FigureEvidence evidence, Telling telling) {
    this.evidence = evidence;
    this.telling = telling;
  }

  /** What somebody had typed, and behind its figures the one that a link brings along. */
  static Form filled(Map<String, List<String>> typed, Map<String, String> query) {
    Map<String, List<String>> values = new LinkedHashMap<>(typed);
    if (FIELDS.stream().anyMatch(it -> !query.getOrDefault(it, "").isEmpty())) {
      Form before = new Form(typed);
      boolean there = figures(before).stream().anyMatch(it -> it.equals(words(query)));
      for (String field : FIELDS) {
        List<String> all = new ArrayList<>(words(before, field));
        if (!there) {
          all.add(query.getOrDefault(field, ""));
        }
        values.put(field, all);
      }
    }
    return new Form(values);
  }

  private static Map<String, String> words(Map<String, String> query) {
    Map<String, String> words = new LinkedHashMap<>();
    FIELDS.forEach(it -> words.put(it, query.getOrDefault(it, "")));
    return words;
  }

  /** As many values as there are figures: what is compared with nobody sends an empty one. */
  private static List<String> words(Form form, String field) {
    List<String> words = new ArrayList<>(form.values(field));
    int count = FIELDS.stream().mapToInt(it -> form.values(it).size()).max().orElse(0);
    while (words.size() < count) {
      words.add("");
    }
    return words;
  }

  /** The figures of a form, each once, by its fields. */
  static List<Map<String, String>> figures(Form form) {
    List<Map<String, String>> figures = new ArrayList<>();
    int count = words(form, FIGURE).size();
    for (int i = 0; i < count && figures.size() < MOST; i++) {
      Map<String, String> words = new LinkedHashMap<>();
      for (String field : FIELDS) {
        words.put(field, words(form, field).get(i));
      }
      if (words.values().stream().anyMatch(it -> !it.isEmpty()) && !figures.contains(words)) {
        figures.add(words);
      }
    }
    return figures;
  }

  /** What the form sends of a figure. */
  static Map<String, String> fields(Citation citation) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("indicator", citation.indicator());
    words.put("place", citation.place());
    words.put("year", citation.year().full());
    words.put("group", citation.group());
    words.put("reference", citation.reference().orElse(""));
    return words;
  }

  /** Figures as the values of their fields, one behind the other. */
  static Map<String, List<String>> lists(List<Map<String, String>> figures) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String field : FIELDS) {
      lists.put(field, figures.stream().map(it -> it.getOrDefault(field, "")).toList());
    }
    return lists;
  }

  /** The chosen figures in words. */
  List<ChosenFigure> chosen(Form form, List<Citation> standing, Ui ui) {
    return figures(form).stream().flatMap(it -> chosen(it, standing, ui).stream()).toList();
  }

  /** Empty where nothing is called so. */
  private Optional<ChosenFigure> chosen(
      Map<String, String> fields, List<Citation> standing, Ui ui) {
    return standing(fields, standing)
        .or(() -> citation(fields))
        .map(evidence::now)
        .map(
            it -> {
              Told told = telling.of(it, ui);
              return new ChosenFigure(told, it.isShown() ? it.citation().path() : "", fields);
            });
  }

  /**
   * None where no figure was chosen; where one cannot be cited the form says why.
   *
   * @param standing those that the demand stands on already: they may stay, hidden since or not
   */
  List<Citation> read(Form form, List<Citation> standing, Ui ui) {
    return figures(form).stream()
        .flatMap(it -> standing(it, standing).or(() -> read(it, form, ui)).stream())
        .toList();
  }

  private static Optional<Citation> standing(Map<String, String> fields, List<Citation> standing) {
    return standing.stream().filter(it -> fields(it).equals(fields)).findFirst();
  }

  private Optional<Citation> read(Map<String, String> fields, Form form, Ui ui) {
    Optional<Citation> citation = citation(fields);
    if (citation.isEmpty()) {
      form.error(FIGURE, "campaigns.demand.fault.figure");
      return citation;
    }
    if (citation.get().reference().filter(citation.get().group()::equals).isPresent()) {
      form.error(FIGURE, "campaigns.demand.fault.same");
      return citation;
    }
    Figure now = evidence.now(citation.get());
    if (!now.isShown()) {
      form.error(
          FIGURE,
          now.status() == Figure.Status.HIDDEN
              ? "campaigns.demand.fault.hidden"
              : "campaigns.demand.fault.notHeld",
          "why",
          telling.of(now, ui).absence());
    }
    return citation;
  }

  private static Optional<Citation> citation(Map<String, String> fields) {
    return Citation.read(
        fields.getOrDefault("indicator", ""),
        fields.getOrDefault("place", ""),
        fields.getOrDefault("year", ""),
        fields.getOrDefault("group", ""),
        fields.getOrDefault("reference", ""));
  }
}
