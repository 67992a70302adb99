package org.commontable.home.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.PublicDecision;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.record.RecordExport;
import org.commontable.platform.record.RecordKey;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public record: what it says, and its download for everybody. */
@Controller
class PublicRecord {
  /** What time alone changes, such as the end of a window, may be late by this much. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  private record Made(RecordExport export, byte[] tar, Instant at) {}

  /** The download holds all of them. */
  private static final int MOST_SHOWN = 100;

  private final RecordBook record;
  private final RecordKey key;
  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final Clock clock;
  private final AtomicReference<@Nullable Made> last = new AtomicReference<>();

  PublicRecord(
      RecordBook record, RecordKey key, JdbcClient jdbc, Decisions decisions, Clock clock) {
    this.record = record;
    this.key = key;
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.clock = clock;
  }

  @GetMapping("/record/public")
  @May(Act.READ_PUBLIC)
  Reply show(Ui ui) {
    var head = record.head();
    return Reply.publicPage(
        "home/record-public",
        new PublicRecordPage(
            head.seq(),
            head.hash(),
            key.fingerprint(),
            decisions.newestInPublic(MOST_SHOWN).stream()
                .map(decision -> line(decision, ui))
                .toList(),
            MOST_SHOWN));
  }

  @GetMapping("/record/public.tar")
  @May(Act.READ_PUBLIC)
  Reply download(Ui ui) {
    var day = LocalDate.ofInstant(clock.instant(), ui.zone());
    return Reply.file("public-record-" + day + ".tar", "application/x-tar", made().tar());
  }

  /**
   * Made anew when the record has grown, so that a name taken off is gone at once; however many ask
   * at the same time, one makes it and the others wait.
   */
  private synchronized Made made() {
    var now = clock.instant();
    var before = last.get();
    if (before != null
        && before.export().head().equals(record.head())
        && !now.isBefore(before.at())
        && now.isBefore(before.at().plus(KEPT))) {
      return before;
    }
    var export = RecordExport.inPublic(jdbc, key, new PublicLines(decisions.publicList()));
    var made = new Made(export, export.tar(), now);
    last.set(made);
    return made;
  }

  private static PublicRecordPage.Line line(PublicDecision decision, Ui ui) {
    return new PublicRecordPage.Line(
        decision.path(),
        decision.title().in(ui.lang()),
        ui.t(decision.status().key()),
        decision.statement().in(ui.lang()));
  }
}
