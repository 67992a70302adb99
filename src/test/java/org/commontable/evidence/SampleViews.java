package org.commontable.evidence;

import java.nio.charset.StandardCharsets;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.evidence.invented.InventedPlaces;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented files of the sample are published, or none yet. */
abstract class SampleViews extends Site {
  static final String EXPLORE = "/evidence/explore?indicator=oss-events";

  @Autowired Imports imports;

  @BeforeEach
  void startEmpty() {
    empty();
  }

  void importTheSample() {
    TX.executeWithoutResult(
        tx -> {
          InventedFiles.importInto(imports, "sample");
          InventedPlaces.importInto(imports, "sample");
        });
  }

  static JsonNode json(Reader.Seen seen) {
    return JsonMapper.builder().build().readTree(seen.body());
  }

  static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
