package org.commontable.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Root starts PostgreSQL without being root, wherever the folder lies. */
class UnprivilegedStoreTest {
  private static final int ALICE = 54321;

  @TempDir Path temp;

  @Test
  void anOrdinaryUserNeedsNoDetour() throws Exception {
    assumeTrue(!Unprivileged.isRoot(), "this test runs as root");

    assertThat(Unprivileged.in(temp).prefix()).isEmpty();
  }

  @Test
  void rootUsesAUserNamespaceInItsOwnFolder() throws Exception {
    assumeTrue(Unprivileged.isRoot(), "this test needs root");

    assertThat(Unprivileged.in(privateFolder(temp.resolve("root's"))).prefix()).contains("unshare");
  }

  @Test
  void rootStartsATableInsideSomebodyElsesClosedFolder() throws Exception {
    assumeTrue(Unprivileged.isRoot(), "this test needs root");
    var home = privateFolder(temp.resolve("alice"));
    Files.setAttribute(home, "unix:uid", ALICE);
    Files.setAttribute(home, "unix:gid", ALICE);
    var folder = home.resolve("her table");

    // The folders above the test's own are closed to Alice too, as a home below /root would be.
    try (var data = DataDirectory.open(folder)) {
      var one = JdbcClient.create(data.app()).sql("SELECT 1").query(Integer.class).single();
      assertThat(one).isEqualTo(1);
      var server = Postmaster.of(folder.resolve("postgres/cluster")).orElseThrow();
      var uid = Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid");
      assertThat(List.of(ALICE, 65534)).contains((Integer) uid);
    }
    // And again, now that its files belong to the other user.
    try (var data = DataDirectory.open(folder)) {
      assertThat(JdbcClient.create(data.app()).sql("SELECT 2").query(Integer.class).single())
          .isEqualTo(2);
    }
  }

  private static Path privateFolder(Path path) throws Exception {
    return Files.createDirectory(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
