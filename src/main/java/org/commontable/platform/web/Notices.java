package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.commontable.platform.i18n.Words;
import org.springframework.stereotype.Component;

/** The confirmation after a write travels to the next page in a sealed cookie. */
@Component
class Notices {
  private final Secrets secrets;

  Notices(Secrets secrets) {
    this.secrets = secrets;
  }

  String pack(String key, List<Object> arguments) {
    var parts = new ArrayList<String>(List.of(key));
    arguments.forEach(argument -> parts.add((argument instanceof Number ? "#" : "=") + argument));
    String text = encode(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    return text + "." + encode(secrets.seal("notice", text.getBytes(StandardCharsets.UTF_8)));
  }

  Optional<String> inWords(HttpServletRequest request, Words words) {
    String cookie = Cookies.read(request, Cookies.NOTICE);
    int dot = cookie.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String text = cookie.substring(0, dot);
    byte[] seal =
        encode(secrets.seal("notice", text.getBytes(StandardCharsets.UTF_8)))
            .getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(seal, cookie.substring(dot + 1).getBytes(StandardCharsets.UTF_8))) {
      return Optional.empty();
    }
    String[] parts =
        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\u001f", -1);
    var arguments = new Object[parts.length - 1];
    for (int i = 1; i < parts.length; i++) {
      String value = parts[i].substring(1);
      arguments[i - 1] = parts[i].startsWith("#") ? (Object) Double.valueOf(value) : value;
    }
    return Optional.of(words.t(parts[0], arguments));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
