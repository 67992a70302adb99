package org.commontable.decisions.rules;

import java.util.List;

/** A measure of one part: the yes compared with a share of one named set. */
public sealed interface OneShare extends Measure
    permits Unanimity,
        UnanimityOfAble,
        MajorityOfVotes,
        ShareOfVotes,
        ShareOfCast,
        ShareOfPresent,
        MajorityOfMembers,
        ShareOfMembers {
  <A extends Amount<A>> Part part(Tally<A> tally);

  @Override
  default <A extends Amount<A>> List<Part> measure(Tally<A> tally) {
    return List.of(part(tally));
  }
}
