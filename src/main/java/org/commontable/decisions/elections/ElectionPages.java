package org.commontable.decisions.elections;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Elections, one election, and its box once it is closed. For members. */
@Controller
class ElectionPages {
  private final Elections elections;
  private final BallotBoxes boxes;
  private final ElectionView view;
  private final Clock clock;

  ElectionPages(Elections elections, BallotBoxes boxes, ElectionView view, Clock clock) {
    this.elections = elections;
    this.boxes = boxes;
    this.view = view;
    this.clock = clock;
  }

  @GetMapping("/decisions/elections")
  @May(Act.READ_AS_MEMBER)
  Reply list(Visitor visitor) {
    Instant now = clock.instant();
    return Reply.page(
        "decisions/elections/list",
        new ElectionsPage(
            elections.all().stream()
                .map(one -> new ElectionsPage.Line(one, one.stage(now)))
                .toList(),
            visitor.may(Act.ANNOUNCE_ELECTION)));
  }

  @GetMapping("/decisions/elections/{number}")
  @May(Act.READ_AS_MEMBER)
  Reply show(@PathVariable String number, Visitor visitor, Ui ui) {
    return Reply.page(ElectionView.TEMPLATE, view.of(find(number), Form.blank(), visitor, ui));
  }

  @GetMapping("/decisions/elections/{number}/box.csv")
  @May(Act.READ_AS_MEMBER)
  Reply csv(@PathVariable String number, Ui ui) {
    Election election = find(number);
    return BoxFiles.csv(election, opened(election), ui);
  }

  /** All that a recount needs. */
  @GetMapping("/decisions/elections/{number}/box.json")
  @May(Act.READ_AS_MEMBER)
  Reply json(@PathVariable String number) {
    Election election = find(number);
    return BoxFiles.json(election, opened(election));
  }

  /** Nothing of the box is told before the close: there is nothing at this address. */
  private List<Paper> opened(Election election) {
    return Optional.of(election)
        .filter(one -> one.stage(clock.instant()) == Stage.CLOSED)
        .flatMap(boxes::open)
        .orElseThrow(() -> new NotFound("a box that is not open"));
  }

  private Election find(String number) {
    return elections.find(number).orElseThrow(() -> new NotFound("election " + number));
  }
}
