package org.commontable.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.commontable.platform.mail.Letters.Waiting;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Brings letters to the mail server, when one is set. */
@Component
public class Postman {
  private final Settings settings;

  Postman(Settings settings) {
    this.settings = settings;
  }

  /** False: letters wait in the outbox and links stand on the operator's console. */
  public boolean isSetUp() {
    return settings.has(Setting.SMTP_HOST);
  }

  void bring(Waiting letter) throws MessagingException {
    JavaMailSenderImpl sender = sender();
    MimeMessage message = sender.createMimeMessage();
    message.setFrom(new InternetAddress(settings.get(Setting.MAIL_FROM)));
    message.setRecipient(
        MimeMessage.RecipientType.TO, new InternetAddress(letter.recipient(), true));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Content-Language", letter.lang());
    message.setHeader("Auto-Submitted", "auto-generated");
    try {
      sender.send(message);
    } catch (org.springframework.mail.MailException refused) {
      throw new MessagingException(String.valueOf(refused.getMessage()), refused);
    }
  }

  /** True when trying again cannot help: the server refused the recipient for good. */
  static boolean isForGood(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SendFailedException
          || cause instanceof jakarta.mail.internet.AddressException) {
        return true;
      }
    }
    return false;
  }

  private JavaMailSenderImpl sender() {
    var sender = new JavaMailSenderImpl();
    sender.setHost(settings.get(Setting.SMTP_HOST));
    sender.setPort(settings.number(Setting.SMTP_PORT));
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
