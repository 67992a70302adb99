package org.commontable.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** Static files by name; the fingerprint in the address lets browsers keep them for a year. */
public final class Assets {
  private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

  public String path(String name) {
    return "/" + name + "?v=" + fingerprints.computeIfAbsent(name, Assets::fingerprint);
  }

  private static String fingerprint(String name) {
    try (var in = new ClassPathResource("static/" + name).getInputStream()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (IOException missing) {
      throw new UncheckedIOException("no static file " + name, missing);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
