package org.commontable.members.spaces;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.commontable.platform.database.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a copy line by line and writes what the key opens; counts the rest. */
final class OpenedCopy {
  /** It is not a copy of a space; the message goes on after the file's name. */
  static final class Foreign extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Foreign(String message) {
      super(message);
    }
  }

  /** In bytes; the disk's own limit is 255, and an id and an ending may be added. */
  private static final int LONGEST_NAME = 180;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final SecretKey key;
  private final String check;
  private final Path into;
  private int opened;
  private int otherKey;
  private final List<String> damaged = new ArrayList<>();

  OpenedCopy(SpaceSecret secret, Path into) {
    this.key = secret.key();
    this.check = secret.check();
    this.into = into;
  }

  void read(BufferedReader lines) throws IOException {
    UUID organization = organization(lines.readLine());
    PrivateFiles.folder(into);
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      item(line, organization, number);
    }
  }

  boolean whole() {
    return damaged.isEmpty();
  }

  Map<String, Object> answer() {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("opened", opened);
    answer.put("otherKey", otherKey);
    answer.put("damaged", damaged);
    answer.put("into", into);
    return answer;
  }

  private static UUID organization(@org.jspecify.annotations.Nullable String first) {
    try {
      JsonNode about = JSON.readTree(first == null ? "" : first);
      if (!about.path("format").asString("").equals("commontable-space")) {
        throw new Foreign("is not a copy of an encrypted space.");
      }
      if (about.path("version").asInt(0) != 1) {
        throw new Foreign("was made by a newer program; open it with that one.");
      }
      return UUID.fromString(about.path("organization").asString(""));
    } catch (JacksonException | IllegalArgumentException notOurs) {
      throw new Foreign("is not a copy of an encrypted space.");
    }
  }

  private void item(String line, UUID organization, int number) throws IOException {
    try {
      JsonNode item = JSON.readTree(line);
      if (!item.path("key").asString("").equals(check)) {
        otherKey++;
        return;
      }
      UUID id = UUID.fromString(item.path("id").asString(""));
      String kind = item.path("kind").asString("");
      var title = Sealed.open(bytes(item, "title"), key, organization, id, "title");
      var body = Sealed.open(bytes(item, "body"), key, organization, id, kind);
      PrivateFiles.write(fresh(new String(title, StandardCharsets.UTF_8), kind, id), body);
      opened++;
    } catch (JacksonException | IllegalArgumentException | GeneralSecurityException broken) {
      damaged.add("line " + number);
    }
  }

  private static byte[] bytes(JsonNode item, String part) {
    return Base64.getDecoder().decode(item.path(part).asString(""));
  }

  /** Never one that is taken. */
  private Path fresh(String title, String kind, UUID id) {
    String name = name(title).isEmpty() ? id.toString() : name(title);
    Path file = in(kind.equals("note") ? name + ".txt" : name);
    return Files.exists(file) ? into.resolve(id + "-" + file.getFileName()) : file;
  }

  /** Where the machine's own signs know no letters like these (LANG=C), without them. */
  private Path in(String name) {
    try {
      return into.resolve(name);
    } catch (InvalidPathException signs) {
      return into.resolve(plain(name));
    }
  }

  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^ -~]", "_");
  }

  /** A name that cannot leave the folder; its end, where it is longer than a file's may be. */
  static String name(String title) {
    String name = title.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "_").replaceAll("^[. ]+", "");
    while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      name = name.substring(name.offsetByCodePoints(0, 1));
    }
    return name.strip();
  }
}
