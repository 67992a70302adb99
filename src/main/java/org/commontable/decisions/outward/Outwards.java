package org.commontable.decisions.outward;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.PublicSeat;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.Statement;
import org.commontable.decisions.rules.Wording;
import org.commontable.members.Coalitions;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.record.Sha256;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.PublicPages;
import org.springframework.stereotype.Component;

/**
 * Puts into words what may go out about a decision that everybody may see; nothing of others. A
 * badge is read by every reader of somebody else's page: its words are kept as public pages are,
 * until the next commit and at most as long.
 */
@Component
class Outwards {
  private static final int KEPT = 500;

  /** What the words may differ by. */
  private record Key(String number, String lang, String origin, long era) {}

  private record Said(Outward it, Instant at) {}

  private final Cache<Key, Said> kept =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(PublicPages.FRESH).build();
  private final Decisions decisions;
  private final Coalitions coalitions;
  private final Catalogues catalogues;
  private final PublicPages pages;
  private final Clock clock;

  Outwards(
      Decisions decisions,
      Coalitions coalitions,
      Catalogues catalogues,
      PublicPages pages,
      Clock clock) {
    this.pages = pages;
    this.decisions = decisions;
    this.coalitions = coalitions;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /** Not found where everybody's page is not, be the decision unknown or for members only. */
  Outward of(String number, String lang, String origin) {
    var key = new Key(number, lang, origin, pages.era()); // before anything is read
    Instant now = clock.instant();
    Said said = kept.getIfPresent(key);
    if (said == null || Duration.between(said.at(), now).abs().compareTo(PublicPages.FRESH) >= 0) {
      said = new Said(written(number, lang, origin), now);
      kept.put(key, said);
    }
    return said.it();
  }

  private Outward written(String number, String lang, String origin) {
    PublicDecision decision =
        decisions.inPublic(number).orElseThrow(() -> new NotFound("decision " + number));
    if (!Languages.ALL.contains(lang)) {
      throw new NotFound("language " + lang);
    }
    var words = new Words(catalogues, lang, coalitions.current().zone());
    String coalition = coalitions.current().name().in(lang);
    String statement = decision.statement().in(lang);
    String title = decision.title().in(lang);
    String address = origin + decision.path();
    String asOf =
        words.t(
            "decisions.out.asOf",
            "date",
            words.plainDate(clock.instant().atZone(words.zone()).toLocalDate()));
    List<String> names = decision.seats().stream().map(seat -> name(seat, words)).toList();
    Object[] facts = {
      "statement", statement, "coalition", coalition, "number", number,
      "title", title, "asOf", asOf, "address", address
    };
    return new Outward(
        lang,
        number,
        decision.area(),
        coalition,
        title,
        words.t(word(decision.status())),
        state(decision, words),
        by(decision, words),
        statement,
        decision.seats().stream()
            .map(seat -> seat.conditional() ? Mark.CONDITIONS : Mark.SUPPORT)
            .toList(),
        names,
        decision.seats().stream().map(seat -> conditions(seat, words)).toList(),
        names.isEmpty() ? "" : words.t("decisions.out.names", "names", String.join(", ", names)),
        asOf,
        address,
        words.t("decisions.number", "number", number),
        words.t("decisions.out.press", facts),
        words.t("decisions.out.letter", facts),
        Sha256.of(statement).substring(0, 12));
  }

  /** "The wording has changed": for a badge beside an older sentence. */
  String changed(String lang) {
    return new Words(catalogues, lang, coalitions.current().zone()).t("decisions.out.changed");
  }

  private static String name(PublicSeat seat, Words words) {
    return seat.suspended()
        ? words.t("decisions.out.suspendedName", "name", seat.name())
        : seat.name();
  }

  /** Printed wherever its name is. */
  private static String conditions(PublicSeat seat, Words words) {
    return seat.conditional()
        ? words.t(
            "decisions.out.conditions",
            "n",
            seat.conditions().size(),
            "conditions",
            String.join("; ", seat.conditions()))
        : "";
  }

  private static String word(Status status) {
    return status.adopted() ? "decisions.middle.adopted" : status.key();
  }

  private static String state(PublicDecision decision, Words words) {
    var state = new StringBuilder(stage(decision, words));
    if (decision.suspended() > 0) {
      state.append("; ").append(words.t("decisions.out.suspended", "n", decision.suspended()));
    }
    if (decision.provisional() && decision.status().adopted()) {
      state.append("; ").append(words.t("decisions.out.provisional"));
    }
    return state.toString();
  }

  private static String stage(PublicDecision decision, Words words) {
    return switch (decision.status()) {
      case ADOPTED_WINDOW_OPEN -> words.t("decisions.out.window", "until", until(decision, words));
      case IN_FORCE -> words.t("decisions.out.inForce");
      case SUPERSEDED ->
          decision
              .again()
              .map(again -> words.t("decisions.out.supersededBy", "number", again))
              .orElseGet(() -> words.t(decision.status().key()));
      default -> words.t(decision.status().key());
    };
  }

  private static String until(PublicDecision decision, Words words) {
    return decision
        .windowUntil()
        .map(until -> words.plainDate(until.atZone(words.zone()).toLocalDate()))
        .orElseGet(
            () -> Wording.in(words.lang()).count("statement.after-notes", Statement.WINDOW_DAYS));
  }

  private static String by(PublicDecision decision, Words words) {
    if (!decision.status().adopted()) {
      return "";
    }
    String by = words.t("decisions.out.by", "yes", decision.yes(), "members", decision.members());
    return decision.conditional() > 0
        ? by + words.t("decisions.out.conditional", "n", decision.conditional())
        : by;
  }
}
