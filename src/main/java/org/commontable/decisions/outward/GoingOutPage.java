package org.commontable.decisions.outward;

import org.commontable.platform.web.Form;

/**
 * What goes out, to be taken along.
 *
 * @param badge the snippet for a web page: sentence and badge, which says when they part
 * @param embed the snippet for a frame
 * @param checked what came of a text that somebody wanted to check
 * @param form the text to check
 */
public record GoingOutPage(Outward it, String badge, String embed, Found checked, Form form) {
  /** The checked text is the sentence, word for word. */
  public boolean holds() {
    return checked.how().equals("holds");
  }
}
