package org.commontable.platform.web;

import java.nio.charset.StandardCharsets;
import org.apache.coyote.Response;

/** A header as text for a servlet and as bytes for the connector beneath it. */
record Header(String name, String value, byte[] nameBytes, byte[] valueBytes) {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  Header {}

  static Header of(String name, String value) {
    return new Header(
        name,
        value,
        name.getBytes(StandardCharsets.ISO_8859_1),
        value.getBytes(StandardCharsets.ISO_8859_1));
  }

  void on(Response response) {
    response
        .getMimeHeaders()
        .addValue(nameBytes, 0, nameBytes.length)
        .setBytes(valueBytes, 0, valueBytes.length);
  }
}
