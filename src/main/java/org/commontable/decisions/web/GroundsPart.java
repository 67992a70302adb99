package org.commontable.decisions.web;

import java.util.List;
import org.commontable.decisions.store.Grounds;

/**
 * Costs and evidence as they stand on a page.
 *
 * @param costsHtml made from what was typed, escaped; empty where nothing was said
 * @param evidenceHtml as above
 */
public record GroundsPart(
    String costs,
    String costsHtml,
    String evidence,
    String evidenceHtml,
    List<Markdown.Source> sources) {
  static final GroundsPart NONE = of(Grounds.NONE);

  static GroundsPart of(Grounds said) {
    return new GroundsPart(
        said.costs(),
        html(said.costs()),
        said.evidence(),
        html(said.evidence()),
        Markdown.sources(said.costs() + "\n\n" + said.evidence()));
  }

  private static String html(String words) {
    return words.isEmpty() ? "" : Markdown.html(words);
  }

  public boolean isEmpty() {
    return costs.isEmpty() && evidence.isEmpty();
  }
}
