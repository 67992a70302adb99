package org.commontable.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareImageTest {
  @Test
  void theLastOfFiveNamesIsWrittenBecauseThereIsRoom() {
    assertThat(ShareImage.png(placard("Tarrow Teachers Association")))
        .isNotEqualTo(ShareImage.png(placard("Tarrow Transit Association")));
  }

  private static Placard placard(String last) {
    return new Placard(
        "es",
        "discipline",
        "Mesa de Tarrow por la Escuela Pública",
        "Publiquen cada suspensión, escuela por escuela",
        "Adoptada",
        "Adoptada; se admiten objeciones hasta el 6 de diciembre de 2026",
        "por 7 de 9 organizaciones miembro, 2 con condiciones",
        Collections.nCopies(5, Mark.SUPPORT),
        "Nombres publicados: Eastside Parents Council, Faith in Action Tarrow, Hispanic Family"
            + " Network, Northside Neighbors, "
            + last,
        List.of("Decisión 2026-3"),
        "");
  }
}
