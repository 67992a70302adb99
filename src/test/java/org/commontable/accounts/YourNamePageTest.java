package org.commontable.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commontable.decisions.verify.Recount;
import org.commontable.platform.record.RecordBook;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Others typed her name; she corrects it herself. */
class YourNamePageTest extends Table {
  private static final String PAGE = "/your-sign-in/name";

  @Autowired RecordBook record;

  @Test
  void sheIsCalledAsSheWritesItAndTheRecordKeepsWhatItSaid() {
    Reader hers = of("Faith");
    assertThat(hers.get("/your-sign-in").page().select("a[href=" + PAGE + "]")).hasSize(1);
    assertThat(hers.get(PAGE).page().select("#name").val()).isEqualTo("Ana Faith");
    assertThat(hers.postAndFollow(PAGE, Map.of("name", " Ána <b>María</b> Faith ")).text())
        .contains("You are called Ána <b>María</b> Faith here now.");
    var seen = of("Libraries").get(table.get("Faith").path());
    assertThat(seen.text()).contains("Ána <b>María</b> Faith").doesNotContain("Ana Faith");
    assertThat(seen.page().select("main b")).isEmpty();
    assertThat(as(Role.OPERATOR).get("/audit").text())
        .contains("Name corrected")
        .doesNotContain("Ana Faith");
    assertThat(hers.get("/audit/own").text()).contains("Name corrected");
    assertThat(kept("Ana Faith")).isEqualTo(1);
    assertThat(kept("Ána <b>María</b> Faith")).isZero();
    assertThat(Recount.of(record.newest(500).reversed()).faults()).isEmpty();
  }

  @Test
  void nobodyTakesAnothersNameItsLookOrNone() {
    Reader hers = of("Faith");
    assertThat(hers.post(PAGE, Map.of("name", "ana libraries")).text())
        .contains("Somebody else here is called so");
    for (var alike : new String[] {"Ana Librаries", "Αna Libraries", "Ａna Libraries"}) {
      assertThat(hers.post(PAGE, Map.of("name", alike)).text())
          .as(alike)
          .contains("Somebody else here is called so");
    }
    for (var none : new String[] {"", " ", "#12 - 3", "x".repeat(121), "Ana\u202eFaith"}) {
      assertThat(hers.post(PAGE, Map.of("name", none)).page().select("#name-error"))
          .as(none)
          .hasSize(1);
    }
    assertThat(hers.post(PAGE, Map.of("name", "Ana Faith")).status()).isEqualTo(303);
    assertThat(hers.get("/audit/own").text()).doesNotContain("Name corrected");
  }

  @Test
  void onlySheHerselfDoesIt() {
    assertThat(nobody().get(PAGE).location()).startsWith("/sign-in?next=");
    assertThat(nobody().post(PAGE, Map.of("name", "Eve")).status()).isEqualTo(403);
    Reader handed = byHandedOverLink(delegates.get("Faith"));
    assertThat(handed.post(PAGE, Map.of("name", "Eve")).status()).isEqualTo(403);
    assertThat(of("Libraries").get(table.get("Faith").path()).text()).contains("Ana Faith");
  }

  private static long kept(String name) {
    return OWNER
        .sql("SELECT count(*) FROM record.commitment_value WHERE value = :name")
        .param("name", name)
        .query(Long.class)
        .single();
  }
}
