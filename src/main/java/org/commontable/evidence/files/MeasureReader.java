package org.commontable.evidence.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.facts.Measure;
import org.commontable.evidence.files.Layout.MarkText;
import org.commontable.evidence.files.Layout.MeasureColumn;

/** Reads the numbers of one column. */
final class MeasureReader {
  /** What a cell turned out to be; the number then stands in the {@link Digits}. */
  enum Cell {
    NUMBER,
    MARK,
    NO_NUMBER,
    OUT_OF_BOUNDS
  }

  private record TextMark(byte[] text, Mark means, Set<Integer> years) {}

  private record PatternMark(Pattern matches, Mark means, Set<Integer> years) {}

  final MeasureColumn spec;
  final Measure measure;
  int column;

  /** Its place among the file's measures. */
  final int number;

  /** Heads or happenings, which are hidden when they are few. */
  final boolean counts;

  private final int suppressedBy;
  private final int missingWith;
  private final List<TextMark> numbers; // marks that look like one
  private final List<TextMark> texts;
  private final List<PatternMark> patterns;
  private final boolean bounded;
  private Mark mark = Mark.MISSING;

  MeasureReader(Layout layout, MeasureColumn spec, List<String> header, int number) {
    this.spec = spec;
    this.number = number;
    this.measure =
        new Measure(
            spec.dataset(), spec.name(), spec.unit(), spec.group(), spec.dimensions(), spec.by());
    this.counts = measure.counts();
    this.column = layout.position(spec.column(), header).orElseThrow();
    this.suppressedBy =
        spec.suppressedBy().map(it -> layout.position(it, header).orElse(-1)).orElse(-1);
    this.missingWith =
        spec.missingWith().map(it -> layout.position(it, header).orElse(-1)).orElse(-1);
    List<MarkText> mine =
        layout.marks().stream()
            .filter(it -> it.measures().isEmpty() || it.measures().contains(spec.name()))
            .toList();
    List<TextMark> all = mine.stream().flatMap(MeasureReader::text).toList();
    this.numbers = all.stream().filter(it -> isNumber(it) && !isPossible(it)).toList();
    this.texts = all.stream().filter(it -> !isNumber(it)).toList();
    this.patterns =
        mine.stream()
            .filter(it -> it.matches().isPresent())
            .map(it -> new PatternMark(it.matches().get(), it.means(), it.years()))
            .toList();
    this.bounded = Double.isFinite(spec.least()) || Double.isFinite(spec.most());
  }

  Mark mark() {
    return mark;
  }

  /** From here on its numbers stand there: in the column of another year. */
  void move(int to) {
    column = to;
  }

  Cell read(Records row, int year, Digits digits) {
    byte[] b = row.buffer();
    int start = row.start(column);
    int end = row.end(column);
    if (suppressedBy >= 0 && isYes(b, row.start(suppressedBy), row.end(suppressedBy))) {
      mark = Mark.SUPPRESSED;
      return Cell.MARK;
    }
    if (missingWith >= 0 && row.isBlank(missingWith)) {
      mark = Mark.MISSING;
      return Cell.MARK;
    }
    if (start >= end) {
      if (!marked(b, start, start, year)) {
        mark = Mark.MISSING;
      }
      return Cell.MARK;
    }
    if (!numbers.isEmpty() && isOneOf(numbers, b, start, end, year)) {
      return Cell.MARK;
    }
    if (!digits.read(b, start, end, spec.style()) || !isWhole(digits)) {
      return marked(b, start, end, year) ? Cell.MARK : Cell.NO_NUMBER;
    }
    if (bounded && (digits.near() < spec.least() || digits.near() > spec.most())) {
      return Cell.OUT_OF_BOUNDS;
    }
    return Cell.NUMBER;
  }

  /** Heads are whole; some programs write "12.0" or "12.00"; "1.200" is somebody's 1,200. */
  private boolean isWhole(Digits digits) {
    return spec.decimals()
        || digits.scale() == 0
        || (digits.scale() == 1 && digits.unscaled() % 10 == 0)
        || (digits.scale() == 2 && digits.unscaled() % 100 == 0);
  }

  private static Stream<TextMark> text(MarkText mark) {
    return mark.text().stream()
        .map(
            it ->
                new TextMark(
                    it.strip().getBytes(StandardCharsets.UTF_8), mark.means(), mark.years()));
  }

  private boolean isNumber(TextMark it) {
    return new Digits().read(it.text(), 0, it.text().length, spec.style());
  }

  /** A number below zero where the measure may be: a change, a gap, a balance. */
  private boolean isPossible(TextMark it) {
    return spec.signed() && it.text()[0] == '-';
  }

  private boolean isOneOf(List<TextMark> marks, byte[] b, int start, int end, int year) {
    for (TextMark one : marks) {
      if (Arrays.equals(one.text(), 0, one.text().length, b, start, end)
          && (one.years().isEmpty() || one.years().contains(year))) {
        mark = one.means();
        return true;
      }
    }
    return false;
  }

  private boolean marked(byte[] b, int start, int end, int year) {
    if (isOneOf(texts, b, start, end, year)) {
      return true;
    }
    if (patterns.isEmpty()) {
      return false;
    }
    String text = new String(b, start, end - start, StandardCharsets.UTF_8);
    for (PatternMark one : patterns) {
      if (one.matches().matcher(text).matches()
          && (one.years().isEmpty() || one.years().contains(year))) {
        mark = one.means();
        return true;
      }
    }
    return false;
  }

  private static boolean isYes(byte[] b, int start, int end) {
    return (end - start == 1 || end - start == 3) && (b[start] == 'Y' || b[start] == 'y');
  }
}
