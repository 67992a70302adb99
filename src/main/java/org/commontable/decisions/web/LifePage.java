package org.commontable.decisions.web;

import java.util.List;

/**
 * What became of a decision beside its own course, and how conditions count in it.
 *
 * @param lines what the reader must know first
 * @param counting how support with conditions counts, and what that means here
 * @param again the question may be asked again, or others asked to ask sooner
 * @param mend the reader may mend a slip of the pen
 */
public record LifePage(List<Line> lines, List<String> counting, boolean again, boolean mend) {
  /**
   * @param href where more of it stands; empty for nowhere
   * @param grave something that changes what may be said in public
   */
  public record Line(String text, String href, String label, boolean grave) {}
}
