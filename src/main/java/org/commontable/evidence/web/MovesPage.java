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
 * @param newly figures that are newly shown
 * @param files that were new in the edition: what now stands comes from them, or is hidden for them
 */
public record MovesPage(
    Form form,
    Map<String, String> editions,
    Map<String, String> indicators,
    List<String> wrong,
    String title,
    Part moved,
    Part newly,
    List<File> files,
    String csv) {

  /**
   * @param counted how many there are, and how many of them are listed
   * @param path ends where the page's number follows
   */
  public record Part(String counted, List<Row> rows, int page, int last, String path) {
    static final Part NONE = new Part("", List.of(), 1, 1, "");
  }

  /**
   * @param under what rows share that belong together: indicator and year
   * @param path of the figure, with how it is known
   * @param before empty where the figure is shown no more, whose number is not repeated, or newly
   */
  public record Row(String under, String path, String about, String before, String after) {}

  public record File(String sha256, String name, String publisher) {}
}
