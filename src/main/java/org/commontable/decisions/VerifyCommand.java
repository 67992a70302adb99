package org.commontable.decisions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.commontable.decisions.verify.Alongside;
import org.commontable.decisions.verify.HeldBack;
import org.commontable.decisions.verify.PublicRecount;
import org.commontable.decisions.verify.Recount;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;
import org.commontable.platform.record.Reading;
import org.commontable.platform.record.RecordReader;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify OUT}: anybody checks an export, without network, database or web application. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks an exported record: signature, manifest, chain, texts, and every verdict recounted.",
      "Exit code 0: all is well; 1: something is wrong, and the answer says where."
    })
public final class VerifyCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(paramLabel = "OUT", description = "folder or .tar of the export")
  private Path export;

  @Option(names = "--key", description = "fingerprint of the table's key, as shown at set-up")
  private @Nullable String key;

  @Option(names = "--head", description = "a head hash you kept, from minutes or a mail")
  private @Nullable String head;

  private long entries;
  private String last = "";
  private boolean headSeen;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    var command = spec.commandLine();
    if (!Files.exists(export)) {
      command.getErr().println("There is no export at " + export + ".");
      return 2;
    }
    try {
      var alongside = new Alongside();
      var openly = new PublicRecount();
      var heldBack = new HeldBack();
      var reading =
          RecordReader.read(
              export,
              entry -> {
                take(entry, alongside);
                heldBack.accept(entry);
              },
              entry -> take(entry, openly),
              line -> pass(line.seq(), line.hash()));
      var recount = alongside.done();
      var faults = new ArrayList<>(reading.faults());
      faults.addAll(held(reading));
      faults.addAll(recount.faults());
      faults.addAll(recount.faultsOfTexts(reading.texts()));
      faults.addAll(heldBack.faults(reading.held()));
      if (reading.isPublic()) {
        faults.addAll(openly.faults(reading));
      }
      command.getOut().println(answer(reading, recount, faults));
      if (!faults.isEmpty()) {
        command.getErr().println(faults.getFirst().sentence());
      }
      return faults.isEmpty() ? 0 : 1;
    } catch (IOException e) {
      command.getErr().println("cannot read " + export + ": " + e.getMessage());
      return 2;
    }
  }

  /** What does not follow from the entries before it, for whoever takes a record in. */
  public static List<Fault> differences(List<Entry> entries) {
    return Recount.of(entries).faults();
  }

  private void take(Entry entry, Consumer<Entry> recount) {
    pass(entry.seq(), entry.hash());
    recount.accept(entry);
  }

  private void pass(long seq, String hash) {
    entries = seq;
    last = hash;
    headSeen |= head != null && hash.equals(plain(head));
  }

  private String answer(Reading reading, Recount recount, List<Fault> faults) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("entries", entries);
    if (reading.isPublic()) {
      answer.put("public", true);
      answer.put("withheld", reading.withheld());
    } else {
      answer.put("decisions", recount.decisions());
      if (reading.holdsBack()) {
        // Delegates of one organization differ: what they said is not told yet.
        answer.put("complete", false);
        answer.put("closed", reading.shut());
        if (reading.withheld() > 0) {
          answer.put("withheld", reading.withheld());
        }
      }
    }
    if (recount.elections() > 0) {
      answer.put("elections", recount.elections());
    }
    if (recount.letters() > 0) {
      answer.put("letters", recount.letters());
    }
    // So that who kept them from an earlier export notices a record signed anew.
    answer.put("key", reading.fingerprint());
    answer.put("head", last);
    answer.put("ok", faults.isEmpty());
    if (!faults.isEmpty()) {
      answer.put("faults", faults.stream().map(Fault::sentence).toList());
    }
    return JsonText.of(answer);
  }

  /** What the reader brought along must fit too: only that shows a record rewritten as a whole. */
  private List<Fault> held(Reading reading) {
    var faults = new ArrayList<Fault>();
    if (key != null && !plain(key).equals(reading.fingerprint())) {
      faults.add(
          new Fault("public-key.pem", 0, "not the key you named, but " + reading.fingerprint()));
    }
    if (head != null && !headSeen) {
      faults.add(new Fault("entries.jsonl", 0, "no entry has the head hash you kept"));
    }
    return faults;
  }

  /** Fingerprints are read aloud and copied by hand. */
  private static String plain(String written) {
    return written.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
  }
}
