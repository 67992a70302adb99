package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Status;
import org.commontable.decisions.store.Contribution;
import org.commontable.decisions.store.Discussion;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Mentions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Draws up discussions for whoever reads them. */
@Component
class TalkPages {
  static final int THREADS = 20;
  static final int REPLIES = 50;
  private static final int LAST_REPLIES = 3;

  private record Names(Map<UUID, Person> people, Map<UUID, Organization> organizations) {}

  private final Discussion discussion;
  private final Mentions mentions;
  private final Named named;
  private final People people;
  private final Organizations organizations;
  private final Clock clock;

  TalkPages(
      Discussion discussion,
      Mentions mentions,
      Named named,
      People people,
      Organizations organizations,
      Clock clock) {
    this.discussion = discussion;
    this.mentions = mentions;
    this.named = named;
    this.people = people;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Before it is decided; afterwards there is late word, and nothing else. */
  boolean isOpen(Dossier dossier) {
    Status status = dossier.status(clock.instant());
    return status == Status.DRAFT || status == Status.OPEN;
  }

  TalkPage all(Dossier dossier, int page, Form form, Visitor visitor, Ui ui) {
    Set<UUID> mine = Briefs.ownOrganizations(visitor);
    UUID proposal = dossier.proposal().id();
    int last = last(discussion.count(proposal, mine, true), THREADS);
    int shown = Math.clamp(page, 1, last);
    List<Contribution> heads =
        discussion.threads(proposal, mine, THREADS, (long) (shown - 1) * THREADS);
    var replies =
        discussion.lastReplies(heads.stream().map(Contribution::id).toList(), mine, LAST_REPLIES);
    return page(
        dossier,
        dossier.proposal().path() + "/discussion",
        false,
        Optional.empty(),
        heads,
        replies,
        shown,
        last,
        form,
        visitor,
        ui);
  }

  TalkPage thread(Dossier dossier, Contribution head, int page, Form form, Visitor visitor, Ui ui) {
    int last = last(head.replies(), REPLIES);
    int shown = Math.clamp(page, 1, last);
    List<Contribution> replies =
        discussion.replies(
            head.id(), Briefs.ownOrganizations(visitor), REPLIES, (long) (shown - 1) * REPLIES);
    return page(
        dossier,
        dossier.proposal().path() + "/discussion/" + head.id(),
        true,
        head.privateTo(),
        List.of(head),
        Map.of(head.id(), replies),
        shown,
        last,
        form,
        visitor,
        ui);
  }

  private static int last(long count, int size) {
    return (int) Math.max(1, (count + size - 1) / size);
  }

  private TalkPage page(
      Dossier dossier,
      String at,
      boolean thread,
      Optional<UUID> privateTo,
      List<Contribution> heads,
      Map<UUID, List<Contribution>> replies,
      int page,
      int last,
      Form form,
      Visitor visitor,
      Ui ui) {
    List<Contribution> all =
        Stream.concat(heads.stream(), replies.values().stream().flatMap(List::stream)).toList();
    Names names = names(all);
    Map<UUID, List<String>> mentioned = mentions.of(all.stream().map(Contribution::id).toList());
    boolean open = isOpen(dossier);
    boolean mayWrite = open && visitor.may(Act.DISCUSS);
    return new TalkPage(
        dossier.proposal().path(),
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().area(),
        at,
        thread,
        open ? "" : ui.t("decisions.talk.closed"),
        mayWrite,
        heads.stream()
            .map(
                head -> {
                  List<Contribution> shown = replies.getOrDefault(head.id(), List.of());
                  return new TalkPage.Topic(
                      said(head, names, mentioned, open, visitor, ui),
                      shown.stream()
                          .map(reply -> said(reply, names, mentioned, open, visitor, ui))
                          .toList(),
                      thread ? 0 : head.replies() - shown.size());
                })
            .toList(),
        thread ? List.of() : audiences(visitor, ui),
        mayWrite
            ? named.all(privateTo).stream()
                .map(one -> "@" + one.name())
                .collect(Collectors.joining(", "))
            : "",
        page,
        last,
        at + "?page=",
        form);
  }

  private List<StancePage.Choice> audiences(Visitor visitor, Ui ui) {
    var audiences = new ArrayList<StancePage.Choice>();
    audiences.add(new StancePage.Choice("", ui.t("decisions.talk.members")));
    for (UUID id : Briefs.ownOrganizations(visitor)) {
      organizations
          .find(id)
          .filter(Organization::member)
          .ifPresent(
              o ->
                  audiences.add(
                      new StancePage.Choice(
                          id.toString(), ui.t("decisions.talk.private", "name", o.name()))));
    }
    return audiences;
  }

  private Names names(List<Contribution> all) {
    var persons = new LinkedHashSet<UUID>();
    var seats = new LinkedHashSet<UUID>();
    all.forEach(
        one -> {
          persons.add(one.author());
          one.hiding().ifPresent(hiding -> persons.add(hiding.by()));
          one.sitsFor().ifPresent(seats::add);
          one.privateTo().ifPresent(seats::add);
        });
    return new Names(people.find(persons), organizations.find(seats));
  }

  String by(Contribution one) {
    return by(one, names(List.of(one)));
  }

  private static String by(Contribution one, Names names) {
    String person = name(one.author(), names);
    return one.sitsFor()
        .flatMap(id -> Optional.ofNullable(names.organizations().get(id)))
        .map(organization -> person + ", " + organization.name())
        .orElse(person);
  }

  private static String name(UUID person, Names names) {
    return Optional.ofNullable(names.people().get(person)).map(Person::name).orElse("");
  }

  private static TalkPage.Said said(
      Contribution one,
      Names names,
      Map<UUID, List<String>> mentioned,
      boolean open,
      Visitor visitor,
      Ui ui) {
    boolean mine = isAuthor(one, visitor);
    boolean readable = one.readable();
    return new TalkPage.Said(
        one.id().toString(),
        by(one, names),
        when(one.at(), ui),
        readable ? Markdown.html(one.body()) : "",
        marks(one, names, ui),
        readable ? String.join(", ", mentioned.getOrDefault(one.id(), List.of())) : "",
        readable && one.version() > 1,
        mine && open && readable && visitor.may(Act.DISCUSS),
        mine && one.withdrawn().isEmpty() && visitor.may(Act.DISCUSS),
        one.withdrawn().isEmpty() && mayModerate(one, visitor));
  }

  private static List<String> marks(Contribution one, Names names, Ui ui) {
    var marks = new ArrayList<String>();
    one.privateTo()
        .flatMap(id -> Optional.ofNullable(names.organizations().get(id)))
        .ifPresent(o -> marks.add(ui.t("decisions.talk.privateMark", "name", o.name())));
    one.withdrawn()
        .ifPresent(at -> marks.add(ui.t("decisions.talk.withdrawn", "date", ui.date(at))));
    one.hiding()
        .filter(_ -> one.withdrawn().isEmpty())
        .ifPresent(
            hiding ->
                marks.add(
                    ui.t(
                        hiding.hidden() ? "decisions.talk.hidden" : "decisions.talk.shownAgain",
                        "name",
                        name(hiding.by(), names),
                        "date",
                        ui.date(hiding.at()),
                        "reason",
                        hiding.reason())));
    if (one.readable() && one.version() > 1) {
      marks.add(ui.t("decisions.talk.edited", "date", ui.date(one.edited())));
    }
    return marks;
  }

  static String when(Instant at, Ui ui) {
    return ui.shortDate(at) + ", " + ui.time(at);
  }

  static boolean isAuthor(Contribution one, Visitor visitor) {
    return visitor.person().map(person -> person.id().equals(one.author())).orElse(false);
  }

  /** Convener and clerk; in an organization's own thread its delegates, who alone see it. */
  static boolean mayModerate(Contribution one, Visitor visitor) {
    return visitor.may(Act.MODERATE_DISCUSSION)
        && one.privateTo()
            .map(visitor::speaksFor)
            .orElseGet(() -> visitor.may(Act.ENTER_STANCE_FOR));
  }
}
