package org.commontable.evidence.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.web.Form;

/** Reads what a request says, and what happened to it. */
final class RequestForm {
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2200;

  private RequestForm() {}

  /** The words typed; the rest as it stands in {@code kept}. Empty when something is wrong. */
  static Optional<RecordsRequest> words(Form form, RecordsRequest kept) {
    String gap = form.oneOf("gap", Gap.all().stream().map(Gap::id).toList());
    String subject = form.required("subject", 160);
    String addressee = form.requiredText("addressee", 600);
    String records = form.requiredText("records", 4000);
    String years = form.required("years", 200);
    String wanted = form.required("form", 200);
    String requester = form.requiredText("requester", 600);
    if (!form.ok()) {
      return Optional.empty();
    }
    return Optional.of(
        new RecordsRequest(
            kept.id(),
            kept.number(),
            Gap.find(gap).orElseThrow(),
            subject,
            addressee,
            records,
            years,
            wanted,
            requester,
            kept.at(),
            kept.by(),
            kept.last()));
  }

  static Form of(RecordsRequest request) {
    return Form.of(
        Map.of(
            "gap", request.gap().id(),
            "subject", request.subject(),
            "addressee", request.addressee(),
            "records", request.records(),
            "years", request.years(),
            "form", request.form(),
            "requester", request.requester()));
  }

  /** What happened next; empty when something is wrong. */
  static Optional<Turn> turn(
      Form form, RecordsRequest request, UUID id, LocalDate today, Instant at, UUID by) {
    List<String> next = Step.keys(request.last().step().next());
    String key = form.oneOf("step", next);
    form.required("on", 10);
    Optional<LocalDate> on = day(form, "on");
    if (on.filter(day -> day.isAfter(today)).isPresent()) {
      form.error("on", "evidence.requests.on.future");
    }
    if (on.filter(day -> day.isBefore(request.last().on())).isPresent()
        && request.last().step() != Step.DRAFTED) {
      form.error("on", "evidence.requests.on.before");
    }
    boolean putsOff = next.contains(key) && Step.of(key).putsOff();
    Optional<LocalDate> until = putsOff ? day(form, "until") : Optional.empty();
    if (putsOff && form.value("until").isEmpty()) {
      form.error("until", "evidence.requests.until.needed");
    }
    if (until.isPresent() && on.isPresent() && !until.get().isAfter(on.get())) {
      form.error("until", "evidence.requests.until.after");
    }
    String note = form.optionalText("note", 2000).orElse("");
    if (!form.ok() || on.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Turn(id, request.id(), Step.of(key), on.get(), until, note, at, by));
  }

  private static Optional<LocalDate> day(Form form, String field) {
    var day = form.parsed(field, LocalDate::parse, "evidence.requests.day");
    if (day.filter(it -> it.getYear() < EARLIEST || it.getYear() > LATEST).isPresent()) {
      form.error(field, "evidence.requests.day");
    }
    return day;
  }
}
