package org.commontable.members.spaces;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
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
    Files.createDirectories(into);
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
      Files.write(fresh(new String(title, StandardCharsets.UTF_8), kind, id), body);
      opened++;
    } catch (JacksonException | IllegalArgumentException | GeneralSecurityException broken) {
      damaged.add("line " + number);
    }
  }

  private static byte[] bytes(JsonNode item, String part) {
    return Base64.getDecoder().decode(item.path(part).asString(""));
  }

  /** A name that cannot leave the folder, and never one that is taken. */
  private Path fresh(String title, String kind, UUID id) {
    String name = title.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").replaceAll("^[. ]+", "").strip();
    name = name.length() > 100 ? name.substring(name.length() - 100) : name;
    name = name.isEmpty() ? id.toString() : name;
    Path file = into.resolve(kind.equals("note") ? name + ".txt" : name);
    return Files.exists(file) ? into.resolve(id + "-" + file.getFileName()) : file;
  }
}
