package org.commontable.decisions.elections;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.file.RuleFile;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.commontable.shared.JsonText;
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
    List<Paper> papers = opened(election);
    var header = new ArrayList<String>(List.of("receipt"));
    election.offices().forEach(office -> header.add(office.title()));
    var sheet = new Spreadsheet(header.toArray(String[]::new));
    for (Paper paper : papers) {
      var row = new ArrayList<String>(List.of(Receipt.inGroups(paper.receipt())));
      paper.choices().forEach(choice -> row.add(name(election, choice, ui)));
      sheet.row(row);
    }
    return sheet.file("ballot-box-" + election.number() + ".csv");
  }

  /** All that a recount needs. */
  @GetMapping("/decisions/elections/{number}/box.json")
  @May(Act.READ_AS_MEMBER)
  Reply json(@PathVariable String number) {
    Election election = find(number);
    List<Paper> papers = opened(election);
    var counts = election.count(papers);
    var offices = new ArrayList<Map<String, Object>>();
    var results = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < counts.size(); i++) {
      Office office = election.offices().get(i);
      offices.add(written(office));
      results.add(CountText.written(office.id(), counts.get(i)));
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("election", Integer.toString(election.number()));
    answer.put("title", election.title());
    answer.put("winning", election.winning().key());
    answer.put("closedAt", election.times().closes().toString());
    answer.put("offices", offices);
    answer.put("voted", names(election, true));
    answer.put("didNotVote", names(election, false));
    election.quorum().ifPresent(asked -> answer.put("quorum", RuleFile.write(asked)));
    answer.put("outcome", CountText.outcome(election.lacksQuorum()));
    answer.put("ballots", BoxText.written(papers));
    answer.put("results", results);
    return Reply.json(JsonText.of(answer));
  }

  private static List<String> names(Election election, boolean voted) {
    return election.voters().stream()
        .filter(voter -> voter.voted() == voted)
        .map(Voter::name)
        .toList();
  }

  private static Map<String, Object> written(Office office) {
    var candidates = new ArrayList<Map<String, Object>>();
    for (Candidate candidate : office.candidates()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("id", candidate.id().toString());
      one.put("name", candidate.name());
      one.put("organization", candidate.organizationName());
      one.put("withdrawn", candidate.withdrawn());
      candidates.add(one);
    }
    var written = new LinkedHashMap<String, Object>();
    written.put("id", office.id().toString());
    written.put("title", office.title());
    written.put("candidates", candidates);
    return written;
  }

  private static String name(Election election, java.util.UUID choice, Ui ui) {
    return election
        .candidate(choice)
        .map(Candidate::name)
        .orElseGet(() -> ui.t("decisions.elections.blank"));
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
