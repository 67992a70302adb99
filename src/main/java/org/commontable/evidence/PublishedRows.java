package org.commontable.evidence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.evidence.figures.Line;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.files.ShownRow;
import org.commontable.evidence.files.TextLine;

/** The lines of published files in which shown figures stand, as far as the public may see them. */
public final class PublishedRows {
  /** A line never changes: its file is named by the sum of its bytes. */
  private static final int KEPT = 2_000;

  private final FactStore facts;
  private final LineBooks books;
  private final Cache<Line, TextLine> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  PublishedRows(FactStore facts, LineBooks books) {
    this.facts = facts;
    this.books = books;
  }

  /** Reads these lines of a published file at once, unless they are known. */
  public void fetch(Source source, Set<Line> lines) {
    Set<Long> wanted =
        lines.stream()
            .filter(it -> kept.getIfPresent(it) == null)
            .map(it -> (long) it.line())
            .collect(Collectors.toSet());
    books
        .lines(source.sha256(), wanted)
        .forEach((line, text) -> kept.put(new Line(source.sha256(), line.intValue()), text));
  }

  /**
   * Empty where the file is gone or has no such line.
   *
   * @param source the published file in which the line stands
   * @param input what the number is that stands on the page, and {@code group} whose
   */
  public Optional<ShownRow> row(Source source, Line line, Input input, String group) {
    fetch(source, Set.of(line));
    Optional<TextLine> text = Optional.ofNullable(kept.getIfPresent(line));
    return text.flatMap(
        it -> facts.layout(source).map(layout -> ShownRow.of(it, layout, input, group)));
  }
}
