package org.commontable.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A person corrects how she is called. What the record said of her before it keeps, as a value that
 * can be erased.
 */
@Repository
public class Renaming {
  /** Letters of other alphabets, and the Latin ones that they look like (Unicode UTS 39). */
  private static final String LOOKING = "АВЕЅІЈКМНОРСТХУаеѕіјосрхуһԁӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορκı";

  private static final String LATIN = "ABESIJKMHOPCTXYaesijocpxyhdlABEZHIKMNOPTYXaivopki";

  private final JdbcClient sql;
  private final Audit audit;

  Renaming(JdbcClient sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /**
   * Somebody else who signs in here is called so, or looks so in letters of another alphabet:
   * whoever reads it would take one for the other.
   */
  public boolean isTaken(String name, Person by) {
    return sql.sql(
            """
            SELECT exists(
              SELECT 1 FROM accounts.person
              WHERE lower(translate(normalize(name, NFKC), :looking, :latin))
                  = lower(translate(normalize(:name, NFKC), :looking, :latin))
                AND id <> :by)
            """)
        .param("looking", LOOKING)
        .param("latin", LATIN)
        .param("name", name)
        .param("by", by.id())
        .query(Boolean.class)
        .single();
  }

  /** In the caller's transaction. The audit tells that, and not what she was called before. */
  public void rename(Person person, String name) {
    sql.sql("UPDATE accounts.person SET name = :name WHERE id = :id")
        .param("name", name)
        .param("id", person.id())
        .update();
    audit.note(AuditKind.NAME_CORRECTED, person.id(), "");
  }
}
