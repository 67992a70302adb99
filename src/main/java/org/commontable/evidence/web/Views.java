package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.commontable.evidence.Editions;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.release.Partitions;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Understands the addresses of the pages that look across places and years. */
@Component
final class Views {
  private static final List<String> NAMES =
      List.of("indicator", "group", "year", "level", "place", "sort", "show");
  private static final int SUGGESTED = 12;

  private final Editions editions;
  private final PlaceCatalogue catalogue;

  Views(Editions editions, PlaceCatalogue catalogue) {
    this.editions = editions;
    this.catalogue = catalogue;
  }

  static Sent sent(MultiValueMap<String, String> words) {
    return Sent.of(words, NAMES).split("place");
  }

  /** Empty before the first figure is published. */
  Optional<View> of(Sent sent) {
    return editions
        .latest()
        .filter(it -> !new Glances(it.book()).indicators().isEmpty())
        .map(it -> new Reading(sent, it, catalogue.book()).view());
  }

  /** One address being understood. */
  private static final class Reading {
    private final Sent sent;
    private final Editions.Standing edition;
    private final PlaceBook book;
    private final Glances glances;
    private final List<View.Wrong> wrong = new ArrayList<>();
    private final List<View.Several> several = new ArrayList<>();

    Reading(Sent sent, Editions.Standing edition, PlaceBook book) {
      this.sent = sent;
      this.edition = edition;
      this.book = book;
      this.glances = new Glances(edition.book());
    }

    View view() {
      if (sent.isCut()) {
        wrong.add(new View.Wrong("many", Integer.toString(Sent.MOST_WORDS)));
      }
      Declared indicator = indicator();
      List<String> groups = groups(indicator);
      List<KnownPlace> places = places();
      Level level = level(places);
      return new View(
          sent,
          edition,
          book,
          indicator,
          groups,
          years(indicator, groups, level, places),
          level,
          places,
          order(indicator),
          ratios(indicator),
          List.copyOf(wrong),
          List.copyOf(several));
    }

    private boolean ratios(Declared indicator) {
      String word = sent.one("show");
      if (!List.of("", "value", "ratio").contains(word)) {
        wrong.add(new View.Wrong("show", word));
      } else if (word.equals("ratio") && !indicator.kind().compares()) {
        wrong.add(new View.Wrong("ratio", word));
      }
      return word.equals("ratio") && indicator.kind().compares();
    }

    private Declared indicator() {
      Set<String> there = glances.indicators();
      String word = sent.one("indicator");
      Optional<Declared> asked = Declared.find(word).filter(it -> there.contains(it.id()));
      if (asked.isEmpty() && !word.isEmpty()) {
        wrong.add(new View.Wrong(Declared.find(word).isEmpty() ? "indicator" : "empty", word));
      }
      return asked.orElseGet(() -> first(there));
    }

    /** An everyday measure before one of the shelf. */
    private static Declared first(Set<String> there) {
      return Declared.all().stream()
          .filter(it -> there.contains(it.id()))
          .min(java.util.Comparator.comparing((Declared it) -> !it.everyday()))
          .orElseThrow();
    }

    private List<String> groups(Declared indicator) {
      List<String> there = glances.groups(indicator.id());
      List<String> known = known("group", there::contains);
      if (!known.isEmpty()) {
        return there.stream().filter(known::contains).toList();
      }
      String reference = indicator.reference().orElse("");
      return there.stream()
          .filter(it -> !reference.isEmpty() && Partitions.isRace(it) && !it.equals(reference))
          .findFirst()
          .or(() -> there.stream().findFirst())
          .map(List::of)
          .orElse(List.of("all"));
    }

    private List<String> known(String name, Predicate<String> there) {
      List<String> known = new ArrayList<>();
      for (String word : sent.of(name)) {
        if (there.test(word)) {
          known.add(word);
        } else {
          wrong.add(new View.Wrong(name, word));
        }
      }
      return known;
    }

    private List<Integer> years(
        Declared indicator, List<String> groups, Level level, List<KnownPlace> places) {
      List<Integer> there = glances.years(indicator.id());
      List<Integer> known =
          known("year", it -> start(it).filter(there::contains).isPresent()).stream()
              .map(it -> start(it).orElseThrow())
              .distinct()
              .sorted(java.util.Comparator.reverseOrder())
              .toList();
      if (!known.isEmpty()) {
        return known;
      }
      Predicate<String> fits = it -> level.takes(book, it);
      Set<String> chosen =
          places.stream().map(KnownPlace::code).collect(java.util.stream.Collectors.toSet());
      return glances
          .usualYear(
              indicator.id(),
              groups.getFirst(),
              it -> chosen.isEmpty() ? fits.test(it) : chosen.contains(it))
          .or(() -> glances.usualYear(indicator.id(), groups.getFirst(), fits))
          .or(() -> there.stream().max(Integer::compare))
          .map(List::of)
          .orElse(List.of());
    }

    private static Optional<Integer> start(String word) {
      try {
        return Optional.of(SchoolYear.parse(word).start());
      } catch (IllegalArgumentException unreadable) {
        return Optional.empty();
      }
    }

    private Level level(List<KnownPlace> places) {
      String word = sent.one("level");
      Optional<Level> asked = Level.of(word);
      if (asked.isEmpty() && !word.isEmpty()) {
        wrong.add(new View.Wrong("level", word));
      }
      boolean schools = !places.isEmpty() && places.stream().allMatch(KnownPlace::isSchool);
      return asked.orElse(schools ? Level.SCHOOL : Level.DISTRICT);
    }

    private List<KnownPlace> places() {
      List<KnownPlace> places = new ArrayList<>();
      for (String word : sent.of("place")) {
        List<KnownPlace> fitting = book.fitting(word);
        if (fitting.size() == 1) {
          if (!places.contains(fitting.getFirst())) {
            places.add(fitting.getFirst());
          }
        } else if (fitting.isEmpty()) {
          wrong.add(new View.Wrong("place", word));
        } else {
          several.add(new View.Several(word, fitting.stream().limit(SUGGESTED).toList()));
        }
      }
      return places;
    }

    private Order order(Declared indicator) {
      String word = sent.one("sort");
      Optional<Order> asked = Order.of(word);
      if (asked.isEmpty() && !word.isEmpty()) {
        wrong.add(new View.Wrong("sort", word));
      }
      return asked
          .filter(it -> Order.offered(indicator.kind().compares()).contains(it))
          .orElse(Order.NAME);
    }
  }
}
