package org.commontable.campaigns;

import java.util.List;
import org.commontable.platform.web.Ui;

/** Says what a demand's figure said on which day, for rooms that list demands. */
public interface FigureDays {
  /** When it was cited, when its decision was adopted, today, and in the newest year. */
  List<Day> of(Cited.Figure cited, Ui ui);

  /** What a figure said on a day, both in words. */
  record Day(String day, String said) {}
}
