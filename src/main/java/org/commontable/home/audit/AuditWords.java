package org.commontable.home.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.AuditLine;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the audit in the reader's words; names are looked up for all of them at once. */
@Component
class AuditWords {
  private final People people;
  private final Organizations organizations;

  AuditWords(People people, Organizations organizations) {
    this.people = people;
    this.organizations = organizations;
  }

  List<AuditPage.Line> of(List<AuditLine> lines, Ui ui) {
    var persons = new HashSet<UUID>();
    var members = new HashSet<UUID>();
    for (var line : lines) {
      Stream.of(line).mapMulti(AuditWords::named).forEach(persons::add);
      if (line.organization() != null) {
        members.add(line.organization());
      }
    }
    var names = people.find(persons);
    var seats = organizations.find(members);
    return lines.stream()
        .map(
            line ->
                new AuditPage.Line(
                    line.at(),
                    ui.t("home.audit.kind." + line.kind()),
                    detail(line, ui),
                    name(line.who(), names),
                    line.whom() == null || line.whom().equals(line.who())
                        ? ""
                        : name(line.whom(), names),
                    line.organization() == null ? "" : shortName(line.organization(), seats)))
        .toList();
  }

  private static void named(AuditLine line, Consumer<UUID> sink) {
    if (line.who() != null) {
      sink.accept(line.who());
    }
    if (line.whom() != null) {
      sink.accept(line.whom());
    }
  }

  /** Our own words are said in the reader's language; what somebody named stays as it is. */
  private static String detail(AuditLine line, Ui ui) {
    var kind = AuditKind.valueOf(line.kind().toUpperCase(Locale.ROOT).replace('-', '_'));
    return switch (kind) {
      case SIGNED_IN -> said("home.audit.how.", line, ui);
      case SIGN_IN_REFUSED -> ui.t("home.audit.refused." + line.detail());
      case ROLE_GIVEN, ROLE_ENDED -> ui.t("home.audit.role." + line.detail());
      case LINK_HANDED_OVER -> ui.t("home.audit.link." + line.detail());
      case DOWNLOADED -> said("home.audit.file.", line, ui);
      case SETTINGS_CHANGED -> said("home.audit.setting.", line, ui);
      case SESSION_ENDED,
          PASSKEY_ADDED,
          PASSKEY_REMOVED,
          SET_UP_CLAIMED,
          NAME_CORRECTED,
          NAME_ERASED ->
          line.detail();
    };
  }

  /** Our own word first; behind it what is nobody's word: a file, an issuer's address. */
  private static String said(String words, AuditLine line, Ui ui) {
    var detail = line.detail().split(" ", 2);
    return ui.t(words + detail[0]) + (detail.length > 1 ? ": " + detail[1] : "");
  }

  private static String name(@Nullable UUID person, Map<UUID, Person> names) {
    if (person == null) {
      return "";
    }
    var known = names.get(person);
    return known == null || known.name().isBlank() ? person.toString() : known.name();
  }

  private static String shortName(UUID id, Map<UUID, Organization> known) {
    var organization = known.get(id);
    return organization == null ? id.toString() : organization.shortName();
  }
}
