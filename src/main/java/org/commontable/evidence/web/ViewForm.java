package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/**
 * The fields of a view, and what could not be understood in its address.
 *
 * @param path where the form goes
 * @param wrong sentences
 */
public record ViewForm(
    String path,
    Form form,
    Map<String, String> indicators,
    Map<String, String> levels,
    Map<String, String> orders,
    Map<String, String> shows,
    List<NumbersPage.Choice> groups,
    List<NumbersPage.Choice> years,
    List<String> wrong,
    List<Several> several) {

  /** A word that means more than one place, with a link for each. */
  public record Several(String sentence, List<NumbersPage.Link> places) {}

  static ViewForm of(View view, String path, PlaceWording places, Ui ui) {
    var glances = new Glances(view.edition().book());
    var words = new PublishedWords(ui);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("indicator", view.indicator().id());
    fields.put("level", view.level().word());
    fields.put("sort", view.order().word());
    fields.put("place", String.join(", ", view.sent().of("place")));
    fields.put("group", view.group());
    fields.put("show", view.ratios() ? "ratio" : "value");
    view.year().ifPresent(it -> fields.put("year", new SchoolYear(it).full()));
    return new ViewForm(
        path,
        Form.of(fields),
        indicators(glances, ui),
        levels(ui),
        orders(view, ui),
        shows(view, ui),
        glances.groups(view.indicator().id()).stream()
            .map(
                it ->
                    new NumbersPage.Choice(
                        "group", it, words.group(view.indicator(), it), view.groups().contains(it)))
            .toList(),
        glances.years(view.indicator().id()).reversed().stream()
            .map(
                it ->
                    new NumbersPage.Choice(
                        "year",
                        new SchoolYear(it).full(),
                        new SchoolYear(it).label(),
                        view.years().contains(it)))
            .toList(),
        view.wrong().stream()
            .map(it -> ui.t("evidence.view.wrong." + it.key(), "word", it.word()))
            .toList(),
        view.several().stream().map(it -> several(it, view, path, places, ui)).toList());
  }

  /** The same with fewer measures to choose from. */
  ViewForm only(java.util.Set<String> some) {
    Map<String, String> fewer = new LinkedHashMap<>(indicators);
    fewer.keySet().retainAll(some);
    return new ViewForm(path, form, fewer, levels, orders, shows, groups, years, wrong, several);
  }

  /** The same with fewer groups to choose from, and something more to say. */
  ViewForm asking(java.util.function.Predicate<String> some, List<String> more) {
    List<String> said = new ArrayList<>(wrong);
    said.addAll(more);
    return new ViewForm(
        path,
        form,
        indicators,
        levels,
        orders,
        shows,
        groups.stream().filter(it -> some.test(it.value())).toList(),
        years,
        said,
        several);
  }

  /** The same with another word in a field. */
  ViewForm showing(String field, String word) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name :
        List.of("indicator", "level", "sort", "place", "group", "show", "year", field)) {
      fields.put(name, name.equals(field) ? word : form.value(name));
    }
    return new ViewForm(
        path, Form.of(fields), indicators, levels, orders, shows, groups, years, wrong, several);
  }

  /** By topic, everyday measures first. */
  static Map<String, String> indicators(Glances glances, Ui ui) {
    var words = new IndicatorWords(ui);
    Map<String, String> options = new LinkedHashMap<>();
    Declared.all().stream()
        .filter(it -> glances.indicators().contains(it.id()))
        .sorted(java.util.Comparator.comparing((Declared it) -> !it.everyday()))
        .forEach(it -> options.put(it.id(), words.name(it)));
    return options;
  }

  private static Map<String, String> levels(Ui ui) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Level level : Level.values()) {
      options.put(level.word(), ui.t("evidence.view.level." + level.word()));
    }
    return options;
  }

  private static Map<String, String> orders(View view, Ui ui) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Order order : Order.offered(view.indicator().kind().compares())) {
      options.put(order.word(), ui.t("evidence.view.sort." + order.word()));
    }
    return options;
  }

  /** The number itself, or how often those compared with; empty where nobody is compared. */
  private static Map<String, String> shows(View view, Ui ui) {
    Map<String, String> options = new LinkedHashMap<>();
    if (view.indicator().kind().compares()) {
      options.put("value", ui.t("evidence.view.show.value"));
      options.put("ratio", ui.t("evidence.view.show.ratio"));
    }
    return options;
  }

  /** As a list to choose one from. */
  public static Map<String, String> options(List<NumbersPage.Choice> choices) {
    Map<String, String> options = new LinkedHashMap<>();
    choices.forEach(it -> options.put(it.value(), it.label()));
    return options;
  }

  private static Several several(
      View.Several word, View view, String path, PlaceWording places, Ui ui) {
    List<NumbersPage.Link> links = new ArrayList<>();
    for (KnownPlace place : word.fitting()) {
      List<String> other =
          view.sent().of("place").stream()
              .map(it -> it.equals(word.word()) ? place.code() : it)
              .toList();
      links.add(
          new NumbersPage.Link(
              view.sent().with("place", other).address(path),
              places.name(place) + ", " + places.kind(place),
              place.code()));
    }
    return new Several(ui.t("evidence.view.several", "word", word.word()), links);
  }
}
