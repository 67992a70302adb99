package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A public page as bytes, plain and compressed, with the tag by which a reader asks again. */
final class KeptPage {
  private final KeptBytes plain;
  private final KeptBytes small;
  private final Instant at;

  KeptPage(byte[] html, String lang, Instant at) {
    String tag = fingerprint(html);
    this.plain = new KeptBytes(html, lang, tag, "");
    this.small = new KeptBytes(gzip(html), lang, tag + "-gz", KeptBytes.GZIP);
    this.at = at;
  }

  boolean isFresh(Instant now, Duration fresh) {
    return Duration.between(at, now).abs().compareTo(fresh) < 0;
  }

  int weight() {
    return plain.length() + small.length() + 1500;
  }

  KeptBytes bytes(boolean compressed) {
    return compressed ? small : plain;
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accepted = request.getHeader("Accept-Encoding");
    bytes(accepted != null && accepted.contains(KeptBytes.GZIP)).write(request, response);
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 3);
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static String fingerprint(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
