package org.commontable.evidence.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.evidence.derived.Rule;
import org.commontable.evidence.figures.Published;

/**
 * How a derived measure is known: its rule with its source, the files behind it, the same as a
 * file, and what works it out again.
 *
 * @param text what it is and what it is not
 * @param files those that the numbers stand in, by name
 */
public record Known(
    String text,
    Rule rule,
    String edition,
    List<File> files,
    List<String> commands,
    String csv,
    String json,
    String here) {

  public record File(String sha256, String name) {}

  static List<File> files(Sources sources, Collection<String> sums) {
    Map<String, Source> known = sources.published(List.copyOf(sums));
    return known.values().stream()
        .map(it -> new File(it.sha256(), it.shortName()))
        .sorted(java.util.Comparator.comparing(File::name))
        .toList();
  }

  /** The published file of a sum, each asked for once. */
  static Function<String, Optional<Source>> once(Sources sources) {
    Map<String, Optional<Source>> known = new HashMap<>();
    return sum -> known.computeIfAbsent(sum, sources::published);
  }

  /** The sums of all files that speak and that some figures stand on. */
  static List<String> sums(List<Published> figures) {
    return FigureCitation.spoken(figures);
  }
}
