package org.commontable.decisions.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.decisions.rules.NoVote;

/** Why a member has no vote, as the record and the database keep it. */
public final class NoVoteFile {
  private NoVoteFile() {}

  public static Map<String, Object> write(NoVote why) {
    var fields = new LinkedHashMap<String, Object>();
    switch (why) {
      case NoVote.Tier tier -> fields.put("tier", tier.key());
      case NoVote.Attendance attendance -> {
        fields.put("attended", attendance.attended());
        fields.put("needed", attendance.needed());
        attendance.after().ifPresent(day -> fields.put("after", day.toString()));
      }
    }
    return fields;
  }

  public static NoVote read(Object value, String at) {
    Fields fields = Fields.of(value, at);
    return fields
        .optionalText("tier")
        .<NoVote>map(NoVote.Tier::new)
        .orElseGet(
            () ->
                new NoVote.Attendance(
                    fields.whole("attended", 0),
                    fields.whole("needed", 1),
                    fields.optionalText("after").map(LocalDate::parse)));
  }
}
