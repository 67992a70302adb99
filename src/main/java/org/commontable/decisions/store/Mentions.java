package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is named in a discussion, and what of it still has to be told by mail. */
@Repository
public class Mentions {
  /** At most one letter a day to one person. */
  private static final Duration BETWEEN_LETTERS = Duration.ofHours(24);

  /** A contribution that names somebody who has not been told yet. */
  public record Untold(UUID contribution, UUID proposal, Optional<UUID> privateTo, UUID author) {}

  private final JdbcClient sql;
  private final Clock clock;

  Mentions(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public void note(UUID contribution, int version, List<String> names, Collection<UUID> persons) {
    for (int n = 0; n < names.size(); n++) {
      sql.sql("insert into decisions.mention values (:id, :version, :n, :name)")
          .param("id", contribution)
          .param("version", version)
          .param("n", n + 1)
          .param("name", names.get(n))
          .update();
    }
    for (UUID person : persons) {
      sql.sql(
              """
              insert into decisions.mention_notice values (:person, :id, :at)
              on conflict do nothing
              """)
          .param("person", person)
          .param("id", contribution)
          .param("at", Rows.utc(clock.instant()))
          .update();
    }
  }

  /** Names in the newest version of each of these. */
  public Map<UUID, List<String>> of(Collection<UUID> contributions) {
    var names = new HashMap<UUID, List<String>>();
    if (!contributions.isEmpty()) {
      sql.sql(
              """
              select m.contribution, m.name from decisions.mention m
              where m.contribution in (:ids) and m.version = (select max(version)
                from decisions.contribution_text where contribution = m.contribution)
              order by m.contribution, m.n
              """)
          .param("ids", contributions)
          .query(
              row -> {
                names
                    .computeIfAbsent(Rows.id(row, "contribution"), _ -> new ArrayList<>())
                    .add(row.getString("name"));
              });
    }
    return names;
  }

  /** Whoever is to be told something, wants letters, and had none within a day. */
  public List<UUID> waiting() {
    return sql.sql(
            """
            select distinct n.person from decisions.mention_notice n
            where not exists (select 1 from decisions.mention_told t
                where t.person = n.person and t.contribution = n.contribution)
              and not exists (select 1 from decisions.mention_told t
                where t.person = n.person and t.at > :since)
              and coalesce((select wanted from decisions.mention_wish w
                where w.person = n.person order by seq desc limit 1), true)
            order by n.person
            """)
        .param("since", Rows.utc(clock.instant().minus(BETWEEN_LETTERS)))
        .query((row, n) -> Rows.id(row, "person"))
        .list();
  }

  /** What this person has not been told and may still be read, oldest first; marks all as told. */
  public List<Untold> tell(UUID person) {
    Rows.oneAfterTheOther(sql, "decisions.mention_told " + person);
    if (!waiting().contains(person)) {
      return List.of();
    }
    List<Untold> untold =
        sql.sql(
                """
                select c.id, c.proposal, c.private_to, c.author
                from decisions.mention_notice n
                join decisions.contribution c on c.id = n.contribution
                where n.person = :person
                  and not exists (select 1 from decisions.mention_told t
                    where t.person = n.person and t.contribution = n.contribution)
                  and not exists (select 1 from decisions.contribution_withdrawal w
                    where w.contribution = c.id)
                  and not coalesce((select hidden from decisions.contribution_hiding h
                    where h.contribution = c.id order by seq desc limit 1), false)
                order by c.seq
                """)
            .param("person", person)
            .query(
                (row, n) ->
                    new Untold(
                        Rows.id(row, "id"),
                        Rows.id(row, "proposal"),
                        Optional.ofNullable(row.getObject("private_to", UUID.class)),
                        Rows.id(row, "author")))
            .list();
    sql.sql(
            """
            insert into decisions.mention_told
            select person, contribution, :at from decisions.mention_notice where person = :person
            on conflict do nothing
            """)
        .param("person", person)
        .param("at", Rows.utc(clock.instant()))
        .update();
    return untold;
  }

  public boolean isWanted(UUID person) {
    return sql.sql(
            "select wanted from decisions.mention_wish where person = :person order by seq desc limit 1")
        .param("person", person)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  public void want(UUID person, boolean wanted) {
    if (isWanted(person) != wanted) {
      sql.sql(
              "insert into decisions.mention_wish (person, wanted, at) values (:person, :wanted, :at)")
          .param("person", person)
          .param("wanted", wanted)
          .param("at", Rows.utc(clock.instant()))
          .update();
    }
  }

  /** A fresh token that ends these letters for her. */
  public String link(UUID person) {
    String token = Tokens.fresh();
    sql.sql("insert into decisions.mention_link values (:hash, :person, :at)")
        .param("hash", Tokens.hash(token))
        .param("person", person)
        .param("at", Rows.utc(clock.instant()))
        .update();
    return token;
  }

  public Optional<UUID> whose(String token) {
    return sql.sql("select person from decisions.mention_link where hash = :hash")
        .param("hash", Tokens.hash(token))
        .query(UUID.class)
        .optional();
  }
}
