package org.commontable.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLinks implements Links {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;

  JdbcLinks(JdbcClient sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String issue(
      UUID person,
      LinkPurpose purpose,
      @Nullable UUID organization,
      String target,
      Duration life,
      boolean handedOver) {
    String token = Tokens.fresh();
    Instant now = clock.instant();
    sql.sql(
            """
            INSERT INTO accounts.link
              (id, token_hash, person, purpose, organization, target, made, expires, handed_over)
            VALUES (:id, :hash, :person, :purpose, :organization, :target, :made, :expires, :handedOver)
            """)
        .param("id", ids.next())
        .param("hash", Tokens.hash(token))
        .param("person", person)
        .param("purpose", purpose.name())
        .param("organization", organization)
        .param("target", target)
        .param("made", now.atOffset(ZoneOffset.UTC))
        .param("expires", now.plus(life).atOffset(ZoneOffset.UTC))
        .param("handedOver", handedOver)
        .update();
    return token;
  }

  @Override
  public Optional<Link> open(String token) {
    return sql.sql(
            """
            SELECT l.id, l.purpose, l.organization, l.target, l.expires, l.handed_over, l.used,
                   p.id AS person, p.email, p.name, p.lang
            FROM accounts.link l JOIN accounts.person p ON p.id = l.person
            WHERE l.token_hash = :hash
            """)
        .param("hash", Tokens.hash(token))
        .query(JdbcLinks::read)
        .optional();
  }

  @Override
  public boolean use(Link link) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    return sql.sql(
                "UPDATE accounts.link SET used = :now WHERE id = :id AND used IS NULL AND expires > :now")
            .param("now", now)
            .param("id", link.id())
            .update()
        == 1;
  }

  private static Link read(ResultSet row, int number) throws SQLException {
    var used = row.getObject("used", OffsetDateTime.class);
    return new Link(
        row.getObject("id", UUID.class),
        new Person(
            row.getObject("person", UUID.class),
            row.getString("email"),
            row.getString("name"),
            row.getString("lang")),
        LinkPurpose.valueOf(row.getString("purpose")),
        row.getObject("organization", UUID.class),
        row.getString("target"),
        row.getObject("expires", OffsetDateTime.class).toInstant(),
        row.getBoolean("handed_over"),
        used == null ? null : used.toInstant());
  }
}
