package org.commontable.platform.record;

import java.util.Arrays;
import java.util.TreeMap;
import org.commontable.fuzz.Promise;

/**
 * An exported record out of anybody's hands. Faults are part of the answer: nothing is ever thrown,
 * and no file that we did not sign is found whole.
 */
public final class RecordReaderFuzz {
  private RecordReaderFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Promise.neverThrows().holds(data.length, () -> mustFindFaults(RecordReader.tar(data)));
    // The same bytes as the files of a folder, each ended by an empty byte.
    var files = new TreeMap<String, byte[]>();
    int start = 0;
    for (var name :
        new String[] {"entries.jsonl", "commitments.jsonl", "public-key.pem", "manifest.json"}) {
      int end = start;
      while (end < data.length && data[end] != 0) {
        end++;
      }
      files.put(name, Arrays.copyOfRange(data, start, end));
      start = Math.min(end + 1, data.length);
    }
    files.put("README.txt", new byte[0]);
    files.put("manifest.sig", new byte[64]);
    files.put("texts/" + Sha256.of(data), data);
    Promise.neverThrows().holds(data.length, () -> mustFindFaults(RecordReader.files(files)));
  }

  private static void mustFindFaults(Reading reading) {
    if (reading.faults().isEmpty()) {
      throw new AssertionError("taken for a whole record");
    }
    for (var fault : reading.faults()) {
      var sentence = fault.sentence();
      if (sentence.isBlank() || sentence.endsWith(": null")) {
        throw new AssertionError("no sentence: " + sentence);
      }
    }
  }
}
