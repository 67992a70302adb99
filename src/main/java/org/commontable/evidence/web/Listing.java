package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Glance;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.figures.StandOut;
import org.commontable.measures.Rate;

/**
 * The list of a view, in its order. Only bare columns are read for it; whole figures only of the
 * rows that are shown.
 */
final class Listing {
  private static final String STATE = "999";

  /** As many are read one by one; more in one go. */
  private static final int FEW = 100;

  private final View view;
  private final List<Glance> rows = new ArrayList<>();
  private final Map<List<Object>, StandOut> families = new HashMap<>();

  private Listing(View view) {
    this.view = view;
  }

  static Listing of(View view, PlaceWording words) {
    var listing = new Listing(view);
    var glances = new Glances(view.edition().book());
    for (int year : view.years()) {
      for (String group : view.groups()) {
        listing.take(glances, year, group);
      }
    }
    listing.sort(words);
    return listing;
  }

  private void take(Glances glances, int year, String group) {
    String indicator = view.indicator().id();
    List<Glance> family =
        glances.of(indicator, year, group, it -> view.level().takes(view.book(), it));
    families.put(List.of(year, group), standing(glances, family, year, group));
    family.stream().filter(it -> view.takes(it.place())).forEach(rows::add);
  }

  /** Against those it is compared with; where nobody is, against the whole state. */
  private StandOut standing(Glances glances, List<Glance> family, int year, String group) {
    if (family.stream().anyMatch(it -> it.other().isPresent())) {
      return StandOut.amongOthers(family);
    }
    Optional<Rate> state =
        view.level() == Level.STATE
            ? Optional.empty()
            : glances.of(view.indicator().id(), year, group, STATE::equals).stream()
                .findFirst()
                .flatMap(Glance::own);
    return StandOut.fromState(family, state);
  }

  private void sort(PlaceWording words) {
    Map<String, String> names = new HashMap<>();
    Comparator<Glance> byName =
        Comparator.comparing(
                (Glance it) -> names.computeIfAbsent(it.place(), words::name),
                String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Glance::place)
            .thenComparing(Comparator.comparingInt(Glance::year).reversed())
            .thenComparingInt(it -> view.groups().indexOf(it.group()));
    rows.sort(view.order().comparator(byName));
  }

  int size() {
    return rows.size();
  }

  List<Glance> rows() {
    return List.copyOf(rows);
  }

  long shown() {
    return rows.stream().filter(Glance::isShown).count();
  }

  /** How many were looked at, in all families of the view. */
  int looked() {
    return families.values().stream().mapToInt(StandOut::looked).sum();
  }

  int standing() {
    return families.values().stream().mapToInt(it -> it.places().size()).sum();
  }

  boolean comparesGroups() {
    return rows.stream().anyMatch(it -> it.other().isPresent());
  }

  boolean stands(Published figure) {
    StandOut family = families.get(List.of(figure.year(), figure.group()));
    return family != null && family.places().contains(figure.place());
  }

  /** Whole figures of some rows, in their order. */
  List<Published> figures(List<Glance> some) {
    var reader = new EditionReader(view.edition().book());
    if (some.size() <= FEW) {
      return some.stream()
          .flatMap(it -> reader.read(asked(Set.of(it.place()), it.year(), it.group())).stream())
          .toList();
    }
    Set<String> codes = some.stream().map(Glance::place).collect(Collectors.toSet());
    Map<List<Object>, Published> all = new HashMap<>();
    for (int year : view.years()) {
      for (String group : view.groups()) {
        for (Published it : reader.read(asked(codes, year, group))) {
          all.put(List.of(it.place(), year, group), it);
        }
      }
    }
    return some.stream()
        .flatMap(
            it -> Optional.ofNullable(all.get(List.of(it.place(), it.year(), it.group()))).stream())
        .toList();
  }

  private Asked asked(Set<String> places, int year, String group) {
    return new Asked(Set.of(view.indicator().id()), places, Set.of(year), Set.of(group));
  }
}
