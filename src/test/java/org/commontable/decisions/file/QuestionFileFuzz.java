package org.commontable.decisions.file;

import java.io.ByteArrayInputStream;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.fuzz.Promise;
import org.commontable.shared.JsonText;

/**
 * What {@code compute verdict} is given. What can be read can be judged, and the answer written.
 */
public final class QuestionFileFuzz {
  private QuestionFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Promise.mayRefuseBy(Unreadable.class)
        .allocatingAtMost(2_000)
        .holds(
            data.length,
            () -> {
              var question = QuestionFile.read(StrictJson.read(new ByteArrayInputStream(data)));
              JsonText.of(VerdictFile.write(question.verdict()));
            });
  }
}
