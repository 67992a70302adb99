package org.commontable.platform.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one export under examination: what they hold and what is wrong with them. */
final class Checked {
  static final String ENTRIES = "entries.jsonl";
  static final String COMMITMENTS = "commitments.jsonl";
  static final String KEY = "public-key.pem";
  static final String README = "README.txt";
  static final String TEXTS = "texts/";

  /** Only a public record holds it; then some lines of the chain may be withheld. */
  static final String PUBLIC = "public.json";

  /** Names the lines that a member's copy withholds for now; no others may be. */
  static final String HELD = "withheld.json";

  private static final List<String> ALWAYS =
      List.of(README, COMMITMENTS, ENTRIES, Manifest.NAME, Manifest.SIGNATURE, KEY);

  /** What a record may hold; a file of any other name could be anything, anywhere. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:%s)*(?:%s|%s[0-9a-f]{64})"
              .formatted(
                  Pattern.quote(Origin.FOLDER),
                  Stream.concat(ALWAYS.stream(), Stream.of(PUBLIC, HELD))
                      .map(Pattern::quote)
                      .collect(Collectors.joining("|")),
                  Pattern.quote(TEXTS)));

  private final SortedMap<String, byte[]> files;
  private final Consumer<Entry> taker;
  private final Consumer<Head> withheld;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Fault> inside = new LinkedHashMap<>();
  private final Set<String> usedTexts = new HashSet<>();
  private final Set<String> usedValues = new HashSet<>();
  private final List<Fault> missingTexts = new ArrayList<>();
  private final Map<Long, String> held = new TreeMap<>();
  private Head head = Head.EMPTY;
  private String fingerprint = "";
  private long hidden;
  private long shut;

  /**
   * Entries go to the taker one by one, up to the first fault of the chain, each with the fields
   * that stand apart from its line, if they are there.
   */
  Checked(SortedMap<String, byte[]> files, Consumer<Entry> taker, Consumer<Head> withheld) {
    this.files = files;
    this.taker = taker;
    this.withheld = withheld;
  }

  Reading read() {
    var faults = new ArrayList<Fault>();
    for (var name : ALWAYS) {
      if (!files.containsKey(name)) {
        faults.add(new Fault(name, 0, "missing from the export"));
      }
    }
    for (var name : files.keySet()) {
      if (!isText(name) && !NAMES.matcher(name).matches()) {
        faults.add(new Fault(name, 0, "is no file of a record"));
      }
    }
    if (faults.isEmpty()) {
      readTexts();
      readHeld();
      readCommitments();
      readEntries();
      inside.computeIfAbsent(HELD, name -> heldFault());
      faults.addAll(sealFaults());
      faults.addAll(inside.values());
      faults.addAll(Origin.faults(files));
      faults.addAll(referenceFaults(faults));
    }
    return new Reading(
        List.of(),
        Map.copyOf(texts),
        Map.copyOf(values),
        fingerprint,
        faults.stream().distinct().toList(),
        head,
        hidden,
        shut,
        new String(files.getOrDefault(PUBLIC, new byte[0]), StandardCharsets.UTF_8),
        Map.copyOf(held));
  }

  /** Most files are texts, and need no pattern to be known. */
  private static boolean isText(String name) {
    return name.startsWith(TEXTS) && References.isHash(name, TEXTS.length());
  }

  private void readHeld() {
    try {
      if (files.containsKey(HELD)) {
        held.putAll(HeldLines.read(new String(bytes(HELD), StandardCharsets.UTF_8)));
      }
    } catch (IllegalArgumentException unreadable) {
      inside.put(HELD, new Fault(HELD, 0, String.valueOf(unreadable.getMessage())));
    }
  }

  /** Each line it names must be withheld; the reading refuses others that are. */
  private @Nullable Fault heldFault() {
    return held.isEmpty() || hidden == held.size() || inside.containsKey(ENTRIES)
        ? null
        : new Fault(HELD, 0, "names other lines than are withheld");
  }

  private boolean mayBeWithheld() {
    return files.containsKey(PUBLIC) || held.containsKey(head.seq() + 1);
  }

  private void readEntries() {
    Lines.each(
            ENTRIES,
            bytes(ENTRIES),
            (number, line) -> {
              if (mayBeWithheld() && Withheld.isOne(line)) {
                head = Withheld.after(head, line);
                hidden++;
                withheld.accept(head);
                return;
              }
              var written = entryAfter(head, line);
              var entry = Closed.opened(written, values::get);
              head = new Head(entry.seq(), entry.hash());
              Closed.hash(written).ifPresent(usedValues::add);
              noteReferences(entry);
              if (Closed.isShut(entry)) {
                shut++;
              }
              taker.accept(entry);
            })
        .ifPresent(fault -> inside.put(ENTRIES, fault));
  }

  private static Entry entryAfter(Head prev, String line) {
    var entry = Entry.read(line);
    if (entry.seq() != prev.seq() + 1) {
      throw new IllegalArgumentException(
          "entry " + (prev.seq() + 1) + " expected, entry " + entry.seq() + " found");
    }
    if (!entry.hashOf(line).equals(entry.hash())) {
      throw new IllegalArgumentException("the hash does not fit the entry");
    }
    if (!entry.prev().equals(prev.hash())) {
      throw new IllegalArgumentException("the entry does not continue the one before");
    }
    return entry;
  }

