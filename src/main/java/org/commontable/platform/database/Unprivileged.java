package org.commontable.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL, which refuses to run as root, is started here: as we are when we are an ordinary
 * user; as root in a user namespace of its own ({@code unshare -U}); else with another user id
 * ({@code setpriv}), which then owns the folder. Each way is tried out on the folder before it is
 * taken.
 */
record Unprivileged(List<String> prefix) {
  private static final int NOBODY = 65534;
  private static final List<String> NAMESPACE = List.of("unshare", "-U", "--");

  static Unprivileged in(Path folder) {
    if (isRoot()) {
      return forRoot(folder);
    }
    // A number without a name (some containers): initdb wants a name, a namespace lends "nobody".
    var namespace = new Unprivileged(NAMESPACE);
    var named = run(List.of("id", "-un"));
    return !named && namespace.writes(folder) ? namespace : new Unprivileged(List.of());
  }

  List<String> command(List<String> program) {
    var all = new ArrayList<>(prefix);
    all.addAll(program);
    return all;
  }

  static boolean isRoot() {
    try {
      return uid(Path.of("/proc/self")) == 0;
    } catch (IOException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static Unprivileged forRoot(Path folder) {
    try {
      var namespace = new Unprivileged(NAMESPACE);
      if (uid(folder) == 0 && namespace.writes(folder)) {
        return namespace;
      }
      int uid = userFor(folder);
      handOver(folder, uid);
      var ids = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
      var plain = new Unprivileged(ids);
      if (plain.writes(folder)) {
        return plain;
      }
      // The folder lies inside another user's closed folder: keep the one right to pass through.
      var passing = new ArrayList<>(ids);
      passing.add("--inh-caps=+dac_override");
      passing.add("--ambient-caps=+dac_override");
      passing.add("--securebits=+no_setuid_fixup"); // else access(2) would not see that right
      var through = new Unprivileged(List.copyOf(passing));
      if (through.writes(folder)) {
        return through;
      }
    } catch (IOException e) {
      throw new DataRefused("The folder " + folder + " cannot be prepared: " + e.getMessage(), e);
    }
    throw new DataRefused(
        "PostgreSQL will not run as root and neither `unshare -U` nor `setpriv` works here: start"
            + " as an ordinary user who owns "
            + folder
            + ", or name a PostgreSQL 15 or newer in COMMONTABLE_DB_URL.");
  }

  /** Who owns the folder, or the one around it, so that the files end up with their user. */
  private static int userFor(Path folder) throws IOException {
    var parent = folder.toAbsolutePath().getParent();
    int owner = uid(folder);
    if (owner == 0 && parent != null) {
      owner = uid(parent);
    }
    boolean named = owner != 0 && run(List.of("id", "-un", Integer.toString(owner)));
    return named ? owner : NOBODY;
  }

  private static int uid(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  private static void handOver(Path folder, int uid) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : (Iterable<Path>) all::iterator) {
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private boolean writes(Path folder) {
    var probe =
        "test \"$(id -u)\" -ne 0 && : > \"$1/.probe\" && test -x \"$1\" && rm \"$1/.probe\"";
    return run(command(List.of("sh", "-c", probe, "probe", folder.toAbsolutePath().toString())));
  }

  private static boolean run(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException missing) {
      return false; // the program is not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
