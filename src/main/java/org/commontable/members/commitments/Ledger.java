package org.commontable.members.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.People;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.springframework.stereotype.Component;

/** The promises judged by today's clock. */
@Component
class Ledger {
  private final Commitments commitments;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final People people;
  private final Clock clock;

  Ledger(
      Commitments commitments,
      Organizations organizations,
      Coalitions coalitions,
      People people,
      Clock clock) {
    this.commitments = commitments;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.people = people;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), coalitions.current().zone());
  }

  List<Line> all() {
    var all = commitments.all();
    Map<UUID, Organization> known =
        organizations.find(all.stream().map(Commitment::organization).toList());
    var names = new HashMap<UUID, String>();
    return all.stream().map(one -> line(one, known.get(one.organization()), names)).toList();
  }

  Line line(Commitment one) {
    return line(one, organizations.find(one.organization()).orElseThrow(), new HashMap<>());
  }

  String name(UUID person) {
    return people.find(person).map(somebody -> somebody.name()).orElse("");
  }

  private Line line(
      Commitment one,
      @org.jspecify.annotations.Nullable Organization whose,
      Map<UUID, String> names) {
    Organization organization = java.util.Objects.requireNonNull(whose);
    return new Line(
        one,
        organization,
        one.state(today(), organization.member()),
        one.enteredFor() ? names.computeIfAbsent(one.by(), this::name) : "");
  }
}
