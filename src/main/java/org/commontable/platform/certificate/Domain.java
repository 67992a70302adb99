package org.commontable.platform.certificate;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;

/**
 * The name under which the table is to be reached, and who vouches for it.
 *
 * @param directory where the certificate authority tells its addresses
 * @param accepted true when the operator accepts the authority's terms
 * @param plainPort where the authority asks whether the name is ours; the world expects 80
 * @param port where the pages are; the world expects 443
 */
public record Domain(String name, URI directory, boolean accepted, int plainPort, int port) {
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  /** From the options of {@code start}, else from the settings; nothing when no name is given. */
  public static Optional<Domain> of(
      String option, boolean acceptOption, int plainPort, int port, Path data) {
    var settings = Settings.read(System.getenv(), data);
    var written = option.isEmpty() ? settings.get(Setting.DOMAIN) : option;
    if (written.isEmpty()) {
      return Optional.empty();
    }
    boolean accepted = acceptOption || settings.get(Setting.ACCEPT_TERMS).equals("yes");
    return Optional.of(
        new Domain(
            checked(written),
            directory(settings.get(Setting.ACME_DIRECTORY)),
            accepted,
            plainPort,
            port));
  }

  static URI directory(String written) {
    try {
      var address = new URI(written);
      if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
        return address;
      }
    } catch (URISyntaxException noAddress) {
      // Said below.
    }
    throw new DataRefused(
        Setting.ACME_DIRECTORY.variable() + ": \"" + written + "\" is no https address.");
  }

  /** The name as name servers write it. */
  public static String checked(String written) {
    String name;
    try {
      name = IDN.toASCII(written.strip().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noName) {
      name = "";
    }
    if (name.length() > 253 || !NAME.matcher(name).matches()) {
      throw new DataRefused(
          "--domain wants a name such as table.example.org, without https:// and without a path; \""
              + written
              + "\" is something else.");
    }
    return name;
  }

  /** What people type. */
  public String address() {
    return "https://" + name + (port == 443 ? "" : ":" + port);
  }
}
