package org.commontable.evidence;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A cell on its way through the gate: with its amount, or with the reason why it is hidden. */
record GateCell(CellKey key, OptionalLong amount, Optional<Hidden> hidden, UUID source, long line) {
  static GateCell shown(CellKey key, long amount, UUID source, long line) {
    return new GateCell(key, OptionalLong.of(amount), Optional.empty(), source, line);
  }

  GateCell hide(Hidden reason) {
    return new GateCell(key, OptionalLong.empty(), Optional.of(reason), source, line);
  }

  boolean isHidden() {
    return hidden.isPresent();
  }
}
