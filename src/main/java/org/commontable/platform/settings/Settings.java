package org.commontable.platform.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this installation is set to: the environment wins over the file, the file over the default.
 */
public final class Settings {
  private final Map<Setting, String> values;

  private Settings(Map<Setting, String> values) {
    this.values = values;
  }

  public static Settings read(Map<String, String> environment, Path dataDirectory) {
    String named = environment.getOrDefault(Setting.SETTINGS.variable(), "");
    Path file = named.isEmpty() ? dataDirectory.resolve("settings") : Path.of(named);
    Map<String, String> lines = lines(file);
    var values = new EnumMap<Setting, String>(Setting.class);
    for (Setting setting : Setting.values()) {
      String fromFile = lines.getOrDefault(setting.variable(), setting.fallback());
      values.put(setting, environment.getOrDefault(setting.variable(), fromFile));
    }
    return new Settings(values);
  }

  /** These settings with one that follows from how the program was started. */
  Settings with(Setting setting, String value) {
    var all = new EnumMap<>(values);
    all.put(setting, value);
    return new Settings(all);
  }

  public String get(Setting setting) {
    return values.getOrDefault(setting, "");
  }

  public boolean has(Setting setting) {
    return !get(setting).isEmpty();
  }

  public int number(Setting setting) {
    try {
      return Integer.parseInt(get(setting));
    } catch (NumberFormatException notANumber) {
      throw new SettingRefused(
          setting.variable() + " must be a whole number, not \"" + get(setting) + "\".",
          notANumber);
    }
  }

  /** A whole number that can be a port. */
  public int port(Setting setting) {
    int port = number(setting);
    if (port < 1 || port > 65_535) {
      throw new SettingRefused(setting.variable() + " must be a port, from 1 to 65535.");
    }
    return port;
  }

  private static Map<String, String> lines(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    Set<String> known =
        Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
    var values = new HashMap<String, String>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (line.isBlank() || line.strip().startsWith("#")) {
          continue;
        }
        String[] parts = line.split("=", 2);
        if (parts.length < 2 || !known.contains(parts[0].strip())) {
          // Never the line itself: a password may stand in it.
          throw new SettingRefused(
              file
                  + ", line "
                  + number
                  + ": it begins with no setting, or no = follows. ./commontable help settings lists"
                  + " them.");
        }
        values.put(parts[0].strip(), parts[1].strip());
      }
      return values;
    } catch (CharacterCodingException notUtf8) {
      throw new SettingRefused(
          "The settings file " + file + " is not in UTF-8: save it so.", notUtf8);
    } catch (IOException unreadable) {
      throw new SettingRefused(
          "The settings file " + file + " cannot be read: is it a file, and yours?", unreadable);
    }
  }
}
