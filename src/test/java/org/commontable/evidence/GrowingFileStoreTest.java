package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.Imports;
import org.commontable.shared.Ids;
import org.commontable.support.Database;
import org.junit.jupiter.api.Test;

/** A file to which somebody still writes is kept as far as it was read, under its own sum. */
class GrowingFileStoreTest extends Database {
  private static final String READ =
      """
      sch_id,dist_name,year,race,s_count,calc_pct
      921,Oak County,2015-2016,Black,770,0.4
      921,Oak County,2015-2016,White,1140,0.6
      """;
  private static final String MORE = "921,Oak County,2015-2016,Asian,150,0.1\n";

  @Test
  void whatComesAfterItsEndWasReadIsNotKept() throws Exception {
    empty();
    var room =
        new EvidenceData(
            DATA_SOURCE, data(), Ids.timeOrdered(Clock.systemUTC()), Clock.systemUTC());
    Imports.Taken taken =
        room.imports().read("race.csv", new Growing(), OptionalInt.empty(), Limits.UPLOAD);
    ImportReport kept = TX.execute(tx -> room.imports().keep(taken, "operator", Optional.empty()));
    assertThat(kept.kept()).isEqualTo(2);
    Path blob = data().path().resolve("blobs").resolve(kept.sha256());
    assertThat(Files.readString(blob)).isEqualTo(READ);
    assertThat(HexFormat.of().formatHex(sum(Files.readAllBytes(blob)))).isEqualTo(kept.sha256());
    assertThat(room.sources().one(kept.source().orElseThrow()).orElseThrow().size())
        .isEqualTo(READ.length());
  }

  private static byte[] sum(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  /** Says once that it ends, and goes on. */
  private static final class Growing implements FileBytes {
    @Override
    public InputStream open() {
      return new InputStream() {
        private InputStream part = of(READ);
        private boolean ended;

        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
          int some = part.read(bytes, from, most);
          if (some < 0 && !ended) {
            ended = true;
            part = of(MORE);
          }
          return some;
        }
      };
    }

    private static InputStream of(String text) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long size() {
      return READ.length() + MORE.length();
    }
  }
}
