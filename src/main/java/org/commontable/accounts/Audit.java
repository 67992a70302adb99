package org.commontable.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sign-ins, roles and files taken away, line by line. The line stands when the change stands; the
 * application can neither change nor strike it before its time.
 */
@Repository
public class Audit {
  private static final int DETAIL = 120;

  private static final String WANTED =
      """
       where (cast(:kind as text) is null or kind = :kind)
         and (cast(:person as uuid) is null or who = :person or whom = :person)
      """;

  private final JdbcClient sql;
  private final Clock clock;

  Audit(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What somebody did that concerns nobody else. */
  public void note(AuditKind kind, UUID who, String detail) {
    note(kind, who, null, null, detail);
  }

  /** In the caller's transaction. A detail that somebody chose is cut and holds no address. */
  public void note(
      AuditKind kind, UUID who, @Nullable UUID whom, @Nullable UUID organization, String detail) {
    String plain = detail.replace('@', ' ');
    sql.sql(
            """
            insert into accounts.audit_line (at, kind, who, whom, organization, detail)
            values (:at, :kind, :who, :whom, :organization, :detail)
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("kind", kind.key())
        .param("who", who)
        .param("whom", whom)
        .param("organization", organization)
        .param("detail", plain.substring(0, Math.min(DETAIL, plain.length())))
        .update();
  }

  /** Of this kind and about this person, where one is asked for; newest first. */
  public List<AuditLine> lines(
      Optional<AuditKind> kind, Optional<UUID> person, int count, long offset) {
    return sql.sql(
            "select at, kind, who, whom, organization, detail from accounts.audit_line"
                + WANTED
                + " order by at desc, id desc limit :count offset :offset")
        .param("kind", kind.map(AuditKind::key).orElse(null))
        .param("person", person.orElse(null))
        .param("count", count)
        .param("offset", offset)
        .query(Audit::read)
        .list();
  }

  public long count(Optional<AuditKind> kind, Optional<UUID> person) {
    return sql.sql("select count(*) from accounts.audit_line" + WANTED)
        .param("kind", kind.map(AuditKind::key).orElse(null))
        .param("person", person.orElse(null))
        .query(Long.class)
        .single();
  }

  /** Everybody a line names, by name. */
  public List<Person> people() {
    return sql.sql(
            """
            select id, email, name, lang from accounts.person p
            where exists (select 1 from accounts.audit_line a where a.who = p.id)
               or exists (select 1 from accounts.audit_line a where a.whom = p.id)
            order by name, id
            """)
        .query(Rows.of(Person.class))
        .list();
  }

  /** How long a line is kept. */
  public int months() {
    return sql.sql(
            "select months from accounts.audit_retention where since <= :day order by since desc limit 1")
        .param("day", clock.instant().atOffset(ZoneOffset.UTC).toLocalDate())
        .query(Integer.class)
        .single();
  }

  /** Strikes what is older than that, by the database's clock. How many lines. */
  long strikeOld() {
    return sql.sql("select accounts.strike_old_audit_lines()").query(Long.class).single();
  }

  private static AuditLine read(ResultSet row, int number) throws SQLException {
    return new AuditLine(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        row.getObject("who", UUID.class),
        row.getObject("whom", UUID.class),
        row.getObject("organization", UUID.class),
        row.getString("detail"));
  }
}
