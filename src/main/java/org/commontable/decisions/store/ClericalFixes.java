package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.file.Term;
import org.commontable.shared.Ids;
import org.commontable.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Slips of the pen: mended after a day, unless one organization sees more in it. */
@Repository
public class ClericalFixes {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final Proposals proposals;
  private final Openings openings;
  private final Chronicle chronicle;

  ClericalFixes(
      JdbcClient sql,
      Ids ids,
      Clock clock,
      Proposals proposals,
      Openings openings,
      Chronicle chronicle) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.proposals = proposals;
    this.openings = openings;
    this.chronicle = chronicle;
  }

  /** When a fix written now would hold. A text that is closed before then cannot be mended. */
  public static Instant wouldHold(Instant now) {
    return now.plus(Term.OBJECTION.time(now));
  }

  public void propose(Dossier dossier, LocalizedText body, String note, Author author) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant holds = wouldHold(now);
    UUID id = ids.next();
    String text = chronicle.text(TextVersion.sealed(dossier.proposal().title(), body));
    sql.sql(
            """
            insert into decisions.clerical_fix (id, proposal, version, body_en, body_es,
              fingerprint, note, takes_effect, at, by)
            values (:id, :proposal, :version, :en, :es, :print, :note, :holds, :at, :by)
            """)
        .param("id", id)
        .param("proposal", dossier.proposal().id())
        .param("version", dossier.text().version())
        .param("en", body.in("en"))
        .param("es", Rows.spanish(body))
        .param("print", text.substring(text.indexOf(':') + 1))
        .param("note", note)
        .param("holds", Rows.utc(holds))
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("fix", id.toString());
    payload.put("version", dossier.text().version());
    payload.put("text", text);
    payload.putAll(chronicle.translations(dossier.proposal().title(), body));
    payload.put("at", Chronicle.written(now));
    payload.put("takesEffect", Chronicle.written(holds));
    chronicle.write("decision.fix", author, dossier.proposal().mover(), payload);
  }

  /** A version as it was first written, whatever was mended in it since. */
  public LocalizedText written(Dossier dossier, int version) {
    return sql.sql(
            """
            select body_en, body_es from decisions.text_version
            where proposal = :id and version = :version
            """)
        .param("id", dossier.proposal().id())
        .param("version", version)
        .query((row, n) -> Rows.text(row, "body"))
        .single();
  }

  /** It was meant as a slip; for this organization it is more. So it is a new version, as any. */
  public void object(
      Dossier dossier, ClericalFix fix, UUID organization, String reason, Author author) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    sql.sql(
            """
            insert into decisions.clerical_objection (fix, organization, reason, at, by)
            values (:fix, :organization, :reason, :at, :by)
            """)
        .param("fix", fix.id())
        .param("organization", organization)
        .param("reason", reason)
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    chronicle.write(
        "decision.fix-objected",
        author,
        organization,
        Map.of(
            "decision", dossier.proposal().number(),
            "fix", fix.id().toString(),
            "at", Chronicle.written(now),
            "reason", chronicle.commit("reason", reason)));
    proposals.write(
        dossier.proposal(),
        dossier.text().version() + 1,
        fix.body(),
        fix.note(),
        Optional.of(openings.restart(dossier)),
        author);
  }
}
