package org.commontable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Grant;
import org.commontable.accounts.Role;
import org.commontable.accounts.Visitor;
import org.junit.jupiter.api.Test;

/**
 * docs/access.md is the table of {@link Act}, word for word. Run with -Dwrite.access=true to write
 * it anew.
 */
class AccessTableTest {
  private static final Path FILE = Path.of("docs/access.md");

  @Test
  void theDocumentedTableIsTheOneInForce() throws IOException {
    if (Boolean.getBoolean("write.access")) {
      Files.writeString(FILE, table());
    }
    assertThat(Files.readString(FILE)).isEqualTo(table());
  }

  private static List<Grant> grantsOfAll() {
    return Arrays.stream(Role.values()).map(role -> new Grant(role, null)).toList();
  }

  private static String table() {
    var text =
        new StringBuilder(
            "# Who may do what\n\nWritten from `accounts.Act` by `AccessTableTest`. Denied unless marked. For which organization a delegate or alternate acts is checked besides. Who came in by a link that the convener handed over may do only what the last column says.\n\n| act |");
    for (Role role : Role.values()) {
      text.append(' ').append(role.name().toLowerCase(Locale.ROOT)).append(" |");
    }
    text.append(" by a handed-over link |");
    text.append("\n|---|").append(":-:|".repeat(Role.values().length + 1)).append('\n');
    for (Act act : Act.values()) {
      text.append("| ").append(act.name().toLowerCase(Locale.ROOT).replace('_', ' ')).append(" |");
      for (Role role : Role.values()) {
        boolean may = act.roles().contains(role) || act.roles().contains(Role.PUBLIC);
        text.append(may ? " yes |" : "  |");
      }
      var handedOver = new Visitor(Optional.empty(), grantsOfAll(), true, java.util.Set.of());
      text.append(handedOver.may(act) ? " yes |" : "  |").append('\n');
    }
    return text.toString();
  }
}
