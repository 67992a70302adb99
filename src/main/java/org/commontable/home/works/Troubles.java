package org.commontable.home.works;

import java.util.ArrayList;
import java.util.List;
import org.commontable.platform.web.Ui;
import org.commontable.platform.works.Works;

/** What of the works needs somebody, in sentences. */
final class Troubles {
  /** A job that failed once mends itself at its next turn, mostly. */
  private static final int IN_A_ROW = 3;

  private Troubles() {}

  static List<String> of(Works works, Ui ui) {
    var troubles = new ArrayList<String>();
    works.jobs().stream()
        .filter(job -> job.failures() >= IN_A_ROW)
        .forEach(
            job ->
                troubles.add(
                    ui.t("home.works.trouble.job", "job", job.name(), "times", job.failures())));
    if (works.mail().failed() > 0) {
      troubles.add(ui.t("home.works.trouble.letters", "count", works.mail().failed()));
    }
    if (works.mail().late() > 0) {
      troubles.add(ui.t("home.works.trouble.late", "count", works.mail().late()));
    }
    works.disks().stream()
        .filter(Works.Disk::low)
        .forEach(
            disk ->
                troubles.add(
                    ui.t(
                        "home.works.trouble.disk",
                        "place",
                        disk.place(),
                        "free",
                        ui.number(disk.freeMegabytes()))));
    works.nodes().stream()
        .filter(Works.Node::silent)
        .forEach(
            node ->
                troubles.add(
                    ui.t(
                        "home.works.trouble.node",
                        "node",
                        node.name(),
                        "when",
                        ui.dateTime(node.seen()))));
    if (!works.backup().fault().isEmpty()) {
      troubles.add(ui.t("home.works.trouble.backup", "fault", works.backup().fault()));
    }
    if (works.backup().newest().isEmpty()) {
      troubles.add(ui.t("home.works.trouble.noBackup"));
    } else if (works.backupIsOld()) {
      troubles.add(ui.t("home.works.trouble.oldBackup"));
    }
    return troubles;
  }
}
