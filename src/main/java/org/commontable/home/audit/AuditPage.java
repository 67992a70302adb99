package org.commontable.home.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * Lines in words, newest first.
 *
 * @param own only the reader's own lines, without filter
 * @param kinds kinds to choose from, with an empty one first
 * @param people people to choose from, by id, with an empty one first
 * @param query what was chosen, as the rest of an address
 * @param months how long a line is kept
 */
public record AuditPage(
    boolean own,
    boolean mayAll,
    List<Line> lines,
    long count,
    int page,
    int last,
    Form form,
    Map<String, String> kinds,
    Map<String, String> people,
    String query,
    int months) {

  /** Address of another page; the number follows. */
  public String pages() {
    return (own ? "/audit/own?" : "/audit?" + query) + "page=";
  }

  /**
   * One line.
   *
   * @param who a name; an opaque id where the name was erased
   * @param whom empty when it concerns nobody else
   */
  public record Line(
      Instant at, String what, String detail, String who, String whom, String organization) {}
}
