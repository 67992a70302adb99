package org.commontable.members.spaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the key opens becomes files, whatever somebody called it. */
class OpenedCopyTest {
  private static final SpaceSecret SECRET =
      SpaceSecret.read("000G-40R4-0M30-E209-185G-R38E-1W81-24GK-WYQB").orElseThrow();
  private static final UUID ORGANIZATION = UUID.randomUUID();

  @TempDir Path folder;

  private static String sealed(String words, UUID item, String part) throws Exception {
    byte[] plain = words.getBytes(StandardCharsets.UTF_8);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, SECRET.key(), new GCMParameterSpec(128, new byte[12]));
    cipher.updateAAD(
        String.join("\n", "commontable space v1", "" + ORGANIZATION, "" + item, part).getBytes());
    byte[] body =
        cipher.doFinal(
            ByteBuffer.allocate(plain.length + 4).putInt(plain.length).put(plain).array());
    byte[] whole =
        ByteBuffer.allocate(16 + body.length)
            .put("CTS1".getBytes())
            .put(new byte[12])
            .put(body)
            .array();
    return Base64.getEncoder().encodeToString(whole);
  }

  private static String note(String title) throws Exception {
    var id = UUID.randomUUID();
    return String.format(
        "{\"id\":\"%s\",\"kind\":\"note\",\"key\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}%n",
        id, SECRET.check(), sealed(title, id, "title"), sealed("what it says", id, "note"));
  }

  @Test
  void aTitleLongerThanAFileNameHoldsNothingUp() throws Exception {
    var into = folder.resolve("opened");
    var copy = new OpenedCopy(SECRET, into);
    copy.read(
        new BufferedReader(
            new StringReader(
                "{\"format\":\"commontable-space\",\"version\":1,\"organization\":\""
                    + ORGANIZATION
                    + "\"}\n"
                    + note("會議".repeat(100))
                    + note("會議".repeat(100))
                    + note("../../évil"))));
    assertThat(copy.answer()).containsEntry("opened", 3);
    assertThat(copy.whole()).isTrue();
    try (var files = Files.list(into)) {
      assertThat(files.toList())
          .as("readable by their owner alone, and none outside")
          .hasSize(3)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void whereTheMachineKnowsNoSuchLettersTheNameGoesWithoutThem() {
    assertThat(OpenedCopy.plain("Reunión del año.txt")).isEqualTo("Reunion del ano.txt");
    assertThat(OpenedCopy.plain("會議.txt")).isEqualTo("__.txt");
  }
}
