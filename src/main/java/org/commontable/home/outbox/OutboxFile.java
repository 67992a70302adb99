package org.commontable.home.outbox;

import java.time.Instant;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.platform.mail.Letters;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The outbox for a spreadsheet: the same lines as the page, never a text. */
@Controller
class OutboxFile {
  private static final int MOST = 100_000;

  private final Letters letters;

  OutboxFile(Letters letters) {
    this.letters = letters;
  }

  @GetMapping("/outbox.csv")
  @May(Act.SEE_OUTBOX)
  Reply csv(Form form) {
    var sheet =
        new Spreadsheet(
            "id", "written", "to", "subject", "state", "attempts", "answer", "next_attempt");
    for (var letter : letters.page(OutboxOfTheTable.state(form), MOST, 0)) {
      sheet.row(
          letter.id().toString(),
          letter.posted().toString(),
          letter.recipient(),
          letter.subject(),
          letter.state(),
          String.valueOf(letter.attempts()),
          letter.fault(),
          letter.next().map(Instant::toString).orElse(""));
    }
    return sheet.file("outbox.csv");
  }
}
