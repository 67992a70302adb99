package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.Editions;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.places.KnownPlace;

/**
 * What somebody looks at across places and years: all words of an address understood, or said what
 * is wrong with them.
 *
 * @param places those chosen, in the order chosen; empty for all of the level
 * @param years by their autumn, the newest first
 * @param ratios whether the number of times is shown instead of the number itself
 * @param wrong what could not be understood and was left out
 * @param several words that mean more than one place
 */
record View(
    Sent sent,
    Editions.Standing edition,
    PlaceBook book,
    Declared indicator,
    List<String> groups,
    List<Integer> years,
    Level level,
    List<KnownPlace> places,
    Order order,
    boolean ratios,
    List<Wrong> wrong,
    List<Several> several) {

  /** A word that is none, or too many of them. */
  record Wrong(String key, String word) {
    /** Where in the address it stands. */
    String field() {
      return switch (key) {
        case "empty" -> "indicator";
        case "ratio" -> "show";
        default -> key;
      };
    }
  }

  /**
   * @param fitting the likeliest first, not all
   */
  record Several(String word, List<KnownPlace> fitting) {}

  /** The same without what lies beyond so many places, which is said. */
  View first(int most, String key) {
    if (places.size() <= most) {
      return this;
    }
    List<Wrong> more = new java.util.ArrayList<>(wrong);
    more.add(new Wrong(key, Integer.toString(most)));
    return new View(
        sent,
        edition,
        book,
        indicator,
        groups,
        years,
        level,
        places.subList(0, most),
        order,
        ratios,
        List.copyOf(more),
        several);
  }

  /** The same with more that could not be understood. */
  View saying(List<Wrong> more) {
    List<Wrong> all = new java.util.ArrayList<>(wrong);
    more.stream().filter(it -> !all.contains(it)).forEach(all::add);
    return new View(
        sent,
        edition,
        book,
        indicator,
        groups,
        years,
        level,
        places,
        order,
        ratios,
        List.copyOf(all),
        several);
  }

  /** The question that is answered: without the words that are none of ours. */
  Sent understood() {
    if (wrong.isEmpty() && several.isEmpty()) {
      return sent;
    }
    Sent plain = sent;
    for (Wrong it : wrong) {
      String name = it.field();
      plain =
          plain.with(
              name, plain.of(name).stream().filter(word -> !word.equals(it.word())).toList());
    }
    return plain.with("place", places.stream().map(KnownPlace::code).toList());
  }

  /** Of every district, one group in one year: what a map can show. */
  View ofDistricts() {
    return new View(
        sent,
        edition,
        book,
        indicator,
        List.of(group()),
        years.stream().limit(1).toList(),
        Level.DISTRICT,
        List.of(),
        Order.NAME,
        ratios,
        wrong,
        List.of());
  }

  String group() {
    return groups.getFirst();
  }

  Optional<Integer> year() {
    return years.stream().findFirst();
  }

  /** Whether a code is of the level and among those chosen; a district stands for its schools. */
  boolean takes(String code) {
    return level.takes(book, code)
        && (places.isEmpty()
            || places.stream()
                .anyMatch(
                    it ->
                        it.code().equals(code)
                            || (level == Level.SCHOOL
                                && !it.isSchool()
                                && code.startsWith(it.code()))));
  }
}
