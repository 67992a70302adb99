package org.commontable.decisions.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.Seat;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Convener or clerk set what a position covers, who speaks for it, and what took its place. */
@Controller
class KeepPosition {
  private static final int YEARS_AHEAD = 10;

  private final RegisterPages pages;
  private final PositionBook book;
  private final PositionRegister register;
  private final RecordBook record;
  private final SpeakerLetters letters;
  private final Ids ids;
  private final Clock clock;

  KeepPosition(
      RegisterPages pages,
      PositionBook book,
      PositionRegister register,
      RecordBook record,
      SpeakerLetters letters,
      Ids ids,
      Clock clock) {
    this.pages = pages;
    this.book = book;
    this.register = register;
    this.record = record;
    this.letters = letters;
    this.ids = ids;
    this.clock = clock;
  }

  @PostMapping("/positions/{key}/terms")
  @May(Act.KEEP_POSITIONS)
  Reply terms(@PathVariable String key, Form form, Visitor visitor, Ui ui) {
    Position position = pages.find(key, visitor, ui);
    String scope = form.optionalText("scope", 1000).orElse("");
    var review = form.parsed("review", LocalDate::parse, "decisions.register.review.unreadable");
    review.ifPresent(
        day -> {
          if (day.isBefore(register.today(ui))
              || day.isAfter(register.today(ui).plusYears(YEARS_AHEAD))) {
            form.error("review", "decisions.register.review.range");
          }
        });
    if (!form.ok()) {
      return again(position, visitor, form, ui);
    }
    var terms = new Position.Terms(scope, review);
    if (!terms.equals(position.terms())) {
      book.set(key, terms, now(), by(visitor));
      var payload = of(key);
      payload.put("scope", committed("position.scope", scope));
      review.ifPresent(day -> payload.put("reviewBy", day.toString()));
      enter("position.terms", visitor, payload);
    }
    return Reply.seeOther(position.path(), "decisions.register.kept");
  }

  @PostMapping("/positions/{key}/speakers")
  @May(Act.KEEP_POSITIONS)
  Reply clear(@PathVariable String key, Form form, Visitor visitor, Ui ui) {
    record.hold(); // two presses at once clear her once
    Position position = pages.find(key, visitor, ui);
    Optional<Seat> seat =
        register.sitting().values().stream()
            .flatMap(java.util.List::stream)
            .filter(one -> one.id().toString().equals(form.value("seat")))
            .findFirst();
    if (seat.isEmpty()) {
      form.error("seat", "platform.form.choose");
    }
    if (!position.inForce()) {
      form.error("seat", "decisions.register.speaker.past");
    }
    if (!form.ok() || seat.isEmpty()) {
      return again(position, visitor, form, ui);
    }
    boolean shown = form.checked("shown");
    if (shown && !register.mayBeNamed(position, seat.get().organization())) {
      form.error("shown", "decisions.register.speaker.unreleased");
      return again(position, visitor, form, ui);
    }
    Optional<Position.Speaker> same =
        position.speakers().stream()
            .filter(one -> one.person().equals(seat.get().person()))
            .filter(one -> one.organization().equals(seat.get().organization()))
            .findFirst();
    if (same.filter(one -> one.shown() == shown).isPresent()) {
      return Reply.seeOther(position.path(), "decisions.register.speaker.already");
    }
    same.ifPresent(one -> end(key, one.id(), visitor));
    var id = ids.next();
    book.clear(
        new PositionBook.Cleared(id, key, seat.get().person(), seat.get().organization(), shown),
        now(),
        by(visitor));
    var payload = of(key);
    payload.put("speaker", id.toString());
    payload.put("person", seat.get().person().toString());
    payload.put("speaksFor", seat.get().organization().toString());
    payload.put("inPublic", shown);
    enter("position.speaker-cleared", visitor, payload);
    letters.cleared(position, seat.get().person(), shown);
    return Reply.seeOther(position.path(), "decisions.register.speaker.cleared");
  }

  /** By convener or clerk, and at any time by the speaker herself. */
  @PostMapping("/positions/{key}/speakers/{id}/end")
  @May(Act.READ_AS_MEMBER)
  Reply endClearance(@PathVariable String key, @PathVariable String id, Visitor visitor, Ui ui) {
    Position position = pages.find(key, visitor, ui);
    PositionBook.Cleared speaker =
        book.speakers().stream()
            .filter(one -> one.id().equals(RegisterPages.id(id)) && one.position().equals(key))
            .findFirst()
            .orElseThrow(() -> new NotFound("speaker " + id));
    if (!visitor.may(Act.KEEP_POSITIONS) && !speaker.person().equals(by(visitor))) {
      throw new Forbidden("only convener, clerk and the speaker herself end a clearance");
    }
    end(key, speaker.id(), visitor);
    return Reply.seeOther(position.path(), "decisions.register.speaker.ended");
  }

  private void end(String key, UUID speaker, Visitor visitor) {
    if (book.endClearance(speaker, now(), by(visitor))) {
      var payload = of(key);
      payload.put("speaker", speaker.toString());
      enter("position.speaker-ended", visitor, payload);
    }
  }

  /** A decision gives way to a later decision alone; an old position may also just be dropped. */
  @PostMapping("/positions/{key}/end")
  @May(Act.KEEP_POSITIONS)
  Reply end(@PathVariable String key, Form form, Visitor visitor, Ui ui) {
    Position position = pages.find(key, visitor, ui);
    String successor = form.value("successor");
    if (!pages.later(position, ui).containsKey(successor)
        || (successor.isEmpty() && !position.old())) {
      form.error("successor", "platform.form.choose");
    }
    String reason = form.requiredText("reason", 1000);
    if (position.ended().isPresent()) {
      form.error("successor", "decisions.register.end.already");
    }
    if (!form.ok()) {
      return again(position, visitor, form, ui);
    }
    if (book.end(key, successor.isEmpty() ? null : successor, reason, now(), by(visitor))) {
      var payload = of(key);
      payload.put("successor", successor);
      payload.put("reason", committed("position.reason", reason));
      enter("position.ended", visitor, payload);
    }
    return Reply.seeOther(position.path(), "decisions.register.end.done");
  }

  private Reply again(Position position, Visitor visitor, Form form, Ui ui) {
    return Reply.invalid(RegisterPages.ONE, pages.page(position, visitor, form, ui));
  }

  private String committed(String kind, String text) {
    return text.isEmpty() ? "" : record.commit(kind, text).reference();
  }

  private static Map<String, Object> of(String key) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("position", key);
    return payload;
  }

  private void enter(String type, Visitor visitor, Map<String, Object> payload) {
    record.append(new Fact(type, by(visitor), null, "web", ids.next(), payload));
  }

  private Instant now() {
    return clock.instant();
  }

  private static UUID by(Visitor visitor) {
    return visitor.mustBeSomebody().id();
  }
}
