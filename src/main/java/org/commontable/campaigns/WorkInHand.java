package org.commontable.campaigns;

import java.time.Instant;
import java.util.Optional;
import org.commontable.shared.LocalizedText;

/**
 * A line of "What we are working on": a campaign and what a reader can do for it.
 *
 * @param petition empty when nothing is asked of the reader at present
 */
public record WorkInHand(Campaign campaign, Optional<OpenPetition> petition) {

  /** A petition that can be signed now, with its published count. */
  public record OpenPetition(
      String path, LocalizedText title, long validated, long paper, Instant closes) {}
}
