package org.commontable.decisions.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who spoke for whom in one decision.
 *
 * @param voices by stance; a stance that is not named is its organization's one word
 * @param confirmers who confirmed a stance, by stance
 * @param proxies every proxy that may speak in it, withdrawn ones too
 * @param proxiesHeld how many one organization may hold by the rules it opened under; 0 for none
 */
public record Speaking(
    Map<UUID, Voiced> voices, Map<UUID, UUID> confirmers, List<Proxy> proxies, long proxiesHeld) {
  public static final Speaking NOTHING = new Speaking(Map.of(), Map.of(), List.of(), 0);

  public Speaking {
    voices = Map.copyOf(voices);
    confirmers = Map.copyOf(confirmers);
    proxies = List.copyOf(proxies);
  }

  public Optional<Voiced> voice(Given stance) {
    return Optional.ofNullable(voices.get(stance.id()));
  }

  /** The person whose voice it was, or who confirmed it. */
  Optional<UUID> whose(Given stance) {
    return voice(stance)
        .map(Voiced::place)
        .or(() -> Optional.ofNullable(confirmers.get(stance.id())));
  }

  public Optional<Proxy> proxy(UUID id) {
    return proxies.stream().filter(proxy -> proxy.id().equals(id)).findFirst();
  }
}
