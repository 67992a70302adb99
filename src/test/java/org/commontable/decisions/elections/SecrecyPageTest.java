package org.commontable.decisions.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the table keeps, looked at as its operator can: nothing of it joins voter and ballot. */
class SecrecyPageTest extends ElectionsForTests {

  @Test
  void nothingThatIsKeptHoldsAChoiceOrACodeBeforeTheClose() {
    anOpenElection("most");
    String code = receipt(cast("Faith", "Ben")).replace("-", "");
    receipt(cast("Teachers", "Ada"));
    var ben = candidate("Ben");
    for (String table : everyTable()) {
      var rows = OWNER.sql("select t::text from " + table + " t").query(String.class).list();
      assertThat(rows).as(table).noneMatch(row -> row.contains(code));
      if (!table.equals("decisions.candidacy")
          && !table.equals("record.entry") // the announcement names her
          && !table.equals("platform.answered_post")) {
        assertThat(rows).as(table).noneMatch(row -> row.contains(ben));
      }
    }
    assertThat(
            OWNER
                .sql("select location || notice from platform.answered_post")
                .query(String.class)
                .list())
        .as("a ballot's post leaves no answer behind")
        .noneMatch(kept -> kept.contains("/ballot") || kept.contains(ben));
    assertThat(
            OWNER
                .sql("select line from record.entry where type = 'election.voted'")
                .query(String.class)
                .list())
        .hasSize(2)
        .noneMatch(line -> line.contains(ben) || line.contains("receipt"));
  }

  @Test
  void theListOfVotersKeepsNeitherTimeNorPersonNorOrder() {
    assertThat(columns("election_tick")).containsExactlyInAnyOrder("election", "organization");
    assertThat(columns("ballot_box")).containsExactlyInAnyOrder("election", "sealed");
  }

  @Test
  void theWholeBoxIsWrittenAnewWithEveryBallotSoThatNoRowIsOlder() {
    anOpenElection("most");
    var lengths = new java.util.HashSet<Integer>();
    for (String one : List.of("Faith", "Teachers", "Northside")) {
      receipt(cast(one, "Ada"));
      assertThat(rows("ballot_box")).isEqualTo(1);
      lengths.add(
          OWNER
              .sql("select length(sealed) from decisions.ballot_box")
              .query(Integer.class)
              .single());
    }
    assertThat(lengths).hasSize(1);
  }

  @Test
  void theKeyIsInNoBackupAndGoesWhenTheBoxIsOpened() {
    anOpenElection("most");
    cast("Faith", "Ben");
    UUID election = OWNER.sql("select id from decisions.election").query(UUID.class).single();
    assertThat(keys.of(election)).isPresent();
    close();
    openBoxes();
    assertThat(keys.of(election)).isEmpty();
    assertThat(rows("ballot_box")).isZero();
    assertThat(of("Faith").get(E).text()).contains("1 ballot in the box");
  }

  @Test
  void withoutItsKeyTheBoxTakesNothingAndSaysSo() {
    anOpenElection("most");
    var faith = ballot("Faith", "Ben");
    keys.forget(OWNER.sql("select id from decisions.election").query(UUID.class).single());
    var refused = of("Faith").post(E + "/ballot", faith);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("The box cannot be opened any more");
    close();
    assertThat(of("Faith").get(E).text()).contains("the vote must be held again");
    openBoxes();
    openBoxes();
    assertThat(entries("election.lost")).isEqualTo(1);
    assertThat(of("Faith").get(E).text()).contains("the vote must be held again");
    assertThat(of("Faith").get(E + "/box.csv").status()).isEqualTo(404);
  }

  private static List<String> columns(String table) {
    return OWNER
        .sql(
            """
            select column_name from information_schema.columns
            where table_schema = 'decisions' and table_name = :table
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  private static List<String> everyTable() {
    return OWNER
        .sql(
            """
            select table_schema || '.' || table_name from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list();
  }
}
