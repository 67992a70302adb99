package org.commontable.platform.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an export consists of. It follows from the other files alone, so a checker can rebuild it
 * and tell a changed file from a changed manifest.
 */
record Manifest(Head head, String key, Map<String, Listed> files) {
  static final String NAME = "manifest.json";
  static final String SIGNATURE = "manifest.sig";

  record Listed(String sha256, long size) {}

  /** Of the manifest itself; entries have formats of their own. */
  private static final int FORMAT = 1;

  static byte[] of(SortedMap<String, byte[]> files, Head head, String fingerprint) {
    List<@Nullable Object> list = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          if (!name.equals(NAME) && !name.equals(SIGNATURE)) {
            list.add(Map.of("name", name, "sha256", Sha256.of(bytes), "size", (long) bytes.length));
          }
        });
    var manifest =
        Map.of(
            "format",
            FORMAT,
            "head",
            Map.of("seq", head.seq(), "hash", head.hash()),
            "key",
            fingerprint,
            "files",
            list);
    return (CanonicalJson.write(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws IllegalArgumentException when it cannot be read
   */
  static Manifest read(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (StrictJson.read(text) instanceof Map<?, ?> map
        && map.get("head") instanceof Map<?, ?> head
        && head.get("seq") instanceof Long seq
        && head.get("hash") instanceof String hash
        && map.get("key") instanceof String key
        && map.get("files") instanceof List<?> list) {
      var files = new HashMap<String, Listed>();
      for (var item : list) {
        if (item instanceof Map<?, ?> file
            && file.get("name") instanceof String name
            && file.get("sha256") instanceof String sha256
            && file.get("size") instanceof Long size) {
          files.put(name, new Listed(sha256, size));
        } else {
          throw new IllegalArgumentException("a file is not described as it should be");
        }
      }
      return new Manifest(new Head(seq, hash), key, files);
    }
    throw new IllegalArgumentException("not a manifest");
  }
}
