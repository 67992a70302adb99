package org.commontable.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.files.Clash;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.junit.jupiter.api.Test;

/** What is said of a line whose own numbers do not agree, and that it is kept. */
class ClashWordsTest {
  private static final Clash MORE = clash("7500", "7343", "", "0");
  private static final Clash RATE = clash("2000", "2500", "graduation-rate", "53.5");

  private final Words words =
      new Words(new Catalogues(), "en", ZoneId.of("America/Kentucky/Louisville"));

  @Test
  void aPartLargerThanItsWholeAndARateBesideItsCountsAreSaidInBothLanguages() {
    assertThat(ClashWords.sentence(MORE, words))
        .isEqualTo(
            "Line 2, 275: graduates 7500, but cohort 7343. A part is larger than its whole.");
    assertThat(ClashWords.sentence(RATE, words))
        .isEqualTo(
            "Line 2, 275: graduation-rate is printed as 53.5 %, but graduates 2000 of cohort 2500"
                + " is 80.0 %.");
    assertThat(ClashWords.sentence(RATE, words.in("es"))).contains("53.5 %", "80.0 %", "2000");
  }

  @Test
  void findingsKeepThemAndThoseFromBeforeAreStillRead() {
    var findings =
        new ImportReport.Findings(
            0, Map.of(), List.of(), List.of(), 0, List.of(), 0, List.of(MORE, RATE), 2, true);
    assertThat(KeptFindings.read(KeptFindings.json(findings)).clashes())
        .containsExactly(MORE, RATE);
    assertThat(KeptFindings.read(KeptFindings.json(findings)).chosen()).isTrue();
    KeptFindings old =
        KeptFindings.read(
            "{\"dropped\":1,\"newLabels\":{},\"unread\":[],\"sums\":[],\"sumCount\":0,"
                + "\"duplicates\":[],\"duplicateCount\":0}");
    assertThat(old.dropped()).isEqualTo(1);
    assertThat(old.clashCount()).isZero();
    assertThat(old.chosen()).isFalse();
  }

  private static Clash clash(String count, String all, String rate, String said) {
    return new Clash(
        2,
        "275",
        "graduates",
        new BigDecimal(count),
        "cohort",
        new BigDecimal(all),
        rate,
        new BigDecimal(said));
  }
}
