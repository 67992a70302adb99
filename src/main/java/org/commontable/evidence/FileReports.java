package org.commontable.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.facts.Facts;

/** What an analyst reads about a file before she publishes it. */
public final class FileReports {
  /** Both files are held in memory for it. */
  private static final int MOST_COMPARED = 200_000;

  /** Files of one kind that are looked through for one that says the same. */
  private static final int EARLIER = 5;

  private final FactStore facts;
  private final Sources sources;

  FileReports(FactStore facts, Sources sources) {
    this.facts = facts;
    this.sources = sources;
  }

  public Optional<FileReport> of(UUID id) {
    return sources.one(id).map(this::report);
  }

  private FileReport report(Source source) {
    boolean waits = source.publishedAt().isEmpty();
    boolean small = source.kept() <= MOST_COMPARED && source.holdsNumbers();
    return new FileReport(
        source,
        sources.findings(source.id()),
        sources.held(source.id()),
        waits && small ? changes(source) : Optional.empty(),
        !waits || small || !source.holdsNumbers());
  }

  private Optional<Changes> changes(Source source) {
    List<Source> earlier =
        sources.all().stream()
            .filter(it -> it.publishedAt().isPresent())
            .filter(it -> it.layout().equals(source.layout()))
            .filter(it -> it.kept() <= MOST_COMPARED)
            .sorted(java.util.Comparator.comparing(it -> it.publishedAt().orElseThrow()))
            .toList()
            .reversed()
            .stream()
            .limit(EARLIER)
            .toList();
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    try (FactSource now = facts.open(source)) {
      for (Source one : earlier) {
        try (FactSource before = facts.open(one)) {
          Optional<Changes> changes = Changes.of(now.facts(), before.facts(), one);
          if (changes.isPresent()) {
            return changes;
          }
        }
      }
      return Optional.empty();
    } catch (Facts.Damaged damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
