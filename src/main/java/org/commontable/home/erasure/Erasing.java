package org.commontable.home.erasure;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Forgetting;
import org.commontable.accounts.Grants;
import org.commontable.accounts.Role;
import org.commontable.campaigns.DemandDrafts;
import org.commontable.members.Register;
import org.commontable.platform.mail.Letters;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Component;

/** Ends what somebody holds, then forgets who she was; entries stay, and the chain with them. */
@Component
class Erasing {
  private final Holdings holdings;
  private final Register register;
  private final Grants grants;
  private final Forgetting forgetting;
  private final Letters letters;
  private final DemandDrafts drafts;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  Erasing(
      Holdings holdings,
      Register register,
      Grants grants,
      Forgetting forgetting,
      Letters letters,
      DemandDrafts drafts,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.holdings = holdings;
    this.register = register;
    this.grants = grants;
    this.forgetting = forgetting;
    this.letters = letters;
    this.drafts = drafts;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  void erase(UUID person) {
    holdings.seats(person).forEach(seat -> register.end(seat, person));
    holdings.offices(person).forEach(role -> end(person, role));
    record.eraseNameOf(person);
    letters.forget(person);
    drafts.forget(person);
    forgetting.forget(person);
  }

  private void end(UUID person, Role role) {
    grants.end(person, role, null, clock.instant(), person);
    record.append(
        new Fact(
            "office.ended",
            person,
            null,
            "web",
            ids.next(),
            Map.of("person", person.toString(), "role", Holdings.key(role))));
  }
}
