package org.commontable.evidence.requests;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.commontable.evidence.files.Yamls;

/**
 * The law under which records are asked for, as dated data with its source ({@code
 * resources/evidence/records-law.yaml}).
 *
 * @param verified whether somebody has read the law itself
 * @param replyDays working days for the agency's answer, after it has received the request
 * @param reviewDays working days for the review of a denial
 * @param longerDays working days by which the reviewer may put the review off
 * @param courtDays calendar days in which either side may go to court after the review
 */
record RecordsLaw(
    String name,
    String source,
    boolean verified,
    int replyDays,
    int reviewDays,
    int longerDays,
    int courtDays,
    WorkingDays working,
    String letter,
    String appeal) {
  private static final RecordsLaw KENTUCKY = read(Yamls.map(Yamls.resource("records-law.yaml")));

  static RecordsLaw kentucky() {
    return KENTUCKY;
  }

  private static RecordsLaw read(Map<String, Object> yaml) {
    var review = Yamls.map(yaml.get("review"));
    return new RecordsLaw(
        Yamls.text(yaml, "law"),
        Yamls.text(yaml, "source"),
        Boolean.parseBoolean(Yamls.text(yaml, "verified")),
        number(Yamls.map(yaml.get("reply")), "workingDays"),
        number(review, "workingDays"),
        number(review, "longer"),
        number(Yamls.map(yaml.get("court")), "days"),
        new WorkingDays(
            Yamls.list(yaml.get("holidays")).stream()
                .map(RecordsLaw::day)
                .collect(Collectors.toSet())),
        Yamls.text(yaml, "letter"),
        Yamls.text(yaml, "appeal"));
  }

  /** YAML reads a date as midnight of Greenwich. */
  private static LocalDate day(Object yaml) {
    return LocalDate.ofInstant(((Date) yaml).toInstant(), ZoneOffset.UTC);
  }

  private static int number(Map<String, Object> yaml, String key) {
    return Integer.parseInt(Yamls.text(yaml, key));
  }
}
