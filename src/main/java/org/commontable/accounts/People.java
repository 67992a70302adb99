package org.commontable.accounts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The people who sign in. */
public interface People {
  /** The person with this address, made when new; name and language of an existing one stay. */
  Person ensure(String email, String name, String lang);

  Optional<Person> byEmail(String email);

  Optional<Person> find(UUID id);

  /** These people by their ids, in one query. */
  Map<UUID, Person> find(Collection<UUID> ids);
}
