package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * One hidden field in every form: a random number sealed together with the reader's session. It
 * shows that the form is ours, and makes a repeated post recognizable. Without a session it is
 * bound to nobody, so that a public page stays the same for everybody.
 */
@Component
class FormTokens {
  static final String FIELD = "_form";

  private final Secrets secrets;
  private final SecureRandom random = new SecureRandom();

  FormTokens(Secrets secrets) {
    this.secrets = secrets;
  }

  String issue(HttpServletRequest request) {
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    String text = encode(nonce);
    return text + "." + seal(text, request);
  }

  boolean isOurs(String token, HttpServletRequest request) {
    int dot = token.indexOf('.');
    return dot > 0
        && MessageDigest.isEqual(
            bytes(seal(token.substring(0, dot), request)), bytes(token.substring(dot + 1)));
  }

  private String seal(String nonce, HttpServletRequest request) {
    return encode(secrets.seal("form-token", bytes(nonce + "|" + Cookies.session(request))));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
