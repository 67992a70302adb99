package org.commontable.members.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices to leave on a later day, at most one open per organization. */
@Component
public class LeavingNotices {
  private final JdbcClient sql;
  private final Organizations organizations;
  private final Register register;
  private final Coalitions coalitions;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  LeavingNotices(
      JdbcClient sql,
      Organizations organizations,
      Register register,
      Coalitions coalitions,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.organizations = organizations;
    this.register = register;
    this.coalitions = coalitions;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), coalitions.current().zone());
  }

  /** The one that waits for its day. */
  public Optional<LeavingNotice> of(UUID organization) {
    return sql.sql(
            """
            select * from members.leaving_notice
            where organization = :id and withdrawn_at is null and done_at is null
            """)
        .param("id", organization)
        .query(LeavingNotices::read)
        .optional();
  }

  /** False when one waits already. */
  public boolean give(Organization organization, LocalDate on, String words, UUID by) {
    var notice = new LeavingNotice(ids.next(), organization.id(), words, on, clock.instant(), by);
    boolean given =
        sql.sql(
                    """
                    insert into members.leaving_notice
                      (id, organization, words, on_day, given_at, given_by)
                    values (:id, :organization, :words, :on, :at, :by) on conflict do nothing
                    """)
                .param("id", notice.id())
                .param("organization", organization.id())
                .param("words", words)
                .param("on", on)
                .param("at", Timestamp.from(notice.givenAt()))
                .param("by", by)
                .update()
            == 1;
    if (given) {
      enter(notice, "given", by);
    }
    return given;
  }

  public void withdraw(LeavingNotice notice, UUID by) {
    boolean withdrawn =
        sql.sql(
                    """
                    update members.leaving_notice set withdrawn_at = :at, withdrawn_by = :by
                    where id = :id and withdrawn_at is null and done_at is null
                    """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", notice.id())
                .update()
            == 1;
    if (withdrawn) {
      enter(notice, "withdrawn", by);
    }
  }

  /** Those whose day has come, the earliest first. */
  List<LeavingNotice> due() {
    return sql.sql(
            """
            select * from members.leaving_notice
            where withdrawn_at is null and done_at is null and on_day <= :today order by on_day, id
            """)
        .param("today", today())
        .query(LeavingNotices::read)
        .list();
  }

  /** Ends the memberships whose day has come, as who gave the notice said. */
  void settle() {
    for (LeavingNotice notice : due()) {
      Instant now = clock.instant();
      boolean first =
          sql.sql(
                      """
                      update members.leaving_notice set done_at = :at
                      where id = :id and withdrawn_at is null and done_at is null
                      """)
                  .param("at", Timestamp.from(now))
                  .param("id", notice.id())
                  .update()
              == 1;
      // One that left at once meanwhile, and came back, is not sent away again.
      organizations
          .find(notice.organization())
          .filter(Organization::member)
          .filter(one -> first && one.joined().orElse(now).isBefore(notice.givenAt()))
          .ifPresent(one -> register.leave(one, notice.givenBy()));
    }
  }

  private void enter(LeavingNotice notice, String step, UUID by) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("notice", notice.id().toString());
    payload.put("step", step);
    payload.put("on", notice.on().toString());
    if (!notice.words().isEmpty()) {
      payload.put("words", record.commit("membership.notice", notice.words()).reference());
    }
    record.append(
        new Fact("membership.notice", by, notice.organization(), "web", ids.next(), payload));
  }

  private static LeavingNotice read(ResultSet row, int n) throws SQLException {
    return new LeavingNotice(
        row.getObject("id", UUID.class),
        row.getObject("organization", UUID.class),
        row.getString("words"),
        row.getObject("on_day", LocalDate.class),
        row.getTimestamp("given_at").toInstant(),
        row.getObject("given_by", UUID.class));
  }
}
