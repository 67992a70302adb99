package org.commontable.members.spaces;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.members.Organization;
import org.commontable.shared.JsonText;

/** The whole space as lines of JSON, sealed as it lies here: a first line about it, one an item. */
final class SpaceCopy {
  private SpaceCopy() {}

  static byte[] of(Organization organization, Spaces spaces) {
    var out = new ByteArrayOutputStream();
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("format", "commontable-space");
    first.put("version", 1);
    first.put("organization", organization.id());
    first.put("name", organization.name());
    write(out, first);
    for (SpaceItem item : spaces.page(organization.id(), Integer.MAX_VALUE, 0)) {
      spaces
          .body(organization.id(), item.id())
          .ifPresent(
              body -> {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", item.id());
                line.put("kind", item.kind());
                line.put("key", item.key());
                line.put("posted", item.postedAt());
                line.put("title", item.title());
                line.put("body", Base64.getEncoder().encodeToString(body));
                write(out, line);
              });
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, Map<String, Object> line) {
    out.writeBytes((JsonText.of(line) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
