import java.io.BufferedInputStream;
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
 * arrived; its mailbox is then written to the file, if one is named. Says how it went in JSON.
 */
class Signers implements Runnable {
  static final String[] FIRST = {"Ana", "José", "Mary", "Wei", "Thandi", "Olga", "Tom", "Noor"};
  static final AtomicInteger PEOPLE = new AtomicInteger();
  static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

  final URI petition;
  final String run;
  final long end;
  final List<String> acknowledged = new ArrayList<>();
  long[] nanos = new long[1 << 14];
  int other;
  String fault = "";

  Signers(URI petition, String run, long end) {
    this.petition = petition;
    this.run = run;
    this.end = end;
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
          var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
          if (form.isEmpty()) {
            form = token(socket, in);
          }
          while (System.nanoTime() < end && sign(socket, in, form)) {}
        }
      }
    } catch (IOException e) {
      fault = e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).replace('"', ' ');
    }
  }

  String token(Socket socket, InputStream in) throws IOException {
    socket.getOutputStream().write(request("GET", petition.getPath(), "", "").getBytes());
    var token = TOKEN.matcher(answer(in).body);
    if (!token.find()) {
      throw new IOException("no form on the page");
    }
    return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
  }

  /** False when the server closes the connection after its answer, as it may. */
  boolean sign(Socket socket, InputStream in, String form) throws IOException {
    int person = PEOPLE.incrementAndGet();
    String mailbox = run + "-" + person + "@signers.example";
    String name =
        FIRST[person % FIRST.length] + " " + Integer.toString(person + 46_656, 36) + " Ruiz";
    String body =
        "name=%s&email=%s&zip=40%03d&mail=%s&age=yes&show=%s&via=&_form=%s"
            .formatted(
                URLEncoder.encode(name, StandardCharsets.UTF_8),
                URLEncoder.encode(mailbox, StandardCharsets.UTF_8),
                person % 1000,
                person % 2 == 0 ? "yes" : "",
                person % 3 == 0 ? "yes" : "",
                form);
    String from = "10.%d.%d.%d".formatted(person >> 16 & 255, person >> 8 & 255, person & 255);
    byte[] bytes = request("POST", petition.getPath() + "/signatures", from, body).getBytes();
    long began = System.nanoTime();
    socket.getOutputStream().write(bytes);
    var answer = answer(in);
    long took = System.nanoTime() - began;
    if (answer.status == 303 && answer.head.contains(petition.getPath() + "/sent")) {
      if (acknowledged.size() == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * nanos.length);
      }
      nanos[acknowledged.size()] = took;
      acknowledged.add(mailbox);
    } else {
      other++;
      fault = "answer " + answer.status;
    }
    return !answer.head.toLowerCase(Locale.ROOT).contains("connection: close");
  }

  String request(String method, String path, String from, String body) {
    String origin = "http://" + petition.getAuthority();
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: "
        + petition.getAuthority()
        + "\r\nAccept-Language: es-US,es;q=0.9,en;q=0.8\r\n"
        + (from.isEmpty() ? "" : "X-Forwarded-For: " + from + "\r\n")
        + (method.equals("POST")
            ? "Origin: "
                + origin
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length()
                + "\r\n"
            : "")
        + "\r\n"
        + body;
  }

  record Answer(int status, String head, String body) {}

  static Answer answer(InputStream in) throws IOException {
    var head = new StringBuilder(1024);
    while (!ends(head)) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("connection closed");
      }
      head.append((char) next);
    }
    String lower = head.toString().toLowerCase(Locale.ROOT);
    int status = Integer.parseInt(head.substring(9, 12));
    int at = lower.indexOf("content-length:");
    if (at >= 0) {
      int length = Integer.parseInt(lower.substring(at + 15, lower.indexOf('\r', at)).strip());
      byte[] body = in.readNBytes(length);
      if (body.length < length) {
        throw new IOException("connection closed");
      }
      return new Answer(status, head.toString(), new String(body, StandardCharsets.UTF_8));
    }
    if (lower.contains("transfer-encoding: chunked")) {
      throw new IOException("an answer in chunks");
    }
    return new Answer(status, head.toString(), "");
  }

  static boolean ends(StringBuilder head) {
    int n = head.length();
    return n >= 4
        && head.charAt(n - 1) == '\n'
        && head.charAt(n - 2) == '\r'
        && head.charAt(n - 3) == '\n';
  }
}
