package org.commontable.decisions.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.store.Grounds;
import org.commontable.decisions.store.GroundsBook;
import org.commontable.decisions.store.Proposal;
import org.commontable.decisions.store.Proposals;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Files a proposal as a draft that every member can read. */
@Controller
class FileProposal {
  static final List<String> CLASSES =
      Stream.of(DecisionClass.values()).map(DecisionClass::key).toList();
  private static final List<String> AREAS = List.of("public", "equity", "funding");
  static final int LONGEST_TEXT = 20_000;

  private final Proposals proposals;
  private final GroundsBook grounds;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final LawHere law;
  private final Clock clock;

  FileProposal(
      Proposals proposals,
      GroundsBook grounds,
      Organizations organizations,
      Coalitions coalitions,
      LawHere law,
      Clock clock) {
    this.proposals = proposals;
    this.grounds = grounds;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.law = law;
    this.clock = clock;
  }

  @GetMapping("/decisions/new")
  @May(Act.PROPOSE)
  Reply ask(Form filled, Visitor visitor, Ui ui) {
    var page = page(filled, visitor, ui); // a link may fill it in
    if (page.movers().isEmpty()) {
      visitor.organizations().forEach(visitor::mustActFor); // before she writes, not after
    }
    return Reply.page("decisions/new", page);
  }

  @PostMapping("/decisions/new")
  @May(Act.PROPOSE)
  Reply file(Form form, Visitor visitor, Ui ui) {
    String title = form.required("title", 140);
    Optional<String> titleEs = form.optional("titleEs", 140);
    String body = form.requiredText("body", LONGEST_TEXT);
    Optional<String> bodyEs = form.optionalText("bodyEs", LONGEST_TEXT);
    String area = form.oneOf("area", AREAS);
    String decisionClass = form.oneOf("class", CLASSES);
    String audience = form.oneOf("audience", List.of("members", "public"));
    Grounds said = SayGrounds.read(form);
    Optional<UUID> mover = form.optional("mover", 40).map(Finder::id);
    mover.ifPresent(visitor::mustActFor);
    if (mover.isEmpty() && !visitor.may(Act.OPEN_DECISION)) {
      form.error("mover", "platform.form.choose");
    }
    if (!form.ok()) {
      return Reply.invalid("decisions/new", page(form, visitor, ui));
    }
    int year = ZonedDateTime.ofInstant(clock.instant(), coalitions.current().zone()).getYear();
    Proposal filed =
        proposals.file(
            LocalizedText.of(title, titleEs),
            LocalizedText.of(body, bodyEs),
            decisionClass,
            area,
            Audience.valueOf(audience.toUpperCase(Locale.ROOT)),
            mover.orElse(null),
            year,
            Finder.author(visitor, form));
    grounds.say(filed, said, Finder.author(visitor, form));
    List<String> barred = barred(decisionClass);
    return barred.isEmpty()
        ? Reply.seeOther(filed.path(), "decisions.new.filed", "number", filed.number())
        : Reply.seeOther(
            filed.path(),
            "decisions.new.filedBarred",
            "number",
            filed.number(),
            "names",
            String.join(", ", barred));
  }

  private List<String> barred(String decisionClass) {
    var now = clock.instant();
    return law.barred(
        decisionClass, organizations.at(now).stream().map(Organization::id).toList(), now);
  }

  /** Said before she writes: a proposal she moves may leave her own organization a recusal. */
  private String warning(Ui ui) {
    String candidate = DecisionClass.CANDIDATE.key();
    List<String> barred = barred(candidate);
    return barred.isEmpty()
        ? ""
        : ui.t(
            "decisions.new.barred",
            "class",
            ui.t("decisions.class." + candidate),
            "names",
            String.join(", ", barred));
  }

  private ProposalPage page(Form form, Visitor visitor, Ui ui) {
    var movers = new ArrayList<StancePage.Choice>();
    for (UUID organization : visitor.organizations()) {
      organizations
          .find(organization)
          .filter(_ -> visitor.actsFor(organization))
          .ifPresent(o -> movers.add(new StancePage.Choice(o.id().toString(), o.name())));
    }
    if (visitor.may(Act.OPEN_DECISION)) {
      movers.add(new StancePage.Choice("", ui.t("decisions.new.nobody")));
    }
    return new ProposalPage(
        movers,
        coalitions.current().areas().stream()
            .map(area -> new StancePage.Choice(area.key(), area.name().in(ui.lang())))
            .toList(),
        CLASSES.stream().map(c -> new StancePage.Choice(c, ui.t("decisions.class." + c))).toList(),
        warning(ui),
        form);
  }
}
