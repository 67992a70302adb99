package org.commontable.campaigns.petitions;

import java.time.Instant;
import java.util.Optional;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.ConsentGiven;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands the answers that came with a signature to the consent ledger, which another room keeps. */
@Component
class ConsentHandover {
  private final AskedConsents consents;
  private final Campaigns campaigns;
  private final Tokens tokens;
  private final ApplicationEventPublisher events;

  ConsentHandover(
      AskedConsents consents,
      Campaigns campaigns,
      Tokens tokens,
      ApplicationEventPublisher events) {
    this.consents = consents;
    this.campaigns = campaigns;
    this.tokens = tokens;
    this.events = events;
  }

  /** The token that takes it back, when one of the answers was yes. */
  Optional<Token> hand(Signature signature, Petition petition, String source, Instant now) {
    var answers = consents.of(signature.id());
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    Token unsubscribe = tokens.issue(petition, signature.id(), Tokens.Purpose.UNSUBSCRIBE, now);
    for (var asked : answers) {
      events.publishEvent(
          new ConsentGiven(
              asked.organization(),
              signature.email().orElseThrow(),
              signature.emailKey().orElseThrow(),
              signature.name(),
              signature.zip(),
              asked.answer(),
              asked.wording(),
              asked.version(),
              asked.lang(),
              campaigns.find(petition.campaign()).orElseThrow().path(),
              asked.page(),
              asked.at(),
              now,
              source,
              signature.id(),
              unsubscribe.hash()));
    }
    return answers.stream().anyMatch(AskedConsents.Asked::answer)
        ? Optional.of(unsubscribe)
        : Optional.empty();
  }
}
