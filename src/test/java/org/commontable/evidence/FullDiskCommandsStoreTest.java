package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.commontable.evidence.commands.ImportCommand;
import org.commontable.shared.SchoolYear;
import org.commontable.support.SmallDisk;
import org.junit.jupiter.api.Test;

/** A file for which there is no room is refused in a sentence and leaves nothing. */
class FullDiskCommandsStoreTest extends TypedCommands {
  private static final int ROOM = 48 << 20;

  @Test
  void aFileForWhichThereIsNoRoomIsRefusedAndTakenInWhenThereIs() throws Exception {
    try (var disk = SmallDisk.mounted(folder.resolve("disk"), 600)) {
      data = disk.path().resolve("data");
      assertThat(run(new ImportCommand(), file("race.csv"))).isZero();
      Path reserve = Files.write(disk.path().resolve("reserve"), new byte[ROOM]);
      disk.fill();
      Files.delete(reserve);
      Files.writeString(folder.resolve("large.csv"), large());

      int code = run(new ImportCommand(), file("large.csv"));
      assertThat(code).as(out + " " + err).isEqualTo(2);
      assertThat(err.toString())
          .contains("large.csv: ", "No space left on device", "run the same again")
          .doesNotContain("\tat ");
      try (var blobs = Files.list(data.resolve("blobs"))) {
        assertThat(blobs).as("the file of before").hasSize(1);
      }

      disk.makeRoom();
      assertThat(run(new ImportCommand(), file("large.csv"))).as(out + " " + err).isZero();
      assertThat(out.toString()).contains("\"status\":\"published\"");
    }
  }

  /** Of more bytes than there is room for; its facts take less. */
  private static String large() {
    var file = new StringBuilder("sch_id,dist_name,year,race,s_count,calc_pct\n");
    String name = "Tarrow County ".repeat(28);
    for (int school = 100_000; school < 110_000; school++) {
      for (int year = 2011; year < 2025; year++) {
        file.append(school)
            .append(',')
            .append(name)
            .append(',')
            .append(new SchoolYear(year).full());
        file.append(",Black,1000,0.25\n");
      }
    }
    return file.toString();
  }
}
