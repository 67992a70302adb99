package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.platform.record.Sha256;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file whose copy is gone: each page says which one it is and what mends it. */
class LostFilePageTest extends Site {
  private static final byte[] OAK =
      """
      sch_id,dist_name,year,race,s_count,calc_pct
      921,Oak County,2015-2016,Black,770,0.4
      921,Oak County,2015-2016,White,1140,0.6
      """
          .getBytes(StandardCharsets.UTF_8);

  @Autowired Blobs blobs;
  @Autowired EvidenceData data;

  @Test
  void thePageOfOneOfItsLinesSaysSoUntilItIsHandedInAgain() throws IOException {
    empty();
    Reader analyst = as(Role.ANALYST);
    String waiting = handIn(analyst);
    assertThat(analyst.post(waiting + "/publication", Map.of()).status()).isEqualTo(303);
    String sha256 = Sha256.of(OAK);
    String line = "/evidence/numbers/" + sha256 + "/2";
    assertThat(analyst.get(line).text()).contains("770");

    data.facts().forget(sha256);
    Files.delete(blobs.path(sha256).orElseThrow());
    assertThat(analyst.get(line))
        .satisfies(
            it -> {
              assertThat(it.status()).isEqualTo(503);
              assertThat(it.text())
                  .contains("A file of this table cannot be read any more", "Reference: oak.csv");
            });
    assertThat(analyst.reading("es").get(line).text())
        .contains("Un archivo de esta mesa ya no se puede leer", "Referencia: oak.csv");

    handIn(analyst);
    assertThat(analyst.get(line).text()).contains("770");
  }

  private static String handIn(Reader analyst) {
    analyst.get("/evidence/import");
    return analyst.upload("/evidence/import", "file", "oak.csv", OAK, Map.of()).location();
  }
}
