package org.commontable.home.convener;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Whom the convener asks, and whom an organization proposes: a name and an address. */
@Controller
class NameConvener {
  private static final String FORM = "home/convener/name";

  private final Succeeding succeeding;
  private final Standing standing;
  private final People people;
  private final Postman postman;

  NameConvener(Succeeding succeeding, Standing standing, People people, Postman postman) {
    this.succeeding = succeeding;
    this.standing = standing;
    this.people = people;
    this.postman = postman;
  }

  @GetMapping("/convener/handing-over")
  @May(Act.HAND_OVER_OFFICE)
  Reply toHandOver() {
    return Reply.page(FORM, new NamePage(blank(), true, Map.of()));
  }

  @PostMapping("/convener/handing-over")
  @May(Act.HAND_OVER_OFFICE)
  Reply handOver(Form form, Visitor visitor) {
    var beside = form.oneOf("own", List.of("ends", "stays")).equals("stays");
    var asked = asked(form);
    if (form.ok() && !succeeding.offer(person(form, asked), beside, visitor.mustBeSomebody())) {
      form.error("email", "home.convener.busy.office");
    }
    return form.ok()
        ? done("home.convener.notice.offered", form)
        : Reply.invalid(FORM, new NamePage(form, true, Map.of()));
  }

  @GetMapping("/convener/proposals/new")
  @May(Act.PROPOSE_CONVENER)
  Reply toPropose(Visitor visitor) {
    return Reply.page(FORM, new NamePage(blank(), false, names(mine(visitor))));
  }

  @PostMapping("/convener/proposals/new")
  @May(Act.PROPOSE_CONVENER)
  Reply propose(Form form, Visitor visitor) {
    var mine = mine(visitor);
    var chosen =
        mine.size() == 1
            ? mine.getFirst().id().toString()
            : form.oneOf("organization", mine.stream().map(o -> o.id().toString()).toList());
    var organization = mine.stream().filter(own -> own.id().toString().equals(chosen)).findFirst();
    var asked = asked(form);
    if (form.ok()
        && !succeeding.propose(
            person(form, asked), organization.orElseThrow(), visitor.mustBeSomebody())) {
      form.error("email", "home.convener.busy.proposal");
    }
    return form.ok()
        ? done("home.convener.notice.proposed", form)
        : Reply.invalid(FORM, new NamePage(form, false, names(mine)));
  }

  /** Reads the form; somebody who is convener already needs no succession. */
  private Optional<Person> asked(Form form) {
    form.required("name", 120);
    form.oneOf("lang", Languages.ALL);
    var known = people.byEmail(form.email("email"));
    if (known.filter(person -> succeeding.isConvener(person.id())).isPresent()) {
      form.error("email", "home.convener.already");
    }
    return known;
  }

  private Person person(Form form, Optional<Person> known) {
    return known.orElseGet(
        () -> people.ensure(form.value("email"), form.value("name"), form.value("lang")));
  }

  /** An organization that is too new, or whose delegate is, finds why on the page before. */
  private List<Organization> mine(Visitor visitor) {
    var mine = standing.of(visitor.mustBeSomebody().id());
    if (mine.isEmpty()) {
      throw Forbidden.asThingsStand(
          "no delegate of an organization that has been at the table for a while");
    }
    return mine;
  }

  private Reply done(String notice, Form form) {
    return Reply.seeOther(
        "/convener",
        notice,
        "person",
        form.value("name"),
        "mail",
        postman.isSetUp() ? "yes" : "no");
  }

  private static Form blank() {
    return Form.of(Map.of("lang", "en", "own", "ends"));
  }

  private static Map<String, String> names(List<Organization> organizations) {
    var names = new LinkedHashMap<String, String>();
    organizations.forEach(own -> names.put(own.id().toString(), own.name()));
    return names;
  }
}
