package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.decisions.rules.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whose voice stances were, and the proxies that may speak. */
@Component
class SpeakingRows {
  private final ByProposal rows;
  private final JdbcClient sql;

  SpeakingRows(ByProposal rows, JdbcClient sql) {
    this.rows = rows;
    this.sql = sql;
  }

  Map<UUID, Speaking> of(Collection<UUID> proposals) {
    var voices = new HashMap<UUID, Map<UUID, Voiced>>();
    var confirmers = new HashMap<UUID, Map<UUID, UUID>>();
    rows.each(
        """
        select s.proposal, s.id as given, v.*, c.by as confirmer from decisions.stance s
        left join decisions.voice v on v.stance = s.id
        left join decisions.confirmation c on c.stance = s.id
        where s.proposal in (:ids)
        """,
        proposals,
        row -> {
          UUID proposal = Rows.id(row, "proposal");
          UUID stance = Rows.id(row, "given");
          if (row.getString("kind") != null) {
            voices.computeIfAbsent(proposal, _ -> new HashMap<>()).put(stance, voiced(row));
          }
          UUID confirmer = row.getObject("confirmer", UUID.class);
          if (confirmer != null) {
            confirmers.computeIfAbsent(proposal, _ -> new HashMap<>()).put(stance, confirmer);
          }
        });
    var held = new HashMap<UUID, Long>();
    rows.each(
        """
        select o.proposal,
          coalesce((b.classes::jsonb -> p.decision_class ->> 'proxiesHeld')::int, 0) as held
        from decisions.opening o join decisions.rule_book b on b.version = o.rule_version
          join decisions.proposal p on p.id = o.proposal
        where o.proposal in (:ids)
        """,
        proposals,
        row -> held.put(Rows.id(row, "proposal"), row.getLong("held")));
    // Where no rule allows any there is nothing to read.
    boolean any = held.values().stream().anyMatch(most -> most > 0);
    List<Proxy> proxies = any ? proxies() : List.of();
    var speaking = new HashMap<UUID, Speaking>();
    for (UUID proposal : proposals) {
      long most = held.getOrDefault(proposal, 0L);
      speaking.put(
          proposal,
          new Speaking(
              voices.getOrDefault(proposal, Map.of()),
              confirmers.getOrDefault(proposal, Map.of()),
              most == 0 ? List.of() : proxies.stream().filter(p -> mayBe(p, proposal)).toList(),
              most));
    }
    return speaking;
  }

  private static boolean mayBe(Proxy proxy, UUID proposal) {
    return proxy.proposal().isEmpty() || proxy.proposal().get().equals(proposal);
  }

  /** All ever given, oldest first. */
  List<Proxy> proxies() {
    return sql.sql(
            """
            select p.*, w.at as withdrawn_at from decisions.proxy p
            left join decisions.proxy_withdrawal w on w.proxy = p.id order by p.at, p.id
            """)
        .query((row, n) -> proxy(row))
        .list();
  }

  private static Proxy proxy(ResultSet row) throws SQLException {
    UUID meeting = row.getObject("meeting", UUID.class);
    return new Proxy(
        Rows.id(row, "id"),
        Rows.id(row, "giver"),
        Rows.id(row, "holder"),
        Optional.ofNullable(row.getObject("proposal", UUID.class)),
        meeting == null
            ? Optional.empty()
            : Optional.of(
                new Proxy.Meeting(
                    meeting, Rows.instant(row, "from_at"), Rows.instant(row, "until_at"))),
        Rows.instant(row, "at"),
        Rows.id(row, "by"),
        Rows.maybeInstant(row, "withdrawn_at"));
  }

  private static Voiced voiced(ResultSet row) throws SQLException {
    return new Voiced(
        Word.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Rows.id(row, "place"),
        ids(row.getArray("left_behind").getArray()),
        Optional.ofNullable(row.getObject("joins", UUID.class)),
        Optional.ofNullable(row.getObject("proxy", UUID.class)));
  }

  private static Set<UUID> ids(Object array) {
    return array instanceof Object[] all
        ? new HashSet<>(Arrays.stream(all).flatMap(SpeakingRows::id).toList())
        : Set.of();
  }

  private static Stream<UUID> id(Object value) {
    return value instanceof UUID id ? Stream.of(id) : Stream.empty();
  }
}
