import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes an export of the record with as many decisions as you like: {@code java ManyDecisions.java
 * FOLDER N}. It shares no line with Commontable and knows only docs/record-format.md, so a verifier
 * that accepts it agrees with the document and not just with our own writer.
 *
 * <p>Nine organizations meet once for ten decisions; seven come. Each decision: eight stances with
 * reasons, one under a condition that is accepted; adopted with a window; the ninth answers in it.
 */
class ManyDecisions {
  static final Random RANDOM = new Random(20261125); // the same export each time, but for its key
  static final int ORGANIZATIONS = 9;
  static final int PER_MEETING = 10;
  static final int PER_YEAR = 360;
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  static final List<String> APART =
      List.of("says", "legal", "conditions", "reason", "principle", "meet");

  final StringBuilder entries = new StringBuilder();
  final TreeMap<String, String> commitments = new TreeMap<>();
  final TreeMap<String, byte[]> files = new TreeMap<>();
  final List<String> ids = new ArrayList<>();
  final List<String> people = new ArrayList<>();
  final Map<Integer, String> conditions = new TreeMap<>();
  final Map<Integer, String> stanceOf = new TreeMap<>();
  final Map<String, Object> rules =
      Map.of(
          "rule", Map.of("name", "consensus", "standAsideCap", "1/3"),
          "quorum", Map.of("kind", "majority"),
          "conditionMode", "count-if-accepted",
          "windowDays", 14);
  Instant now = Instant.parse("2006-01-02T00:00:00Z");
  String head = "0".repeat(64);
  long seq;

  public static void main(String[] arguments) throws Exception {
    var many = new ManyDecisions();
    many.table();
    int n = Integer.parseInt(arguments[1]);
    for (int first = 0; first < n; first += PER_MEETING) {
      many.meeting(first, Math.min(n, first + PER_MEETING));
    }
    many.write(Path.of(arguments[0]));
  }

  void table() throws Exception {
    for (int i = 0; i < ORGANIZATIONS; i++) {
      ids.add(uuid());
      people.add(uuid());
      add(
          "organization.added",
          i,
          Map.of(
              "slug", "organization-" + i, "name", name(i), "shortName", "Org " + i,
              "kind", "other", "legalStatus", "none", "daysToDecide", 3));
    }
    for (int i = 0; i < ORGANIZATIONS; i++) {
      add(
          "organization.invited",
          i,
          Map.of("person", people.get(i), "name", commit("Person " + i)));
      add("organization.joined", i, Map.of("name", name(i), "handedOver", false));
      add(
          "seat.given",
          i,
          Map.of(
              "seat", uuid(), "person", people.get(i), "name", commit("Person " + i),
              "kind", "delegate"));
    }
    var proposed = new TreeMap<String, Object>(rules);
    proposed.put("version", 1);
    proposed.put("preset", "consensus");
    add("rules.proposed", -1, proposed);
  }

  /** All decisions of one evening: opened a week before, closed in the meeting, notes, window. */
  void meeting(int first, int end) throws Exception {
    var closes = now.plus(Duration.ofDays(7));
    var ballots = new TreeMap<Integer, List<Object>>();
    var texts = new TreeMap<Integer, String>();
    for (int d = first; d < end; d++) {
      texts.put(d, open(d, closes));
      ballots.put(d, new ArrayList<>());
      for (int i = 0; i < ORGANIZATIONS - 1; i++) {
        ballots.get(d).add(stance(d, i, texts.get(d)));
      }
      var answered =
          Map.of(
              "decision", number(d), "stance", stanceOf.get(d), "condition", conditions.get(d),
              "state", "accepted", "at", time(), "checkOn", "2040-06-30");
      add(
          3,
          "decision.condition",
          1,
          0, // the mover answers
          apart(answered, List.of("stance", "condition", "state", "checkOn")));
    }
    now = closes.minusSeconds(600);
    var from = time();
    for (int i = 0; i < 7; i++) {
      add("presence.noted", i, Map.of("from", from, "how", "room"));
    }
    now = closes.plusMillis(1);
    for (int d = first; d < end; d++) {
      add(
          "decision.closed",
          -1,
          Map.of("decision", number(d), "closedAt", TIME.format(closes), "early", false));
      verdict(d, texts.get(d), closes, ballots.get(d));
    }
    now = closes.plusSeconds(600);
    for (int i = 0; i < 7; i++) {
      add("presence.noted", i, Map.of("from", from, "until", time(), "how", "room"));
    }
    for (int d = first; d < end; d++) {
      var until = TIME.format(now.plus(Duration.ofDays(14)));
      add("decision.notes", -1, Map.of("decision", number(d), "windowUntil", until));
    }
    now = now.plus(Duration.ofDays(2));
    for (int d = first; d < end; d++) {
      ballots.get(d).add(stance(d, ORGANIZATIONS - 1, texts.get(d)));
      verdict(d, texts.get(d), now, ballots.get(d));
    }
    now = now.plus(Duration.ofDays(1));
  }

