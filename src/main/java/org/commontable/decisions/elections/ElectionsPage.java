package org.commontable.decisions.elections;

import java.util.List;

/** All elections, newest first. */
public record ElectionsPage(List<Line> lines, boolean mayDraft) {
  public record Line(Election election, Stage stage) {
    public boolean closed() {
      return stage == Stage.CLOSED;
    }
  }
}
