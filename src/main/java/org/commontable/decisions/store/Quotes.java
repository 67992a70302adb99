package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.decisions.PublicSeat;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.rules.Statement;
import org.commontable.decisions.rules.Verdict;
import org.commontable.decisions.rules.Wording;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** The sentences one may quote, in each language, with their dates in the table's zone. */
@Component
public class Quotes {
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Organizations organizations;

  Quotes(Catalogues catalogues, Coalitions coalitions, Organizations organizations) {
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.organizations = organizations;
  }

  public LocalizedText forMembers(Dossier dossier, Instant now) {
    return inBoth(
        words -> {
          if (dossier.annulled().isPresent()) {
            return annulled(dossier.annulled().get(), words);
          }
          if (dossier.openAt(now)) {
            return open(dossier, now, words);
          }
          if (hasLapsed(dossier, now)) {
            return lapsed(dossier, words);
          }
          Wording said = Wording.in(words.lang());
          Verdict verdict = dossier.verdict(now);
          return superseded(dossier, now, words)
              + adoptedOn(dossier, verdict, words, said)
              + Statement.forMembers(verdict, said, until(dossier, words))
              + emergency(dossier, verdict, words)
              + marks(dossier, now, said);
        });
  }

  /** The past verdict stays readable, and says first that another has taken its place. */
  private static String superseded(Dossier dossier, Instant now, Words words) {
    return dossier
        .sequel()
        .supersededAt(now)
        .map(
            at ->
                words.t(
                    "decisions.quote.superseded",
                    "date",
                    words.plainDate(at.atZone(words.zone()).toLocalDate()),
                    "number",
                    dossier.sequel().again().map(round -> round.proposal().number()).orElse("")))
        .map(sentence -> sentence + " ")
        .orElse("");
  }

  /** Whoever's support is suspended is named as such and not among those who support. */
  private static List<String> names(List<PublicSeat> seats, boolean suspended) {
    return seats.stream()
        .filter(seat -> seat.suspended() == suspended)
        .map(PublicSeat::name)
        .toList();
  }

  public LocalizedText inPublic(Dossier dossier, Instant now) {
    List<PublicSeat> seats = publicSeats(dossier, now);
    return inBoth(
        words -> {
          if (dossier.annulled().isPresent()) {
            return annulled(dossier.annulled().get(), words);
          }
          if (dossier.openAt(now)) {
            return open(dossier, now, words);
          }
          if (hasLapsed(dossier, now)) {
            return lapsed(dossier, words);
          }
          Wording said = Wording.in(words.lang());
          Verdict verdict = dossier.verdict(now);
          if (dossier.sequel().supersededAt(now).isPresent()) {
            return superseded(dossier, now, words).strip();
          }
          List<String> names = names(seats, false);
          return adoptedOn(dossier, verdict, words, said)
              + Statement.inPublic(
                  verdict, said, names, conditions(seats, said), until(dossier, words))
              + emergency(dossier, verdict, words)
              + marks(dossier, now, said)
              + suspendedNames(seats, words, said);
        });
  }

  /** Who said yes and released its name, and is still a member; nobody before the adoption. */
  public List<PublicSeat> publicSeats(Dossier dossier, Instant now) {
    if (!dossier.status(now).adopted()) {
      return List.of();
    }
    var released = dossier.releases().at(now).stream().map(Elector::organization).toList();
    var members = organizations.find(released);
    return released.stream()
        .flatMap(id -> Stream.ofNullable(members.get(id)))
        .filter(Organization::member)
        .map(organization -> seat(dossier, organization, now))
        .toList();
  }

  private static PublicSeat seat(Dossier dossier, Organization organization, Instant now) {
    UUID id = organization.id();
    List<String> conditions =
        Optional.ofNullable(dossier.said(now).current().get(id)).stream()
            .flatMap(stance -> stance.conditions().stream())
            .filter(condition -> condition.state() != ConditionState.WITHDRAWN)
            .map(Condition::text)
            .toList();
    return new PublicSeat(
        id,
        organization.name(),
        organization.shortName(),
        organization.slug(),
        conditions,
        Breach.suspended(dossier, now).stream()
            .anyMatch(elector -> elector.organization().equals(id)));
  }

  /** Each condition with the one organization that set it, apart from the names. */
  private static List<String> conditions(List<PublicSeat> seats, Wording said) {
    return seats.stream()
        .filter(PublicSeat::conditional)
        .map(
            seat ->
                said.say(
                    "statement.condition-of" + (seat.conditions().size() == 1 ? ".one" : ".many"),
                    Map.of(
                        "name",
                        seat.name(),
                        "conditions",
                        seat.conditions().stream()
                            .map(Quotes::withoutStop)
                            .collect(Collectors.joining("; ")))))
        .toList();
  }

