package org.commontable.members.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Reply;
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
  private final Clock clock;

  DirectoryFiles(Organizations organizations, Coalitions coalitions, Clock clock) {
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  @GetMapping("/members.csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui) {
    var text = new StringWriter();
    text.write('\uFEFF'); // spreadsheets read UTF-8 only with the mark
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("name", "short_name", "kind", "member_since", "address");
      for (var organization : organizations.at(clock.instant())) {
        csv.writeRecord(
            inert(organization.name()),
            inert(organization.shortName()),
            organization.kind().key(),
            since(organization).toString(),
            ui.absolute(organization.path()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Reply.file(
        "member-organizations.csv",
        "text/csv; charset=utf-8",
        text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/members.json")
  @May(Act.READ_PUBLIC)
  Reply json(Ui ui) {
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
                  return one;
                })
            .toList();
    return Reply.json(
        JSON.writeValueAsString(
            Map.of("coalition", coalitions.current().name().in(ui.lang()), "members", members)));
  }

  private LocalDate since(Organization organization) {
    return organization
        .joined()
        .orElse(Instant.EPOCH)
        .atZone(coalitions.current().zone())
        .toLocalDate();
  }

  /** A cell that a spreadsheet would compute is shown as text instead. */
  static String inert(String cell) {
    return cell.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + cell : cell;
  }
}
