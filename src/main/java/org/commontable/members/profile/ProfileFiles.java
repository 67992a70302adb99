package org.commontable.members.profile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** All profiles beside each other: a page, a spreadsheet, a file for programs. For members. */
@Controller
class ProfileFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Organizations organizations;
  private final Profiles profiles;
  private final Clock clock;

  ProfileFiles(Organizations organizations, Profiles profiles, Clock clock) {
    this.organizations = organizations;
    this.profiles = profiles;
    this.clock = clock;
  }

  @GetMapping("/members/profiles")
  @May(Act.READ_AS_MEMBER)
  Reply page() {
    return Reply.page("members/profiles", ProfilesPage.of(lines()));
  }

  @GetMapping("/members/profiles.csv")
  @May(Act.READ_AS_MEMBER)
  Reply csv() {
    var head = new ArrayList<>(List.of("organization", "how_it_decides", "days_to_decide"));
    head.addAll(List.of("permission", "national_body"));
    Offer.KEYS.forEach(key -> head.add("offers_" + key));
    head.addAll(List.of("will", "will_not", "designee", "designee_reach", "version", "said_at"));
    head.add("public_items");
    var sheet = new Spreadsheet(head.toArray(String[]::new));
    for (var line : lines()) {
      sheet.row(row(line));
    }
    return sheet.file("profiles.csv");
  }

  @GetMapping("/members/profiles.json")
  @May(Act.READ_AS_MEMBER)
  Reply json(Ui ui) {
    return Reply.json(
        json(Map.of("profiles", lines().stream().map(line -> facts(line, ui)).toList())));
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  private List<ProfilesPage.Line> lines() {
    Map<java.util.UUID, Profile> said = profiles.all();
    return organizations.at(clock.instant()).stream()
        .map(one -> new ProfilesPage.Line(one, Optional.ofNullable(said.get(one.id()))))
        .toList();
  }

  private static List<String> row(ProfilesPage.Line line) {
    Organization it = line.organization();
    var cells = new ArrayList<>(List.of(it.name(), it.howItDecides()));
    cells.add(Integer.toString(it.daysToDecide()));
    if (line.said().isEmpty()) {
      cells.addAll(java.util.Collections.nCopies(Offer.KEYS.size() + 9, "")); // nothing was said
      return cells;
    }
    Profile said = line.said().get();
    cells.addAll(List.of(said.permission().key(), said.nationalBody()));
    Offer.KEYS.forEach(key -> cells.add(said.offered(key)));
    cells.addAll(List.of(said.will(), said.willNot(), said.designee(), said.designeeReach()));
    cells.addAll(List.of(Integer.toString(said.version()), said.at().toString()));
    cells.add(String.join(" ", said.shown()));
    return cells;
  }

  private static Map<String, Object> facts(ProfilesPage.Line line, Ui ui) {
    Organization it = line.organization();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("organization", it.name());
    facts.put("address", ui.absolute(it.path() + "/profile"));
    facts.put("howItDecides", it.howItDecides());
    facts.put("daysToDecide", it.daysToDecide());
    line.said()
        .ifPresent(
            said -> {
              facts.put("permission", said.permission().key());
              facts.put("nationalBody", said.nationalBody());
              facts.put("offers", said.offers());
              facts.put("will", said.will());
              facts.put("willNot", said.willNot());
              facts.put("designee", said.designee());
              facts.put("designeeReach", said.designeeReach());
              facts.put("version", said.version());
              facts.put("saidAt", said.at().toString());
              facts.put("public", said.shown());
            });
    return facts;
  }
}
