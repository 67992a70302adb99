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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;

/** A public page as bytes, plain and compressed, with the tag by which a reader asks again. */
final class KeptPage {
  private final byte[] plain;
  private final byte[] gzipped;
  private final String lang;
  private final String tag;
  private final Instant at;
  private final AtomicBoolean renewing = new AtomicBoolean();

  KeptPage(byte[] html, String lang, Instant at) {
    this.plain = html;
    this.gzipped = gzip(html);
    this.lang = lang;
    this.tag = fingerprint(html);
    this.at = at;
  }

  boolean isFresh(Instant now, Duration fresh) {
    return Duration.between(at, now).abs().compareTo(fresh) < 0;
  }

  /** True for the first who asks. */
  boolean claimRenewal() {
    return renewing.compareAndSet(false, true);
  }

  int weight() {
    return plain.length + gzipped.length + 500;
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accepted = request.getHeader("Accept-Encoding");
    boolean small = accepted != null && accepted.contains("gzip");
    String etag = "\"" + tag + (small ? "-gz\"" : "\"");
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", "public, no-cache");
    response.setHeader("Vary", "Accept-Language, Accept-Encoding, Cookie");
    response.setHeader("Content-Language", lang);
    if (etag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    byte[] bytes = small ? gzipped : plain;
    response.setContentType("text/html;charset=utf-8");
    if (small) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
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
