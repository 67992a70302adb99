package org.commontable.home.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.members.Coalitions;
import org.commontable.platform.backup.Backups;
import org.commontable.platform.web.Ui;
import org.commontable.platform.works.Works;
import org.springframework.stereotype.Component;

/** A table whose newest backup is too old, or that never had one. */
@Component
class BackupDues implements Dues {
  private final Backups backups;
  private final Coalitions coalitions;
  private final Clock clock;

  BackupDues(Backups backups, Coalitions coalitions, Clock clock) {
    this.backups = backups;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    if (!visitor.may(Act.SEE_BACKUPS)) {
      return List.of();
    }
    var newest = backups.newest().map(Backups.Kept::at);
    var since = newest.or(() -> coalitions.current().founded());
    if (since.isEmpty() || !since.get().isBefore(clock.instant().minus(Works.OLD_BACKUP))) {
      return List.of();
    }
    return List.of(
        Due.act(
            Optional.empty(),
            ui.t("home.desk.backup.what"),
            inWords(newest, ui),
            ui.t("home.desk.backup.act"),
            "/backups"));
  }

  /** "Last backup: …", for the margin too. */
  String inWords(Ui ui) {
    return inWords(backups.newest().map(Backups.Kept::at), ui);
  }

  private static String inWords(Optional<Instant> newest, Ui ui) {
    return newest
        .map(at -> ui.t("home.backups.newest", "when", ui.dateTime(at)))
        .orElseGet(() -> ui.t("home.backups.none"));
  }
}
