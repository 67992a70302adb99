package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes what other sites show live: a picture, or a page in a frame. No cookie and no script; a
 * cache may hold it but asks again before every use, so that a name taken off is gone at once.
 */
final class Abroad {
  /** Whoever likes may frame it: nothing in it can be pressed that changes anything. */
  static final String FRAMED =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action"
          + " 'none'; base-uri 'none'; frame-ancestors *";

  private Abroad() {}

  static void picture(
      Reply.Picture picture, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(picture.bytes(), picture.contentType(), request, response);
  }

  static void framed(byte[] html, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", FRAMED);
    response.setHeader("X-Frame-Options", null); // Servlet 6.1: takes it away
    write(html, "text/html; charset=utf-8", request, response);
  }

  private static void write(
      byte[] bytes, String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = '"' + fingerprint(bytes) + '"';
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("Cache-Control", "public, no-cache");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    response.setStatus(200);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static String fingerprint(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
