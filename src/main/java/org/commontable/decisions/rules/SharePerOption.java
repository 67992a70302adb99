package org.commontable.decisions.rules;

import java.util.List;

/** Each option named keeps its own minimum or maximum share: "block at most 0 of those cast". */
public record SharePerOption(List<Limit> limits) implements Measure {
  public SharePerOption {
    limits = List.copyOf(limits);
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("at least one option needs a share");
    }
  }

  @Override
  public String name() {
    return "share-per-option";
  }

  @Override
  public <A extends Amount<A>> List<Part> measure(Tally<A> tally) {
    return limits.stream().map(limit -> limit.part(tally)).toList();
  }

  /** Every stance is an option here, a block among them. */
  @Override
  public boolean admits(Stance stance) {
    return true;
  }
}
