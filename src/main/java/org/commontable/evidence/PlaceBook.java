package org.commontable.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.places.PlaceFinder;
import org.commontable.evidence.places.PlaceKind;

/** All places that the published files know, at one moment. */
public final class PlaceBook {
  private final Map<String, KnownPlace> byCode = new LinkedHashMap<>();
  private final Map<String, KnownPlace> byLeaId = new LinkedHashMap<>();
  static final PlaceBook NONE = new PlaceBook(List.of());

  /** By federal number; empty where several places bear it. */
  private final Map<String, String> byFederal = new LinkedHashMap<>();

  private final PlaceFinder finder;

  PlaceBook(List<KnownPlace> places) {
    for (KnownPlace place : places) {
      byCode.put(place.code(), place);
      place.id("leaid").ifPresent(it -> byLeaId.put(it.value(), place));
      place.ids().stream()
          .filter(it -> it.system().equals("leaid") || it.system().equals("nces"))
          .forEach(
              it ->
                  byFederal.merge(
                      "nces:" + it.value(),
                      place.code(),
                      (one, other) -> one.equals(other) ? one : ""));
    }
    this.finder = new PlaceFinder(places);
  }

  public boolean isEmpty() {
    return byCode.isEmpty();
  }

  public List<KnownPlace> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<KnownPlace> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** "leaid:2102990" or "code:275018", as files of shapes name a place. */
  public Optional<KnownPlace> byHandle(String handle) {
    return handle.startsWith("leaid:")
        ? Optional.ofNullable(byLeaId.get(handle.substring(6)))
        : handle.startsWith("code:") ? find(handle.substring(5)) : Optional.empty();
  }

  /** Of places that a file names by federal numbers, those that the state's files know too. */
  Map<String, String> codes(List<String> places) {
    Map<String, String> codes = new HashMap<>();
    for (String it : places) {
      String code = byFederal.getOrDefault(it, "");
      if (!code.isEmpty()) {
        codes.put(it, code);
      }
    }
    return codes;
  }

  public List<KnownPlace> search(String question) {
    return finder.find(question);
  }

  /** The one of that code, or all that a search finds; none for an empty word. */
  public List<KnownPlace> fitting(String word) {
    return word.isEmpty() ? List.of() : find(word).map(List::of).orElseGet(() -> search(word));
  }

  /** By name. */
  public List<KnownPlace> schools(String district) {
    return byCode.values().stream()
        .filter(it -> it.isSchool() && it.district().equals(district))
        .sorted(byName())
        .toList();
  }

  public List<KnownPlace> districts() {
    return byCode.values().stream()
        .filter(it -> it.kind() == PlaceKind.DISTRICT)
        .sorted(byName())
        .toList();
  }

  private static Comparator<KnownPlace> byName() {
    return Comparator.comparing(KnownPlace::name, String.CASE_INSENSITIVE_ORDER)
        .thenComparing(KnownPlace::code);
  }
}
