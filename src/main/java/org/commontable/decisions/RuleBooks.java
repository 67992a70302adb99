package org.commontable.decisions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rule book: versions proposed from presets, and adopted organization by organization. */
public interface RuleBooks {
  /** Keys of the presets offered on screens; the set-up shows them. */
  List<String> presets();

  /** Keys of the presets that few tables need, shown behind the others. */
  List<String> rarer();

  /** Keys of the presets that decide class by class, as real coalitions do. */
  List<String> coalitions();

  /**
   * By which decisions open: the newest version that all founding organizations have adopted; until
   * there is one, the newest that was proposed, provisionally. Empty before any was proposed.
   */
  Optional<RuleBook> current();

  /** The newest version, adopted or not. */
  Optional<RuleBook> newest();

  Optional<RuleBook> version(int version);

  /** Proposes a preset as the next version; every organization adopts it anew. */
  default RuleBook propose(String preset, UUID by) {
    return propose(preset, Besides.NOTHING, by);
  }

  /**
   * The same.
   *
   * @param besides what is chosen beside the preset
   */
  RuleBook propose(String preset, Besides besides, UUID by);

  /** "We adopt these rules." False when this organization had adopted this version already. */
  boolean adopt(UUID organization, UUID by);
}
