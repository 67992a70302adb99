package org.commontable.home.setup;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Grants;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.accounts.SignInLetters;
import org.commontable.accounts.Visitor;
import org.commontable.home.setup.OfficersPage.Officer;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Naming a clerk, an analyst, another operator; and ending an office. Who is convener is not for
 * the operator: she is named, and her office ended, by conveners or by two organizations.
 */
@Controller
class Officers {
  static final List<Role> NAMED = List.of(Role.CLERK, Role.ANALYST, Role.OPERATOR);

  private static final List<Role> OFFICES =
      List.of(Role.CONVENER, Role.CLERK, Role.ANALYST, Role.OPERATOR);

  private final People people;
  private final Grants grants;
  private final SignInLetters letters;
  private final Postman postman;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  Officers(
      People people,
      Grants grants,
      SignInLetters letters,
      Postman postman,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.people = people;
    this.grants = grants;
    this.letters = letters;
    this.postman = postman;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/officers")
  @May(Act.NAME_OFFICERS)
  Reply show(Visitor visitor) {
    return Reply.page("home/set-up/officers", page(Form.blank(), visitor));
  }

  @PostMapping("/officers")
  @May(Act.NAME_OFFICERS)
  Reply name(Form form, Visitor visitor) {
    String name = form.required("name", 120);
    String email = form.email("email");
    String office = form.oneOf("role", NAMED.stream().map(Officers::key).toList());
    String lang = form.oneOf("lang", Languages.ALL);
    if (!form.ok()) {
      return Reply.invalid("home/set-up/officers", page(form, visitor));
    }
    UUID by = visitor.mustBeSomebody().id();
    Person person = people.ensure(email, name, lang);
    Role role = Role.valueOf(office.toUpperCase(Locale.ROOT));
    boolean held =
        grants.held(person.id(), clock.instant()).stream().anyMatch(g -> g.role() == role);
    if (!held) {
      grants.grant(person.id(), role, null, clock.instant(), by);
      append("office.given", person.id(), role, by);
      letters.post(person, "/desk");
    }
    return Reply.seeOther(
        "/officers",
        held
            ? "home.officers.held"
            : postman.isSetUp() ? "home.officers.named" : "home.officers.namedNoMail",
        "name",
        person.name());
  }

  /** Asks in words first. */
  @GetMapping("/officers/{office}/{person}/end")
  @May(Act.NAME_OFFICERS)
  Reply ask(@PathVariable String office, @PathVariable UUID person, Visitor visitor) {
    return Reply.page("home/set-up/office-end", question(office, person, visitor));
  }

  @PostMapping("/officers/{office}/{person}/end")
  @May(Act.NAME_OFFICERS)
  Reply end(@PathVariable String office, @PathVariable UUID person, Visitor visitor, Ui ui) {
    OfficeEndPage question = question(office, person, visitor);
    if (question.last()) {
      return Reply.invalid("home/set-up/office-end", question);
    }
    UUID by = visitor.mustBeSomebody().id();
    Role role = role(office).orElseThrow();
    grants.end(person, role, null, clock.instant(), by);
    append("office.ended", person, role, by);
    return Reply.seeOther(
        question.own() ? "/desk" : "/officers",
        "home.officers.ended",
        "name",
        question.name(),
        "role",
        ui.t("home.role." + office));
  }

  /**
   * Whoever does not hold the office any more cannot be asked about: a second press finds nothing.
   */
  private OfficeEndPage question(String office, UUID person, Visitor visitor) {
    Role role = role(office).orElseThrow(() -> new NotFound("office " + office));
    if (!mayEnd(role, visitor)) {
      throw new Forbidden("a convener's office is not for the operator");
    }
    List<Person> holders = grants.holders(role, null, clock.instant());
    Person holder =
        holders.stream()
            .filter(held -> held.id().equals(person))
            .findFirst()
            .orElseThrow(() -> new NotFound("officer " + person));
    boolean last = holders.size() == 1 && (role == Role.OPERATOR || role == Role.CONVENER);
    return new OfficeEndPage(
        holder.id(),
        holder.name(),
        office,
        last,
        holder.id().equals(visitor.mustBeSomebody().id()));
  }

  private static boolean mayEnd(Role role, Visitor visitor) {
    return role != Role.CONVENER || visitor.is(Role.CONVENER);
  }

  private static Optional<Role> role(String office) {
    return OFFICES.stream().filter(role -> key(role).equals(office)).findFirst();
  }

  private void append(String type, UUID person, Role role, UUID by) {
    record.append(
        new Fact(
            type,
            by,
            null,
            "web",
            ids.next(),
            Map.of("person", person.toString(), "role", key(role))));
  }

  private OfficersPage page(Form form, Visitor visitor) {
    return new OfficersPage(
        OFFICES.stream()
            .flatMap(
                role ->
                    grants.holders(role, null, clock.instant()).stream()
                        .map(p -> new Officer(p.id(), p.name(), key(role), mayEnd(role, visitor))))
            .toList(),
        form);
  }

  private static String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
