package org.commontable.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeople implements People {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;

  JdbcPeople(JdbcClient sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Person ensure(String email, String name, String lang) {
    sql.sql(
            """
            INSERT INTO accounts.person (id, email, name, lang, made)
            VALUES (:id, :email, :name, :lang, :made) ON CONFLICT DO NOTHING
            """)
        .param("id", ids.next())
        .param("email", email)
        .param("name", name)
        .param("lang", lang)
        .param("made", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return byEmail(email).orElseThrow();
  }

  @Override
  public Optional<Person> byEmail(String email) {
    return sql.sql(
            "SELECT id, email, name, lang FROM accounts.person WHERE lower(email) = lower(:email)")
        .param("email", email)
        .query(Person.class)
        .optional();
  }

  @Override
  public Optional<Person> find(UUID id) {
    return OncePerReading.of(
        this,
        id.toString(),
        () ->
            sql.sql("SELECT id, email, name, lang FROM accounts.person WHERE id = :id")
                .param("id", id)
                .query(Person.class)
                .optional());
  }

  @Override
  public Map<UUID, Person> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : sql
            .sql("SELECT id, email, name, lang FROM accounts.person WHERE id IN (:ids)")
            .param("ids", ids)
            .query(Person.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
  }
}
