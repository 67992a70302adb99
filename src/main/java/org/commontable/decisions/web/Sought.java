package org.commontable.decisions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.Status;
import org.commontable.platform.web.Form;

/**
 * What somebody looks for among the decisions; all of it stands in the address.
 *
 * @param outcome as in {@link #outcome(Status)}; empty for any
 */
record Sought(
    String words,
    Optional<UUID> organization,
    String area,
    String outcome,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  static final List<String> FIELDS = List.of("q", "organization", "area", "outcome", "from", "to");
  private static final int LONGEST = 200;

  /** Reads the address; what cannot be read is a fault of the form. */
  static Sought of(Form form) {
    Optional<LocalDate> from =
        form.parsed("from", LocalDate::parse, "decisions.opening.date.wrong");
    Optional<LocalDate> to = form.parsed("to", LocalDate::parse, "decisions.opening.date.wrong");
    return new Sought(
        form.optional("q", LONGEST).orElse(""),
        form.parsed("organization", UUID::fromString, "platform.form.choose"),
        form.value("area"),
        form.value("outcome"),
        from,
        to);
  }

  static String outcome(Status status) {
    return status.key().substring("decisions.status.".length());
  }

  boolean isAnything() {
    return !words.isEmpty()
        || organization.isPresent()
        || !area.isEmpty()
        || !outcome.isEmpty()
        || from.isPresent()
        || to.isPresent();
  }

  boolean isOf(String itsArea, Status status) {
    return (area.isEmpty() || area.equals(itsArea))
        && (outcome.isEmpty() || outcome.equals(outcome(status)));
  }

  /** Both days included. What has no day is left out as soon as one is asked for. */
  boolean isWithin(Optional<LocalDate> day) {
    return (from.isEmpty() && to.isEmpty())
        || day.filter(d -> from.filter(d::isBefore).isEmpty() && to.filter(d::isAfter).isEmpty())
            .isPresent();
  }

  /** "?q=…&area=…", with nothing that was not asked for; empty for all. */
  static String address(Form form) {
    var parts = new ArrayList<String>();
    for (String field : FIELDS) {
      if (!form.value(field).isEmpty()) {
        parts.add(field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8));
      }
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
