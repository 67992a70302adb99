package org.commontable.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Flyway is left out only where the database holds our migrations, word for word. */
class LandedStoreTest {
  private static final Path PROGRAMS = Path.of("target", "postgres-programs");

  @TempDir Path temp;

  @Test
  void flywayIsAskedWhereAnythingDiffers() {
    try (var data = DataDirectory.open(temp, PROGRAMS)) {
      var last = "version = '" + Migrations.known().last() + "'";
      assertThat(Migrations.haveRun(data.owner())).isTrue();

      for (var change :
          new String[] {
            "set success = false|set success = true",
            "set description = description || '!'|set description = rtrim(description, '!')",
            "set checksum = checksum - 1|set checksum = checksum + 1",
          }) {
        var thereAndBack = change.split("\\|(?=set)");
        update(data, thereAndBack[0], last);
        assertThat(Migrations.haveRun(data.owner())).as(change).isFalse();
        update(data, thereAndBack[1], last);
        assertThat(Migrations.haveRun(data.owner())).as("back: " + change).isTrue();
      }
    }
  }

  @Test
  void aMigrationThatWasEditedAfterItRanIsStillRefused() {
    try (var data = DataDirectory.open(temp, PROGRAMS)) {
      update(data, "set checksum = checksum - 1", "version = '" + Migrations.known().first() + "'");

      assertThatThrownBy(data::migrate)
          .isInstanceOf(DataRefused.class)
          .hasMessageContaining("checksum mismatch");
    }
  }

  private static void update(DataDirectory data, String change, String where) {
    JdbcClient.create(data.owner())
        .sql("update platform.migration " + change + " where " + where)
        .update();
  }
}