  private void readCommitments() {
    var before = new String[] {""};
    Lines.each(
            COMMITMENTS,
            bytes(COMMITMENTS),
            (number, line) -> {
              var read = ValueLine.read(line);
              if (read.commitment().compareTo(before[0]) <= 0) {
                throw new IllegalArgumentException("out of order");
              }
              before[0] = read.commitment();
              values.put(read.commitment(), read.value());
            })
        .ifPresent(fault -> inside.put(COMMITMENTS, fault));
  }

  private void readTexts() {
    files.forEach(
        (name, bytes) -> {
          if (name.startsWith(TEXTS)) {
            var hash = name.substring(TEXTS.length());
            if (Sha256.of(bytes).equals(hash)) {
              texts.put(hash, new String(bytes, StandardCharsets.UTF_8));
            } else {
              inside.put(name, new Fault(name, 0, "the text does not have the hash of its name"));
            }
          }
        });
  }

  /** Manifest and signature against the files, so that the one that changed is named. */
  private List<Fault> sealFaults() {
    var key = key();
    byte[] manifest = bytes(Manifest.NAME);
    byte[] rebuilt = Manifest.of(files, head, fingerprint);
    byte[] signature = bytes(Manifest.SIGNATURE);
    boolean signed = key != null && key.signed(manifest, signature);
    int differs = java.util.Arrays.mismatch(manifest, rebuilt);
    if (signed && differs < 0) {
      return List.of();
    }
    if (!signed && key != null && differs >= 0 && key.signed(rebuilt, signature)) {
      return List.of(
          new Fault(
              Manifest.NAME, 1, "changed at byte " + (differs + 1) + ": the files are as signed"));
    }
    if (!signed && differs < 0) {
      return List.of(new Fault(Manifest.SIGNATURE, 0, "does not sign this manifest with this key"));
    }
    try {
      var listed = Manifest.read(manifest);
      var faults = new ArrayList<>(listFaults(listed, head));
      if (!signed) {
        faults.add(new Fault(Manifest.SIGNATURE, 0, "does not sign this manifest with this key"));
      }
      return faults;
    } catch (IllegalArgumentException e) {
      return List.of(new Fault(Manifest.NAME, 1, String.valueOf(e.getMessage())));
    }
  }

  private @Nullable PublicKeyFile key() {
    try {
      var key = PublicKeyFile.read(bytes(KEY));
      fingerprint = key.fingerprint();
      return key;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private List<Fault> listFaults(Manifest manifest, Head head) {
    var faults = new ArrayList<Fault>();
    for (var name : manifest.files().keySet().stream().sorted().toList()) {
      if (!files.containsKey(name)) {
        faults.add(new Fault(name, 0, "missing from the export"));
      }
    }
    files.forEach(
        (name, bytes) -> {
          if (name.equals(Manifest.NAME) || name.equals(Manifest.SIGNATURE)) {
            return;
          }
          var listed = manifest.files().get(name);
          if (listed == null) {
            faults.add(new Fault(name, 0, "not part of the signed export"));
          } else if (listed.size() != bytes.length || !listed.sha256().equals(Sha256.of(bytes))) {
            faults.add(changed(name, manifest.head(), head));
          }
        });
    return faults;
  }

  private Fault changed(String name, Head signed, Head found) {
    var known = inside.get(name);
    if (known != null) {
      return known;
    }
    if (name.equals(ENTRIES) && signed.seq() > found.seq()) {
      return new Fault(
          name,
          found.seq() + 1,
          "entry " + (found.seq() + 1) + " is missing; " + signed.seq() + " were signed");
    }
    if (name.equals(ENTRIES) && signed.seq() < found.seq()) {
      return new Fault(
          name,
          signed.seq() + 1,
          "entry " + (signed.seq() + 1) + " was added; " + signed.seq() + " were signed");
    }
    return new Fault(name, 0, "not as it was signed");
  }

  private void noteReferences(Entry entry) {
    References.in(
        entry.payload(),
        hash -> {
          usedTexts.add(hash);
          if (!texts.containsKey(hash) && !inside.containsKey(TEXTS + hash)) {
            missingTexts.add(
                new Fault(ENTRIES, entry.seq(), "its text is missing: " + TEXTS + hash));
          }
        },
        usedValues::add);
  }

  /** Texts are kept for ever, values may be erased; neither may stand without an entry. */
  private List<Fault> referenceFaults(List<Fault> soFar) {
    var faults = new ArrayList<>(missingTexts);
    if (soFar.isEmpty()) {
      texts.keySet().stream()
          .filter(hash -> !usedTexts.contains(hash))
          .forEach(hash -> faults.add(new Fault(TEXTS + hash, 0, "no entry refers to this text")));
      values.keySet().stream()
          .filter(hash -> !usedValues.contains(hash))
          .forEach(
              hash ->
                  faults.add(new Fault(COMMITMENTS, 0, "no entry holds the commitment " + hash)));
    }
    return faults;
  }

  private byte[] bytes(String name) {
    return java.util.Objects.requireNonNull(files.get(name));
  }
}
