package org.commontable.accounts;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.platform.web.Forbidden;

/**
 * Who is asking, with the roles held at this moment.
 *
 * @param handedOver signed in through a link the convener handed over: stances given so are
 *     unconfirmed, and most acts wait until she signs in by mail
 * @param waiting organizations whose alternate she is while their delegate is there
 */
public record Visitor(
    Optional<Person> person, List<Grant> grants, boolean handedOver, Set<UUID> waiting) {
  public static final Visitor NOBODY = new Visitor(Optional.empty(), List.of(), false, Set.of());

  private static final Set<Role> SPEAKERS = EnumSet.of(Role.DELEGATE, Role.ALTERNATE);

  public Visitor {
    grants = List.copyOf(grants);
    waiting = Set.copyOf(waiting);
  }

  public boolean signedIn() {
    return person.isPresent();
  }

  public Set<Role> roles() {
    var roles = EnumSet.of(Role.PUBLIC);
    grants.forEach(grant -> roles.add(grant.role()));
    return roles;
  }

  public boolean is(Role role) {
    return roles().contains(role);
  }

  public boolean may(Act act) {
    return act.allows(roles()) && (!handedOver || act.allowsByHandedOverLink());
  }

  /** Organizations this person is delegate or alternate of. */
  public Set<UUID> organizations() {
    var organizations = new LinkedHashSet<UUID>();
    for (Grant grant : grants) {
      if (SPEAKERS.contains(grant.role()) && grant.organization() != null) {
        organizations.add(grant.organization());
      }
    }
    return organizations;
  }

  /** In any seat: delegate, alternate or member. */
  public boolean sitsFor(UUID organization) {
    return grants.stream().anyMatch(grant -> organization.equals(grant.organization()));
  }

  public boolean speaksFor(UUID organization) {
    return organizations().contains(organization);
  }

  /** As {@link #speaksFor}, and it is her turn: an alternate waits while the delegate is there. */
  public boolean actsFor(UUID organization) {
    return speaksFor(organization) && !waiting.contains(organization);
  }

  /** For whatever binds or names the organization (decisions.md 8). */
  public void mustActFor(UUID organization) {
    mustSpeakFor(organization);
    if (waiting.contains(organization)) {
      throw Forbidden.asThingsStand("an alternate whose delegate has not handed over");
    }
  }

  /** For what an alternate does beside her delegate too: to read, to be present, to take back. */
  public void mustSpeakFor(UUID organization) {
    if (!speaksFor(organization)) {
      throw new Forbidden("not a delegate of this organization");
    }
  }

  /** The signed-in person; the gate has let nobody else in. */
  public Person mustBeSomebody() {
    return person.orElseThrow(() -> new Forbidden("not signed in"));
  }
}
