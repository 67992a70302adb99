package org.commontable.decisions.store;

import java.util.UUID;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Weight;
import org.commontable.shared.Fraction;

/**
 * A member of the frozen table, under the name it had then.
 *
 * @param weight as it counts, after the cap
 * @param chamber empty for none
 * @param days it needs to decide
 */
public record Elector(
    UUID organization, String name, String shortName, Fraction weight, String chamber, int days) {
  public Member member() {
    return new Member(organization.toString(), new Weight(weight), chamber);
  }
}
