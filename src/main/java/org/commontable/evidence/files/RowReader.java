package org.commontable.evidence.files;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.commontable.evidence.facts.FactSink;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.evidence.files.Variants.Variant;

/**
 * Reads the rows of one file, one after the other, by its layout: first what a row speaks of, then
 * its numbers. What each part means stands in a class of its own.
 */
final class RowReader {
  private final Layout layout;
  private final List<String> titles;
  private final List<Layout.YearTitle> yearTitles;
  private final FactSink sink;
  private final NewLabels labels = new NewLabels();
  private final RefusedLines refused = new RefusedLines();
  private final DroppedRows noData;
  private final YearColumn years;
  private final PlaceColumns places;
  private final GroupColumns groups;
  private final DimensionColumns dimensions;
  private final Variants variants;
  private final Repeats repeats;
  private final PlaceNames names;
  private final SameTotals totals;
  private final RowChecks checks;
  private final Subject subject = new Subject();
  private final Digits digits = new Digits();
  private int rows;
  private int dropped;
  private boolean understood;
  private long kept;
  private long hidden;

  /**
   * @param titles the columns' names, as the file writes them
   * @param given the year of a file that says none
   */
  RowReader(
      Layout layout, List<String> titles, OptionalInt given, List<Input> inputs, FactSink sink) {
    List<String> header = titles.stream().map(Layout::plain).toList();
    this.layout = layout;
    this.titles = titles;
    this.yearTitles = layout.yearsIn(header);
    this.sink = sink;
    this.noData = new DroppedRows(layout, header);
    this.years = new YearColumn(layout, header, given);
    this.places = new PlaceColumns(layout, header);
    this.groups = new GroupColumns(layout, header, labels);
    this.dimensions = new DimensionColumns(layout, header, labels);
    this.repeats = new Repeats(layout.duplicates(), refused);
    this.names = new PlaceNames(layout, header);
    this.totals = new SameTotals(titles, inputs, groups, dimensions, refused);
    this.variants = new Variants(layout, titles, header, labels, totals::reads);
    this.checks = new RowChecks(layout, variants.measures());
  }

  int count() {
    return rows;
  }

  /** How little of the file this layout understands. */
  int unknown() {
    return labels.all() + refused.count();
  }

  /** There are labels, and in every row one that the layout does not know. */
  boolean understandsNothing() {
    return !understood && labels.sights() > 0 && refused.count() == 0;
  }

  Set<String> unknownLabels() {
    return labels.counts().keySet();
  }

  void take(Records row) {
    rows++;
    if (row.fields() != titles.size()) {
      refused.add(Kind.RAGGED, row.line(), "found", row.fields(), "expected", titles.size());
    } else if (noData.holds(row)) {
      dropped++;
    } else if (yearTitles.isEmpty()) {
      read(row);
    } else {
      readYears(row);
    }
  }

  /** A line of several years, one beside the other; of a year that is blank it says nothing. */
  private void readYears(Records row) {
    long faults = refused.count();
    for (Layout.YearTitle it : yearTitles) {
      if (row.isBlank(it.column())) {
        continue;
      }
      years.entitle(it.year());
      variants.move(it.column());
      read(row);
      if (refused.count() > faults) {
        return;
      }
    }
  }

  private void read(Records row) {
    long unknown = labels.sights();
    if (isUnderstood(row)) {
      understood |= labels.sights() == unknown;
      Variant variant = variants.variant(subject.variant);
      if (!repeats.holds(row, subject, variant.measures)) {
        names.read(row, subject, places.place(subject.place), years.start(subject.year));
        numbers(row, variant);
      }
    }
  }

  private boolean isUnderstood(Records row) {
    subject.year = years.read(row);
    if (subject.year == YearColumn.REFUSED) {
      if (row.texts().equals(titles)) {
        refused.add(Kind.HEADER_AGAIN, row.line());
      } else {
        refused.add(Kind.YEAR, row.line(), "text", years.text(row));
      }
      return false;
    }
    subject.place = places.read(row);
    if (subject.place == PlaceColumns.REFUSED) {
      refused.add(
          places.fault(), row.line(), "text", places.text(row), "district", places.besides(row));
      return false;
    }
    subject.group = groups.read(row, years.start(subject.year));
    if (subject.group == GroupColumns.REFUSED) {
      refused.add(Kind.GROUP, row.line(), "text", "");
      return false;
    }
    subject.dimensions = dimensions.read(row);
    subject.variant = variants.read(row);
    return subject.variant != Variants.NONE;
  }

  private void numbers(Records row, Variant variant) {
    Subject of = subject;
    sink.row(of.place, of.year, of.group, of.dimensions, of.variant, row.line());
    boolean totalled = variant.totalled && places.place(of.place).length() == 3;
    int start = years.start(of.year);
    checks.begin();
    for (int slot = 0; slot < variant.measures.size(); slot++) {
      MeasureReader measure = variant.measures.get(slot);
      switch (measure.read(row, start, digits)) {
        case NUMBER -> {
          sink.number(slot, digits.unscaled(), digits.scale());
          checks.take(measure, digits);
          hidden += measure.counts && isSmall() ? 1 : 0;
          if (totalled) {
            totals.take(row, measure, of, whole() + "");
          }
        }
        case MARK -> {
          sink.mark(slot, measure.mark());
          hidden += measure.mark() == Mark.SUPPRESSED ? 1 : 0;
          if (totalled) {
            totals.take(row, measure, of, measure.mark().word());
          }
        }
        case NO_NUMBER -> {
          refuse(Kind.COUNT, row, measure);
          return;
        }
        case OUT_OF_BOUNDS -> {
          boolean share = measure.spec.style() == Digits.Style.FRACTION;
          refuse(share ? Kind.FRACTION : Kind.BOUNDS, row, measure);
          return;
        }
      }
    }
    checks.judge(row, places.place(of.place));
    kept += variant.measures.size();
    variant.count(of);
  }

  private void refuse(Kind kind, Records row, MeasureReader measure) {
    String column = titles.get(measure.column);
    refused.add(kind, row.line(), "column", column, "text", row.text(measure.column));
  }

  private long whole() {
    return digits.scale() == 0
        ? digits.unscaled()
        : (long) (digits.unscaled() / Math.pow(10, digits.scale()));
  }

  private boolean isSmall() {
    return whole() > 0 && whole() < 10;
  }

  /** What the numbers given to the sink stand for. */
  Keys keys() {
    return new Keys(
        layout.id(),
        layout.version(),
        places.places(),
        years.years(),
        groups.groups(),
        dimensions.combinations(),
        variants.measures().stream().map(it -> it.measure).toList(),
        variants.positions(),
        names.names());
  }

  Reading done(String contentSha256, String sha256, long size, List<String> unread) {
    checks.refuse(titles, refused);
    return new Reading(
        layout,
        contentSha256,
        sha256,
        size,
        rows,
        dropped,
        kept,
        hidden,
        refused.first(),
        refused.count(),
        names.names(),
        HeldMeasures.of(variants.all(), years),
        labels.counts(),
        unread,
        repeats.first(),
        repeats.count(),
        checks.first(),
        checks.count());
  }
}
