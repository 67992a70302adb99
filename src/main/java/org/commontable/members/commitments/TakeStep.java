package org.commontable.members.commitments;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organization says what became of its own promise. Nothing is overwritten. */
@Controller
class TakeStep {
  private final Commitments commitments;
  private final LedgerPages pages;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  TakeStep(Commitments commitments, LedgerPages pages, RecordBook record, Ids ids, Clock clock) {
    this.commitments = commitments;
    this.pages = pages;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  @PostMapping("/members/commitments/{id}/steps")
  @May(Act.CLOSE_COMMITMENT)
  Reply take(@PathVariable UUID id, Form form, Visitor visitor) {
    Commitment one = pages.find(id);
    visitor.mustActFor(one.organization());
    var possible = pages.page(one, visitor, form).possible();
    if (possible.isEmpty()) {
      throw new Forbidden("it said that this is not its promise, or it has left");
    }
    String step = form.oneOf("step", possible);
    var figure = step.equals("partly") ? partly(one, form) : Optional.<BigDecimal>empty();
    String note = form.optionalText("note", 400).orElse("");
    boolean inWords = step.equals("partly") && one.figure().isEmpty();
    if (note.isEmpty() && (step.equals("released") || inWords)) {
      form.error("note", "members.commitments.note.why");
    }
    if (!form.ok()) {
      return Reply.invalid(LedgerPages.ONE, pages.page(one, visitor, form));
    }
    var taken = new Step(id, step, figure, note, clock.instant(), visitor.mustBeSomebody().id());
    commitments.add(taken);
    enter(one, taken);
    return Reply.seeOther(one.path(), "members.commitments.step.done");
  }

  /** More than nothing and less than all: all is "kept". */
  private static Optional<BigDecimal> partly(Commitment one, Form form) {
    if (one.figure().isEmpty()) {
      return Optional.empty();
    }
    form.required("figure", 20);
    var figure = Figure.read(form, one.kind());
    if (figure.filter(some -> some.compareTo(one.figure().get()) >= 0).isPresent()) {
      form.error("figure", "members.commitments.figure.partly");
    }
    return figure;
  }

  private void enter(Commitment one, Step taken) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("commitment", one.id().toString());
    payload.put("step", taken.step());
    taken.figure().ifPresent(figure -> payload.put("figure", figure.toPlainString()));
    if (!taken.note().isEmpty()) {
      payload.put("note", record.commit("commitment.note", taken.note()).reference());
    }
    record.append(
        new Fact("commitment.step", taken.by(), one.organization(), "web", ids.next(), payload));
  }
}
