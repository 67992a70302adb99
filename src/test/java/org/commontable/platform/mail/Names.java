package org.commontable.platform.mail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A name server on 127.0.0.1 that knows some texts (RFC 1035, over UDP). */
final class Names implements AutoCloseable {
  private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final Map<String, List<String>> texts = new HashMap<>();

  Names() throws IOException {
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /** A "|" in a text begins its next string. */
  Names say(String name, String... values) {
    texts.put(name, List.of(values));
    return this;
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() {
    socket.close();
  }

  private void serve() {
    try {
      while (true) {
        var question = new DatagramPacket(new byte[600], 600);
        socket.receive(question);
        byte[] answer = answer(question.getData());
        socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
      }
    } catch (IOException closed) {
      // Closed.
    }
  }

  private byte[] answer(byte[] question) throws IOException {
    var name = new StringBuilder();
    int at = 12;
    while (question[at] != 0) {
      name.append(name.isEmpty() ? "" : ".")
          .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
      at += 1 + question[at];
    }
    int end = at + 5;
    var known = texts.get(name.toString());
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.write(question, 0, 2);
    out.writeShort(known == null ? 0x8583 : 0x8580);
    out.writeShort(1);
    out.writeShort(known == null ? 0 : known.size());
    out.writeInt(0);
    out.write(question, 12, end - 12);
    for (var text : known == null ? List.<String>of() : known) {
      out.writeShort(0xC00C);
      out.writeShort(16);
      out.writeShort(1);
      out.writeInt(60);
      var data = new ByteArrayOutputStream();
      for (var part : text.split("\\|")) {
        data.write(part.length());
        data.writeBytes(part.getBytes(StandardCharsets.US_ASCII));
      }
      out.writeShort(data.size());
      out.write(data.toByteArray());
    }
    return bytes.toByteArray();
  }
}
