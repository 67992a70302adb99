package org.commontable.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Forgets who a person was. Her row stays, for what she did stays done; in the place of her name
 * stands an opaque number, and no address leads to her.
 */
@Repository
public class Forgetting {
  private static final List<String> HERS =
      List.of(
          "DELETE FROM accounts.passkey WHERE person = :person",
          "DELETE FROM accounts.passkey_question WHERE person = :person",
          "DELETE FROM accounts.issuer_subject WHERE person = :person",
          "DELETE FROM accounts.link WHERE person = :person",
          "DELETE FROM accounts.session WHERE person = :person",
          """
          UPDATE accounts.person SET name = :number, email = :number || '@erased.invalid'
          WHERE id = :person
          """);

  private final JdbcClient sql;
  private final Audit audit;

  Forgetting(JdbcClient sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** In the caller's transaction. */
  public void forget(UUID person) {
    String id = person.toString();
    String number = "#" + id.substring(id.length() - 12); // random digits; the first tell the time
    HERS.forEach(one -> sql.sql(one).param("person", person).param("number", number).update());
    audit.note(AuditKind.NAME_ERASED, person, "");
  }
}
