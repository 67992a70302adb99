package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.rules.Ballot;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.rules.Stance;
import org.commontable.decisions.rules.Stances;
import org.commontable.platform.picture.Mark;

/**
 * A stance as it was given; a later one of the same organization takes its place, and both stay.
 *
 * @param stance as written in files: support, conditional, stand-aside …
 * @param legal recusal: law or charter bars the organization
 * @param principle for a block: the principle or harm it rests on
 * @param meet for a block: the person to meet
 * @param byClerk entered by the clerk by name
 * @param handedOver given through a link that the convener handed over
 * @param confirmed when its organization confirmed it
 * @param own what the organization had decided itself, where it said so
 */
public record Given(
    UUID id,
    UUID organization,
    int version,
    String stance,
    boolean legal,
    String reason,
    String principle,
    String meet,
    Channel channel,
    boolean byClerk,
    boolean handedOver,
    Instant at,
    UUID by,
    Optional<Instant> confirmed,
    List<Condition> conditions,
    Optional<OwnDecision> own) {

  public Given {
    conditions = List.copyOf(conditions);
  }

  /** Counted, but the organization has not said so itself yet. */
  public boolean unconfirmed() {
    return (byClerk || handedOver) && confirmed.isEmpty();
  }

  /** The same with the conditions of all who set some. */
  Given withConditions(List<Condition> all) {
    return new Given(
        id,
        organization,
        version,
        stance,
        legal,
        reason,
        principle,
        meet,
        channel,
        byClerk,
        handedOver,
        at,
        by,
        confirmed,
        all,
        own);
  }

  /** The mover refused one of its conditions: the organization is asked where it stands now. */
  public boolean askedAgain() {
    return conditions.stream().anyMatch(c -> c.state() == ConditionState.REFUSED);
  }

  /** What the engine counts, with the states its conditions had at that instant. */
  public Stance at(Instant instant) {
    return switch (stance) {
      case "support" -> Stances.SUPPORT;
      case "conditional" ->
          new Stance.Conditional(conditions.stream().map(c -> c.stateAt(instant)).toList());
      case "stand-aside" -> new Stance.StandAside(legal);
      case "abstain" -> Stances.ABSTAIN;
      case "oppose" -> Stances.OPPOSE;
      case "block" -> Stances.BLOCK;
      default -> throw new IllegalStateException("no stance " + stance);
    };
  }

  Ballot ballot(Instant instant) {
    return new Ballot(organization.toString(), at(instant), version);
  }

  public Mark mark() {
    return mark(stance);
  }

  public static Mark mark(String stance) {
    return switch (stance) {
      case "support" -> Mark.SUPPORT;
      case "conditional" -> Mark.CONDITIONS;
      case "stand-aside" -> Mark.STAND_ASIDE;
      case "abstain" -> Mark.ABSTAIN;
      case "oppose" -> Mark.OPPOSE;
      case "block" -> Mark.BLOCK;
      default -> throw new IllegalStateException("no stance " + stance);
    };
  }
}
