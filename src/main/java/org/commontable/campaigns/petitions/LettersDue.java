package org.commontable.campaigns.petitions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commontable.platform.database.Columns;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters to signers that {@link Mailing} still has to write. */
@Component
class LettersDue {
  /** Please confirm, or: you have signed already. */
  enum Kind {
    CONFIRM,
    ALREADY;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  record Due(UUID id, UUID signature, Kind kind) {}

  private final JdbcClient sql;
  private final Ids ids;

  LettersDue(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** A letter that this signature's owner is to get. */
  record Wanted(UUID signature, Kind kind, Instant at) {}

  /** For {@link #in}. */
  static final String ADD =
      """
      insert into campaigns.letter_due (id, signature, kind, due_at)
      select * from unnest(:letterIds::uuid[], :letterSignatures::uuid[], :letterKinds::text[],
        :letterTimes::timestamptz[])
      """;

  void addAll(List<Wanted> all) {
    if (!all.isEmpty()) {
      in(sql.sql(ADD), all).update();
    }
  }

  JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement, List<Wanted> all) {
    return statement
        .param("letterIds", Columns.of(all, one -> ids.next()))
        .param("letterSignatures", Columns.of(all, Wanted::signature))
        .param("letterKinds", Columns.of(all, one -> one.kind().key()))
        .param("letterTimes", Columns.of(all, Wanted::at));
  }

  /** Takes some away; two nodes never take the same, and a rollback gives them back. */
  List<Due> take(int atMost) {
    return sql.sql(
            """
            delete from campaigns.letter_due where id = any (array(
              select id from campaigns.letter_due order by due_at limit :most for update skip locked))
            returning id, signature, kind
            """)
        .param("most", atMost)
        .query(
            (row, n) ->
                new Due(
                    row.getObject("id", UUID.class),
                    row.getObject("signature", UUID.class),
                    Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT))))
        .list();
  }
}
