package org.commontable.decisions.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.rules.Word;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.Proxy;
import org.commontable.decisions.store.Voiced;
import org.commontable.members.Seat;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.commontable.members.StandIns;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Who speaks for whom in a decision, as its pages tell it. */
@Component
class VoicesHere {
  private final StandIns standIns;
  private final Seats seats;
  private final People people;
  private final LawHere law;

  VoicesHere(StandIns standIns, Seats seats, People people, LawHere law) {
    this.standIns = standIns;
    this.seats = seats;
    this.people = people;
    this.law = law;
  }

  /**
   * The organizations that asked one of hers to speak for them, with that one; none where the law
   * leaves either of the two its recusal only, which each records itself.
   */
  Map<Elector, Elector> proxies(Dossier dossier, Visitor visitor, Instant now) {
    var held = new LinkedHashMap<Elector, Elector>();
    for (Proxy proxy : dossier.speaking().proxies()) {
      if (proxy.speaksIn(dossier.proposal().id(), now)
          && visitor.speaksFor(proxy.holder())
          && !law.bars(dossier, proxy.giver())
          && !law.bars(dossier, proxy.holder())) {
        dossier
            .elector(proxy.giver())
            .ifPresent(
                giver ->
                    dossier.elector(proxy.holder()).ifPresent(holder -> held.put(giver, holder)));
      }
    }
    return held;
  }

  /** What she holds, while it can be used. */
  List<DecisionPage.Held> held(Dossier dossier, Visitor visitor, Instant now, Ui ui) {
    if (!dossier.openAt(now) || visitor.handedOver()) {
      return List.of();
    }
    var held = new ArrayList<DecisionPage.Held>();
    Map<UUID, Given> last = dossier.said(now).last();
    proxies(dossier, visitor, now)
        .forEach(
            (giver, holder) -> {
              UUID id = giver.organization();
              boolean itself = !dossier.said(now).wordsOf(id).isEmpty();
              Optional<Given> said =
                  Optional.ofNullable(last.get(id))
                      .or(() -> Optional.ofNullable(dossier.said(now).waitingForHolder().get(id)));
              held.add(
                  new DecisionPage.Held(
                      id.toString(),
                      giver.name(),
                      ui.t(
                          "decisions.voice.asProxy", "name", giver.name(), "holder", holder.name()),
                      itself
                          ? ui.t("decisions.proxy.spoke", "name", giver.name())
                          : ui.t(
                              "decisions.proxy.here",
                              "holder",
                              holder.name(),
                              "word",
                              said.map(one -> Pictures.word(one, ui))
                                  .orElse(ui.t(Mark.SILENT.wordKey())))));
            });
    return held;
  }

  /** For whom she may answer now: her own organizations, and those whose proxy hers hold. */
  List<StancePage.Choice> forWhom(Dossier dossier, Visitor visitor, Instant now, Ui ui) {
    var choices = new ArrayList<StancePage.Choice>();
    dossier.opened().electors().stream()
        .filter(elector -> visitor.speaksFor(elector.organization()))
        .map(elector -> new StancePage.Choice(elector.organization().toString(), elector.name()))
        .forEach(choices::add);
    if (dossier.openAt(now) && !visitor.handedOver()) {
      proxies(dossier, visitor, now)
          .forEach(
              (giver, holder) ->
                  choices.add(
                      new StancePage.Choice(
                          giver.organization().toString(),
                          ui.t(
                              "decisions.voice.asProxy",
                              "name",
                              giver.name(),
                              "holder",
                              holder.name()))));
    }
    return choices;
  }

  /** The row with what there is to say about whose voice it was. */
  DecisionPage.Row on(DecisionPage.Row row, Elector elector, Dossier dossier, Instant now, Ui ui) {
    UUID id = elector.organization();
    var notes = new ArrayList<>(row.notes());
    Optional.ofNullable(dossier.said(now).last().get(id))
        .flatMap(given -> holder(given, dossier))
        .ifPresent(name -> notes.add(ui.t("decisions.voice.byProxy", "holder", name)));
    Optional.ofNullable(dossier.said(now).waitingForHolder().get(id))
        .ifPresent(
            given ->
                notes.add(
                    ui.t(
                        "decisions.voice.waits",
                        "word",
                        Pictures.word(given, ui),
                        "holder",
                        holder(given, dossier).orElse(""))));
    if (!dossier.said(now).held().contains(id)) {
      return row.with(row.mark(), row.word(), row.reason(), notes);
    }
    return row.with(
        Mark.SILENT,
        ui.t("decisions.voice.held"),
        ui.t(dossier.openAt(now) ? "decisions.voice.heldWhy" : "decisions.voice.heldEnd"),
        notes);
  }

  static long supportByProxy(Dossier dossier, Instant now) {
    Map<UUID, Given> last = dossier.said(now).last();
    return dossier.counting(now).yes().stream()
        .flatMap(id -> Optional.ofNullable(last.get(id)).stream())
        .flatMap(given -> dossier.speaking().voice(given).stream())
        .filter(voiced -> voiced.kind() == Word.Kind.PROXY)
        .count();
  }

  static Optional<String> holder(Given given, Dossier dossier) {
    return dossier
        .speaking()
        .voice(given)
        .flatMap(Voiced::proxy)
        .flatMap(dossier.speaking()::proxy)
        .flatMap(proxy -> dossier.elector(proxy.holder()))
        .map(Elector::name);
  }

