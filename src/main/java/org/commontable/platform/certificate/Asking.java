package org.commontable.platform.certificate;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.commontable.platform.database.DataRefused;
import org.shredzone.acme4j.Account;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Http01Challenge;
import org.shredzone.acme4j.exception.AcmeException;

/** Asks the authority for a certificate, and shows at the door that the name is ours. */
record Asking(Domain domain, Door door, CertificateFile file) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The file holds a new certificate afterwards; else one sentence says why not. */
  void now() {
    try {
      var session = new Session(domain.directory());
      var order = account(session).newOrder().domains(domain.name()).create();
      for (var authorization : order.getAuthorizations()) {
        prove(authorization);
      }
      if (order.waitUntilReady(PATIENCE) != Status.READY) {
        throw Reasons.of(domain, order.getError().stream().toList());
      }
      var key = CertificateFile.newKey();
      order.execute(key);
      if (order.waitForCompletion(PATIENCE) != Status.VALID) {
        throw Reasons.of(domain, order.getError().stream().toList());
      }
      var chain = new StringWriter();
      order.getCertificate().writeCertificate(chain);
      file.keep(key.getPrivate(), chain.toString());
    } catch (AcmeException e) {
      throw Reasons.of(domain, e);
    } catch (IOException e) {
      throw new DataRefused("The certificate cannot be kept: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataRefused("Asking for a certificate was interrupted.", e);
    }
  }

  private Account account(Session session) throws AcmeException, IOException {
    boolean known = file.hasAccount();
    if (!known && !domain.accepted()) {
      throw new DataRefused(
          "The certificate authority ("
              + domain.directory().getHost()
              + ") has terms: "
              + session.getMetadata().getTermsOfService().map(Object::toString).orElse("see there")
              + " . If you accept them, add --accept-terms once.");
    }
    var key = file.account();
    var asking = new AccountBuilder().useKeyPair(key);
    if (domain.accepted()) {
      asking.agreeToTermsOfService();
    }
    var account = asking.create(session);
    if (!known) {
      file.keepAccount(key);
    }
    return account;
  }

  private void prove(Authorization authorization) throws AcmeException, InterruptedException {
    if (authorization.getStatus() == Status.VALID) {
      return;
    }
    var challenge =
        authorization
            .findChallenge(Http01Challenge.class)
            .orElseThrow(
                () ->
                    new DataRefused(
                        "The certificate authority does not offer to ask on port 80 (HTTP-01)."));
    door.expect(challenge.getToken(), challenge.getAuthorization());
    try {
      challenge.trigger();
      if (authorization.waitForCompletion(PATIENCE) != Status.VALID) {
        challenge.fetch();
        List<Problem> why = new ArrayList<>();
        challenge.getError().ifPresent(why::add);
        throw Reasons.of(domain, why);
      }
    } finally {
      door.forget(challenge.getToken());
    }
  }
}
