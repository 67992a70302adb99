package org.commontable.decisions.elections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.file.RuleFile;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.commontable.shared.JsonText;

/** An opened box as files: all that a recount needs. */
final class BoxFiles {
  private BoxFiles() {}

  static Reply csv(Election election, List<Paper> papers, Ui ui) {
    var header = new ArrayList<String>(List.of("receipt"));
    election.offices().forEach(office -> header.add(office.title()));
    var sheet = new Spreadsheet(header.toArray(String[]::new));
    for (BoxLine line : BoxLine.of(election, papers, ui)) {
      var row = new ArrayList<String>(List.of(line.receipt()));
      row.addAll(line.choices());
      sheet.row(row);
    }
    return sheet.file("ballot-box-" + election.number() + ".csv");
  }

  /** For members, with who voted. */
  static Reply json(Election election, List<Paper> papers) {
    var answer = head(election);
    answer.put("voted", names(election, true));
    answer.put("didNotVote", names(election, false));
    return counted(answer, election, papers);
  }

  /** For anybody, with how many voted. */
  static Reply inPublic(Election election, List<Paper> papers) {
    var answer = head(election);
    answer.put("voted", election.voted());
    answer.put("voters", election.voters().size());
    return counted(answer, election, papers);
  }

  private static Map<String, Object> head(Election election) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("election", Integer.toString(election.number()));
    answer.put("title", election.title());
    answer.put("winning", election.winning().key());
    answer.put("closedAt", election.times().closes().toString());
    answer.put("offices", election.offices().stream().map(BoxFiles::written).toList());
    return answer;
  }

  private static Reply counted(Map<String, Object> answer, Election election, List<Paper> papers) {
    var counts = election.count(papers);
    var results = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < counts.size(); i++) {
      results.add(CountText.written(election.offices().get(i).id(), counts.get(i)));
    }
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
}
