package org.commontable.evidence.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds places as people write them: a number, a ZIP code, a part of an address, a name with a
 * letter wrong, in English or Spanish.
 */
public final class PlaceFinder {
  /** What a place answers to. */
  private record Indexed(KnownPlace place, List<List<String>> names, Set<String> address) {}

  private record Hit(KnownPlace place, int cost) {}

  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 8;

  private final List<Indexed> all;
  private final Map<String, List<KnownPlace>> numbers = new HashMap<>();

  public PlaceFinder(List<KnownPlace> places) {
    all = places.stream().map(PlaceFinder::indexed).toList();
    for (KnownPlace place : places) {
      number(place.code(), place);
      if (place.code().length() == 3) {
        number(place.code() + "000", place);
      }
      place.ids().forEach(it -> number(it.value(), place));
      place
          .address()
          .map(Address::zip)
          .filter(it -> !it.isEmpty())
          .ifPresent(it -> number(it, place));
    }
  }

  private void number(String number, KnownPlace place) {
    List<KnownPlace> there = numbers.computeIfAbsent(number, x -> new ArrayList<>());
    if (!there.contains(place)) {
      there.add(place);
    }
  }

  private static Indexed indexed(KnownPlace place) {
    Set<List<String>> names = new HashSet<>();
    place.names().forEach(it -> names.add(PlaceWords.of(it.name())));
    place.aliases().forEach(it -> names.add(PlaceWords.of(it)));
    names.add(PlaceWords.of(place.name()));
    return new Indexed(
        place,
        List.copyOf(names),
        place.address().map(it -> Set.copyOf(PlaceWords.of(it.text()))).orElse(Set.of()));
  }

  /** The likeliest first; those that are no longer in the files behind the others. */
  public List<KnownPlace> find(String question) {
    String text = question.strip();
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (numbers.containsKey(text)) {
      return numbers.getOrDefault(text, List.of()).stream().sorted(byName()).toList();
    }
    List<String> words = PlaceWords.of(text);
    if (words.isEmpty()) {
      return List.of();
    }
    List<String> wanted = words.subList(0, Math.min(MOST_WORDS, words.size()));
    List<Hit> hits = new ArrayList<>();
    Map<String, Map<String, Integer>> costs = new HashMap<>();
    for (Indexed one : all) {
      int best = Integer.MAX_VALUE;
      for (List<String> name : one.names()) {
        best = Math.min(best, cost(wanted, name, costs));
      }
      if (best > 40 && !one.address().isEmpty() && one.address().containsAll(wanted)) {
        best = 40;
      }
      if (best < Integer.MAX_VALUE) {
        hits.add(new Hit(one.place(), best));
      }
    }
    int least = hits.stream().mapToInt(Hit::cost).min().orElse(0);
    return hits.stream()
        .filter(it -> least >= 10 || it.cost() < 100) // a right spelling needs no guesses beside it
        .sorted(
            Comparator.comparing((Hit it) -> !it.place().current())
                .thenComparingInt(Hit::cost)
                .thenComparing(Hit::place, byName()))
        .map(Hit::place)
        .toList();
  }

  private static Comparator<KnownPlace> byName() {
    return Comparator.comparing((KnownPlace it) -> it.isSchool())
        .thenComparing(KnownPlace::name, String.CASE_INSENSITIVE_ORDER)
        .thenComparing(KnownPlace::code);
  }

  /** 0 for the very name; more for words left over, beginnings and letters wrong. */
  private static int cost(
      List<String> wanted, List<String> name, Map<String, Map<String, Integer>> known) {
    int cost = 0;
    for (String word : wanted) {
      int best = Integer.MAX_VALUE;
      Map<String, Integer> costs = known.computeIfAbsent(word, x -> new HashMap<>());
      for (String part : name) {
        best = Math.min(best, costs.computeIfAbsent(part, it -> cost(word, it)));
      }
      if (best == Integer.MAX_VALUE) {
        return best;
      }
      cost += best;
    }
    return cost + Math.max(0, name.size() - wanted.size());
  }

  private static int cost(String word, String part) {
    if (part.equals(word)) {
      return 0;
    }
    if (word.length() >= 2 && part.startsWith(word)) {
      return 10;
    }
    int wrong =
        word.length() < 4 || word.chars().anyMatch(Character::isDigit)
            ? 0
            : word.length() < 8 ? 1 : 2;
    int found = distance(word, part, wrong);
    return found <= wrong ? 100 * found : Integer.MAX_VALUE;
  }

  /**
   * Letters wrong, missing, too many or swapped (optimal string alignment); more than most is most
   * + 1.
   */
  static int distance(String one, String two, int most) {
    if (Math.abs(one.length() - two.length()) > most) {
      return most + 1;
    }
    int[][] d = new int[one.length() + 1][two.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= two.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == two.charAt(j - 2)
                && one.charAt(i - 2) == two.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return Math.min(d[one.length()][two.length()], most + 1);
  }
}
