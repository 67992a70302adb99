package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.commontable.accounts.Role;
import org.commontable.evidence.imports.Imports;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The published files on the page where files are handed in: a page at a time, and looked for. */
class FilesPublishedPageTest extends Site {
  private static final String HEADER =
      "sch_id,dist_name,year,category,group_type,student_group,n_students\n";

  @Autowired Imports imports;

  private Reader analyst;

  @BeforeEach
  void startEmpty() {
    empty();
    analyst = as(Role.ANALYST);
  }

  private void publish(int files) {
    TX.executeWithoutResult(
        tx -> {
          for (int i = 1; i <= files; i++) {
            String line =
                "275,Jefferson County,2025-2026,Out-of-School Suspensions,race,Black,"
                    + (100 + i)
                    + "\n";
            imports.takeAndPublish(
                "file & %02d.csv".formatted(i),
                (HEADER + line).getBytes(StandardCharsets.UTF_8),
                "sample");
          }
        });
  }

  private Document page(String query) {
    return analyst.get("/evidence/import" + query).page();
  }

  @Test
  void aLongListComesInPagesAndKeepsWhatIsLookedFor() {
    publish(23);
    Document first = page("");
    assertThat(first.select("#published tbody tr")).hasSize(20);
    assertThat(first.select("#published [role=status]").text()).contains("23 files");
    Document second = analyst.get(first.select("a[rel=next]").attr("href")).page();
    assertThat(second.select("#published tbody tr")).hasSize(3);
    assertThat(second.select("a[rel=next]")).isEmpty();
    assertThat(page("?name=%26+1").select("#published tbody tr")).hasSize(10);
    Document looked = page("?name=FILE+%26&page=2");
    assertThat(looked.select("#published tbody tr")).hasSize(3);
    assertThat(looked.select("#name").val()).isEqualTo("FILE &");
    Document back = analyst.get(looked.select("a[rel=prev]").attr("href")).page();
    assertThat(back.select("#name").val()).isEqualTo("FILE &");
    assertThat(back.select("#published tbody tr")).hasSize(20);
    String publisher = first.select("#publisher option").get(1).val();
    assertThat(
            analyst
                .get(
                    "/evidence/import?publisher="
                        + java.net.URLEncoder.encode(publisher, StandardCharsets.UTF_8))
                .page()
                .select("#published tbody tr"))
        .hasSize(20);
  }

  @Test
  void whatIsNoPageOrNoPublisherIsTheFirstAndAll() {
    publish(1);
    for (String query :
        new String[] {"?page=0", "?page=-1", "?page=x", "?page=999999", "?publisher=nobody"}) {
      assertThat(page(query).select("#published tbody tr")).as(query).hasSize(1);
    }
    Document none = page("?name=%25_'");
    assertThat(none.select("#published tbody tr")).isEmpty();
    assertThat(none.select("#published").text()).contains("No published file is called so.");
    assertThat(nobody().get("/evidence/import").location()).startsWith("/sign-in");
  }
}
