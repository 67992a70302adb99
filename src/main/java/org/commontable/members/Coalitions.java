package org.commontable.members;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commontable.platform.database.OncePerReading;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.shared.Ids;
import org.commontable.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the one coalition of this installation. */
@Component
public class Coalitions {
  static final List<String> AREAS = List.of("public", "equity", "funding");

  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final FirstWords first;

  Coalitions(JdbcClient sql, Ids ids, Clock clock, Catalogues catalogues) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.first = new FirstWords(catalogues);
  }

  /** The coalition; before the set-up the first words, with no founding date. */
  public Coalition current() {
    return OncePerReading.of(this, "current", this::read);
  }

  private Coalition read() {
    var words = wording();
    return sql.sql(
            """
            select original_lang, zone, clerk_phone, longest_wait_days, founded_at, first_invitation_at
            from members.coalition
            """)
        .query(
            (row, n) -> {
              var original = row.getString("original_lang");
              return coalition(
                  what -> new LocalizedText(original, words.getOrDefault(what, Map.of())),
                  ZoneId.of(row.getString("zone")),
                  Optional.ofNullable(row.getString("clerk_phone")),
                  row.getInt("longest_wait_days"),
                  Optional.of(row.getTimestamp("founded_at").toInstant()),
                  Optional.ofNullable(row.getTimestamp("first_invitation_at"))
                      .map(java.sql.Timestamp::toInstant));
            })
        .optional()
        .orElseGet(
            () ->
                coalition(
                    first::text,
                    FirstWords.ZONE,
                    Optional.empty(),
                    FirstWords.LONGEST_WAIT_DAYS,
                    Optional.empty(),
                    Optional.empty()));
  }

  /** Founds the coalition or corrects it; the founding date stays. */
  void put(Coalition coalition) {
    sql.sql(
            """
            insert into members.coalition
              (id, original_lang, zone, clerk_phone, longest_wait_days, founded_at)
            values (:id, :lang, :zone, :phone, :wait, :now)
            on conflict (sole) do update set original_lang = excluded.original_lang,
              zone = excluded.zone, clerk_phone = excluded.clerk_phone,
              longest_wait_days = excluded.longest_wait_days
            """)
        .param("id", ids.next())
        .param("lang", coalition.name().original())
        .param("zone", coalition.zone().getId())
        .param("phone", coalition.clerkPhone().orElse(null))
        .param("wait", coalition.longestWaitDays())
        .param("now", java.sql.Timestamp.from(coalition.founded().orElseGet(clock::instant)))
        .update();
    sql.sql("delete from members.wording").update();
    texts(coalition)
        .forEach((what, text) -> text.texts().forEach((lang, words) -> put(what, lang, words)));
  }

  /** The first invitation has gone out: whoever was added until now is founding. */
  void noteFirstInvitation(Instant at) {
    sql.sql(
            """
            update members.coalition set first_invitation_at = :at where first_invitation_at is null
            """)
        .param("at", java.sql.Timestamp.from(at))
        .update();
  }

  private void put(String what, String lang, String text) {
    sql.sql("insert into members.wording (what, lang, text) values (:what, :lang, :text)")
        .param("what", what)
        .param("lang", lang)
        .param("text", text)
        .update();
  }

  private Map<String, Map<String, String>> wording() {
    var words = new HashMap<String, Map<String, String>>();
    sql.sql("select what, lang, text from members.wording")
        .query(
            row -> {
              words
                  .computeIfAbsent(row.getString("what"), what -> new HashMap<>())
                  .put(row.getString("lang"), row.getString("text"));
            });
    return words;
  }

  static Map<String, LocalizedText> texts(Coalition coalition) {
    var texts = new HashMap<String, LocalizedText>();
    texts.put("name", coalition.name());
    texts.put("mission", coalition.mission());
    for (var area : coalition.areas()) {
      texts.put(area.key() + ".name", area.name());
      texts.put(area.key() + ".sentence", area.sentence());
    }
    return texts;
  }

  private static Coalition coalition(
      Function<String, LocalizedText> text,
      ZoneId zone,
      Optional<String> phone,
      int wait,
      Optional<Instant> founded,
      Optional<Instant> firstInvitation) {
    return new Coalition(
        text.apply("name"),
        text.apply("mission"),
        AREAS.stream()
            .map(
                key -> new FocusArea(key, text.apply(key + ".name"), text.apply(key + ".sentence")))
            .toList(),
        zone,
        phone,
        wait,
        founded,
        firstInvitation);
  }
}
