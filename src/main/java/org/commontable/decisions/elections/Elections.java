package org.commontable.decisions.elections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.decisions.Audience;
import org.commontable.decisions.file.StoredRules;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.store.Elector;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Elections, offices, candidates, and who has voted. The box is kept elsewhere. */
@Repository
class Elections {
  private final JdbcClient sql;
  private final Ids ids;

  Elections(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  private record Offered(UUID office, Candidate candidate) {}

  private record Sitting(UUID election, Voter voter) {}

  private record Held(UUID election, Office office) {}

  /** Newest first. */
  List<Election> all() {
    Map<UUID, List<Candidate>> candidates =
        sql
            .sql(
                """
                select c.*, o.name as organization_name, w.candidacy is not null as withdrawn
                from decisions.candidacy c join members.organization o on o.id = c.organization
                left join decisions.candidacy_withdrawal w on w.candidacy = c.id
                where w.drafted is not true
                order by c.name, c.id
                """)
            .query(
                (row, n) ->
                    new Offered(
                        id(row, "office"),
                        new Candidate(
                            id(row, "id"),
                            row.getString("name"),
                            id(row, "organization"),
                            row.getString("organization_name"),
                            row.getBoolean("withdrawn"))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Offered::office, Collectors.mapping(Offered::candidate, Collectors.toList())));
    Map<UUID, List<Office>> offices =
        sql
            .sql("select * from decisions.election_office order by election, position")
            .query(
                (row, n) ->
                    new Held(
                        id(row, "election"),
                        new Office(
                            id(row, "id"),
                            row.getString("title"),
                            candidates.getOrDefault(id(row, "id"), List.of()))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Held::election, Collectors.mapping(Held::office, Collectors.toList())));
    Map<UUID, List<Voter>> voters =
        sql
            .sql(
                """
                select e.*, t.organization is not null as voted from decisions.election_elector e
                left join decisions.election_tick t using (election, organization)
                order by e.election, e.seat
                """)
            .query(
                (row, n) ->
                    new Sitting(
                        id(row, "election"),
                        new Voter(
                            id(row, "organization"),
                            row.getString("name"),
                            row.getString("short_name"),
                            row.getString("chamber"),
                            row.getBoolean("voted"))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Sitting::election, Collectors.mapping(Sitting::voter, Collectors.toList())));
    return sql.sql(
            """
            select e.*, r.number as first_round, a.opens_at, a.closes_at, a.quorum from decisions.election e
            left join decisions.election r on r.id = e.runoff_of
            left join decisions.election_announcement a on a.election = e.id
            order by e.number desc
            """)
        .query((row, n) -> election(row, offices, voters))
        .list();
  }

  Optional<Election> find(String number) {
    return all().stream()
        .filter(election -> Integer.toString(election.number()).equals(number))
        .findFirst();
  }

  /** For an act: nobody else acts on this election until it is done. */
  Optional<Election> alone(String number) {
    oneAfterTheOther("election " + number);
    return find(number);
  }

  /** Gives its number. */
  int draft(
      String title,
      Winning winning,
      Audience audience,
      Optional<UUID> runOffOf,
      Instant at,
      UUID by) {
    oneAfterTheOther("elections");
    return sql.sql(
            """
            insert into decisions.election
              (id, number, title, winning, audience, runoff_of, made_at, made_by)
            select :id, coalesce(max(number), 0) + 1, :title, :winning, :audience, :of, :at, :by
            from decisions.election returning number
            """)
        .param("id", ids.next())
        .param("title", title)
        .param("winning", winning.key())
        .param("audience", audience.key())
        .param("of", runOffOf.orElse(null), java.sql.Types.OTHER)
        .param("at", utc(at))
        .param("by", by)
        .query(Integer.class)
        .single();
  }

  UUID addOffice(int number, int position, String title) {
    UUID id = ids.next();
    sql.sql(
            """
            insert into decisions.election_office (id, election, position, title)
            select :id, e.id, :position, :title from decisions.election e where number = :number
            """)
        .param("id", id)
        .param("number", number)
        .param("position", position)
        .param("title", title)
        .update();
    return id;
  }

  /** False when she stands for it already. */
  boolean nominate(UUID office, String name, UUID organization, Instant at, UUID by) {
    return sql.sql(
                """
                insert into decisions.candidacy (id, office, name, organization, at, by)
                values (:id, :office, :name, :organization, :at, :by) on conflict do nothing
                """)
            .param("id", ids.next())
            .param("office", office)
            .param("name", name)
            .param("organization", organization)
            .param("at", utc(at))
            .param("by", by)
            .update()
        == 1;
  }

  /**
   * False when she had withdrawn.
   *
   * @param drafted before the announcement: she never stood
   */
  boolean withdraw(UUID candidate, boolean drafted, Instant at, UUID by) {
    return sql.sql(
                """
                insert into decisions.candidacy_withdrawal (candidacy, drafted, at, by)
                values (:candidate, :drafted, :at, :by) on conflict do nothing
                """)
            .param("candidate", candidate)
            .param("drafted", drafted)
            .param("at", utc(at))
            .param("by", by)
            .update()
        == 1;
  }

  void announce(
      Election election,
      int rules,
      Quorum quorum,
      Election.Times times,
      List<Elector> table,
      Instant at,
      UUID by) {
    sql.sql(
            """
            insert into decisions.election_announcement
              (election, rule_version, quorum, opens_at, closes_at, at, by)
            values (:id, :rules, :quorum, :opens, :closes, :at, :by)
            """)
        .param("id", election.id())
        .param("rules", rules)
        .param("quorum", StoredRules.text(quorum))
        .param("opens", utc(times.opens()))
        .param("closes", utc(times.closes()))
        .param("at", utc(at))
        .param("by", by)
        .update();
    for (int seat = 0; seat < table.size(); seat++) {
      sql.sql(
              """
              insert into decisions.election_elector
                (election, organization, seat, name, short_name, chamber)
              values (:id, :organization, :seat, :name, :short, :chamber)
              """)
          .param("id", election.id())
          .param("organization", table.get(seat).organization())
          .param("seat", seat)
          .param("name", table.get(seat).name())
          .param("short", table.get(seat).shortName())
          .param("chamber", table.get(seat).chamber())
          .update();
    }
  }

  /** Ticks the organization off; false when it was ticked already. */
  boolean tick(UUID election, UUID organization) {
    return sql.sql(
                """
                insert into decisions.election_tick (election, organization)
                values (:election, :organization) on conflict do nothing
                """)
            .param("election", election)
            .param("organization", organization)
            .update()
        == 1;
  }

  private void oneAfterTheOther(String what) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
        .param("what", what)
        .query(row -> {});
  }

  private static Election election(
      ResultSet row, Map<UUID, List<Office>> offices, Map<UUID, List<Voter>> voters)
      throws SQLException {
    UUID id = id(row, "id");
    var opens = row.getObject("opens_at", OffsetDateTime.class);
    var closes = row.getObject("closes_at", OffsetDateTime.class);
    return new Election(
        id,
        row.getInt("number"),
        row.getString("title"),
        Winning.of(row.getString("winning")),
        Audience.of(row.getString("audience")),
        Optional.ofNullable(row.getObject("first_round", Integer.class)),
        offices.getOrDefault(id, List.of()),
        opens == null || closes == null
            ? Optional.empty()
            : Optional.of(new Election.Times(opens.toInstant(), closes.toInstant())),
        Optional.ofNullable(row.getString("quorum")).map(StoredRules::quorum),
        voters.getOrDefault(id, List.of()));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
