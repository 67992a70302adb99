package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.Columns;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is said below proposals. Every reading names the organizations its reader sits for: what is
 * private to another one is not there for her, neither in lists nor in counts.
 */
@Repository
public class Discussion {
  /** A version of a text. */
  public record Version(int version, String body, Instant at) {}

  private static final Duration WHILE = Duration.ofMinutes(10);
  private static final int MOST_IN_A_WHILE = 10;

  private static final String SELECT =
      """
      select c.*, t.version, t.body, t.at as edited, w.at as withdrawn_at,
        h.hidden, h.reason, h.at as hidden_at, h.by as hidden_by,
        (select count(*) from decisions.contribution r where r.parent = c.id) as replies
      from decisions.contribution c
      join lateral (select version, body, at from decisions.contribution_text
        where contribution = c.id order by version desc limit 1) t on true
      left join decisions.contribution_withdrawal w on w.contribution = c.id
      left join lateral (select hidden, reason, at, by from decisions.contribution_hiding
        where contribution = c.id order by seq desc limit 1) h on true
      where (c.private_to is null or c.private_to = any(:mine::uuid[]))
      """;

  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final Chronicle chronicle;

  Discussion(JdbcClient sql, Ids ids, Clock clock, Chronicle chronicle) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.chronicle = chronicle;
  }

  /** Beginnings of threads, oldest first. */
  public List<Contribution> threads(UUID proposal, Collection<UUID> mine, int size, long from) {
    return sql.sql(
            SELECT
                + "and c.proposal = :id and c.parent is null order by c.seq limit :n offset :from")
        .param("mine", Columns.of(mine, id -> id))
        .param("id", proposal)
        .param("n", size)
        .param("from", from)
        .query(Discussion::read)
        .list();
  }

  public long count(UUID proposal, Collection<UUID> mine, boolean threadsOnly) {
    return sql.sql(
            """
            select count(*) from decisions.contribution c where c.proposal = :id
              and (not :heads or c.parent is null)
              and (c.private_to is null or c.private_to = any(:mine::uuid[]))
            """)
        .param("id", proposal)
        .param("heads", threadsOnly)
        .param("mine", Columns.of(mine, id -> id))
        .query(Long.class)
        .single();
  }

  public List<Contribution> replies(UUID thread, Collection<UUID> mine, int size, long from) {
    return sql.sql(SELECT + "and c.parent = :id order by c.seq limit :n offset :from")
        .param("mine", Columns.of(mine, id -> id))
        .param("id", thread)
        .param("n", size)
        .param("from", from)
        .query(Discussion::read)
        .list();
  }

  /** The last few replies of each of these threads, oldest first. */
  public Map<UUID, List<Contribution>> lastReplies(
      Collection<UUID> threads, Collection<UUID> mine, int most) {
    var last = new HashMap<UUID, List<Contribution>>();
    if (!threads.isEmpty()) {
      sql.sql(
              SELECT
                  + """
                  and c.id in (select id from (select id, row_number() over
                      (partition by parent order by seq desc) as n
                    from decisions.contribution where parent in (:threads)) r where r.n <= :most)
                  order by c.seq
                  """)
          .param("mine", Columns.of(mine, id -> id))
          .param("threads", threads)
          .param("most", most)
          .query(Discussion::read)
          .list()
          .forEach(
              reply ->
                  last.computeIfAbsent(reply.parent().orElseThrow(), _ -> new ArrayList<>())
                      .add(reply));
    }
    return last;
  }

  public Optional<Contribution> find(UUID id, UUID proposal, Collection<UUID> mine) {
    return sql.sql(SELECT + "and c.id = :id and c.proposal = :proposal")
        .param("mine", Columns.of(mine, organization -> organization))
        .param("id", id)
        .param("proposal", proposal)
        .query(Discussion::read)
        .optional();
  }

  public List<Version> versions(UUID contribution) {
    return sql.sql(
            """
            select version, body, at from decisions.contribution_text
            where contribution = :id order by version
            """)
        .param("id", contribution)
        .query(
            (row, n) ->
                new Version(row.getInt("version"), row.getString("body"), Rows.instant(row, "at")))
        .list();
  }

  /** Everything that moderation did to it, oldest first. */
  public List<Contribution.Hiding> hidings(UUID contribution) {
    return sql.sql(
            "select * from decisions.contribution_hiding where contribution = :id order by seq")
        .param("id", contribution)
        .query((row, n) -> hiding(row, "at", "by"))
        .list();
  }

  /** Says something; empty when this request has said it already. */
  public Optional<UUID> say(
      UUID proposal,
      Optional<UUID> parent,
      Optional<UUID> privateTo,
      Optional<UUID> sitsFor,
      String body,
      Author author) {
    UUID id = ids.next();
    int made =
        sql.sql(
                """
                insert into decisions.contribution
                  (id, proposal, parent, private_to, author, sits_for, at, request)
                values (:id, :proposal, :parent, :private, :author, :sits, :at, :request)
                on conflict do nothing
                """)
            .param("id", id)
            .param("proposal", proposal)
            .param("parent", parent.orElse(null))
            .param("private", privateTo.orElse(null))
            .param("author", author.person())
            .param("sits", sitsFor.orElse(null))
            .param("at", Rows.utc(clock.instant()))
            .param("request", author.request())
            .update();
    if (made == 0) {
      return Optional.empty();
    }
    write(id, 1, body, author.person());
    return Optional.of(id);
  }

  /** A further version of one's own words. */
  public void edit(Contribution contribution, String body, UUID by) {
    write(contribution.id(), contribution.version() + 1, body, by);
  }

  private void write(UUID contribution, int version, String body, UUID by) {
    sql.sql("insert into decisions.contribution_text values (:id, :version, :body, :at, :by)")
        .param("id", contribution)
        .param("version", version)
        .param("body", body)
        .param("at", Rows.utc(clock.instant()))
        .param("by", by)
        .update();
  }

  public void withdraw(UUID contribution) {
    sql.sql(
            "insert into decisions.contribution_withdrawal values (:id, :at) on conflict do nothing")
        .param("id", contribution)
        .param("at", Rows.utc(clock.instant()))
        .update();
  }

  /** Hides it or shows it again. What all members may read stands in the record with its reason. */
  public void moderate(
      String number, Contribution contribution, boolean hidden, String reason, Author author) {
    sql.sql(
            """
            insert into decisions.contribution_hiding (contribution, hidden, reason, at, by)
            values (:id, :hidden, :reason, :at, :by)
            """)
        .param("id", contribution.id())
        .param("hidden", hidden)
        .param("reason", reason)
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
    if (contribution.privateTo().isEmpty()) {
      var payload = new LinkedHashMap<String, Object>();
      payload.put("decision", number);
      payload.put("contribution", contribution.id().toString());
      payload.put("hidden", hidden);
      payload.put("reason", chronicle.commit("reason", reason));
      chronicle.write("decision.moderated", author, null, payload);
    }
  }

  /** Whether this person has written so much that she has to wait; one after the other of hers. */
  public boolean isTooFast(UUID person) {
    Rows.oneAfterTheOther(sql, "decisions.contribution " + person);
    return sql.sql(
                "select count(*) from decisions.contribution_text where by = :by and at > :since")
            .param("by", person)
            .param("since", Rows.utc(clock.instant().minus(WHILE)))
            .query(Integer.class)
            .single()
        >= MOST_IN_A_WHILE;
  }

  private static Contribution read(ResultSet row, int n) throws SQLException {
    return new Contribution(
        Rows.id(row, "id"),
        Rows.id(row, "proposal"),
        Optional.ofNullable(row.getObject("parent", UUID.class)),
        Optional.ofNullable(row.getObject("private_to", UUID.class)),
        Rows.id(row, "author"),
        Optional.ofNullable(row.getObject("sits_for", UUID.class)),
        Rows.instant(row, "at"),
        row.getInt("version"),
        row.getString("body"),
        Rows.instant(row, "edited"),
        Rows.maybeInstant(row, "withdrawn_at"),
        row.getObject("hidden_at") == null
            ? Optional.empty()
            : Optional.of(hiding(row, "hidden_at", "hidden_by")),
        row.getLong("replies"));
  }

  private static Contribution.Hiding hiding(ResultSet row, String at, String by)
      throws SQLException {
    return new Contribution.Hiding(
        row.getBoolean("hidden"), row.getString("reason"), Rows.instant(row, at), Rows.id(row, by));
  }
}
