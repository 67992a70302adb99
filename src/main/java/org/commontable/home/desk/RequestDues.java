package org.commontable.home.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.LateRequests;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Requests for public records whose day has passed without a word. */
@Component
class RequestDues implements Dues {
  private final LateRequests requests;
  private final Clock clock;

  RequestDues(LateRequests requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    if (!visitor.may(Act.KEEP_REQUESTS)) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ui.zone());
    return requests.at(today).stream().map(late -> due(late, ui)).toList();
  }

  private static Due due(LateRequests.Late late, Ui ui) {
    return Due.act(
        Optional.empty(),
        ui.t("home.desk.request.what", "number", late.number(), "subject", late.subject()),
        ui.t("home.desk.request.why", "agency", late.agency(), "day", ui.date(late.day())),
        ui.t("home.desk.request.act"),
        late.path());
  }
}
