package org.commontable.evidence.web;

import java.util.List;
import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * Figures that an edition says otherwise than the one before it.
 *
 * @param form what is looked for
 * @param editions those that moved something, the newest first; none before any did
 * @param wrong sentences about words of the address that are none of ours
 * @param counted how many moved, and how many of them are listed
 * @param files that were new in the edition: what now stands comes from them, or is hidden for them
 * @param pagePath ends where the page's number follows
 */
public record MovesPage(
    Form form,
    Map<String, String> editions,
    Map<String, String> indicators,
    List<String> wrong,
    String title,
    String counted,
    List<Row> rows,
    List<File> files,
    int page,
    int last,
    String pagePath,
    String csv) {

  /**
   * @param under what rows share that belong together: indicator and year
   * @param path of the figure, with how it is known
   * @param before empty where the figure is shown no more: then its number is not repeated
   */
  public record Row(String under, String path, String about, String before, String after) {}

  public record File(String sha256, String name, String publisher) {}
}
