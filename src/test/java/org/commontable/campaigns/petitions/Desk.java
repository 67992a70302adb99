package org.commontable.campaigns.petitions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.commontable.campaigns.Area;
import org.commontable.campaigns.CampaignsForTests;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.mail.Letter;
import org.commontable.shared.Ids;
import org.commontable.shared.LocalizedText;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The petition's parts put together on a real database, with a clock that tests move. */
final class Desk {
  final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T00:00:00Z"));
  final Ids ids = Ids.timeOrdered(Clock.systemUTC());
  final List<Letter> outbox = new ArrayList<>();
  final List<Object> events = new ArrayList<>();
  final JdbcClient sql;
  final TransactionTemplate tx;
  final Petitions petitions;
  final Signatures signatures;
  final Signing signing;
  final Mailing mailing;
  final Counting counting;
  final Confirming confirming;
  final PaperSheets paper;
  final Petition petition;

  Desk(DataSource source) {
    sql = JdbcClient.create(source);
    var transactions = new DataSourceTransactionManager(source);
    tx = new TransactionTemplate(transactions);
    var seal = new Seal(new byte[32]);
    var campaigns = CampaignsForTests.on(sql, ids, clock);
    petitions = new Petitions(sql, ids, clock);
    signatures = new Signatures(sql, new NamedParameterJdbcTemplate(source));
    var consents = new AskedConsents(sql, ids);
    var due = new LettersDue(sql, ids);
    var tokens = new Tokens(sql);
    var handover = new ConsentHandover(consents, campaigns, tokens, events::add);
    var letters =
        new PetitionLetters(
            outbox::add,
            new Catalogues(),
            () ->
                new PetitionLetters.From(
                    LocalizedText.of("en", "Tarrow County Table"), ZoneId.of("America/New_York")),
            () -> "https://table.example",
            (campaign, words) -> "Paid for by the test");
    signing = new Signing(sql, signatures, consents, due, seal, ids, clock);
    mailing =
        new Mailing(
            due,
            signatures,
            petitions,
            new RateWindows(sql),
            new org.commontable.platform.web.ClientAddress(
                org.commontable.platform.settings.Settings.read(
                    java.util.Map.of(), java.nio.file.Path.of("no such folder"))),
            tokens,
            letters,
            transactions,
            clock);
    counting = new Counting(sql, transactions, clock);
    confirming =
        new Confirming(
            tokens, signatures, petitions, handover, counting, letters, events::add, clock);
    paper = new PaperSheets(signatures, sql, consents, handover, seal, events::add, ids, clock);
    var campaign =
        campaigns.draft(
            Area.EQUITY, text("Every suspension"), text("Counts and reasons"), UUID.randomUUID());
    petition =
        petitions.draft(
            campaign.id(),
            new Petitions.Words(
                text("Publish it"), text("Each year"), text("The whole text"), text("The board")),
            clock.instant().plus(Duration.ofDays(14)),
            UUID.randomUUID());
    petitions.open(petition.id(), UUID.randomUUID());
  }

  Petition open() {
    return petitions.find(petition.id()).orElseThrow();
  }

  UUID sign(String name, String email, String zip) {
    return sign(name, email, zip, name + email);
  }

  UUID sign(String name, String email, String zip, String client) {
    var signer =
        new Signer(
            new SignerName(name),
            email,
            zip,
            "es",
            false,
            Optional.empty(),
            Optional.of(new Signer.Consent(null, "Escríbanme.", true)),
            "/petitions/publish-it",
            client);
    return tx.execute(status -> signing.sign(open(), signer));
  }

  boolean confirm(String token) {
    return tx.execute(status -> confirming.confirm(Token.read(token).orElseThrow()));
  }

  /** The token of the only link to this page in the last letter to this address. */
  String mailed(String page, String to) {
    var pattern = Pattern.compile("/" + page + "/([a-z0-9-]+\\.[A-Za-z0-9_-]{32})(?!\\S)");
    for (int i = outbox.size() - 1; i >= 0; i--) {
      if (outbox.get(i).to().equals(to)) {
        var match = pattern.matcher(outbox.get(i).text());
        if (match.find()) {
          return match.group(1);
        }
      }
    }
    throw new AssertionError("no letter with /" + page + "/ to " + to);
  }

  long rows(String state) {
    return sql.sql(
            "select count(*) from campaigns.signature where petition = :id and state = :state")
        .param("id", petition.id())
        .param("state", state)
        .query(Long.class)
        .single();
  }

  /** Every row of the room, as one text: the same before and after when nothing was written. */
  String everything() {
    var all = new StringBuilder();
    for (String table :
        List.of(
            "signature",
            "signature_token",
            "letter_due",
            "asked_consent",
            "petition_count",
            "invalidation")) {
      all.append(
          sql.sql(
                  "select coalesce(string_agg(t::text, chr(10) order by t::text), '') from campaigns."
                      + table
                      + " t")
              .query(String.class)
              .single());
    }
    return all.toString();
  }

  static LocalizedText text(String english) {
    return LocalizedText.of("en", english);
  }

  /** A clock that stands until a test moves it. */
  static final class MovingClock extends Clock {
    private volatile Instant now;

    MovingClock(Instant start) {
      now = start;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
