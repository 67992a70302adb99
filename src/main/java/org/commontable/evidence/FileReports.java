package org.commontable.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.facts.Facts;

/** What an analyst reads about a file before she publishes it. */
public final class FileReports {
  /** This file is held in memory for it. */
  private static final int MOST_HELD = 200_000;

  /** What is published of the same is read past it. */
  private static final long MOST_READ = 3_000_000;

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
    List<Source> alike = waits && source.holdsNumbers() ? sources.alike(source.id()) : List.of();
    boolean small =
        source.kept() <= MOST_HELD && alike.stream().mapToLong(Source::kept).sum() <= MOST_READ;
    return new FileReport(
        source,
        sources.findings(source.id()),
        sources.held(source.id()),
        small && !alike.isEmpty() ? changes(source, alike) : Optional.empty(),
        small || alike.isEmpty());
  }

  private Optional<Changes> changes(Source source, List<Source> alike) {
    List<FactSource> open = new ArrayList<>();
    try {
      FactSource now = opened(source, open);
      List<Changes.Earlier> earlier = new ArrayList<>();
      for (Source one : alike) {
        FactSource before = opened(one, open);
        boolean replaced =
            one.layout().equals(source.layout())
                && one.name().equalsIgnoreCase(source.name())
                && now.facts().keys().years().containsAll(before.facts().keys().years());
        earlier.add(new Changes.Earlier(before.facts(), one, replaced));
      }
      return Changes.of(now.facts(), earlier);
    } catch (Facts.Damaged damaged) {
      throw new IllegalStateException(damaged);
    } finally {
      FactSource.closeAll(open);
    }
  }

  private FactSource opened(Source source, List<FactSource> open) {
    FactSource facts = this.facts.open(source);
    open.add(facts);
    return facts;
  }
}
