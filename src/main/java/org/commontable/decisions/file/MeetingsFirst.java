package org.commontable.decisions.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.decisions.rules.Unreadable;

/**
 * Meetings that a member must have attended before it votes on a class of decisions.
 *
 * @param sinceAnnual only those after the last annual meeting count
 */
public record MeetingsFirst(long meetings, boolean sinceAnnual) {
  private static final String ANNUAL = "annual-meeting";

  Map<String, Object> written() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("meetings", meetings);
    if (sinceAnnual) {
      fields.put("since", ANNUAL);
    }
    return fields;
  }

  /** Reads what a preset, the database and the record write. */
  public static MeetingsFirst read(Object value, String at) {
    Fields fields = Fields.of(value, at);
    long meetings = fields.whole("meetings", 1);
    boolean annual = fields.optionalText("since").map(said -> annual(said, at)).orElse(false);
    fields.nothingElse();
    return new MeetingsFirst(meetings, annual);
  }

  private static boolean annual(String said, String at) {
    if (!said.equals(ANNUAL)) {
      throw new Unreadable(at + ".since", "\"" + ANNUAL + "\" is expected");
    }
    return true;
  }
}
