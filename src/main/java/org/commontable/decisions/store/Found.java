package org.commontable.decisions.store;

import java.util.List;
import java.util.UUID;

/**
 * A page of what was found, newest number first.
 *
 * @param page its number, from 1: the last there is where a later one was asked for
 * @param all how many there are on all pages
 */
public record Found(List<UUID> proposals, int page, int all) {
  public static final int ON_A_PAGE = 50;

  public Found {
    proposals = List.copyOf(proposals);
  }

  public static final Found NOTHING = new Found(List.of(), 1, 0);

  public int last() {
    return Math.max(1, (all + ON_A_PAGE - 1) / ON_A_PAGE);
  }
}
