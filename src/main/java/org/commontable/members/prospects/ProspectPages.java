package org.commontable.members.prospects;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who is wanted at the table, who asks whom, and how far it is. Never seen outside the members. */
@Controller
class ProspectPages {
  private final Prospects prospects;
  private final Organizations organizations;
  private final People people;
  private final Ids ids;
  private final Clock clock;

  ProspectPages(
      Prospects prospects, Organizations organizations, People people, Ids ids, Clock clock) {
    this.prospects = prospects;
    this.organizations = organizations;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/members/prospects")
  @May(Act.READ_AS_MEMBER)
  Reply list(Visitor visitor, Ui ui) {
    var names = names();
    var today = LocalDate.ofInstant(clock.instant(), ui.zone());
    List<ProspectsPage.Line> lines =
        prospects.all().stream().map(one -> line(one, names, today)).toList();
    return Reply.page(
        "members/prospects",
        new ProspectsPage(
            lines.stream().filter(line -> line.it().last().stage().open()).toList(),
            lines.stream().filter(line -> !line.it().last().stage().open()).toList(),
            visitor.may(Act.KEEP_PROSPECTS)));
  }

  @GetMapping("/members/prospects/new")
  @May(Act.KEEP_PROSPECTS)
  Reply form() {
    return Reply.page(
        "members/prospect-form",
        new ProspectFormPage(
            Form.of(Map.of("stage", Stage.TO_ASK.key(), "permission", Word.UNKNOWN)), askers()));
  }

  @PostMapping("/members/prospects/new")
  @May(Act.KEEP_PROSPECTS)
  Reply add(Form form, Visitor visitor) {
    String name = form.required("name", 120);
    var word =
        WordForm.read(form, askers(), ids.next(), clock.instant(), visitor.mustBeSomebody().id());
    if (word.isPresent() && !prospects.add(name, word.get())) {
      form.error("name", "members.prospects.name.taken", "name", name);
    }
    if (word.isEmpty() || !form.ok()) {
      return Reply.invalid("members/prospect-form", new ProspectFormPage(form, askers()));
    }
    return Reply.seeOther(
        "/members/prospects/" + word.get().prospect(), "members.prospects.added", "name", name);
  }

  @GetMapping("/members/prospects/{id}")
  @May(Act.READ_AS_MEMBER)
  Reply one(@PathVariable UUID id, Visitor visitor, Ui ui) {
    var one = find(id);
    return Reply.page("members/prospect", page(one, WordForm.of(one.last()), visitor, ui));
  }

  @PostMapping("/members/prospects/{id}/words")
  @May(Act.KEEP_PROSPECTS)
  Reply say(@PathVariable UUID id, Form form, Visitor visitor, Ui ui) {
    var one = find(id);
    var word = WordForm.read(form, askers(), id, clock.instant(), visitor.mustBeSomebody().id());
    if (word.isEmpty()) {
      return Reply.invalid("members/prospect", page(one, form, visitor, ui));
    }
    prospects.say(word.get());
    return Reply.seeOther(one.path(), "members.prospects.said");
  }

  /** Nobody who is named there was asked: whoever keeps the list blots it out when she wishes. */
  @PostMapping("/members/prospects/{id}/erasure")
  @May(Act.KEEP_PROSPECTS)
  Reply erase(@PathVariable UUID id, Form form, Visitor visitor, Ui ui) {
    var one = find(id);
    if (!form.checked("sure")) {
      form.error("sure", "members.prospects.erase.sureNeeded");
      return Reply.invalid("members/prospect", page(one, withWords(one, form), visitor, ui));
    }
    prospects.erasePeople(id, clock.instant(), visitor.mustBeSomebody().id());
    return Reply.seeOther(one.path(), "members.prospects.erase.done");
  }

  private static Form withWords(Prospect one, Form form) {
    Form filled = WordForm.of(one.last());
    form.faults()
        .forEach(fault -> filled.error(fault.field(), fault.key(), fault.arguments().toArray()));
    return filled;
  }

  private Prospect find(UUID id) {
    return prospects.find(id).orElseThrow(() -> new NotFound("prospect " + id));
  }

  private ProspectPage page(Prospect one, Form form, Visitor visitor, Ui ui) {
    var names = names();
    return new ProspectPage(
        one,
        asking(one.last(), names),
        prospects.words(one.id()).stream()
            .map(
                word ->
                    new ProspectPage.Said(
                        word,
                        people.find(word.by()).map(person -> person.name()).orElse(""),
                        asking(word, names)))
            .toList(),
        prospects.erased(one.id()).map(ui::date).orElse(""),
        visitor.may(Act.KEEP_PROSPECTS),
        visitor.may(Act.PROPOSE) && one.last().stage() != Stage.JOINED ? proposal(one, ui) : "",
        askers(),
        form);
  }

  /** The proposal form with its words filled in; nothing is filed before somebody presses there. */
  private static String proposal(Prospect one, Ui ui) {
    var english = ui.words().in("en");
    var spanish = ui.words().in("es");
    return "/decisions/new?class=membership&area=public&audience=members&title="
        + encoded(english.t("members.prospects.proposal.title", "name", one.name()))
        + "&titleEs="
        + encoded(spanish.t("members.prospects.proposal.title", "name", one.name()))
        + "&body="
        + encoded(english.t("members.prospects.proposal.body", "name", one.name()))
        + "&bodyEs="
        + encoded(spanish.t("members.prospects.proposal.body", "name", one.name()));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static ProspectsPage.Line line(Prospect one, Map<UUID, String> names, LocalDate today) {
    return new ProspectsPage.Line(
        one,
        asking(one.last(), names),
        one.last().stage().open() && one.last().nextOn().filter(today::isAfter).isPresent());
  }

  private static String asking(Word word, Map<UUID, String> names) {
    return word.asking().map(id -> names.getOrDefault(id, "")).orElse("");
  }

  private Map<UUID, String> names() {
    var names = new LinkedHashMap<UUID, String>();
    organizations.all().forEach(one -> names.put(one.id(), one.name()));
    return names;
  }

  private Map<String, String> askers() {
    var askers = new LinkedHashMap<String, String>();
    organizations.all().stream()
        .filter(Organization::member)
        .forEach(one -> askers.put(one.id().toString(), one.name()));
    return askers;
  }
}
