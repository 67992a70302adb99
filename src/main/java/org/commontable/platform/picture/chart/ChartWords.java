package org.commontable.platform.picture.chart;

import java.util.List;

/**
 * The words of a chart in the reader's language.
 *
 * @param reference what the value 1 means ("1: the same rate for both groups"); empty for no line
 * @param band what the shaded band is ("band: likely range"); empty for none
 * @param noFile up to three lines on the hatched years; the first is set bold
 * @param noFileNarrow the same for a phone, up to four short lines; the first two are set bold
 * @param hidden up to two lines over years that are all hidden; the first is set bold
 * @param hiddenYear beside one hidden year among others ("hidden: fewer than 10 events")
 * @param notes for below the drawing
 * @param anew at a year from which another definition holds ("new definition")
 */
public record ChartWords(
    String reference,
    String band,
    List<String> noFile,
    List<String> noFileNarrow,
    List<String> hidden,
    String hiddenYear,
    ChartNotes notes,
    String anew) {

  /** Of a chart without a break. */
  public ChartWords(
      String reference,
      String band,
      List<String> noFile,
      List<String> noFileNarrow,
      List<String> hidden,
      String hiddenYear,
      ChartNotes notes) {
    this(reference, band, noFile, noFileNarrow, hidden, hiddenYear, notes, "");
  }

  public ChartWords {
    noFile = List.copyOf(noFile);
    noFileNarrow = List.copyOf(noFileNarrow);
    hidden = List.copyOf(hidden);
  }
}
