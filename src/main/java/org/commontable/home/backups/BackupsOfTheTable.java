package org.commontable.home.backups;

import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.platform.backup.Backups;
import org.commontable.platform.backup.NightlyBackup;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What was backed up, when and where to. Making and restoring is done at the machine. */
@Controller
class BackupsOfTheTable {
  private static final int SHOWN = 30;

  private final Backups backups;
  private final NightlyBackup nightly;

  BackupsOfTheTable(Backups backups, NightlyBackup nightly) {
    this.backups = backups;
    this.nightly = nightly;
  }

  @GetMapping("/backups")
  @May(Act.SEE_BACKUPS)
  Reply show(Ui ui) {
    var newest =
        backups
            .newest()
            .map(kept -> ui.t("home.backups.newest", "when", ui.dateTime(kept.at())))
            .orElseGet(() -> ui.t("home.backups.none"));
    return Reply.page(
        "home/backups", new BackupsPage(newest, nightly.isSetUp(), backups.last(SHOWN)));
  }
}
