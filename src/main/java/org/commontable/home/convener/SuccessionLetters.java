package org.commontable.home.convener;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Grants;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Seat;
import org.commontable.members.Seats;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/** The letter to whom is asked, and those that let nothing happen to the office in silence. */
@Component
class SuccessionLetters {
  private final Organizations organizations;
  private final Seats seats;
  private final People people;
  private final Grants grants;
  private final Coalitions coalitions;
  private final Catalogues catalogues;
  private final Outbox outbox;
  private final Origin origin;
  private final Clock clock;

  SuccessionLetters(
      Organizations organizations,
      Seats seats,
      People people,
      Grants grants,
      Coalitions coalitions,
      Catalogues catalogues,
      Outbox outbox,
      Origin origin,
      Clock clock) {
    this.organizations = organizations;
    this.seats = seats;
    this.people = people;
    this.grants = grants;
    this.coalitions = coalitions;
    this.catalogues = catalogues;
    this.outbox = outbox;
    this.origin = origin;
    this.clock = clock;
  }

  /** Asks her; the link is hers alone. */
  void ask(Succession succession, String path) {
    var words = words();
    people
        .find(succession.person())
        .ifPresent(
            to ->
                post(
                    succession.byOrganizations() ? "ask" : "handOver",
                    succession,
                    to,
                    path,
                    words));
  }

  /** Everybody with a seat, every convener, and whoever was convener until now. */
  void tell(String what, Succession succession) {
    var words = words();
    concerned(succession).forEach(to -> post(what, succession, to, "/convener", words));
  }

  private Collection<Person> concerned(Succession succession) {
    var now = clock.instant();
    var members =
        organizations.all().stream().filter(Organization::member).map(Organization::id).toList();
    var told = new LinkedHashMap<UUID, Person>();
    var seated = seats.holders(members, now).stream().map(Seat::person).distinct().toList();
    Stream.of(
            people.find(seated).values(),
            grants.holders(Role.CONVENER, null, now),
            grants.holders(Role.CONVENER, null, succession.proposed()))
        .flatMap(Collection::stream)
        .forEach(person -> told.put(person.id(), person));
    return told.values();
  }

  private void post(String what, Succession succession, Person to, String path, Words words) {
    var theirs = words.in(to.lang());
    boolean asked = what.equals("ask") || what.equals("handOver");
    Object[] names = {
      "coalition", coalitions.current().name().in(to.lang()),
      "to", to.name(),
      "person", name(Optional.of(succession.person())),
      "by", name(Optional.of(succession.proposedBy())),
      "organization", organization(succession.proposedFor()),
      "seconder", name(succession.secondedBy()),
      "second", organization(succession.secondedFor()),
      "objector", name(succession.objectedBy()),
      "reason", succession.reason(),
      "until",
          theirs.dateTime(
              what.equals("seconded") || what.equals("settled") || what.equals("ask")
                  ? succession.noticeUntil().orElse(succession.waitsUntil())
                  : succession.waitsUntil()),
      "beside", succession.beside() ? "yes" : "no",
      "decision", succession.decision().orElse(""),
      "settled", succession.decision().isPresent() ? "yes" : "no",
      "link", origin.address() + path
    };
    outbox.post(
        new Letter(
            "home.mail.convener." + what + ".kind",
            to.id(),
            to.email(),
            to.lang(),
            theirs.t("home.mail.convener." + what + ".subject", names),
            theirs.t("home.mail.convener." + what + ".text", names),
            asked));
  }

  private String name(Optional<UUID> person) {
    return person.flatMap(people::find).map(Person::name).orElse("");
  }

  private String organization(Optional<UUID> id) {
    return id.flatMap(organizations::find).map(Organization::name).orElse("");
  }

  private Words words() {
    return new Words(catalogues, "en", coalitions.current().zone());
  }
}
