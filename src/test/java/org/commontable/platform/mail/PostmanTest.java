package org.commontable.platform.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.commontable.platform.settings.SettingRefused;
import org.commontable.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail that cannot work as it is set is said at the start, not in the middle of the night. */
class PostmanTest {
  @TempDir Path folder;

  private Postman with(String... changes) {
    var set =
        new HashMap<>(
            Map.of(
                "COMMONTABLE_SMTP_HOST", "127.0.0.1",
                "COMMONTABLE_MAIL_FROM", "The Table <table@table.example>"));
    for (int i = 0; i < changes.length; i += 2) {
      set.put(changes[i], changes[i + 1]);
    }
    return new Postman(Settings.read(set, folder));
  }

  @Test
  void whatCannotBeIsNamedWithItsSetting() {
    assertThatCode(() -> with().mustBeReadable()).doesNotThrowAnyException();
    assertThatCode(() -> with("COMMONTABLE_SMTP_HOST", "", "COMMONTABLE_MAIL_FROM", ""))
        .as("no mail server, nothing to be read")
        .doesNotThrowAnyException();
    for (var wrong :
        Map.of(
                "COMMONTABLE_SMTP_PORT", "submission",
                "COMMONTABLE_SMTP_TLS", "ssl",
                "COMMONTABLE_MAIL_FROM", "")
            .entrySet()) {
      assertThatThrownBy(() -> with(wrong.getKey(), wrong.getValue()).mustBeReadable())
          .isInstanceOf(SettingRefused.class)
          .hasMessageContaining(wrong.getKey());
    }
    assertThatThrownBy(() -> with("COMMONTABLE_SMTP_PORT", "0").mustBeReadable())
        .hasMessageContaining("from 1 to 65535");
  }
}
