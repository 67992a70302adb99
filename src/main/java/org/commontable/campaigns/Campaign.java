package org.commontable.campaigns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.LocalizedText;
import org.commontable.shared.Slug;

/**
 * Work in one area towards demands.
 *
 * @param opened when it was published; empty while it is a draft
 * @param ended when it was ended, with a note in words
 */
public record Campaign(
    UUID id,
    Slug slug,
    Area area,
    LocalizedText title,
    LocalizedText summary,
    Instant created,
    Optional<Instant> opened,
    Optional<Ending> ended) {

  /** How it ended: the day and what was reached, in words. */
  public record Ending(Instant at, String note) {}

  public CampaignState state() {
    if (ended.isPresent()) {
      return CampaignState.ENDED;
    }
    return opened.isPresent() ? CampaignState.OPEN : CampaignState.DRAFT;
  }

  /** Its address, for ever. */
  public String path() {
    return "/campaigns/" + slug;
  }
}
