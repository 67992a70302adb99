package org.commontable.evidence.requests;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The letters, filled in from the law's templates. In English, as the offices read it. */
final class RequestLetter {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  private RequestLetter() {}

  static String asking(RecordsRequest request, RecordsLaw law) {
    return filled(law.letter(), request, Map.of());
  }

  /** What the reviewer is asked; empty where there is nothing to review. */
  static String appealing(RecordsRequest request, List<Turn> turns, RecordsLaw law) {
    var asked = turns.stream().filter(turn -> turn.step() == Step.SENT).findFirst();
    var answer =
        turns.stream()
            .filter(turn -> turn.step().answered() || turn.step() == Step.NO_ANSWER)
            .reduce((_, later) -> later)
            .filter(turn -> turn.step() != Step.PROVIDED);
    if (asked.isEmpty() || answer.isEmpty()) {
      return "";
    }
    return filled(
        law.appeal(),
        request,
        Map.of("asked", day(asked.get().on()), "answer", words(answer.get())));
  }

  private static String words(Turn answer) {
    return switch (answer.step()) {
      case NO_ANSWER -> "none by " + day(answer.on());
      case PARTLY -> "released in part on " + day(answer.on());
      case NONE_HELD -> "said on " + day(answer.on()) + " that it holds no such records";
      default -> "denied on " + day(answer.on());
    };
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** What was typed is filled in once and never read as a template itself. */
  private static String filled(String template, RecordsRequest it, Map<String, String> more) {
    var letter = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      String name = template.substring(open + 1, close);
      letter.append(template, at, open);
      letter.append(
          switch (name) {
            case "addressee" -> it.addressee();
            case "records" -> it.records();
            case "years" -> it.years();
            case "form" -> it.form();
            case "requester" -> it.requester();
            default -> more.getOrDefault(name, "");
          });
      at = close + 1;
    }
    return letter.append(template, at, template.length()).toString();
  }
}
