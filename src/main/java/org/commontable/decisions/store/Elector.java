package org.commontable.decisions.store;

import java.util.UUID;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Weight;
import org.commontable.shared.Fraction;

/** A member of the frozen table, under the name it had then; {@code days} it needs to decide. */
public record Elector(UUID organization, String name, String shortName, Fraction weight, int days) {
  Member member() {
    return new Member(organization.toString(), new Weight(weight));
  }
}
