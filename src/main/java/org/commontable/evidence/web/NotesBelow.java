package org.commontable.evidence.web;

import org.commontable.platform.picture.chart.ChartNotes;
import org.commontable.platform.web.Ui;

/** What may have to be said below a drawing over the years. */
final class NotesBelow {
  private NotesBelow() {}

  /**
   * @param hidden what a dashed frame is
   * @param other whose the other line is; empty without one
   */
  static ChartNotes of(Ui ui, String hidden, String other) {
    return new ChartNotes(
        ui.t("evidence.chart.note.band"),
        ui.t("evidence.chart.note.frame", "what", hidden),
        ui.t("evidence.chart.note.noData"),
        other.isEmpty() ? "" : ui.t("evidence.chart.note.other", "name", other),
        ui.t("evidence.chart.note.anew"));
  }
}
