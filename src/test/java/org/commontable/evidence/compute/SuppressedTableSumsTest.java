package org.commontable.evidence.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What can be worked out of a table that hides cells. */
class SuppressedTableSumsTest extends TypedSum {
  /** P1 of the methods, from the tests of CRAN sdcTable: a rule of two per line lets it pass. */
  @Test
  void aTableThatHidesTwoInEachLineMayStillShowOne() throws IOException {
    JsonNode audit =
        fromFile(
            "suppress",
            """
            {"rows":[230,250,336,3127],"columns":[1021,1262,770,890],"cells":[
              [null,null,null,89],[null,124,null,31],[92,null,59,null],[800,null,651,null]]}
            """);
    assertThat(audit.get("exposed").toString()).isEqualTo("[[0,1]]");
    assertThat(audit.get("bounds").get(0).get(1).toString()).isEqualTo("[47,47]");
    assertThat(audit.get("bounds").get(0).get(3).toString()).isEqualTo("[89,89]");
  }

  /** A total that nobody knows bounds nothing; where nothing does, the most is null. */
  @Test
  void totalsOfATableMayBeUnknown() throws IOException {
    JsonNode audit =
        fromFile(
            "suppress",
            "{\"rows\":[12,null],\"columns\":[null,9],\"cells\":[[null,null],[null,null]]}");
    assertThat(audit.get("bounds").toString()).isEqualTo("[[[3,12],[0,9]],[[0,null],[0,9]]]");
    assertThat(audit.get("exposed").toString()).isEqualTo("[]");
    JsonNode shown =
        fromFile(
            "suppress", "{\"rows\":[12,null],\"columns\":[null,9],\"cells\":[[null,5],[3,null]]}");
    assertThat(shown.get("bounds").toString()).isEqualTo("[[[7,7],[5,5]],[[3,3],[4,4]]]");
    assertThat(shown.get("exposed").toString()).isEqualTo("[[0,0],[1,1]]");
    JsonNode free =
        fromFile(
            "suppress",
            "{\"rows\":[null],\"columns\":[null,null],\"cells\":[[null,4]],\"range\":[1,9]}");
    assertThat(free.get("bounds").toString()).isEqualTo("[[[1,9],[4,4]]]");
  }
}
