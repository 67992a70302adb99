package org.commontable.decisions.elections;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.platform.record.CanonicalJson;
import org.commontable.platform.record.StrictJson;

/** The opened box as the record and the database write it: sorted by the ballots' random codes. */
final class BoxText {
  private BoxText() {}

  static String write(List<Paper> papers) {
    return CanonicalJson.write(written(papers));
  }

  static List<Map<String, Object>> written(List<Paper> papers) {
    return SealedBox.sorted(papers).stream()
        .map(
            paper ->
                Map.<String, Object>of(
                    "receipt",
                    paper.receipt(),
                    "choices",
                    paper.choices().stream().map(BoxText::written).toList()))
        .toList();
  }

  static List<Paper> read(String text) {
    return StrictJson.read(text) instanceof List<?> list ? read(list) : List.of();
  }

  /**
   * Reads what {@link #written} wrote.
   *
   * @throws IllegalArgumentException when it is no box
   */
  static List<Paper> read(List<?> list) {
    return list.stream()
        .map(
            item -> {
              if (item instanceof Map<?, ?> map
                  && map.get("receipt") instanceof String receipt
                  && map.get("choices") instanceof List<?> choices) {
                return new Paper(
                    receipt,
                    choices.stream().map(choice -> choice(String.valueOf(choice))).toList());
              }
              throw new IllegalArgumentException("a ballot without receipt or choices");
            })
        .toList();
  }

  private static String written(UUID choice) {
    return choice.equals(Paper.BLANK) ? "blank" : choice.toString();
  }

  private static UUID choice(String written) {
    return written.equals("blank") ? Paper.BLANK : UUID.fromString(written);
  }
}
