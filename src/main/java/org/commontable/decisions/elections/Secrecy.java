package org.commontable.decisions.elections;

import java.util.List;

/** Whether an opened box tells by itself what each organization chose. */
final class Secrecy {
  private Secrecy() {}

  /** So few that each can work out the others', or all alike. */
  static boolean wasLost(List<Paper> papers) {
    return papers.size() < Election.FEWEST
        || papers.stream().map(Paper::choices).distinct().count() == 1;
  }
}
