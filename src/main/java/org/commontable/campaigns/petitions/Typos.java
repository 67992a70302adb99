package org.commontable.campaigns.petitions;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Domains often mistyped; the right one is offered, never forced. */
@Component
public class Typos {
  private final JdbcClient sql;

  Typos(JdbcClient sql) {
    this.sql = sql;
  }

  /** The address that was probably meant. */
  public Optional<String> meant(String address) {
    int at = address.lastIndexOf('@');
    return sql.sql("select meant from campaigns.mail_typo where typed = :domain")
        .param("domain", address.substring(at + 1).toLowerCase(Locale.ROOT))
        .query((row, n) -> address.substring(0, at + 1) + row.getString("meant"))
        .optional();
  }
}