  private static String withoutStop(String sentence) {
    return sentence.strip().replaceFirst("[.\\s]+$", "");
  }

  /** While answers can still come or change there is nothing to tell but that. */
  private static String open(Dossier dossier, Instant now, Words words) {
    return words.t("decisions.quote.open", "when", words.dateTime(dossier.closes().orElse(now)))
        + dossier
            .opened()
            .emergency()
            .map(
                its ->
                    " "
                        + its.meeting()
                            .map(
                                day ->
                                    words.t(
                                        "decisions.quote.emergencyOpen",
                                        "date",
                                        words.plainDate(day)))
                            .orElseGet(
                                () ->
                                    words.t(
                                        "decisions.quote.emergencyOpenUntil",
                                        "date",
                                        words.dateTime(its.lapses()))))
            .orElse("");
  }

  private static String adoptedOn(Dossier dossier, Verdict verdict, Words words, Wording said) {
    return dossier
        .closes()
        .filter(_ -> verdict.adopted())
        .map(
            closed ->
                said.say(
                    "statement.adopted-on",
                    Map.of(
                        "date", words.plainDate(closed.atZone(words.zone()).toLocalDate()),
                        "rule", said.votedBy(verdict.rule()))))
        .orElse("");
  }

  /** The reason is the members' own; it stands in their history. */
  private static String annulled(Annulment annulment, Words words) {
    return words.t(
        "decisions.quote.annulled",
        "date",
        words.plainDate(annulment.at().atZone(words.zone()).toLocalDate()));
  }

  private static Optional<String> until(Dossier dossier, Words words) {
    return dossier
        .notes()
        .map(sent -> words.plainDate(sent.windowUntil().atZone(words.zone()).toLocalDate()))
        .map(date -> words.t("decisions.statement.day", "date", date));
  }

  private static String marks(Dossier dossier, Instant now, Wording said) {
    int suspended = Breach.suspended(dossier, now).size();
    return (suspended > 0 ? " " + said.count("statement.suspended", suspended) : "")
        + voteless(dossier, said)
        + (dossier.counting(now).hangsOnUnconfirmed()
            ? " " + said.say("statement.provisional")
            : "");
  }

  private static boolean hasLapsed(Dossier dossier, Instant now) {
    Status status = dossier.status(now);
    return status == Status.LET_LAPSE || status == Status.LAPSED_UNCONFIRMED;
  }

  /** An end of its own: neither adopted nor a defeat. */
  private static String lapsed(Dossier dossier, Words words) {
    return dossier
        .course()
        .lapsed()
        .map(
            end ->
                words.t(
                    "decisions.quote.letLapse",
                    "date",
                    words.plainDate(end.at().atZone(words.zone()).toLocalDate())))
        .orElseGet(
            () ->
                dossier
                    .opened()
                    .emergency()
                    .flatMap(Invoked::meeting)
                    .map(
                        day -> words.t("decisions.quote.unconfirmed", "date", words.plainDate(day)))
                    .orElseGet(() -> words.t("decisions.quote.unconfirmedUntil")));
  }

  /** The use of the emergency rule is printed wherever the decision is quoted. */
  private static String emergency(Dossier dossier, Verdict verdict, Words words) {
    return dossier
        .opened()
        .emergency()
        .filter(_ -> verdict.adopted())
        .map(its -> " " + emergency(dossier, its, words))
        .orElse("");
  }

  private static String emergency(Dossier dossier, Invoked its, Words words) {
    if (dossier.course().confirmed().isPresent()) {
      return words.t("decisions.quote.emergencyConfirmed");
    }
    return its.meeting()
        .map(day -> words.t("decisions.quote.emergency", "date", words.plainDate(day)))
        .orElseGet(
            () ->
                words.t(
                    "decisions.quote.emergencyUntil",
                    "date",
                    words.plainDate(its.lapses().atZone(words.zone()).toLocalDate())));
  }

  /** Else "of N member organizations" would seem to count all of them. */
  private static String voteless(Dossier dossier, Wording said) {
    int n = dossier.opened().without().size();
    return n > 0 ? " " + said.count("statement.without-vote", n) : "";
  }

  private static String suspendedNames(List<PublicSeat> seats, Words words, Wording said) {
    List<String> names = names(seats, true);
    return names.isEmpty()
        ? ""
        : " " + words.t("decisions.quote.suspendedNames", "names", said.list(names));
  }

  private LocalizedText inBoth(java.util.function.Function<Words, String> sentence) {
    var zone = coalitions.current().zone();
    return LocalizedText.of(
        sentence.apply(new Words(catalogues, "en", zone)),
        Optional.of(sentence.apply(new Words(catalogues, "es", zone))));
  }
}
