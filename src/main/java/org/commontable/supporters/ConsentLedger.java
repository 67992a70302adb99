package org.commontable.supporters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who said what to being written to, when, and to which words. It only grows: a later row names the
 * one it supersedes, and the database refuses everything else (campaigns.md 3).
 */
@Component
public class ConsentLedger {
  private final JdbcClient sql;
  private final Contacts contacts;
  private final Ids ids;

  ConsentLedger(JdbcClient sql, Contacts contacts, Ids ids) {
    this.sql = sql;
    this.contacts = contacts;
    this.ids = ids;
  }

  /** Appends an answer; it supersedes the last one of this contact on this channel and purpose. */
  public void record(Answer answer) {
    contacts.hold(answer.contact());
    sql.sql(
            """
            insert into supporters.consent (id, contact, organization, channel, purpose, answer, wording,
              version, lang, page, at, source, evidence, supersedes)
            values (:id, :contact, :organization, :channel, :purpose, :answer, :wording,
              :version, :lang, :page, :at, :source, :evidence,
              (select c.id from supporters.consent c
               where c.contact = :contact and c.channel = :channel and c.purpose = :purpose
                 and not exists (select from supporters.consent later where later.supersedes = c.id)))
            """)
        .param("id", ids.next())
        .param("contact", answer.contact())
        .param("organization", answer.organization())
        .param("channel", answer.channel().key())
        .param("purpose", answer.purpose())
        .param("answer", answer.yes())
        .param("wording", answer.wording())
        .param("version", answer.version())
        .param("lang", answer.lang())
        .param("page", answer.page())
        .param("at", Timestamp.from(answer.at()))
        .param("source", answer.source())
        .param("evidence", answer.evidence())
        .update();
  }

  /** True, false, or empty when this was never asked. */
  public Optional<Boolean> answer(UUID contact, Channel channel, String purpose) {
    return present(contact).stream()
        .filter(a -> a.channel() == channel && a.purpose().equals(purpose))
        .map(Answer::yes)
        .findFirst();
  }

  /** The answers in force: those no later row supersedes. */
  List<Answer> present(UUID contact) {
    return sql.sql(
            """
            select * from supporters.consent c where c.contact = :contact
              and not exists (select from supporters.consent later where later.supersedes = c.id)
            order by c.at, c.id
            """)
        .param("contact", contact)
        .query(ConsentLedger::answer)
        .list();
  }

  /** Every answer in force that this signature brought. */
  List<Answer> broughtBy(UUID signature) {
    return sql.sql(
            """
            select * from supporters.consent c where c.evidence = :evidence
              and not exists (select from supporters.consent later where later.supersedes = c.id)
            """)
        .param("evidence", signature.toString())
        .query(ConsentLedger::answer)
        .list();
  }

  private static Answer answer(ResultSet row, int n) throws SQLException {
    return new Answer(
        row.getObject("contact", UUID.class),
        row.getObject("organization", UUID.class),
        Channel.valueOf(row.getString("channel").toUpperCase(java.util.Locale.ROOT)),
        row.getString("purpose"),
        row.getBoolean("answer"),
        row.getString("wording"),
        row.getString("version"),
        row.getString("lang"),
        row.getString("page"),
        row.getTimestamp("at").toInstant(),
        row.getString("source"),
        row.getString("evidence"));
  }
}
