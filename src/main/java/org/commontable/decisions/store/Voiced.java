package org.commontable.decisions.store;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.rules.Word;

/**
 * Whose voice a stance was.
 *
 * @param place the person whose voice it is: the delegate, also where her alternate spoke
 * @param leftBehind stances whose speakers no longer sat when it was given, and those it joins
 * @param proxy the proxy it was given by, for {@link Word.Kind#PROXY} alone
 */
public record Voiced(Word.Kind kind, UUID place, Set<UUID> leftBehind, Optional<UUID> proxy) {
  public Voiced {
    leftBehind = Set.copyOf(leftBehind);
  }
}
