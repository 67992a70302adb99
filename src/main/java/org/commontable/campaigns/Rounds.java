package org.commontable.campaigns;

import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Mailing;
import org.springframework.stereotype.Component;

/**
 * What campaigns and petitions do by themselves every few seconds, done at once: for where no
 * scheduler runs.
 */
@Component
public class Rounds {
  private final Mailing mailing;
  private final Counting counting;
  private final FiguresStoodOn figures;

  Rounds(Mailing mailing, Counting counting, FiguresStoodOn figures) {
    this.mailing = mailing;
    this.counting = counting;
    this.figures = figures;
  }

  public void run() {
    mailing.run();
    counting.run();
    figures.tellAll();
  }
}
