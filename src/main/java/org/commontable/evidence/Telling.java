package org.commontable.evidence;

import org.commontable.platform.web.Ui;

/** Says cited figures in the words of this room's own pages, for the rooms that cite them. */
public interface Telling {
  Told of(Figure figure, Ui ui);

  /** What was kept on a day, in one phrase; empty where no number was. */
  String of(Citation citation, KeptFigure kept, Ui ui);

  /** Markup for other people's pages: a frame with this figure as the newest edition has it. */
  String frame(Figure figure, Ui ui);
}
