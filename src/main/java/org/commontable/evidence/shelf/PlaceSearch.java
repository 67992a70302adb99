package org.commontable.evidence.shelf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commontable.evidence.FactSource;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.NamedPlace;

/** Places by a code or by a part of a name, without accents and case. */
final class PlaceSearch {
  private final List<Keys> keys;
  private final Set<String> there = new HashSet<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> names = new TreeMap<>();

  PlaceSearch(List<FactSource> newestFirst) {
    this.keys = newestFirst.stream().map(it -> it.facts().keys()).toList();
    for (FactSource one : newestFirst) {
      there.addAll(one.places());
      codes.putAll(one.codes());
      Map<String, String> own = new TreeMap<>();
      for (NamedPlace it : one.facts().keys().names()) {
        own.put(one.code(it.place()), it.name()); // the last year's
      }
      own.forEach(names::putIfAbsent);
    }
  }

  /** One when the text is a code or the whole of a name; all that carry a part of it otherwise. */
  List<ShelfAnswer.Named> fitting(String text) {
    for (String written : PlaceWord.readings(text, keys)) {
      String code = codes.getOrDefault(written, written);
      if (there.contains(code)) {
        return List.of(new ShelfAnswer.Named(code, names.getOrDefault(code, "")));
      }
    }
    String wanted = plain(text);
    List<ShelfAnswer.Named> part = new ArrayList<>();
    List<ShelfAnswer.Named> whole = new ArrayList<>();
    names.forEach(
        (place, name) -> {
          String plain = plain(name);
          if (!wanted.isEmpty() && there.contains(place) && plain.contains(wanted)) {
            (plain.equals(wanted) ? whole : part).add(new ShelfAnswer.Named(place, name));
          }
        });
    return whole.size() == 1
        ? whole
        : java.util.stream.Stream.of(whole, part).flatMap(List::stream).toList();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
