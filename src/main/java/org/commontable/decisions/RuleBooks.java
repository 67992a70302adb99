package org.commontable.decisions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rule book: versions proposed from presets, and adopted organization by organization. */
public interface RuleBooks {
  /** Keys of the presets offered on screens; the set-up shows them. */
  List<String> presets();

  /** Keys of the presets that decide class by class, as real coalitions do. */
  List<String> coalitions();

  /** The newest version; empty before any was proposed. */
  Optional<RuleBook> current();

  Optional<RuleBook> version(int version);

  /** Proposes a preset as the next version; every organization adopts it anew. */
  default RuleBook propose(String preset, UUID by) {
    return propose(preset, false, false, by);
  }

  /**
   * The same.
   *
   * @param proxies in every class of decisions an organization may hold one written proxy
   * @param emergency statements, endorsements and money may be decided by the emergency rule
   */
  RuleBook propose(String preset, boolean proxies, boolean emergency, UUID by);

  /** "We adopt these rules." False when this organization had adopted this version already. */
  boolean adopt(UUID organization, UUID by);
}
