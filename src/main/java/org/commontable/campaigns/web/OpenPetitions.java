package org.commontable.campaigns.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.Standing;
import org.commontable.campaigns.Standings;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.PublicPages;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a petition's form rests on, read once for all who sign in the same seconds: kept exactly as
 * long as the page on which they read it ({@link PublicPages}). Whether it is still open is not
 * taken from here when a signature is written.
 */
@Component
class OpenPetitions {
  private static final int MOST = 200;

  /** In whose name it asks, and who asks. */
  record OpenPetition(Petition petition, Standing standing, LocalizedText coalition, ZoneId zone) {}

  private record Key(long era, String slug) {}

  private final Petitions petitions;
  private final Campaigns campaigns;
  private final Standings standings;
  private final Coalitions coalitions;
  private final PublicPages pages;
  private final TransactionTemplate reading;
  private final Clock clock;
  private final Cache<Key, Optional<OpenPetition>> kept =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(PublicPages.FRESH).build();

  OpenPetitions(
      Petitions petitions,
      Campaigns campaigns,
      Standings standings,
      Coalitions coalitions,
      PublicPages pages,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.petitions = petitions;
    this.campaigns = campaigns;
    this.standings = standings;
    this.coalitions = coalitions;
    this.pages = pages;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.clock = clock;
  }

  /** Empty when there is none at this address, or when it cannot be signed now. */
  Optional<OpenPetition> find(String slug) {
    return kept.get(new Key(pages.era(), slug), key -> read(key.slug()))
        .filter(open -> open.petition().state(clock.instant()).signable());
  }

  private Optional<OpenPetition> read(String slug) {
    var read = reading.execute(status -> petitions.bySlug(slug).map(this::withStanding));
    return read == null ? Optional.empty() : read;
  }

  private OpenPetition withStanding(Petition petition) {
    var coalition = coalitions.current();
    return new OpenPetition(
        petition,
        standings.of(campaigns.find(petition.campaign()).orElseThrow()),
        coalition.name(),
        coalition.zone());
  }
}
