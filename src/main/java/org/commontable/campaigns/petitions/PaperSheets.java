package org.commontable.campaigns.petitions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.campaigns.SignatureConfirmed;
import org.commontable.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signatures on paper, entered by the clerk: they count at once, under the same rule against
 * duplicates and with the same consent. Without an e-mail address name and ZIP code tell people
 * apart.
 */
@Component
public class PaperSheets {
  private final Signatures signatures;
  private final JdbcClient sql;
  private final AskedConsents consents;
  private final ConsentHandover handover;
  private final Seal seal;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  PaperSheets(
      Signatures signatures,
      JdbcClient sql,
      AskedConsents consents,
      ConsentHandover handover,
      Seal seal,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.signatures = signatures;
    this.sql = sql;
    this.consents = consents;
    this.handover = handover;
    this.seal = seal;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** A sheet as it lies on the clerk's table. */
  public record Sheet(String number, String witness, LocalDate signedOn, List<Line> lines) {}

  /**
   * One line of it.
   *
   * @param email where the signer gave one
   * @param consent the box beside it, when there was an address to write to
   */
  public record Line(
      SignerName name,
      String zip,
      Optional<String> email,
      boolean showName,
      Optional<Signer.Consent> consent) {}

  /** How many counted, and whose names stood there already. */
  public record Entered(int counted, List<String> already) {}

  /** Empty when a sheet of this number was entered before. */
  public Optional<Entered> enter(Petition petition, Sheet sheet, String lang, UUID by) {
    Instant now = clock.instant();
    UUID id = ids.next();
    int fresh =
        sql.sql(
                """
                insert into campaigns.paper_sheet (id, petition, number, witness, signed_on, entered_at, entered_by)
                values (:id, :petition, :number, :witness, :day, :now, :by) on conflict do nothing
                """)
            .param("id", id)
            .param("petition", petition.id())
            .param("number", sheet.number())
            .param("witness", sheet.witness())
            .param("day", sheet.signedOn())
            .param("now", Timestamp.from(now))
            .param("by", by)
            .update();
    if (fresh == 0) {
      return Optional.empty();
    }
    var already =
        sheet.lines().stream()
            .filter(line -> !add(petition, sheet, line, id, lang, now))
            .map(line -> line.name().value())
            .toList();
    return Optional.of(new Entered(sheet.lines().size() - already.size(), already));
  }

  private boolean add(
      Petition petition, Sheet paper, Line line, UUID sheet, String lang, Instant now) {
    String key = line.email().map(signatures.domains()::canonical).orElse(null);
    int household = 1;
    if (key != null) {
      var present = signatures.holdAddress(petition.id(), key);
      switch (Household.seat(present, line.name().key(), line.zip())) {
        case Household.Seat seat -> household = seat.number();
        case Household.Taken taken -> {
          return false;
        }
      }
    } else if (signatures.sameNameAndZip(petition.id(), line.name().key(), line.zip())) {
      return false;
    }
    UUID id = ids.next();
    boolean added =
        signatures.add(
            new Signatures.Row(
                id,
                petition.id(),
                line.name(),
                line.email().orElse(null),
                key,
                key == null ? null : seal.hash("address", key),
                line.zip(),
                lang,
                line.showName(),
                null,
                now,
                SignatureState.VALIDATED,
                household,
                null,
                sheet));
    if (added) {
      events.publishEvent(
          new SignatureConfirmed(id, petition.id(), line.email(), Optional.empty(), now));
      if (line.email().isPresent() && line.consent().isPresent()) {
        consents.keep(id, line.consent().get(), lang, "sheet " + paper.number(), now);
        handover.hand(signatures.find(id).orElseThrow(), petition, "paper", now);
      }
    }
    return added;
  }
}