  String open(int d, Instant closes) throws Exception {
    var words =
        "Publish every suspension, school by school (" + d + ")\n\n"
            + "We ask the board to publish the count for every group of ten or more. ".repeat(12);
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    files.put("texts/" + sha256(bytes), bytes);
    var text = "text:" + sha256(bytes);
    add("decision.text", 0, Map.of("decision", number(d), "version", 1, "text", text));
    var members = new ArrayList<Object>();
    for (int i = 0; i < ORGANIZATIONS; i++) {
      members.add(Map.of("id", ids.get(i), "name", name(i), "weight", "1/1"));
    }
    var opened = new TreeMap<String, Object>(rules);
    opened.putAll(
        Map.of(
            "decision", number(d), "class", "statement", "area", "equity", "audience", "members",
            "members", members, "rules", 1, "textVersion", 1, "text", text));
    opened.put("closesAt", TIME.format(closes));
    opened.put("wordsApart", true);
    add("decision.opened", 0, opened);
    return text;
  }

  /** Organization 1 sets a condition, organization 2 stands aside, all others support. */
  Map<String, Object> stance(int d, int i, String text) throws Exception {
    var says = i == 1 ? "conditional" : i == 2 ? "stand-aside" : "support";
    var payload = new TreeMap<String, Object>();
    payload.putAll(
        Map.of(
            "decision", number(d), "stance", uuid(), "at", time(), "says", says, "legal", false,
            "textVersion", 1, "text", text, "conditions", List.of()));
    payload.putAll(Map.of("reason", "", "principle", "", "meet", "", "by", "delegate"));
    var ballot = new TreeMap<String, Object>();
    ballot.putAll(Map.of("member", ids.get(i), "stance", says, "textVersion", 1));
    if (i == 1) {
      stanceOf.put(d, (String) payload.get("stance"));
      conditions.put(d, uuid());
      payload.put(
          "conditions",
          List.of(
              Map.of(
                  "id", conditions.get(d), "text", commit("Groups under ten stay hidden."),
                  "state", "open")));
      ballot.put("conditions", List.of("accepted"));
    }
    if (i == 2) {
      payload.put("reason", commit("Our board has not met."));
      ballot.put("reason", "choice");
    }
    add(2, "decision.stance", i, apart(payload, APART));
    return ballot;
  }

  /** What is said stands behind a commitment; the line tells the rest. */
  Map<String, Object> apart(Map<String, ?> payload, List<String> fields) throws Exception {
    var said = new TreeMap<String, Object>(payload);
    said.keySet().retainAll(fields);
    var line = new TreeMap<String, Object>(payload);
    line.keySet().removeAll(fields);
    line.put("closed", commit(json(said)));
    return line;
  }

