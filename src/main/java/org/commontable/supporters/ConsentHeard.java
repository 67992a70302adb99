package org.commontable.supporters;

import org.commontable.campaigns.ConsentGiven;
import org.commontable.campaigns.SignatureRejected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears consents from campaigns in the signer's own transaction: either the signature counts and
 * its answers stand in the ledger, or neither.
 */
@Component
class ConsentHeard {
  private final Contacts contacts;
  private final ConsentLedger ledger;

  ConsentHeard(Contacts contacts, ConsentLedger ledger) {
    this.contacts = contacts;
    this.ledger = ledger;
  }

  @EventListener
  void given(ConsentGiven consent) {
    var contact =
        contacts.ensure(
            consent.organization(),
            consent.email(),
            consent.emailKey(),
            consent.name(),
            consent.zip(),
            consent.lang(),
            consent.at());
    contacts.mayStopBy(consent.unsubscribeHash(), contact, consent.at());
    ledger.record(
        new Answer(
            contact,
            consent.organization(),
            Channel.MAIL,
            consent.purpose(),
            consent.answer(),
            consent.wording(),
            consent.version(),
            consent.lang(),
            consent.page(),
            consent.askedAt(),
            consent.source(),
            consent.evidence().toString()));
  }

  /** The address's owner says she never answered. */
  @EventListener
  void rejected(SignatureRejected rejection) {
    for (Answer answer : ledger.broughtBy(rejection.signature())) {
      if (answer.yes()) {
        ledger.record(Unsubscribing.no(answer, "not-me", "/confirm", rejection.at()));
      }
    }
  }
}
