package org.commontable.home.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.home.convener.Succession;
import org.commontable.home.convener.Succession.State;
import org.commontable.home.convener.Successions;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** A proposed convener: whoever could object is told here too, where no mail leaves. */
@Component
class SuccessionDues implements Dues {
  private final Successions successions;
  private final People people;
  private final Clock clock;

  SuccessionDues(Successions successions, People people, Clock clock) {
    this.successions = successions;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    var now = clock.instant();
    return successions.unended().stream()
        .filter(Succession::byOrganizations)
        .flatMap(succession -> due(succession, succession.at(now), visitor, ui).stream())
        .toList();
  }

  private Optional<Due> due(Succession succession, State state, Visitor visitor, Ui ui) {
    if (!visitor.may(Act.OBJECT_TO_CONVENER)) {
      return Optional.empty();
    }
    return switch (state) {
      case WAITS_FOR_SECOND -> Optional.of(due("second", succession.waitsUntil(), succession, ui));
      case NOTICE ->
          succession.hears(clock.instant())
              ? Optional.of(due("notice", succession.noticeUntil().orElseThrow(), succession, ui))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Due due(String what, Instant by, Succession succession, Ui ui) {
    var person = people.find(succession.person()).map(Person::name).orElse("");
    return Due.act(
        Optional.of(by),
        ui.t("home.convener.open." + what, "person", person),
        ui.t("home.desk.succession." + what),
        ui.t("home.desk.open"),
        "/convener");
  }
}