  void verdict(int d, String text, Instant at, List<Object> ballots) throws Exception {
    int silent = ORGANIZATIONS - ballots.size();
    var members = new ArrayList<Object>();
    ids.forEach(id -> members.add(Map.of("id", id, "weight", "1/1")));
    var question = new TreeMap<String, Object>(rules);
    question.remove("windowDays");
    question.put("members", members);
    question.put("present", ids.subList(0, 7).stream().sorted().toList());
    question.put("textVersion", 1);
    question.put("stances", List.copyOf(ballots));
    var counts = new TreeMap<String, Object>();
    counts.putAll(
        Map.of("support", 6 + 1 - silent, "conditionalCounted", 1, "conditionalNotCounted", 0));
    counts.putAll(Map.of("standAside", 1, "recused", 0, "abstain", 0, "oppose", 0, "block", 0));
    counts.put("silent", silent);
    var verdict =
        Map.of(
            "outcome", "adopted",
            "windowOpen", silent > 0,
            "quorum", Map.of("needed", 5, "counted", ballots.size(), "met", true, "moreNeeded", 0),
            "counts", counts,
            "yes", 8 - silent,
            "present", ballots.size());
    add(
        "decision.verdict",
        -1,
        Map.of(
            "decision", number(d), "at", TIME.format(at), "text", text, "question", question,
            "verdict", verdict, "provisional", false));
  }

  void add(String type, int organization, Map<String, ?> payload) throws Exception {
    add(1, type, organization, payload);
  }

  void add(int format, String type, int organization, Map<String, ?> payload) throws Exception {
    add(format, type, organization, organization, payload);
  }

  void add(int format, String type, int organization, int actor, Map<String, ?> payload)
      throws Exception {
    now = now.plusMillis(1);
    var entry = new TreeMap<String, Object>();
    entry.put("seq", ++seq);
    entry.put("format", format);
    entry.put("time", time());
    entry.put("type", type);
    entry.put("actor", actor < 0 ? new UUID(0, 0).toString() : people.get(actor));
    entry.put("organization", organization < 0 ? null : ids.get(organization));
    entry.put("channel", organization < 0 ? "program" : "web");
    entry.put("requestId", uuid());
    entry.put("payload", payload);
    entry.put("prev", head);
    head = sha256(json(entry).getBytes(StandardCharsets.UTF_8));
    entry.put("hash", head);
    entries.append(json(entry)).append('\n');
  }

  void write(Path folder) throws Exception {
    KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] der = key.getPublic().getEncoded();
    put("README.txt", "Invented, for measuring: see bench/ManyDecisions.java.\n");
    put("entries.jsonl", entries.toString());
    put("commitments.jsonl", String.join("", commitments.values()));
    put(
        "public-key.pem",
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n");
    var list = new ArrayList<Object>();
    for (var file : files.entrySet()) {
      byte[] bytes = file.getValue();
      list.add(Map.of("name", file.getKey(), "sha256", sha256(bytes), "size", bytes.length));
    }
    var manifest =
        Map.of(
            "format", 1, "head", Map.of("seq", seq, "hash", head), "key", sha256(der),
            "files", list);
    put("manifest.json", json(manifest) + "\n");
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(key.getPrivate());
    signature.update(files.get("manifest.json"));
    files.put("manifest.sig", signature.sign());
    Files.createDirectories(folder.resolve("texts"));
    for (var file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  void put(String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  String commit(String value) throws Exception {
    byte[] salt = new byte[32];
    RANDOM.nextBytes(salt);
    byte[] words = value.getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(salt, salt.length + words.length);
    System.arraycopy(words, 0, both, salt.length, words.length);
    var hash = sha256(both);
    var line = Map.of("commitment", hash, "salt", HexFormat.of().formatHex(salt), "value", value);
    commitments.put(hash, json(line) + "\n");
    return "commitment:" + hash;
  }

  String time() {
    return TIME.format(now);
  }

  static String name(int i) {
    return "Organization " + i + " of Tarrow County";
  }

  static String number(int d) {
    return (2006 + d / PER_YEAR) + "-" + (d % PER_YEAR + 1);
  }

  static String uuid() {
    return new UUID(RANDOM.nextLong() & ~0xF000L | 0x7000L, RANDOM.nextLong() >>> 2 | 1L << 63)
        .toString();
  }

  /** Canonical for what stands here: keys sorted, no blanks, nothing that needs an escape. */
  static String json(Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case List<?> list -> "[" + String.join(",", list.stream().map(it -> json(it)).toList()) + "]";
      case Map<?, ?> map -> {
        var fields = new TreeMap<String, String>();
        map.forEach((key, it) -> fields.put((String) key, '"' + (String) key + "\":" + json(it)));
        yield "{" + String.join(",", fields.values()) + "}";
      }
      default -> value.toString();
    };
  }

  static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
