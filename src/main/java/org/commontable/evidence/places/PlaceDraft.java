package org.commontable.evidence.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commontable.evidence.facts.NamedPlace;

/** A place while files are still being read. */
final class PlaceDraft {
  private static final Pattern NCES = Pattern.compile("[0-9]{12}(?<!00000)");
  private static final Pattern STATE_ID = Pattern.compile("[0-9]{9}");

  private record Dated(int year, Map<String, String> about, Origin origin) {}

  private record Span(int first, int last, Origin origin) {}

  private final String code;
  private final SortedSet<Integer> years = new TreeSet<>();

  /** By year, how often each spelling stands in the files. */
  private final TreeMap<Integer, Map<String, Integer>> names = new TreeMap<>();

  private final Map<String, Map<String, Span>> ids = new LinkedHashMap<>();
  private final Set<String> aliases = new LinkedHashSet<>();
  private Optional<Dated> address = Optional.empty();
  private Optional<Position> position = Optional.empty();
  private int positionYear = -1;
  private Optional<String> type = Optional.empty();
  private int typeYear = -1;

  PlaceDraft(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  SortedSet<Integer> years() {
    return years;
  }

  boolean isSchool() {
    return code.length() == 6;
  }

  PlaceKind kind() {
    return PlaceKind.of(code, name());
  }

  void take(Origin origin, NamedPlace said) {
    years.add(said.year());
    if (!said.name().isBlank()) {
      names.computeIfAbsent(said.year(), x -> new HashMap<>()).merge(said.name(), 1, Integer::sum);
    }
    Map<String, String> about = said.about();
    stateSchoolId(about.getOrDefault("stateSchoolId", ""))
        .ifPresent(it -> id("state-school-id", it, said.year(), origin));
    if (code.length() == 6 && NCES.matcher(about.getOrDefault("nces", "")).matches()) {
      id("nces", about.getOrDefault("nces", ""), said.year(), origin);
    }
    if (!about.getOrDefault("address", "").isBlank()) {
      address =
          address
              .filter(it -> it.year() > said.year())
              .or(() -> Optional.of(new Dated(said.year(), about, origin)));
    }
    Optional<Position> here =
        Position.of(
            about.getOrDefault("latitude", ""), about.getOrDefault("longitude", ""), origin);
    if (here.isPresent() && said.year() >= positionYear) {
      position = here;
      positionYear = said.year();
    }
    String kind = about.getOrDefault("schoolType", "");
    if (!kind.isBlank() && said.year() >= typeYear) {
      type = Optional.of(kind);
      typeYear = said.year();
    }
  }

  /**
   * Nine digits that end in the code; the zero of the county that a spreadsheet took is given back.
   */
  private Optional<String> stateSchoolId(String text) {
    String whole = text.length() == 8 ? "0" + text : text;
    return STATE_ID.matcher(whole).matches()
            && whole.endsWith(code.length() == 6 ? code : code + "000")
        ? Optional.of(whole)
        : Optional.empty();
  }

  /** What a file about places adds; it knows no year. */
  void take(Origin origin, Map<String, String> about) {
    for (String system : List.of("leaid", "ocd")) {
      if (!about.getOrDefault(system, "").isEmpty()) {
        id(system, about.getOrDefault(system, ""), 0, origin);
      }
    }
    stateSchoolId(about.getOrDefault("stateId", ""))
        .ifPresent(it -> id("state-school-id", it, 0, origin));
    if (!about.getOrDefault("alias", "").isEmpty()) {
      aliases.add(about.getOrDefault("alias", ""));
    }
    if (!about.getOrDefault("address", "").isEmpty() && address.isEmpty()) {
      address = Optional.of(new Dated(0, about, origin));
    }
    if (position.isEmpty()) {
      position =
          Position.of(
              about.getOrDefault("latitude", ""), about.getOrDefault("longitude", ""), origin);
    }
  }

  private void id(String system, String value, int year, Origin origin) {
    ids.computeIfAbsent(system, x -> new LinkedHashMap<>())
        .merge(
            value,
            new Span(year, year, origin),
            (old, now) ->
                new Span(
                    old.first() == 0 ? year : year == 0 ? old.first() : Math.min(old.first(), year),
                    Math.max(old.last(), year),
                    year >= old.last() ? origin : old.origin()));
  }

  Set<String> plainNames() {
    return names.values().stream()
        .flatMap(it -> it.keySet().stream())
        .map(PlaceWords::plain)
        .collect(Collectors.toSet());
  }

  private String name() {
    return names.isEmpty() ? code : spelling(names.lastEntry().getValue());
  }

  /** The most frequent spelling of a year; one that is not all in capitals, where there is one. */
  private static String spelling(Map<String, Integer> written) {
    if (written.size() == 1) {
      return written.keySet().iterator().next();
    }
    return written.entrySet().stream()
        .min(
            java.util.Comparator.<Map.Entry<String, Integer>>comparingInt(
                    it ->
                        it.getKey().equals(it.getKey().toUpperCase(java.util.Locale.ROOT)) ? 1 : 0)
                .thenComparingInt(it -> -it.getValue())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  /** Spellings are one name: "Atherton High School" and "Atherton High". */
  private List<NameSpan> spans() {
    List<NameSpan> spans = new ArrayList<>();
    names.forEach(
        (year, written) -> {
          String name = spelling(written);
          boolean same = !spans.isEmpty() && PlaceWords.isSame(spans.getLast().name(), name);
          if (same) {
            spans.set(spans.size() - 1, new NameSpan(name, spans.getLast().first(), year));
          } else {
            spans.add(new NameSpan(name, year, year));
          }
        });
    return spans;
  }

  private List<PlaceId> ids() {
    List<PlaceId> all = new ArrayList<>();
    ids.forEach(
        (system, values) ->
            values.entrySet().stream()
                .sorted(
                    Map.Entry.comparingByValue(
                        java.util.Comparator.comparingInt((Span it) -> -it.last())))
                .forEach(
                    it ->
                        all.add(
                            new PlaceId(
                                system,
                                it.getKey(),
                                it.getValue().first(),
                                it.getValue().last(),
                                it.getValue().origin()))));
    return all;
  }

  private static Address address(Dated said) {
    String text =
        java.util.stream.Stream.of("address", "city", "state", "zip")
            .map(it -> said.about().getOrDefault(it, ""))
            .filter(it -> !it.isBlank())
            .collect(Collectors.joining(", "));
    return new Address(text, said.origin());
  }

  /**
   * @param newest the newest year that holds its like
   */
  KnownPlace done(int newest) {
    return new KnownPlace(
        code,
        kind(),
        name(),
        spans(),
        years.first(),
        years.last(),
        years.last() >= newest,
        ids(),
        address.map(PlaceDraft::address),
        position,
        type,
        java.util.stream.Stream.concat(aliases.stream(), OtherNames.of(code, name()).stream())
            .distinct()
            .toList(),
        Merger.of(code),
        Merger.into(code));
  }
}
