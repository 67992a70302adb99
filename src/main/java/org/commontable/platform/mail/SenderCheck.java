package org.commontable.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;

/**
 * What receivers look for at the sender's domain before they believe a letter: who may send for it
 * (SPF, RFC 7208), a key that signatures are checked with (DKIM, RFC 6376), and what to do with
 * letters that have neither (DMARC, RFC 9989, formerly 7489).
 */
public final class SenderCheck {
  /** Names under which the large senders keep their keys; only the letter itself tells ours. */
  private static final List<String> USUAL =
      List.of(
          "default",
          "dkim",
          "mail",
          "google",
          "selector1",
          "selector2",
          "k1",
          "k2",
          "s1",
          "s2",
          "smtp",
          "fm1",
          "zoho",
          "pm");

  private final Settings settings;
  private final NameServer names;

  public SenderCheck(Settings settings, String nameServer) {
    this.settings = settings;
    this.names = new NameServer(nameServer);
  }

  /** The domain letters come from; nothing when no sender is set, or none that can be read. */
  public Optional<String> domain() {
    try {
      var from = new InternetAddress(settings.get(Setting.MAIL_FROM)).getAddress();
      int at = from.lastIndexOf('@');
      return at < 1
          ? Optional.empty()
          : Optional.of(IDN.toASCII(from.substring(at + 1).toLowerCase(Locale.ROOT)))
              .filter(domain -> domain.matches("[a-z0-9.-]+\\.[a-z0-9-]+"));
    } catch (AddressException | IllegalArgumentException unread) {
      return Optional.empty();
    }
  }

  /** Three findings, or a single one when the names cannot be looked up. */
  public List<Finding> look() {
    var domain = domain();
    if (domain.isEmpty()) {
      return List.of(Finding.of(Finding.Kind.NO_SENDER, ""));
    }
    try {
      return List.of(spf(domain.get()), dkim(domain.get()), dmarc(domain.get()));
    } catch (IOException nobodyAnswers) {
      return List.of(Finding.of(Finding.Kind.NOT_LOOKED_UP, ""));
    }
  }

  private Finding spf(String domain) throws IOException {
    var found = starting("v=spf1", domain);
    if (found.size() > 1) {
      return Finding.of(Finding.Kind.SPF_TWICE, String.join("   ", found));
    }
    if (found.isEmpty()) {
      var server = settings.get(Setting.SMTP_HOST);
      boolean elsewhere = server.contains(".") && !server.matches("[0-9.]+");
      return Finding.missing(
          Finding.Kind.SPF_MISSING,
          domain,
          "v=spf1 mx" + (elsewhere ? " a:" + server : "") + " ~all");
    }
    boolean anybody = found.getFirst().matches("(?i).* \\+?all( .*)?");
    return Finding.of(
        anybody ? Finding.Kind.SPF_ANYBODY : Finding.Kind.SPF_THERE, found.getFirst());
  }

  private Finding dkim(String domain) throws IOException {
    var chosen = settings.get(Setting.DKIM_SELECTOR);
    for (var selector : chosen.isEmpty() ? USUAL : List.of(chosen)) {
      var name = selector + "._domainkey." + domain;
      for (var text : names.texts(name)) {
        var key = text.replaceAll("\\s", "");
        if (key.matches("(?i)(.*;)?p=[^;]+.*")) {
          return Finding.of(Finding.Kind.DKIM_THERE, name);
        }
        if (key.matches("(?i)(.*;)?p=(;.*)?")) {
          return Finding.of(Finding.Kind.DKIM_REVOKED, name);
        }
      }
    }
    return chosen.isEmpty()
        ? Finding.missing(Finding.Kind.DKIM_UNKNOWN, "NAME._domainkey." + domain, "v=DKIM1; p=…")
        : Finding.missing(
            Finding.Kind.DKIM_MISSING, chosen + "._domainkey." + domain, "v=DKIM1; p=…");
  }

  /** At the domain itself, else at those above it, as far as one that somebody owns. */
  private Finding dmarc(String domain) throws IOException {
    for (var at = domain; at.contains("."); at = at.substring(at.indexOf('.') + 1)) {
      var found = starting("v=DMARC1", "_dmarc." + at);
      if (found.size() > 1) {
        return Finding.of(Finding.Kind.DMARC_TWICE, String.join("   ", found));
      }
      if (found.size() == 1) {
        boolean watches = found.getFirst().replaceAll("\\s", "").matches("(?i).*;p=none(;.*)?");
        return Finding.of(
            watches ? Finding.Kind.DMARC_WATCHES : Finding.Kind.DMARC_THERE, found.getFirst());
      }
    }
    return Finding.missing(Finding.Kind.DMARC_MISSING, "_dmarc." + domain, "v=DMARC1; p=none");
  }

  private List<String> starting(String version, String name) throws IOException {
    var found = new ArrayList<String>();
    for (var text : names.texts(name)) {
      if (text.matches("(?i)" + version + "([ ;].*)?")) {
        found.add(text);
      }
    }
    return found;
  }
}
