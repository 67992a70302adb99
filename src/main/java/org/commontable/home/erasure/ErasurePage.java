package org.commontable.home.erasure;

import java.util.List;
import org.commontable.platform.web.Form;

/**
 * Asked before somebody is forgotten.
 *
 * @param fresh she has shown just now that she is herself
 * @param stops what stands in the way, each with its cure
 * @param ends seats and offices that end with it, in words
 */
public record ErasurePage(
    Form form, String name, String email, boolean fresh, List<Stop> stops, List<String> ends) {

  /** Nobody else speaks for this organization, or holds this office. */
  public record Stop(String words, String label, String href) {}
}
