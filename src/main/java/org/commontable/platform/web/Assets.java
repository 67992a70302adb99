package org.commontable.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Static files by name; the fingerprint in the address lets browsers keep them for a year. {@code
 * css/table.css} is all style sheets joined in the order of their names.
 */
public final class Assets {
  static final String STYLES = "css/table.css";

  private final byte[] styles = joinedStyles();
  private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

  public String path(String name) {
    return "/" + name + "?v=" + fingerprints.computeIfAbsent(name, this::fingerprint);
  }

  byte[] styles() {
    return styles.clone();
  }

  private String fingerprint(String name) {
    try {
      byte[] bytes = name.equals(STYLES) ? styles : read(new ClassPathResource("static/" + name));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] joinedStyles() {
    try {
      Resource[] sheets =
          new PathMatchingResourcePatternResolver().getResources("classpath:static/css/*.css");
      Arrays.sort(sheets, Comparator.comparing(sheet -> String.valueOf(sheet.getFilename())));
      var all = new ByteArrayOutputStream();
      for (Resource sheet : sheets) {
        all.writeBytes(read(sheet));
      }
      return all.toByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException("no style sheets", missing);
    }
  }

  private static byte[] read(Resource file) {
    try (var in = file.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException("no static file " + file.getFilename(), missing);
    }
  }
}
