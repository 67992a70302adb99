package org.commontable.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.commontable.platform.mail.Letters.Waiting;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.SettingRefused;
import org.commontable.platform.settings.Settings;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Brings letters to the mail server, when one is set. */
@Component
public class Postman {
  private static final List<String> WAYS = List.of("starttls", "tls", "none");

  private final Settings settings;

  Postman(Settings settings) {
    this.settings = settings;
  }

  /** False: letters wait in the outbox and links stand on the operator's console. */
  public boolean isSetUp() {
    return settings.has(Setting.SMTP_HOST);
  }

  /** What is set can bring letters, as far as that shows without a mail server. */
  void mustBeReadable() {
    if (isSetUp()) {
      settings.port(Setting.SMTP_PORT);
      if (!WAYS.contains(settings.get(Setting.SMTP_TLS))) {
        throw new SettingRefused(
            Setting.SMTP_TLS.variable() + " must be one of: " + String.join(", ", WAYS) + ".");
      }
      try {
        new InternetAddress(settings.get(Setting.MAIL_FROM), true);
      } catch (AddressException unreadable) {
        throw new SettingRefused(
            Setting.MAIL_FROM.variable() + " must be a mail address, such as table@example.org.",
            unreadable);
      }
    }
  }

  void bring(Waiting letter) throws MessagingException {
    JavaMailSenderImpl sender = sender();
    MimeMessage message = new Numbered(sender.getSession(), letter.id());
    message.setFrom(from());
    message.setRecipient(
        MimeMessage.RecipientType.TO, new InternetAddress(letter.recipient(), true));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Content-Language", letter.lang());
    message.setHeader("Auto-Submitted", "auto-generated");
    sender.send(message);
  }

  /** A sender that cannot be read is no letter's own fault, so none is given up for it at once. */
  private InternetAddress from() {
    String set = settings.get(Setting.MAIL_FROM);
    try {
      return new InternetAddress(set, true);
    } catch (AddressException unreadable) {
      throw new IllegalStateException(
          Setting.MAIL_FROM.variable() + " is no mail address: \"" + set + "\"", unreadable);
    }
  }

  /**
   * One number for all attempts at a letter: where the table went down between the server's answer
   * and its own commit, the second copy is known to mail programs as the first.
   */
  private static final class Numbered extends MimeMessage {
    private final UUID letter;

    Numbered(Session session, UUID letter) {
      super(session);
      this.letter = letter;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      String from = ((InternetAddress) getFrom()[0]).getAddress();
      setHeader("Message-ID", "<" + letter + from.substring(from.lastIndexOf('@')) + ">");
    }
  }

  private JavaMailSenderImpl sender() {
    var sender = new JavaMailSenderImpl();
    sender.setHost(settings.get(Setting.SMTP_HOST));
    sender.setPort(settings.port(Setting.SMTP_PORT));
    sender.setDefaultEncoding("UTF-8");
    var properties = sender.getJavaMailProperties();
    String tls = settings.get(Setting.SMTP_TLS);
    if (tls.equals("tls")) {
      sender.setProtocol("smtps");
    }
    properties.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
    properties.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
    for (String protocol : new String[] {"smtp", "smtps"}) {
      properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
      properties.put("mail." + protocol + ".connectiontimeout", "10000");
      properties.put("mail." + protocol + ".timeout", "30000");
      properties.put("mail." + protocol + ".writetimeout", "30000");
    }
    if (settings.has(Setting.SMTP_USER)) {
      sender.setUsername(settings.get(Setting.SMTP_USER));
      sender.setPassword(settings.get(Setting.SMTP_PASSWORD));
      properties.put("mail.smtp.auth", "true");
      properties.put("mail.smtps.auth", "true");
    }
    return sender;
  }
}
