package org.commontable.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.files.Layout;

/**
 * Facts of one file, with what is to be said of the file.
 *
 * @param codes of places that the file names by federal numbers: nces:2102990 is 275
 */
public record FactSource(
    Facts facts,
    Layout layout,
    String file,
    String sha256,
    String publisher,
    Map<String, String> codes)
    implements AutoCloseable {
  /** As the book of places knows them. */
  FactSource(Facts facts, Layout layout, Source source, PlaceBook book) {
    this(
        facts,
        layout,
        source.name(),
        source.sha256(),
        source.publisher(),
        book.codes(facts.keys().places()));
  }

  /** The state's code of a place; the file's own word where nobody knows it by another. */
  public String code(String place) {
    return codes.getOrDefault(place, place);
  }

  public Set<String> places() {
    Set<String> all = new HashSet<>();
    facts.keys().places().forEach(it -> all.add(code(it)));
    return all;
  }

  /** How the file names these. */
  public Set<String> written(Set<String> wanted) {
    Set<String> own = new HashSet<>();
    for (String it : facts.keys().places()) {
      if (wanted.contains(code(it))) {
        own.add(it);
      }
    }
    return own;
  }

  @Override
  public void close() {
    facts.close();
  }

  public static void closeAll(List<FactSource> sources) {
    sources.forEach(FactSource::close);
  }
}
