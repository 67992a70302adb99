package org.commontable.platform.picture.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A line over school years with its interval, a comparison line and the years nobody has a file
 * for. Shown by {@code ui/chart}; the table of the same figures always follows on the page.
 *
 * @param title stands over the drawing
 * @param sentence what the chart shows in words, for those who do not see it
 * @param name label of the line ("Jefferson County")
 * @param comparisonName label of the other line ("Kentucky"); empty for none
 * @param top end of the axis; 0 lets the figures decide. Small multiples share one
 * @param small one of several drawings on the same scale
 */
public record YearChart(
    String title,
    String sentence,
    String name,
    String comparisonName,
    List<YearPoint> years,
    ChartWords words,
    double top,
    boolean small) {

  public YearChart {
    years = List.copyOf(years);
  }

  public YearChart(
      String title,
      String sentence,
      String name,
      String comparisonName,
      List<YearPoint> years,
      ChartWords words) {
    this(title, sentence, name, comparisonName, years, words, 0, false);
  }

  /** One of the small multiples, on the scale of the main chart. */
  public YearChart small(double sharedTop) {
    return new YearChart(title, sentence, name, comparisonName, years, words, sharedTop, true);
  }

  /** Where the axis ends. */
  public double axisTop() {
    return scale().top();
  }

  Scale scale() {
    double highest = years.stream().mapToDouble(YearPoint::highest).max().orElse(1);
    double wanted = Math.max(highest, words.reference().isEmpty() ? 0 : 1);
    return Scale.upTo(top > 0 ? top : wanted);
  }

  boolean allHidden() {
    return years.stream().anyMatch(y -> y.status() == YearPoint.Status.HIDDEN)
        && years.stream()
            .filter(y -> y.status() != YearPoint.Status.NO_FILE)
            .allMatch(y -> y.status() == YearPoint.Status.HIDDEN);
  }

  /** For a page wider than a phone. */
  public String wide() {
    return drawnWide().svg();
  }

  /** For a phone. */
  public String narrow() {
    return drawnNarrow().svg();
  }

  /** Below the wide drawing: what found no room in it. */
  public String wideNote() {
    return small ? "" : words.notes().said(this, drawnWide().unsaid());
  }

  /** Below a phone's drawing: what found no room in it, and what band and hatches mean. */
  public String narrowNote() {
    Set<Unsaid> there = EnumSet.copyOf(drawnNarrow().unsaid());
    years.forEach(it -> there.addAll(Unsaid.of(it)));
    return small ? "" : words.notes().said(this, there);
  }

  private Drawn drawnWide() {
    return new YearDrawing(this, small ? Frame.SMALL : Frame.WIDE).drawn("wide");
  }

  private Drawn drawnNarrow() {
    return new YearDrawing(this, small ? Frame.SMALL_NARROW : Frame.NARROW).drawn("narrow");
  }
}
