package org.commontable.evidence.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.FactSource;
import org.commontable.evidence.Source;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.shelf.Question;
import org.commontable.shared.SchoolYear;

/** A place of which the datasets asked for hold nothing, though others do. */
final class Elsewhere {
  private Elsewhere() {}

  /** One sentence; empty where no published file holds a number of the place. */
  static Optional<String> of(String place, List<String> datasets, EvidenceData room) {
    TreeMap<String, SortedSet<Integer>> years = new TreeMap<>();
    List<FactSource> sources = new ArrayList<>();
    try {
      for (Source source : room.sources().newestFirst(List.of())) {
        sources.add(room.facts().open(source, room.places().book()));
      }
      new Question(List.of(), List.of(), List.of(place), List.of(), List.of(), Map.of(), false)
          .each(
              sources,
              "en",
              it ->
                  years
                      .computeIfAbsent(it.fact().dataset(), x -> new TreeSet<>())
                      .add(it.fact().year()));
    } catch (Question.Unknown nowhere) {
      return Optional.empty();
    } catch (Facts.Damaged damaged) {
      throw new IllegalStateException(damaged);
    } finally {
      FactSource.closeAll(sources);
    }
    return years.isEmpty() ? Optional.empty() : Optional.of(sentence(place, datasets, years));
  }

  private static String sentence(
      String place, List<String> datasets, Map<String, SortedSet<Integer>> years) {
    return "The place \""
        + place
        + "\" is known, but "
        + String.join(" and ", datasets)
        + " holds no rows of it. These do: "
        + years.entrySet().stream()
            .map(it -> it.getKey() + " (" + runs(it.getValue()) + ")")
            .collect(Collectors.joining(", "))
        + ".";
  }

  /** 2011-2012 to 2016-2017, 2019-2020. */
  static String runs(SortedSet<Integer> years) {
    List<String> runs = new ArrayList<>();
    for (int year : years) {
      if (years.contains(year - 1)) {
        continue;
      }
      int last = year;
      while (years.contains(last + 1)) {
        last++;
      }
      String first = new SchoolYear(year).full();
      runs.add(last == year ? first : first + " to " + new SchoolYear(last).full());
    }
    return String.join(", ", runs);
  }
}
