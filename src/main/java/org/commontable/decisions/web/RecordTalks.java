package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Resolutions;
import org.commontable.decisions.store.Talks;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The convener writes down a resolution meeting: its day, what came of it, who was there. */
@Controller
class RecordTalks {
  private static final int LONG = 4000;

  private final Finder finder;
  private final Resolutions resolutions;
  private final Clock clock;

  RecordTalks(Finder finder, Resolutions resolutions, Clock clock) {
    this.finder = finder;
    this.resolutions = resolutions;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/resolution-meeting")
  @May(Act.OPEN_DECISION)
  Reply ask(@PathVariable String number, Ui ui) {
    Dossier dossier = inTalks(finder.dossier(number));
    String today = LocalDate.ofInstant(clock.instant(), ui.zone()).toString();
    return Reply.page(
        "decisions/resolution-meeting", page(dossier, Form.of(Map.of("heldOn", today)), ui));
  }

  @PostMapping("/decisions/{number}/resolution-meeting")
  @May(Act.OPEN_DECISION)
  Reply write(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier found = finder.alone(number);
    if (resolutions.isRecorded(Finder.request(form))) {
      return done(found);
    }
    Dossier dossier = inTalks(found);
    form.required("heldOn", 10);
    Optional<LocalDate> day =
        form.parsed("heldOn", LocalDate::parse, "decisions.opening.date.wrong");
    day.ifPresent(held -> mustBeInTime(held, dossier.talks(clock.instant()), form, ui));
    String notes = form.requiredText("notes", LONG);
    List<UUID> there =
        form.values("there").stream()
            .distinct()
            .map(one -> Finder.seat(dossier, one))
            .map(Elector::organization)
            .toList();
    if (there.isEmpty()) {
      form.error("there", "decisions.resolution.who.few");
    }
    if (!form.ok()) {
      return Reply.invalid("decisions/resolution-meeting", page(dossier, form, ui));
    }
    resolutions.met(dossier, day.orElseThrow(), notes, there, Finder.author(visitor, form));
    return done(dossier);
  }

  private static Reply done(Dossier dossier) {
    return Reply.seeOther(dossier.proposal().path(), "decisions.resolution.recorded");
  }

  /** Not before consensus failed, not in days to come, not when the days for talks were over. */
  private static void mustBeInTime(LocalDate held, Talks talks, Form form, Ui ui) {
    Instant now = talks.now();
    LocalDate first = LocalDate.ofInstant(talks.failed().orElse(now), ui.zone());
    LocalDate last = LocalDate.ofInstant(talks.until().orElse(now), ui.zone());
    if (held.isAfter(LocalDate.ofInstant(now, ui.zone()))) {
      form.error("heldOn", "decisions.resolution.heldOn.future");
    } else if (held.isBefore(first)) {
      form.error(
          "heldOn", "decisions.resolution.heldOn.before", "date", ui.words().plainDate(first));
    } else if (held.isAfter(last)) {
      form.error("heldOn", "decisions.resolution.heldOn.after", "date", ui.words().plainDate(last));
    }
  }

  private Dossier inTalks(Dossier dossier) {
    if (!dossier.talks(clock.instant()).mayRecordMeeting()) {
      throw Forbidden.asThingsStand(
          "talks are held after a consensus that failed, so many at most");
    }
    return dossier;
  }

  private ActPage page(Dossier dossier, Form form, Ui ui) {
    var after = AfterConsensus.of(dossier, clock.instant(), ui);
    return ActPage.of(dossier, form, ui, "", after.sentences().toArray(String[]::new))
        .withChoices(
            dossier.opened().electors().stream()
                .map(e -> new StancePage.Choice(e.organization().toString(), e.name()))
                .toList());
  }
}
