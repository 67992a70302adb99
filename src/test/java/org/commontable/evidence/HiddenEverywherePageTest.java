package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is hidden is hidden in every view, order and file. */
class HiddenEverywherePageTest extends SampleViews {
  /** In every view, order and file: no count, no rate and no comparison of what is hidden. */
  @Test
  void whatIsHiddenIsHiddenEverywhere() {
    importTheSample();
    String groups =
        StudentGroup.races().stream()
            .map(it -> "&group=" + it.word())
            .collect(Collectors.joining());
    String years =
        IntStream.rangeClosed(2011, 2025)
            .mapToObj(it -> "&year=" + it + "-" + (it + 1))
            .collect(Collectors.joining());
    for (String sort : List.of("name", "highest", "lowest", "ratio-highest", "ratio-lowest")) {
      String view = "?indicator=oss-events" + groups + years + "&sort=" + sort;
      List<JsonNode> hidden = new ArrayList<>();
      boolean over = false;
      for (JsonNode one : json(nobody().get("/evidence/explore.json" + view)).get("figures")) {
        if (!one.get("status").asString().equals("hidden")) {
          assertThat(over && sort.endsWith("est") && !sort.startsWith("ratio"))
              .as("hidden ones come last")
              .isFalse();
          continue;
        }
        over = true;
        hidden.add(one);
        assertThat(one.get("value").isNull()).isTrue();
        assertThat(one.get("numerator").isNull()).isTrue();
        // What the state hides names the row that does.
        assertThat(one.get("reason").asString().equals("state") || one.get("sources").isEmpty())
            .isTrue();
        JsonNode compared = one.get("comparison");
        if (compared != null) {
          assertThat(compared.get("ratio").isNull()).isTrue();
          assertThat(compared.get("difference").isNull()).isTrue();
          assertThat(compared.get("interval").isNull()).isTrue();
        }
      }
      assertThat(hidden).as(sort).isNotEmpty();
      List<String> names = hidden.stream().map(it -> it.get("placeName").asString()).toList();
      assertThat(sort.equals("name") ? List.of() : names).isSorted();
    }
    for (String path :
        List.of(
            EXPLORE + "&group=nhpi&year=2025-2026",
            "/evidence/change?place=901&group=nhpi",
            "/evidence/compare?place=901&place=902&group=nhpi",
            "/evidence/map?group=nhpi")) {
      var page = nobody().get(path).page();
      assertThat(page.select("table.figures").text()).as(path).contains("hidden");
      assertThat(page.select("table.figures td strong")).as(path).isEmpty();
      assertThat(page.select("svg circle.ch-point")).as(path).isEmpty();
    }
  }
}
