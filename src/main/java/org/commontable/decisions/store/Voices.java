package org.commontable.decisions.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.decisions.rules.Word;
import org.commontable.members.Seat;
import org.commontable.members.StandIns;
import org.commontable.platform.web.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose voice a stance is that somebody is about to give. Asked while the record is held, so that
 * nobody is seated or leaves in between: a verifier finds the same from the order of the entries.
 */
@Component
class Voices {
  private final JdbcClient sql;
  private final StandIns standIns;

  Voices(JdbcClient sql, StandIns standIns) {
    this.sql = sql;
    this.standIns = standIns;
  }

  /**
   * @param contact she settles what her organization's delegates differ on
   * @param joins the word of another delegate that she makes her own
   * @return empty for what is entered for the organization: its one word, unconfirmed
   * @throws NotYourTurn for an alternate whose delegate is there
   * @throws NoProxy when it is given by a proxy that does not hold
   */
  Optional<Voiced> of(
      Dossier dossier,
      NewStance stance,
      boolean contact,
      Optional<UUID> joins,
      Author author,
      Instant now) {
    if (stance.byClerk()) {
      return Optional.empty();
    }
    UUID organization = stance.organization();
    UUID person = author.person();
    if (contact) {
      return Optional.of(
          new Voiced(Word.Kind.CONTACT, person, Set.of(), Optional.empty(), Optional.empty()));
    }
    List<Seat> speaking = standIns.speaking(organization);
    Optional<UUID> place = standIns.voiceOf(organization, person);
    if (place.isEmpty()) {
      if (speaking.stream().anyMatch(seat -> seat.person().equals(person))) {
        throw new NotYourTurn();
      }
      return Optional.of(byProxy(dossier, stance, person, now));
    }
    if (stance.handedOver()) {
      return Optional.empty();
    }
    standIns.speaks(organization, person);
    // Whose contact settled it goes on speaking as the contact.
    boolean settled =
        standIns.contact(organization).filter(person::equals).isPresent()
            && dossier.said(Instant.MAX).wordsOf(organization).stream()
                .filter(given -> given.version() == dossier.text().version())
                .flatMap(given -> dossier.speaking().voice(given).stream())
                .anyMatch(voiced -> voiced.kind() == Word.Kind.CONTACT);
    UUID whose =
        mayTakeThePlaceOf(place.get(), person, dossier, organization) ? place.get() : person;
    var left = new HashSet<>(leftBehind(dossier, organization, speaking));
    if (!whose.equals(person)) {
      left.addAll(saidBeside(person, dossier, organization));
    }
    return Optional.of(
        new Voiced(
            settled ? Word.Kind.CONTACT : Word.Kind.DELEGATE,
            whose,
            left,
            joins,
            Optional.empty()));
  }

  /**
   * An alternate who says that the delegate is absent takes no word back that the delegate has
   * given herself on this text: she speaks beside it, and where they differ the ballot is held.
   */
  private boolean mayTakeThePlaceOf(
      UUID delegate, UUID person, Dossier dossier, UUID organization) {
    return delegate.equals(person)
        || standIns.handedOver(organization, delegate)
        || dossier.given().stream()
            .filter(given -> given.organization().equals(organization))
            .filter(given -> given.version() == dossier.text().version())
            .filter(given -> isOf(given, delegate, dossier.speaking()))
            .reduce((earlier, later) -> later)
            .filter(last -> isOwnWordOf(last, delegate, dossier.speaking()))
            .isEmpty();
  }

  /** Her own words from before: who speaks in the delegate's place now does not differ from her. */
  private static List<UUID> saidBeside(UUID person, Dossier dossier, UUID organization) {
    return dossier.given().stream()
        .filter(given -> given.organization().equals(organization))
        .filter(given -> isOf(given, person, dossier.speaking()))
        .map(Given::id)
        .toList();
  }

  private static boolean isOf(Given given, UUID delegate, Speaking speaking) {
    return speaking.whose(given).filter(delegate::equals).isPresent()
        && speaking.voice(given).filter(voiced -> voiced.kind() != Word.Kind.DELEGATE).isEmpty();
  }

  /** She said it herself, or confirmed what was entered. */
  private static boolean isOwnWordOf(Given given, UUID delegate, Speaking speaking) {
    return speaking.voice(given).isEmpty() || given.by().equals(delegate);
  }

  private static Set<UUID> leftBehind(Dossier dossier, UUID organization, List<Seat> speaking) {
    Set<UUID> sitting = speaking.stream().map(Seat::person).collect(Collectors.toSet());
    return dossier.given().stream()
        .filter(given -> given.organization().equals(organization))
        .filter(
            given ->
                dossier
                    .speaking()
                    .whose(given)
                    .filter(person -> !sitting.contains(person))
                    .isPresent())
        .map(Given::id)
        .collect(Collectors.toSet());
  }

  /** The giver may be at another table meanwhile; its holder's people speak for it here. */
  private Voiced byProxy(Dossier dossier, NewStance stance, UUID person, Instant now) {
    Proxy proxy =
        dossier.speaking().proxies().stream()
            .filter(one -> one.giver().equals(stance.organization()))
            .filter(one -> one.speaksIn(dossier.proposal().id(), now))
            .filter(one -> standIns.voiceOf(one.holder(), person).isPresent())
            .findFirst()
            .filter(_ -> !stance.handedOver())
            .orElseThrow(() -> new Forbidden("neither a delegate nor holder of a proxy"));
    if (!dossier.openAt(now)) {
      throw new TooLate(dossier.answering(now).ended(stance.organization()));
    }
    return new Voiced(Word.Kind.PROXY, person, Set.of(), Optional.empty(), Optional.of(proxy.id()));
  }

  void keep(UUID stance, Voiced voiced) {
    sql.sql(
            """
            insert into decisions.voice (stance, kind, place, left_behind, joins, proxy)
            values (:stance, :kind, :place, :left, :joins, :proxy)
            """)
        .param("stance", stance)
        .param("kind", voiced.kind().name().toLowerCase(Locale.ROOT))
        .param("place", voiced.place())
        .param("left", voiced.leftBehind().toArray(UUID[]::new))
        .param("joins", voiced.joins().orElse(null))
        .param("proxy", voiced.proxy().orElse(null))
        .update();
  }

  /** Who spoke, as the entry says it. */
  static String by(Voiced voiced) {
    return voiced.kind().name().toLowerCase(Locale.ROOT);
  }

  /** What the entry says of it; nothing for the organization's one word. */
  static Map<String, Object> written(Voiced voiced) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("place", voiced.place().toString());
    voiced.proxy().ifPresent(proxy -> fields.put("proxy", proxy.toString()));
    return fields;
  }
}
