package org.commontable.evidence.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commontable.evidence.FileReports;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.evidence.imports.ImportReport.Outcome;

/**
 * Takes files in, those too that were published before: where what came later says otherwise, such
 * a file waits as a new version, and whoever publishes it takes the later one back
 * (docs/decisions/0047).
 */
public final class HandedAgain {
  private final Imports imports;
  private final Sources sources;
  private final FileReports reports;
  private final WaitingFiles waiting;

  public HandedAgain(Imports imports, Sources sources, FileReports reports, WaitingFiles waiting) {
    this.imports = imports;
    this.sources = sources;
    this.reports = reports;
    this.waiting = waiting;
  }

  /**
   * As {@link Imports#keep}, in the caller's transaction.
   *
   * @param beside what came in one go with it: of a folder that is handed in once more, a file over
   *     which another one of it stands takes nothing back
   */
  public ImportReport keep(Imports.Taken taken, List<ImportReport> beside, String by) {
    ImportReport known = imports.keep(taken, by, Optional.empty());
    if ((known.outcome() != Outcome.UNCHANGED && known.outcome() != Outcome.AGAIN)
        || taken.reading().filter(it -> !it.clean()).isPresent()) {
      return known;
    }
    Source before = sources.one(known.source().orElseThrow()).orElseThrow();
    if (!isReadAlike(taken, before)) {
      return cameWith(beside, before) ? known : readAnew(taken, before, beside, by);
    }
    if (before.publishedAt().isEmpty()) {
      return sources
          .before(before)
          .filter(it -> !isReadAlike(taken, it))
          .map(it -> known.with(Outcome.ANEW))
          .orElse(known);
    }
    if (standsBelow(before, beside)) {
      return known;
    }
    ImportReport again = imports.keepAgain(taken, before, by);
    if (changesNothing(again, before)) {
      waiting.discard(again.source().orElseThrow());
      return known;
    }
    return again;
  }

  /** Of one go, none corrects another. */
  private static boolean cameWith(List<ImportReport> beside, Source before) {
    return beside.stream()
        .filter(it -> it.outcome() == Outcome.WAITING)
        .anyMatch(it -> it.source().filter(before.id()::equals).isPresent());
  }

  /**
   * As another kind, or of another year, it corrects what was said of it: what waits so is taken
   * away, what is published stays until this reading is published too.
   */
  private ImportReport readAnew(
      Imports.Taken taken, Source before, List<ImportReport> beside, String by) {
    if (before.publishedAt().isPresent()) {
      return imports.keepAnew(taken, before, by);
    }
    waiting.discard(before.id());
    return keep(taken, beside, by);
  }

  private boolean isReadAlike(Imports.Taken taken, Source before) {
    if (taken.places().isPresent()) {
      return true;
    }
    Set<Integer> years =
        sources.held(before.id()).stream()
            .flatMap(it -> it.years().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return taken.reading().filter(it -> it.clean()).isPresent()
        && taken.reading().get().layout().id().equals(before.layout())
        && taken.years().equals(years);
  }

  /**
   * The sums of files that were published later and tell of the same, replaced ones too; those of
   * one go stand beside each other. Of what files say of places, the first word stands, so nothing
   * stands over it.
   */
  private Set<String> over(Source before) {
    List<Source> alike =
        before.holdsNumbers() ? sources.everAlike(before.id()) : sources.over(before.id());
    return alike.stream()
        .filter(it -> it.isLaterThan(before))
        .map(Source::sha256)
        .filter(it -> !it.equals(before.sha256()))
        .collect(Collectors.toSet());
  }

  private boolean standsBelow(Source before, List<ImportReport> beside) {
    Set<String> over = over(before);
    return over.isEmpty() || sums(beside).stream().anyMatch(over::contains);
  }

  private Set<String> sums(List<ImportReport> beside) {
    Set<String> sums = new HashSet<>();
    beside.stream()
        .flatMap(it -> it.source().stream())
        .flatMap(it -> sources.one(it).stream())
        .forEach(it -> sums.add(it.sha256()));
    return sums;
  }

  /** By the list of changes that the analyst would read, as far as what came later makes it. */
  private boolean changesNothing(ImportReport again, Source before) {
    return before.holdsNumbers() && !reports.saysOtherwise(again.source().orElseThrow(), before);
  }
}
