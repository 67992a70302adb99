package org.commontable.home.works;

import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.home.works.WorksPage.JobLine;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.platform.works.Gauges;
import org.commontable.platform.works.Works;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything an operator looks after, on one page. */
@Controller
class WorksOfTheTable {
  private final Gauges gauges;

  WorksOfTheTable(Gauges gauges) {
    this.gauges = gauges;
  }

  @GetMapping("/works")
  @May(Act.SEE_WORKS)
  Reply show(Ui ui) {
    Works works = gauges.read();
    var backup =
        works
            .backup()
            .newest()
            .map(made -> ui.t("home.backups.newest", "when", ui.dateTime(made)))
            .orElseGet(() -> ui.t("home.backups.none"));
    return Reply.page(
        "home/works",
        new WorksPage(
            works,
            Troubles.of(works, ui),
            backup,
            works.jobs().stream().map(job -> line(job, ui)).toList()));
  }

  private static JobLine line(Works.Job job, Ui ui) {
    String state =
        job.ails()
            ? ui.t("home.works.job.fails", "times", job.failures())
            : job.succeeded().isEmpty() ? ui.t("home.works.job.new") : ui.t("home.works.job.well");
    return new JobLine(
        job.name(),
        JobWords.of(job.name(), ui),
        job.ails(),
        state,
        job.succeeded().map(at -> moment(at, ui)).orElse("–"),
        job.runsOn().isEmpty()
            ? moment(job.next(), ui)
            : ui.t("home.works.job.running", "node", job.runsOn()),
        job.fault());
  }

  private static String moment(java.time.Instant at, Ui ui) {
    return ui.shortDate(at) + ", " + ui.time(at);
  }
}
