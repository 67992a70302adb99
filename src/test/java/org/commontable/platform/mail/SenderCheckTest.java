package org.commontable.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commontable.platform.mail.Finding.Kind.DKIM_MISSING;
import static org.commontable.platform.mail.Finding.Kind.DKIM_REVOKED;
import static org.commontable.platform.mail.Finding.Kind.DKIM_THERE;
import static org.commontable.platform.mail.Finding.Kind.DKIM_UNKNOWN;
import static org.commontable.platform.mail.Finding.Kind.DMARC_MISSING;
import static org.commontable.platform.mail.Finding.Kind.DMARC_THERE;
import static org.commontable.platform.mail.Finding.Kind.DMARC_TWICE;
import static org.commontable.platform.mail.Finding.Kind.DMARC_WATCHES;
import static org.commontable.platform.mail.Finding.Kind.NOT_LOOKED_UP;
import static org.commontable.platform.mail.Finding.Kind.NO_SENDER;
import static org.commontable.platform.mail.Finding.Kind.SPF_ANYBODY;
import static org.commontable.platform.mail.Finding.Kind.SPF_MISSING;
import static org.commontable.platform.mail.Finding.Kind.SPF_THERE;
import static org.commontable.platform.mail.Finding.Kind.SPF_TWICE;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.Main;
import org.commontable.platform.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about the sender's domain, asked of a real name server on this machine. */
class SenderCheckTest {
  private static final String SPF = "v=spf1 include:_spf.example.net ~all";
  private static final String KEY = "v=DKIM1; k=rsa; p=MIIBIjANBgkq";

  @TempDir Path data;
  private Names names;

  @BeforeEach
  void aNameServer() throws IOException {
    names = new Names();
  }

  @AfterEach
  void end() {
    names.close();
  }

  @Test
  void allThreeAreThere() {
    names.say("example.org", "site-verification=1", SPF);
    names.say("selector1._domainkey.example.org", KEY);
    names.say("_dmarc.example.org", "v=DMARC1; p=quarantine; rua=mailto:a@example.org");
    assertThat(kinds(look())).containsExactly(SPF_THERE, DKIM_THERE, DMARC_THERE);
    assertThat(look().getFirst().shown()).isEqualTo(SPF);
  }

  @Test
  void whatIsMissingComesWithTheWholeRecordToAdd() {
    var findings = look("COMMONTABLE_DKIM_SELECTOR", "table");
    assertThat(kinds(findings)).containsExactly(SPF_MISSING, DKIM_MISSING, DMARC_MISSING);
    assertThat(findings.stream().map(Finding::record))
        .containsExactly(
            "example.org. TXT \"v=spf1 mx a:smtp.example.net ~all\"",
            "table._domainkey.example.org. TXT \"v=DKIM1; p=…\"",
            "_dmarc.example.org. TXT \"v=DMARC1; p=none\"");
    assertThat(kinds(look())).as("without a name nobody can tell").contains(DKIM_UNKNOWN);
    assertThat(look("COMMONTABLE_SMTP_HOST", "127.0.0.1").getFirst().record())
        .as("an address of this machine says nothing to others")
        .isEqualTo("example.org. TXT \"v=spf1 mx ~all\"");
  }

  @Test
  void whatStandsThereTwiceOrAllowsEverybodyIsNoProtection() {
    names
        .say("example.org", SPF, "v=spf1 -all")
        .say("_dmarc.example.org", "v=DMARC1;p=none", "v=DMARC1;p=reject");
    names.say("mail._domainkey.example.org", "v=DKIM1; p=");
    assertThat(kinds(look())).containsExactly(SPF_TWICE, DKIM_REVOKED, DMARC_TWICE);
    names.say("example.org", "v=spf1 mx +all").say("_dmarc.example.org", "v=DMARC1; p=none");
    assertThat(kinds(look())).containsExactly(SPF_ANYBODY, DKIM_REVOKED, DMARC_WATCHES);
    names.say("example.org", "v=spf10 -all");
    assertThat(kinds(look())).as("another version is none").startsWith(SPF_MISSING);
  }

  @Test
  void aLongTextInSeveralStringsIsOne() {
    names.say("example.org", "v=spf1 ip4:192.0.2.0/24 |ip4:198.51.100.0/24 -all");
    names.say("mail._domainkey.example.org", "v=DKIM1; k=rsa; p=MIIB|IjAN");
    assertThat(look().get(0).shown()).isEqualTo("v=spf1 ip4:192.0.2.0/24 ip4:198.51.100.0/24 -all");
    assertThat(look().get(1).kind()).isEqualTo(DKIM_THERE);
  }

  @Test
  void aSubdomainIsCoveredByTheDmarcOfItsOrganization() {
    names.say("_dmarc.example.org", "v=DMARC1; p=reject");
    var findings = look("COMMONTABLE_MAIL_FROM", "The Table <letters@table.Example.org>");
    assertThat(kinds(findings)).containsExactly(SPF_MISSING, DKIM_UNKNOWN, DMARC_THERE);
    assertThat(findings.getFirst().record()).startsWith("table.example.org. TXT");
  }

  @Test
  void withoutANameServerItSaysSoAndNothingElse() {
    names.close();
    assertThat(kinds(look())).containsExactly(NOT_LOOKED_UP);
  }

  @Test
  void withoutASenderThereIsNothingToLookUp() {
    assertThat(kinds(look("COMMONTABLE_MAIL_FROM", ""))).containsExactly(NO_SENDER);
    assertThat(kinds(look("COMMONTABLE_MAIL_FROM", "table@localhost"))).containsExactly(NO_SENDER);
    assertThat(kinds(look("COMMONTABLE_MAIL_FROM", "@@"))).containsExactly(NO_SENDER);
  }

  @Test
  void theCommandSaysTheSameInPlainWords() throws Exception {
    Files.writeString(data.resolve("settings"), "COMMONTABLE_MAIL_FROM=table@example.org\n");
    names.say("example.org", SPF);
    var said = new StringWriter();
    var command = Main.commandLine().setOut(new PrintWriter(said));
    int code =
        command.execute("check-mail", "--data", data.toString(), "--name-server", names.address());
    assertThat(code).isEqualTo(1);
    assertThat(said.toString())
        .contains("SPF: example.org says who may send for it", SPF)
        .contains("DMARC is missing", "    _dmarc.example.org. TXT \"v=DMARC1; p=none\"");
  }

  private List<Finding> look(String... setting) {
    var environment = new HashMap<String, String>();
    environment.put("COMMONTABLE_MAIL_FROM", "table@example.org");
    environment.put("COMMONTABLE_SMTP_HOST", "smtp.example.net");
    if (setting.length == 2) {
      environment.put(setting[0], setting[1]);
    }
    return new SenderCheck(Settings.read(Map.copyOf(environment), data), names.address()).look();
  }

  private static List<Finding.Kind> kinds(List<Finding> findings) {
    return findings.stream().map(Finding::kind).toList();
  }
}
