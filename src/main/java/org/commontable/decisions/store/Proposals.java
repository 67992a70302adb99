package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commontable.decisions.Audience;
import org.commontable.platform.database.Columns;
import org.commontable.shared.Ids;
import org.commontable.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps proposals and the versions of their texts. */
@Repository
public class Proposals {
  private static final Pattern NUMBER = Pattern.compile("([0-9]{4})-([1-9][0-9]{0,5})");

  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final Chronicle chronicle;

  Proposals(JdbcClient sql, Ids ids, Clock clock, Chronicle chronicle) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.chronicle = chronicle;
  }

  public Optional<Proposal> find(String number) {
    Matcher parts = NUMBER.matcher(number);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return sql.sql("select * from decisions.proposal where year = :year and n = :n")
        .param("year", Integer.parseInt(parts.group(1)))
        .param("n", Integer.parseInt(parts.group(2)))
        .query(Proposals::read)
        .optional();
  }

  public Optional<Proposal> find(UUID id) {
    return sql.sql("select * from decisions.proposal where id = :id")
        .param("id", id)
        .query(Proposals::read)
        .optional();
  }

  public List<Proposal> all() {
    return sql.sql("select * from decisions.proposal order by year desc, n desc")
        .query(Proposals::read)
        .list();
  }

  /** Those of this class, newest number first. */
  List<Proposal> ofClass(String decisionClass) {
    return sql.sql(
            """
            select * from decisions.proposal where decision_class = :class order by year desc, n desc
            """)
        .param("class", decisionClass)
        .query(Proposals::read)
        .list();
  }

  /** Of these, newest number first. */
  List<Proposal> of(Collection<UUID> some) {
    return sql.sql(
            "select * from decisions.proposal where id = any(:ids::uuid[]) order by year desc, n desc")
        .param("ids", Columns.of(some, id -> id))
        .query(Proposals::read)
        .list();
  }

  /** All that are not at rest, newest number first. */
  List<Proposal> moving() {
    return sql.sql(
            """
            select p.* from decisions.proposal p
            where not exists (select 1 from decisions.at_rest r where r.proposal = p.id)
            order by p.year desc, p.n desc
            """)
        .query(Proposals::read)
        .list();
  }

  /** Of those at rest so many that were to resolution, oldest first. */
  List<UUID> restingInResolution(int most) {
    return sql.sql(
            """
            select r.proposal from decisions.at_rest r
            where r.status = 'TO_RESOLUTION' order by r.day limit :most
            """)
        .param("most", most)
        .query((row, n) -> row.getObject("proposal", UUID.class))
        .list();
  }

  /** The same, and those at rest in which delegates of one organization differed to the end. */
  List<Proposal> movingOrHeld() {
    return sql.sql(
            """
            select p.* from decisions.proposal p
            left join decisions.at_rest r on r.proposal = p.id
            where r.proposal is null or r.held <> '{}'
            """)
        .query(Proposals::read)
        .list();
  }

  /** Files a proposal under the next number of the year, with version 1 of its text. */
  public Proposal file(
      LocalizedText title,
      LocalizedText body,
      String decisionClass,
      String area,
      Audience audience,
      @Nullable UUID mover,
      int year,
      Author author) {
    // One number after the other, however many file at once.
    Rows.oneAfterTheOther(sql, "decisions.proposal");
    int n =
        sql.sql("select coalesce(max(n), 0) + 1 from decisions.proposal where year = :year")
            .param("year", year)
            .query(Integer.class)
            .single();
    var proposal =
        new Proposal(
            ids.next(),
            year,
            n,
            title,
            decisionClass,
            area,
            audience,
            mover,
            clock.instant(),
            author.person());
    sql.sql(
            """
            insert into decisions.proposal (id, year, n, title_en, title_es, decision_class, area,
              audience, mover, made_at, made_by)
            values (:id, :year, :n, :en, :es, :class, :area, :audience, :mover, :at, :by)
            """)
        .param("id", proposal.id())
        .param("year", year)
        .param("n", n)
        .param("en", title.in("en"))
        .param("es", Rows.spanish(title))
        .param("class", decisionClass)
        .param("area", area)
        .param("audience", audience.key())
        .param("mover", mover)
        .param("at", Rows.utc(proposal.made()))
        .param("by", author.person())
        .update();
    write(proposal, 1, body, "", Optional.empty(), author);
    return proposal;
  }

  /** A further version; while the decision is open it comes with a new closing time. */
  public void write(
      Proposal proposal,
      int version,
      LocalizedText body,
      String note,
      Optional<Instant> closes,
      Author author) {
    String text = chronicle.text(TextVersion.sealed(proposal.title(), body));
    sql.sql(
            """
            insert into decisions.text_version (proposal, version, body_en, body_es, fingerprint,
              note, closes_at, made_at, made_by)
            values (:id, :version, :en, :es, :print, :note, :closes, :at, :by)
            """)
        .param("id", proposal.id())
        .param("version", version)
        .param("en", body.in("en"))
        .param("es", Rows.spanish(body))
        .param("print", text.substring(text.indexOf(':') + 1))
        .param("note", note)
        .param("closes", Rows.utc(closes))
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
    var payload = new java.util.LinkedHashMap<String, Object>();
    payload.put("decision", proposal.number());
    payload.put("version", version);
    payload.put("text", text);
    payload.putAll(chronicle.translations(proposal.title(), body));
    closes.ifPresent(at -> payload.put("closesAt", Chronicle.written(at)));
    chronicle.write("decision.text", author, proposal.mover(), payload);
  }

  public void withdraw(Proposal proposal, String reason, Author author) {
    sql.sql("insert into decisions.withdrawal values (:id, :reason, :at, :by)")
        .param("id", proposal.id())
        .param("reason", reason)
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
    chronicle.write(
        "decision.withdrawn",
        author,
        proposal.mover(),
        Map.of("decision", proposal.number(), "reason", chronicle.commit("reason", reason)));
  }

  private static Proposal read(ResultSet row, int n) throws SQLException {
    return new Proposal(
        Rows.id(row, "id"),
        row.getInt("year"),
        row.getInt("n"),
        Rows.text(row, "title"),
        row.getString("decision_class"),
        row.getString("area"),
        Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
        row.getObject("mover", UUID.class),
        Rows.instant(row, "made_at"),
        Rows.id(row, "made_by"));
  }
}
