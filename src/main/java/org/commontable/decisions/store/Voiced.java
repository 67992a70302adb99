package org.commontable.decisions.store;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.rules.Word;

/**
 * Whose voice a stance was.
 *
 * @param place the person whose voice it is: the delegate, also where her alternate spoke
 * @param leftBehind stances it takes the place of, whoever gave them: of speakers who no longer
 *     sat, and what an alternate said beside the delegate in whose place she speaks now
 * @param joins the stance it says again, which stays its speaker's
 * @param proxy the proxy it was given by, for {@link Word.Kind#PROXY} alone
 */
public record Voiced(
    Word.Kind kind, UUID place, Set<UUID> leftBehind, Optional<UUID> joins, Optional<UUID> proxy) {
  public Voiced {
    leftBehind = Set.copyOf(leftBehind);
  }
}
