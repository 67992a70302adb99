package org.commontable.members;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Grants;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.springframework.stereotype.Component;

/** Who is told when somebody takes or leaves a seat, so that nothing happens in silence. */
@Component
public class Concerned {
  private final Seats seats;
  private final People people;
  private final Grants grants;
  private final Clock clock;

  Concerned(Seats seats, People people, Grants grants, Clock clock) {
    this.seats = seats;
    this.people = people;
    this.grants = grants;
    this.clock = clock;
  }

  /** Everybody who sits for it now, by id; the caller may take out whoever knows already. */
  public Map<UUID, Person> seated(Organization organization) {
    var seated = new LinkedHashMap<UUID, Person>();
    seats
        .holders(organization.id(), clock.instant())
        .forEach(
            seat ->
                people.find(seat.person()).ifPresent(person -> seated.put(person.id(), person)));
    return seated;
  }

  /** And every convener. */
  public Map<UUID, Person> seatedAndConveners(Organization organization) {
    var concerned = seated(organization);
    grants
        .holders(Role.CONVENER, null, clock.instant())
        .forEach(person -> concerned.put(person.id(), person));
    return concerned;
  }
}
