package org.commontable.platform.record;

import java.util.Map;

/** Decides which lines a member's copy withholds for now. It sees every entry, in order. */
public interface HoldingBack {
  void see(Entry entry);

  /** Numbers of the lines, each with its decision; asked when all were seen. */
  Map<Long, String> lines();
}
