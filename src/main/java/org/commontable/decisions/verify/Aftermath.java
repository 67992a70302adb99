package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.rules.Resolution;
import org.jspecify.annotations.Nullable;

/** What the entries so far say of a decision since its consensus failed. */
final class Aftermath {
  private static final String FAILED = "to-resolution";

  private Resolution limits = Resolution.DEFAULT;
  private Optional<Instant> since = Optional.empty();
  private String outcome = "";
  private long met;
  private boolean metSinceItFailed;
  private long round = 1;
  private boolean voting;
  private Optional<Object> rule = Optional.empty();

  void limit(@Nullable Object resolution) {
    limits =
        resolution == null ? Resolution.DEFAULT : ClassRule.resolution(resolution, "resolution");
  }

  void judged(String verdict, Instant at) {
    outcome = verdict;
    if (verdict.equals(FAILED)) {
      since = since.or(() -> Optional.of(at));
    }
  }

  void met(Payload payload) {
    mustHaveFailed("a resolution meeting");
    if (payload.number("meeting") != met + 1) {
      throw new Differs("resolution meeting " + payload.number("meeting") + " after " + met);
    }
    met++;
    metSinceItFailed = true;
    if (met > limits.meetings()) {
      throw new Differs("more resolution meetings than the rules give");
    }
  }

  void askAgain(Payload payload, boolean vote, Instant at) {
    mustHaveFailed("a new round");
    if (payload.number("round") != round + 1) {
      throw new Differs("round " + payload.number("round") + " after round " + round);
    }
    boolean spent =
        met >= limits.meetings()
            || since
                .map(from -> from.plus(Duration.ofDays(limits.days())))
                .filter(at::isAfter)
                .isPresent();
    if (vote ? !metSinceItFailed && !spent : !metSinceItFailed || spent) {
      throw new Differs(
          vote ? "the vote without talks" : "consensus sought again without talks or after them");
    }
    if (payload.instant("closesAt").filter(at::isBefore).isEmpty()) {
      throw new Differs("a round that closes before it begins");
    }
    round++;
    voting = vote;
    rule = Optional.ofNullable(payload.any("rule"));
    outcome = "";
    metSinceItFailed = false;
  }

  void mustHaveFailed(String what) {
    if (!outcome.equals(FAILED)) {
      throw new Differs(what + " though consensus has not failed");
    }
  }

  /** By the last verdict. */
  boolean adopted() {
    return outcome.equals("adopted");
  }

  boolean voting() {
    return voting;
  }

  /** Of the present round, where it is not the first. */
  Optional<Object> rule() {
    return rule;
  }
}
