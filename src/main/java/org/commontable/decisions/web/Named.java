package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Seat;
import org.commontable.members.Seats;
import org.springframework.stereotype.Component;

/**
 * Finds who is named with an @: member organizations by name or short name, people who sit by their
 * name. A name that two people bear names nobody, and what is no name stays text.
 */
@Component
class Named {
  /** Somebody who can be named. */
  record Nameable(String name, Set<UUID> persons) {}

  /** Who was named, as written on the page, and who is told. */
  record Found(List<String> names, Set<UUID> persons) {}

  private final Organizations organizations;
  private final Seats seats;
  private final People people;
  private final Clock clock;

  Named(Organizations organizations, Seats seats, People people, Clock clock) {
    this.organizations = organizations;
    this.seats = seats;
    this.people = people;
    this.clock = clock;
  }

  /** In a private thread only the organization's own people can be named. */
  List<Nameable> all(Optional<UUID> privateTo) {
    Instant now = clock.instant();
    List<Organization> members =
        organizations.at(now).stream()
            .filter(o -> privateTo.isEmpty() || privateTo.get().equals(o.id()))
            .toList();
    List<Seat> held = seats.holders(members.stream().map(Organization::id).toList(), now);
    Map<UUID, Person> persons = people.find(held.stream().map(Seat::person).toList());
    var all = new ArrayList<Nameable>();
    for (Organization member : members) {
      var speakers = new LinkedHashSet<UUID>();
      held.stream()
          .filter(seat -> seat.organization().equals(member.id()) && seat.kind().speaks())
          .forEach(seat -> speakers.add(seat.person()));
      all.add(new Nameable(member.name(), speakers));
      if (!member.shortName().equalsIgnoreCase(member.name())) {
        all.add(new Nameable(member.shortName(), speakers));
      }
    }
    persons.values().stream()
        .sorted(Comparator.comparing(Person::name))
        .filter(
            one -> persons.values().stream().filter(p -> same(p.name(), one.name())).count() == 1)
        .forEach(one -> all.add(new Nameable(one.name(), Set.of(one.id()))));
    return all;
  }

  Found in(String body, List<Nameable> nameable) {
    var names = new LinkedHashSet<String>();
    var persons = new LinkedHashSet<UUID>();
    String low = body.toLowerCase(Locale.ROOT);
    for (int at = low.indexOf('@'); at >= 0; at = low.indexOf('@', at + 1)) {
      if (at > 0 && Character.isLetterOrDigit(low.charAt(at - 1))) {
        continue; // an address
      }
      longest(low, at + 1, nameable)
          .ifPresent(
              one -> {
                names.add(one.name());
                persons.addAll(one.persons());
              });
    }
    return new Found(List.copyOf(names), persons);
  }

  /** "Libraries United" rather than "Libraries", and no name inside a longer word. */
  private static Optional<Nameable> longest(String low, int from, List<Nameable> nameable) {
    return nameable.stream()
        .filter(one -> !one.name().isEmpty())
        .filter(one -> low.startsWith(one.name().toLowerCase(Locale.ROOT), from))
        .filter(
            one -> {
              int end = from + one.name().length();
              return end >= low.length() || !Character.isLetterOrDigit(low.charAt(end));
            })
        .max(Comparator.comparingInt(one -> one.name().length()));
  }

  private static boolean same(String one, String other) {
    return one.equalsIgnoreCase(other);
  }
}
