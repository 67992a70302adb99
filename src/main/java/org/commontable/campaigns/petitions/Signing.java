package org.commontable.campaigns.petitions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody sends the form. Whether the address has signed before is never told on the web: the
 * answer is the same, the truth goes by mail (campaigns.md 2.4). Runs in the caller's transaction.
 */
@Component
public class Signing {
  private static final String ADD =
      String.join(";\n", Signatures.ADD, AskedConsents.ADD, LettersDue.ADD);

  private final JdbcClient sql;
  private final Signatures signatures;
  private final AskedConsents consents;
  private final LettersDue letters;
  private final Seal seal;
  private final Ids ids;
  private final Clock clock;

  Signing(
      JdbcClient sql,
      Signatures signatures,
      AskedConsents consents,
      LettersDue letters,
      Seal seal,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.signatures = signatures;
    this.consents = consents;
    this.letters = letters;
    this.seal = seal;
    this.ids = ids;
    this.clock = clock;
  }

  /** One form that was sent: who signs what, and when it came. */
  public record Sent(Petition petition, Signer signer, Instant at) {}

  /**
   * The signature that now waits for its owner, new or not; only her own browser may hold it, and
   * only sealed.
   */
  public UUID sign(Petition petition, Signer signer) {
    return signAll(List.of(new Sent(petition, signer, clock.instant()))).getFirst();
  }

  /**
   * As {@link #sign}, for many at once; as if they had come one after the other. All are written,
   * or none.
   */
  public List<UUID> signAll(List<Sent> all) {
    var domains = signatures.domains();
    var keys = new ArrayList<Signatures.Address>();
    for (Sent one : all) {
      if (!one.petition().state(one.at()).signable()) {
        throw new IllegalStateException("not open for signatures: " + one.petition().slug());
      }
      keys.add(
          new Signatures.Address(one.petition().id(), domains.canonical(one.signer().email())));
    }
    var present = signatures.holdAddresses(keys);
    var signed = new ArrayList<UUID>();
    var fresh = new ArrayList<Signatures.Row>();
    var asked = new ArrayList<AskedConsents.Kept>();
    var due = new ArrayList<LettersDue.Wanted>();
    var again = new ArrayList<Runnable>();
    for (int i = 0; i < all.size(); i++) {
      Sent one = all.get(i);
      Signer signer = one.signer();
      var same = present.computeIfAbsent(keys.get(i), key -> new ArrayList<>());
      switch (Household.seat(same, signer.name().key(), signer.zip())) {
        case Household.Seat seat -> {
          var row = row(one, keys.get(i).key(), seat.number());
          fresh.add(row);
          same.add(row.signature());
          signer
              .consent()
              .ifPresent(
                  box ->
                      asked.add(
                          new AskedConsents.Kept(
                              row.id(), box, signer.lang(), signer.page(), one.at())));
          due.add(new LettersDue.Wanted(row.id(), LettersDue.Kind.CONFIRM, one.at()));
          signed.add(row.id());
        }
        case Household.Taken taken -> {
          again.add(() -> remind(taken.by(), one.at()));
          signed.add(taken.by().id());
        }
      }
    }
    add(fresh, asked, due);
    again.forEach(Runnable::run);
    return signed;
  }

  /** In one trip to the database, which is most of what a group costs. */
  private void add(
      List<Signatures.Row> fresh, List<AskedConsents.Kept> asked, List<LettersDue.Wanted> due) {
    if (fresh.isEmpty()) {
      return;
    }
    var statement = sql.sql(ADD);
    Signatures.in(statement, fresh);
    consents.in(statement, asked);
    letters.in(statement, due);
    statement.update();
  }

  private Signatures.Row row(Sent one, String key, int household) {
    Signer signer = one.signer();
    return new Signatures.Row(
        ids.next(),
        one.petition().id(),
        signer.name(),
        signer.email(),
        key,
        seal.hash("address", key),
        signer.zip(),
        signer.lang(),
        signer.showName(),
        signer.via().orElse(null),
        one.at(),
        SignatureState.PENDING,
        household,
        seal.hash("client", signer.client()),
        null);
  }

  private void remind(Signature present, Instant now) {
    if (present.email().isPresent() && signatures.oneMoreMail(present.id())) {
      letters.addAll(
          List.of(
              new LettersDue.Wanted(
                  present.id(),
                  present.state() == SignatureState.VALIDATED
                      ? LettersDue.Kind.ALREADY
                      : LettersDue.Kind.CONFIRM,
                  now)));
    }
  }
}
