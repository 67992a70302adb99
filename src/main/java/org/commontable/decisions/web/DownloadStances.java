package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.decisions.file.VerdictFile;
import org.commontable.decisions.store.Condition;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.OwnDecision;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stances of a decision as CSV and JSON, for members. */
@Controller
class DownloadStances {
  private final Finder finder;
  private final Clock clock;

  DownloadStances(Finder finder, Clock clock) {
    this.finder = finder;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number:[0-9-]+}.csv")
  @May(Act.READ_AS_MEMBER)
  Reply csv(@PathVariable String number) {
    Dossier dossier = finder.dossier(number);
    var sheet =
        new Spreadsheet(
            "organization",
            "stance",
            "text version",
            "reason",
            "conditions",
            "given",
            "channel",
            "confirmed",
            "by proxy",
            "decided by",
            "decided on",
            "weight",
            "chamber");
    for (Map<String, Object> row : rows(dossier)) {
      sheet.row(row.values().stream().map(String::valueOf).toList());
    }
    return sheet.file(number + ".csv");
  }

  @GetMapping("/decisions/{number:[0-9-]+}.json")
  @May(Act.READ_AS_MEMBER)
  Reply json(@PathVariable String number) {
    Dossier dossier = finder.dossier(number);
    Instant now = clock.instant();
    var decision = new LinkedHashMap<String, Object>();
    decision.put("number", dossier.proposal().number());
    decision.put("title", dossier.proposal().title().in("en"));
    decision.put("status", dossier.status(now).written());
    decision.put("textVersion", dossier.text().version());
    decision.put("textSha256", dossier.text().fingerprint());
    if (dossier.opening().isPresent()) {
      boolean open = dossier.openAt(now);
      decision.put("decided", !open);
      dossier.closes().ifPresent(at -> decision.put("closes", at.toString()));
      // While answers can still come this is no verdict.
      decision.put(open ? "ifClosedNow" : "verdict", VerdictFile.write(dossier.verdict(now)));
    }
    decision.put("stances", rows(dossier));
    return Reply.json(JsonText.of(decision));
  }

  private List<Map<String, Object>> rows(Dossier dossier) {
    Map<UUID, Given> last = dossier.said(clock.instant()).last();
    var rows = new ArrayList<Map<String, Object>>();
    for (Elector elector : dossier.opening().map(o -> o.electors()).orElse(List.of())) {
      Optional<Given> given = Optional.ofNullable(last.get(elector.organization()));
      var row = new LinkedHashMap<String, Object>();
      row.put("organization", elector.name());
      row.put("stance", given.map(g -> g.legal() ? "recused" : g.stance()).orElse(""));
      row.put("textVersion", given.map(g -> Integer.toString(g.version())).orElse(""));
      row.put("reason", given.map(Given::reason).orElse(""));
      row.put(
          "conditions",
          given
              .map(
                  g ->
                      String.join(
                          "; ", g.conditions().stream().map(DownloadStances::said).toList()))
              .orElse(""));
      row.put("given", given.map(g -> g.at().toString()).orElse(""));
      row.put("channel", given.map(g -> g.channel().key()).orElse(""));
      row.put("confirmed", given.map(g -> g.unconfirmed() ? "no" : "yes").orElse(""));
      row.put("byProxy", given.flatMap(g -> VoicesHere.holder(g, dossier)).orElse(""));
      row.put("decidedBy", given.flatMap(Given::own).map(OwnDecision::body).orElse(""));
      row.put("decidedOn", given.flatMap(Given::own).map(own -> own.on().toString()).orElse(""));
      row.put("weight", elector.weight().toString());
      row.put("chamber", elector.chamber());
      rows.add(row);
    }
    return rows;
  }

  private static String said(Condition condition) {
    return condition.text() + " [" + condition.state().written() + "]";
  }
}
