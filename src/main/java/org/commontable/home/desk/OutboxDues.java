package org.commontable.home.desk;

import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.platform.mail.Letters;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Letters that were given up: somebody waits for them and does not know. */
@Component
class OutboxDues implements Dues {
  private final Letters letters;

  OutboxDues(Letters letters) {
    this.letters = letters;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    if (!visitor.may(Act.TRY_LETTER_AGAIN)) {
      return List.of();
    }
    long failed = letters.failed();
    return failed == 0
        ? List.of()
        : List.of(
            Due.act(
                Optional.empty(),
                ui.t("home.desk.letters.what", "count", failed),
                ui.t("home.desk.letters.why"),
                ui.t("home.desk.letters.act"),
                "/outbox?state=failed"));
  }
}
