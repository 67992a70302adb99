package org.commontable.home.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Map;
import org.commontable.platform.mail.SenderCheck;
import org.commontable.platform.settings.Settings;
import org.commontable.platform.web.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Because a name server that is slow must not hold the database's connections. */
class SenderOfTheTableTest {
  @TempDir Path folder;

  @Test
  void nobodyIsAskedBeforeTheHandlersTransactionIsOver() throws Exception {
    try (var names = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      var settings = Settings.read(Map.of("COMMONTABLE_MAIL_FROM", "table@table.example"), folder);
      var check = new SenderCheck(settings, "127.0.0.1:" + names.getLocalPort());
      var page = (SenderPage) ((Reply.Page) new SenderOfTheTable(check).show()).page();
      names.setSoTimeout(300);
      assertThatThrownBy(() -> question(names)).isInstanceOf(SocketTimeoutException.class);
      var writing = Thread.ofVirtual().start(page::findings);
      names.setSoTimeout(10_000);
      assertThat(question(names).getLength()).as("as the page is written").isPositive();
      writing.join();
    }
  }

  private static DatagramPacket question(DatagramSocket names) throws Exception {
    var packet = new DatagramPacket(new byte[600], 600);
    names.receive(packet);
    return packet;
  }
}
