package org.commontable.members.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.profile.Profile;
import org.commontable.members.profile.Profiles;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The public directory for spreadsheets and programs: the same facts as the page. */
@Controller
class DirectoryFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Profiles profiles;
  private final Clock clock;

  DirectoryFiles(
      Organizations organizations, Coalitions coalitions, Profiles profiles, Clock clock) {
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.profiles = profiles;
    this.clock = clock;
  }

  @GetMapping("/members.csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui) {
    var sheet = new Spreadsheet("name", "short_name", "kind", "member_since", "address");
    for (var organization : organizations.at(clock.instant())) {
      sheet.row(
          organization.name(),
          organization.shortName(),
          organization.kind().key(),
          since(organization).toString(),
          ui.absolute(organization.path()));
    }
    return sheet.file("member-organizations.csv");
  }

  @GetMapping("/members.json")
  @May(Act.READ_PUBLIC)
  Reply json(Ui ui) {
    var said = profiles.all();
    List<LinkedHashMap<String, Object>> members =
        organizations.at(clock.instant()).stream()
            .map(
                organization -> {
                  var one = new LinkedHashMap<String, Object>();
                  one.put("name", organization.name());
                  one.put("shortName", organization.shortName());
                  one.put("kind", organization.kind().key());
                  one.put("memberSince", since(organization).toString());
                  one.put("address", ui.absolute(organization.path()));
                  Optional.ofNullable(said.get(organization.id()))
                      .map(profile -> shown(organization, profile))
                      .filter(facts -> !facts.isEmpty())
                      .ifPresent(facts -> one.put("profile", facts));
                  return one;
                })
            .toList();
    return Reply.json(
        JSON.writeValueAsString(
            Map.of("coalition", coalitions.current().name().in(ui.lang()), "members", members)));
  }

  /** What the organization shows the public of its profile, item by item. */
  private static Map<String, Object> shown(Organization organization, Profile profile) {
    var facts = new LinkedHashMap<String, Object>();
    for (String item : profile.shown()) {
      switch (item) {
        case "how" -> facts.put("howItDecides", organization.howItDecides());
        case "days" -> facts.put("daysToDecide", organization.daysToDecide());
        case "national" -> {
          facts.put("permission", profile.permission().key());
          facts.put("nationalBody", profile.nationalBody());
        }
        case "offers" -> facts.put("offers", profile.offers());
        case "will" -> facts.put("will", profile.will());
        case "not" -> facts.put("willNot", profile.willNot());
        default -> throw new IllegalStateException("no such item: " + item);
      }
    }
    return facts;
  }

  private LocalDate since(Organization organization) {
    return organization
        .joined()
        .orElse(Instant.EPOCH)
        .atZone(coalitions.current().zone())
        .toLocalDate();
  }
}
