import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Many people sign one petition at once: {@code java Signers.java ADDRESS CLIENTS SECONDS RUN
 * [ACKNOWLEDGED]}. Each client is one browser connection that stays open: it reads the petition
 * once, as everybody does, takes the form token that its readers share, and then sends the last
 * stage of the form for one new person after the other, each with a name, a mailbox and an address
 * of its own behind a trusted proxy. A signature is acknowledged when the whole answer 303 has
 * arrived; its mailbox is then written to the file, if one is named. Says how it went in JSON. It
 * shares the cores with the table it measures, so it does as little as pgbench does.
 */
class Signers implements Runnable {
  static final String[] FIRST = {"Ana", "Jos%C3%A9", "Mary", "Wei", "Thandi", "Olga", "Tom", "Noor"};
  static final AtomicInteger PEOPLE = new AtomicInteger();
  static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

  final URI petition;
  final String run;
  final long end;
  final String head;
  final String sent;
  final List<String> acknowledged = new ArrayList<>();
  long[] nanos = new long[1 << 14];
  byte[] buffer = new byte[1 << 16];
  int other;
  String fault = "";

  Signers(URI petition, String run, long end) {
    this.petition = petition;
    this.run = run;
    this.end = end;
    sent = petition.getPath() + "/sent";
    head =
        "POST " + petition.getPath() + "/signatures HTTP/1.1\r\nHost: " + petition.getAuthority()
            + "\r\nAccept-Language: es-US,es;q=0.9,en;q=0.8\r\nOrigin: http://" + petition.getAuthority()
            + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";
  }

  public static void main(String[] arguments) throws Exception {
    var petition = URI.create(arguments[0]);
    int clients = Integer.parseInt(arguments[1]);
    long began = System.nanoTime();
    long end = began + Long.parseLong(arguments[2]) * 1_000_000_000L;
    var all = new ArrayList<Signers>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < clients; i++) {
      all.add(new Signers(petition, arguments[3], end));
      threads.add(Thread.ofPlatform().start(all.getLast()));
    }
    for (var thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    if (arguments.length > 4) {
      try (BufferedWriter file = Files.newBufferedWriter(Path.of(arguments[4]))) {
        for (var one : all) {
          for (var mailbox : one.acknowledged) {
            file.write(mailbox + "\n");
          }
        }
      }
    }
    long[] sorted =
        all.stream()
            .flatMapToLong(one -> Arrays.stream(one.nanos, 0, one.acknowledged.size()))
            .sorted()
            .toArray();
    System.out.printf(
        Locale.ROOT,
        "{\"acknowledged\":%d,\"seconds\":%.3f,\"perSecond\":%.1f,\"p50\":%.1f,\"p99\":%.1f,\"max\":%.1f,\"other\":%d,\"fault\":\"%s\"}%n",
        sorted.length,
        seconds,
        sorted.length / seconds,
        millis(sorted, 0.50),
        millis(sorted, 0.99),
        millis(sorted, 1),
        all.stream().mapToInt(one -> one.other).sum(),
        all.stream().map(one -> one.fault).filter(f -> !f.isEmpty()).findFirst().orElse(""));
  }

  static double millis(long[] sorted, double part) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
  }

  @Override
  public void run() {
    try {
      String form = "";
      while (System.nanoTime() < end) {
        try (var socket = new Socket(petition.getHost(), petition.getPort())) {
          socket.setTcpNoDelay(true);
          socket.setSoTimeout(30_000);
          if (form.isEmpty()) {
            form = token(socket);
          }
          while (System.nanoTime() < end && sign(socket, form)) {}
        }
      }
    } catch (IOException e) {
      fault = e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).replace('"', ' ');
    }
  }

  String token(Socket socket) throws IOException {
    ask(socket, "GET " + petition.getPath() + " HTTP/1.1\r\nHost: " + petition.getAuthority() + "\r\n\r\n");
    var token = TOKEN.matcher(answer(socket.getInputStream()).body);
    if (!token.find()) {
      throw new IOException("no form on the page");
    }
    return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
  }

  /** False when the server closes the connection after its answer, as it may. */
  boolean sign(Socket socket, String form) throws IOException {
    int person = PEOPLE.incrementAndGet();
    String mailbox = run + "-" + person + "@signers.example";
    String body =
        "name=" + FIRST[person % FIRST.length] + "+" + Integer.toString(person + 46_656, 36) + "+Ruiz"
            + "&email=" + run + "-" + person + "%40signers.example"
            + "&zip=" + (40_000 + person % 1000)
            + "&mail=" + (person % 2 == 0 ? "yes" : "")
            + "&age=yes&show=" + (person % 3 == 0 ? "yes" : "")
            + "&via=&_form=" + form;
    String request =
        head + "X-Forwarded-For: 10." + (person >> 16 & 255) + "." + (person >> 8 & 255) + "." + (person & 255)
            + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    long began = System.nanoTime();
    ask(socket, request);
    var answer = answer(socket.getInputStream());
    long took = System.nanoTime() - began;
    if (answer.head.startsWith("303", 9) && answer.head.contains(sent)) {
      if (acknowledged.size() == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * nanos.length);
      }
      nanos[acknowledged.size()] = took;
      acknowledged.add(mailbox);
    } else {
      other++;
      fault = "answer " + answer.head.substring(9, 12);
    }
    return !"close".equalsIgnoreCase(field(answer.head, "connection"));
  }

  static void ask(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  record Answer(String head, String body) {}

  /** One whole answer: nothing may follow it, since the next request is not sent yet. */
  Answer answer(InputStream in) throws IOException {
    int length = 0;
    int heads = -1;
    while (heads < 0) {
      length += more(in, length);
      heads = new String(buffer, 0, length, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
    }
    String head = new String(buffer, 0, heads + 2, StandardCharsets.ISO_8859_1);
    if (!field(head, "transfer-encoding").isEmpty()) {
      throw new IOException("an answer in chunks");
    }
    String said = field(head, "content-length");
    int all = heads + 4 + (said.isEmpty() ? 0 : Integer.parseInt(said));
    while (length < all) {
      length += more(in, length);
    }
    return new Answer(head, new String(buffer, heads + 4, all - heads - 4, StandardCharsets.UTF_8));
  }

  int more(InputStream in, int from) throws IOException {
    if (from == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, from, buffer.length - from);
    if (read < 0) {
      throw new IOException("connection closed");
    }
    return read;
  }

  /** The value of a header field; empty when there is none. */
  static String field(String head, String name) {
    for (int at = head.indexOf("\r\n"); at >= 0 && at + 2 < head.length(); at = head.indexOf("\r\n", at + 2)) {
      if (head.regionMatches(true, at + 2, name + ":", 0, name.length() + 1)) {
        return head.substring(at + 3 + name.length(), head.indexOf("\r\n", at + 2)).strip();
      }
    }
    return "";
  }
}