  /** "Ana acts for: A, B", for each who speaks for several of this table. */
  List<String> severalSeats(Dossier dossier, Instant now, Ui ui) {
    var names = new LinkedHashMap<UUID, String>();
    dossier.opened().electors().forEach(e -> names.put(e.organization(), e.name()));
    var acting = new LinkedHashMap<UUID, Set<UUID>>();
    for (Seat seat : seats.holders(names.keySet(), now)) {
      if (seat.kind().speaks()) {
        acting.computeIfAbsent(seat.person(), _ -> new LinkedHashSet<>()).add(seat.organization());
      }
    }
    acting.values().removeIf(several -> several.size() < 2);
    Map<UUID, Person> persons = people.find(List.copyOf(acting.keySet()));
    return acting.entrySet().stream()
        .map(
            one ->
                ui.t(
                    "decisions.voice.actsFor",
                    "name",
                    name(persons, one.getKey()),
                    "names",
                    named(names, one.getValue())))
        .toList();
  }

  /** In the order of the table. */
  private static String named(Map<UUID, String> names, Set<UUID> wanted) {
    return names.entrySet().stream()
        .filter(one -> wanted.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(", "));
  }

  /** What the reader's own seat needs besides its stance. */
  DecisionPage.Own on(
      DecisionPage.Own own, Elector elector, Dossier dossier, Visitor visitor, Instant now, Ui ui) {
    UUID id = elector.organization();
    UUID reader = visitor.mustBeSomebody().id();
    String path = dossier.proposal().path();
    var said = new ArrayList<String>();
    var links = new ArrayList<StancePage.Choice>();
    var taps = new ArrayList<DecisionPage.Tap>();
    List<Seat> speaking = standIns.speaking(id);
    boolean speaks = standIns.voiceOf(id, reader).isPresent();
    boolean held = dossier.said(now).held().contains(id);
    if (held) {
      said.add(ui.t(own.mayAnswer() ? "decisions.voice.ownHeld" : "decisions.voice.heldEnd"));
      links.add(new StancePage.Choice(path + "/difference?for=" + id, ui.t("decisions.voice.see")));
    }
    if (own.mayAnswer() && !visitor.handedOver()) {
      taps(speaking, reader, path, said, taps, ui);
      given(dossier, id, now).ifPresent(proxy -> proxied(proxy, dossier, path, said, taps, ui));
      if (given(dossier, id, now).isEmpty()
          && dossier.openAt(now)
          && dossier.speaking().proxiesHeld() > 0
          && isDelegate(speaking, reader)
          && !law.bars(dossier, id)) {
        links.add(new StancePage.Choice(path + "/proxy?for=" + id, ui.t("decisions.proxy.link")));
      }
    }
    return own.with(
        held ? ui.t("decisions.voice.ownDiffer", "name", elector.name()) : own.heading(),
        own.mayAnswer() && speaks,
        said,
        links,
        taps);
  }

  private static Optional<Proxy> given(Dossier dossier, UUID giver, Instant now) {
    return dossier.speaking().proxies().stream()
        .filter(proxy -> proxy.giver().equals(giver))
        .filter(proxy -> proxy.speaksIn(dossier.proposal().id(), now))
        .findFirst();
  }

  private static void proxied(
      Proxy proxy,
      Dossier dossier,
      String path,
      List<String> said,
      List<DecisionPage.Tap> taps,
      Ui ui) {
    String holder = dossier.elector(proxy.holder()).map(Elector::name).orElse("");
    said.add(ui.t("decisions.proxy.gave", "holder", holder));
    taps.add(
        new DecisionPage.Tap(
            "/proxies/" + proxy.id() + "/withdrawal", path, "", ui.t("decisions.proxy.withdraw")));
  }

  private static boolean isDelegate(List<Seat> speaking, UUID person) {
    return speaking.stream()
        .anyMatch(seat -> seat.person().equals(person) && seat.kind() == SeatKind.DELEGATE);
  }

  /** Handing over, taking back, and standing in for who is absent. */
  private void taps(
      List<Seat> speaking,
      UUID reader,
      String path,
      List<String> said,
      List<DecisionPage.Tap> taps,
      Ui ui) {
    Set<UUID> away = standIns.away(speaking);
    boolean alternates = speaking.stream().anyMatch(seat -> seat.kind() == SeatKind.ALTERNATE);
    boolean delegate = isDelegate(speaking, reader);
    Map<UUID, Person> persons = people.find(speaking.stream().map(Seat::person).toList());
    for (Seat seat : speaking) {
      boolean own = seat.person().equals(reader);
      if (seat.kind() != SeatKind.DELEGATE || !alternates || (delegate && !own)) {
        continue;
      }
      boolean gone = away.contains(seat.id());
      String name = name(persons, seat.person());
      String key = (own ? "own" : "other") + (gone ? "Away" : "Here");
      said.add(ui.t("decisions.standIn." + key, "name", name));
      taps.add(
          new DecisionPage.Tap(
              "/seats/" + seat.id() + "/hand-over",
              path,
              gone ? "no" : "yes",
              ui.t("decisions.standIn." + key + ".tap", "name", name)));
    }
  }

  private static String name(Map<UUID, Person> persons, UUID person) {
    return Optional.ofNullable(persons.get(person)).map(Person::name).orElse("");
  }
}
