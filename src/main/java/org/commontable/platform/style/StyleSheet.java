package org.commontable.platform.style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All files of {@code static/css/} as one, in the order of their names, without comments. Sources
 * stay split by idea; a reader's browser asks once and keeps the answer for a year, because the
 * address carries the content's fingerprint.
 */
public final class StyleSheet {
  /** Where it is served. */
  public static final String PATH = "/css/commontable.css";

  private static final class Whole {
    static final byte[] BYTES = joined().getBytes(StandardCharsets.UTF_8);
    static final String ADDRESS = PATH + "?v=" + fingerprint(BYTES);
  }

  private StyleSheet() {}

  public static byte[] bytes() {
    return Whole.BYTES.clone();
  }

  /** The address to link to. */
  public static String address() {
    return Whole.ADDRESS;
  }

  private static String joined() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:static/css/*.css");
      return Arrays.stream(files)
          .sorted(Comparator.comparing(StyleSheet::name))
          .map(StyleSheet::text)
          .collect(Collectors.joining());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Resource file) {
    return String.valueOf(file.getFilename());
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8)
          .replaceAll("(?s)/\\*.*?\\*/", "")
          .replaceAll("\\s*\\n\\s*", "\n")
          .stripLeading();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String fingerprint(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
