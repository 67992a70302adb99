package org.commontable.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.evidence.invented.InventedMeasures;
import org.commontable.evidence.invented.InventedPlaces;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real places never stand beside the invented ones of the sample. */
class SamplePageTest extends Site {
  private static final String HEAD = "sch_id,dist_name,year,race,s_count,calc_pct\n";

  @Autowired Imports imports;

  private Reader analyst;

  @BeforeEach
  void startEmpty() {
    empty();
    analyst = as(Role.ANALYST);
  }

  private void importTheSample() {
    TX.executeWithoutResult(
        tx -> {
          InventedFiles.importInto(imports, "sample");
          InventedPlaces.importInto(imports, "sample");
          InventedMeasures.importInto(imports, "sample");
        });
  }

  private Reader.Seen handIn(Reader reader, String name, String text) {
    reader.get("/evidence/import");
    return reader.upload("/evidence/import", "file", name, text.getBytes(UTF_8), Map.of());
  }

  @Test
  void theSampleRefusesFilesOfRealPlacesAndSaysWhereTheyBelong() {
    importTheSample();
    String adair = HEAD + "001,Adair County,2024-2025,White,2250,0.9\n";
    String state = HEAD + "999,State,2024-2025,White,500000,0.8\n";
    String both = HEAD + "901,Tarrow,2024-2025,White,2250,0.9\n275,Elm,2024-2025,White,30,0.9\n";
    String schools =
        "sch_id,nces_id,dist_name,sch_name,coop,long,lat,year,sch_type,grade_low,grade_high,title1,enroll\n"
            + "001010,210003000001,Adair County,Adair Elementary,,-85.3,37.1,2024-2025,A1,,,,400\n";
    for (String file : new String[] {adair, state, both, schools}) {
      var refused = handIn(analyst, "real.csv", file);
      assertThat(refused.status()).as(file).isEqualTo(422);
      assertThat(refused.text())
          .contains("This table is the sample")
          .contains("in an empty directory (./commontable start --data DIR)");
    }
    assertThat(handIn(analyst.reading("es"), "real.csv", adair).text())
        .contains("Esta mesa es la de muestra");
    assertThat(analyst.get("/evidence/import").text()).contains("Nothing is waiting");
  }

  @Test
  void inventedFilesGoIntoTheSampleAndRealOnesIntoAnyOtherTable() {
    String adair = HEAD + "001,Adair County,2024-2025,White,2250,0.9\n";
    assertThat(handIn(analyst, "real.csv", adair).status()).isEqualTo(303);
    empty();
    analyst = as(Role.ANALYST);
    importTheSample();
    String elm =
        HEAD
            + "907,Elm County,2024-2025,White,2250,0.9\n"
            + "907010,Elm County,2024-2025,White,225,0.9\n"
            + "999,Kentmoor,2024-2025,White,22500,0.9\n";
    assertThat(handIn(analyst, "invented.csv", elm).status()).isEqualTo(303);
    analyst.get("/evidence/import");
    assertThat(
            analyst
                .upload("/evidence/import", "file", "map.zip", InventedPlaces.outlines(), Map.of())
                .status())
        .isEqualTo(303);
  }
}
