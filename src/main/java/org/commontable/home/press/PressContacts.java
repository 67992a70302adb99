package org.commontable.home.press;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the one contact. An earlier one is not kept: it may be a person who left. */
@Component
class PressContacts {
  private final JdbcClient sql;
  private final Clock clock;

  PressContacts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<PressContact> current() {
    return sql.sql("select name, email, phone from home.press_contact")
        .query(
            (row, n) ->
                new PressContact(
                    row.getString("name"),
                    row.getString("email"),
                    Optional.ofNullable(row.getString("phone"))))
        .optional();
  }

  void put(PressContact contact, UUID by) {
    sql.sql(
            """
            insert into home.press_contact (name, email, phone, set_by, set_at)
            values (:name, :email, :phone, :by, :now)
            on conflict (sole) do update set name = excluded.name, email = excluded.email,
              phone = excluded.phone, set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .param("name", contact.name())
        .param("email", contact.email())
        .param("phone", contact.phone().orElse(null))
        .param("by", by)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void forget() {
    sql.sql("delete from home.press_contact").update();
  }
}
