package org.commontable.decisions.elections;

import java.time.Clock;
import java.util.List;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The box of an election whose audience is public, for anybody to recount: after the close. */
@Controller
class ElectionInPublic {
  private final Elections elections;
  private final BallotBoxes boxes;
  private final Clock clock;

  ElectionInPublic(Elections elections, BallotBoxes boxes, Clock clock) {
    this.elections = elections;
    this.boxes = boxes;
    this.clock = clock;
  }

  @GetMapping("/decisions/elections/{number}/public")
  @May(Act.READ_PUBLIC)
  Reply show(@PathVariable String number, Ui ui) {
    Election election = closed(number);
    List<Paper> papers = papers(election);
    return Reply.publicPage(
        "decisions/elections/public",
        new PublicElection(
            election, BoxLine.of(election, papers, ui), OfficeResult.of(election, papers)));
  }

  @GetMapping("/decisions/elections/{number}/public/box.csv")
  @May(Act.READ_PUBLIC)
  Reply csv(@PathVariable String number, Ui ui) {
    Election election = closed(number);
    return BoxFiles.csv(election, papers(election), ui);
  }

  @GetMapping("/decisions/elections/{number}/public/box.json")
  @May(Act.READ_PUBLIC)
  Reply json(@PathVariable String number) {
    Election election = closed(number);
    return BoxFiles.inPublic(election, papers(election));
  }

  private Election closed(String number) {
    return elections
        .find(number)
        .filter(Election::inPublic)
        .filter(one -> one.stage(clock.instant()) == Stage.CLOSED)
        .orElseThrow(() -> new NotFound("election " + number));
  }

  private List<Paper> papers(Election election) {
    return boxes.open(election).orElseThrow(() -> new NotFound("a box that is not open"));
  }
}
