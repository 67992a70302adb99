package org.commontable.platform.web;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys of this installation, by name; made at first use, the same on every node. */
@Component
public class Secrets {
  private final JdbcClient sql;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  Secrets(JdbcClient sql) {
    this.sql = sql;
    for (String name : new String[] {"form-token", "notice", "petition", "client"}) {
      known.put(name, ensure(name));
    }
  }

  /** The 32 bytes of this key. Only names listed in the constructor exist. */
  public byte[] key(String name) {
    byte[] key = known.get(name);
    if (key == null) {
      throw new IllegalArgumentException("no secret named " + name);
    }
    return key.clone();
  }

  /** HMAC-SHA-256 under the key of this name. */
  public byte[] seal(String name, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(name), "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] ensure(String name) {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    sql.sql(
            "INSERT INTO platform.secret (name, value) VALUES (:name, :value) ON CONFLICT DO NOTHING")
        .param("name", name)
        .param("value", fresh)
        .update();
    return sql.sql("SELECT value FROM platform.secret WHERE name = :name")
        .param("name", name)
        .query(byte[].class)
        .single();
  }
}
