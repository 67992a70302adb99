package org.commontable.members.prospects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of who is wanted, and every word on each. */
@Component
class Prospects {
  private static final String SELECT =
      """
      select p.id as prospect_id, p.name, p.added_at, p.added_by, w.*
      from members.prospect p
      join lateral (select * from members.prospect_word where prospect = p.id
        order by at desc, id desc limit 1) w on true
      """;

  private final JdbcClient sql;
  private final Ids ids;

  Prospects(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** Those whose next step comes first in front; those without a day behind them. */
  List<Prospect> all() {
    return sql.sql(SELECT + "order by w.next_on nulls last, lower(p.name)")
        .query(Prospects::prospect)
        .list();
  }

  /** Those this organization undertook to ask. */
  List<Prospect> askedBy(UUID organization) {
    return sql.sql(SELECT + "where w.asking = :id order by w.next_on nulls last, lower(p.name)")
        .param("id", organization)
        .query(Prospects::prospect)
        .list();
  }

  Optional<Prospect> find(UUID id) {
    return sql.sql(SELECT + "where p.id = :id")
        .param("id", id)
        .query(Prospects::prospect)
        .optional();
  }

  /** Newest first. */
  List<Word> words(UUID prospect) {
    return sql.sql(
            """
            select * from members.prospect_word where prospect = :id order by at desc, id desc
            """)
        .param("id", prospect)
        .query(Prospects::word)
        .list();
  }

  /** False when it is on the list already, whatever the case of the letters. */
  boolean add(String name, Word first) {
    boolean added =
        sql.sql(
                    """
                    insert into members.prospect (id, name, added_at, added_by)
                    values (:id, :name, :at, :by) on conflict do nothing
                    """)
                .param("id", first.prospect())
                .param("name", name)
                .param("at", Timestamp.from(first.at()))
                .param("by", first.by())
                .update()
            == 1;
    if (added) {
      say(first);
    }
    return added;
  }

  void say(Word word) {
    sql.sql(
            """
            insert into members.prospect_word (id, prospect, stage, asking, asker, whom, permission,
              next_step, next_on, note, at, by)
            values (:id, :prospect, :stage, :asking, :asker, :whom, :permission,
              :next, :on, :note, :at, :by)
            """)
        .param("id", ids.next())
        .param("prospect", word.prospect())
        .param("stage", word.stage().key())
        .param("asking", word.asking().orElse(null))
        .param("asker", word.asker())
        .param("whom", word.whom())
        .param("permission", word.permission())
        .param("next", word.nextStep())
        .param("on", word.nextOn().orElse(null))
        .param("note", word.note())
        .param("at", Timestamp.from(word.at()))
        .param("by", word.by())
        .update();
  }

  /** Every name and every free text in what was said so far; stages and organizations stay. */
  void erasePeople(UUID prospect, Instant at, UUID by) {
    sql.sql(
            """
            update members.prospect_word
            set asker = '', whom = '', next_step = '', next_on = null, note = ''
            where prospect = :id
            """)
        .param("id", prospect)
        .update();
    sql.sql(
            """
            insert into members.prospect_erasure (id, prospect, at, by)
            values (:key, :id, :at, :by)
            """)
        .param("key", ids.next())
        .param("id", prospect)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /** When its people were last blotted out. */
  Optional<Instant> erased(UUID prospect) {
    return sql.sql("select max(at) from members.prospect_erasure where prospect = :id")
        .param("id", prospect)
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  private static Prospect prospect(ResultSet row, int n) throws SQLException {
    return new Prospect(
        row.getObject("prospect_id", UUID.class),
        row.getString("name"),
        row.getTimestamp("added_at").toInstant(),
        row.getObject("added_by", UUID.class),
        word(row, n));
  }

  private static Word word(ResultSet row, int n) throws SQLException {
    return new Word(
        row.getObject("prospect", UUID.class),
        Stage.of(row.getString("stage")),
        Optional.ofNullable(row.getObject("asking", UUID.class)),
        row.getString("asker"),
        row.getString("whom"),
        row.getString("permission"),
        row.getString("next_step"),
        Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
        row.getString("note"),
        row.getTimestamp("at").toInstant(),
        row.getObject("by", UUID.class));
  }
}
