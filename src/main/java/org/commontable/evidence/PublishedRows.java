package org.commontable.evidence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.commontable.evidence.figures.Line;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.files.Layout;
import org.commontable.evidence.files.ShownRow;
import org.commontable.evidence.files.TextLine;

/** The lines of published files in which shown figures stand, as far as the public may see them. */
public final class PublishedRows {
  /** A line never changes: its file is named by the sum of its bytes. */
  private static final int KEPT = 2_000;

  private record Key(Line line, String input, String group) {}

  private final FactStore facts;
  private final Blobs blobs;
  private final Cache<Key, Optional<ShownRow>> kept =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  PublishedRows(FactStore facts, Blobs blobs) {
    this.facts = facts;
    this.blobs = blobs;
  }

  /**
   * Empty where the file is gone or has no such line.
   *
   * @param source the published file in which the line stands
   */
  public Optional<ShownRow> row(Source source, Line line, Input input, String group) {
    return kept.get(
        new Key(line, input.name(), group), it -> read(source, line.line(), input, group));
  }

  private Optional<ShownRow> read(Source source, int line, Input input, String group) {
    Optional<Layout> layout = facts.layout(source);
    return layout.flatMap(
        known ->
            blobs
                .path(source.sha256())
                .flatMap(path -> TextLine.of(FileBytes.of(path), line))
                .map(text -> ShownRow.of(text, known, input, group)));
  }
}
