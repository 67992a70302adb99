package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.clauses.Clauses;
import org.commontable.decisions.clauses.Edit;
import org.commontable.decisions.clauses.Edits;
import org.commontable.shared.Ids;
import org.commontable.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps amendments and what became of them. */
@Repository
public class Amendments {
  private record Row(UUID amendment, Edit edit, String spanish) {}

  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final Chronicle chronicle;

  Amendments(JdbcClient sql, Ids ids, Clock clock, Chronicle chronicle) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.chronicle = chronicle;
  }

  /** All on this proposal, oldest first. */
  public List<Amendment> of(Proposal proposal) {
    var edits = edits(proposal);
    return sql.sql(
            """
            select a.*, e.answer, e.reason as answered, e.version as new_version,
              e.at as answered_at
            from decisions.amendment a
              left join decisions.amendment_answer e on e.amendment = a.id
            where a.proposal = :id order by a.at, a.id
            """)
        .param("id", proposal.id())
        .query((row, n) -> read(row, edits.getOrDefault(Rows.id(row, "id"), List.of())))
        .list();
  }

  private Map<UUID, List<Row>> edits(Proposal proposal) {
    var edits = new LinkedHashMap<UUID, List<Row>>();
    sql.sql(
            """
            select e.* from decisions.amendment_edit e
              join decisions.amendment a on a.id = e.amendment
            where a.proposal = :id order by e.clause
            """)
        .param("id", proposal.id())
        .query(
            (row, n) ->
                new Row(
                    Rows.id(row, "amendment"),
                    new Edit(
                        row.getInt("clause"),
                        Edit.Change.of(row.getString("change")),
                        row.getString("words_en")),
                    row.getString("words_es")))
        .list()
        .forEach(row -> edits.computeIfAbsent(row.amendment(), _ -> new ArrayList<>()).add(row));
    return edits;
  }

  private static Amendment read(ResultSet row, List<Row> edits) throws SQLException {
    boolean spanish =
        edits.stream().allMatch(one -> one.edit().words().isEmpty() == one.spanish().isEmpty());
    LocalizedText base = Rows.text(row, "base");
    return new Amendment(
        Rows.id(row, "id"),
        row.getInt("version"),
        row.getString("fingerprint"),
        base,
        Rows.id(row, "organization"),
        new Edits(edits.stream().map(Row::edit).toList()),
        spanish && base.isTranslatedTo("es")
            ? Optional.of(
                new Edits(
                    edits.stream()
                        .map(
                            one ->
                                new Edit(one.edit().clause(), one.edit().change(), one.spanish()))
                        .toList()))
            : Optional.empty(),
        row.getString("reason"),
        Rows.instant(row, "at"),
        answer(row));
  }

  private static Optional<Amendment.Answer> answer(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return answer == null
        ? Optional.empty()
        : Optional.of(
            new Amendment.Answer(
                Amendment.Kind.valueOf(answer.toUpperCase(java.util.Locale.ROOT)),
                row.getString("answered"),
                row.getInt("new_version"),
                Rows.instant(row, "answered_at")));
  }

  /** Proposes changes of the text as it reads now; gives the amendment's id. */
  public UUID propose(
      Dossier dossier,
      UUID organization,
      Edits edits,
      Optional<Edits> spanish,
      String reason,
      Author author) {
    Instant now = clock.instant();
    LocalizedText base = dossier.text().body();
    UUID id = ids.next();
    String on = reading(dossier, now);
    sql.sql(
            """
            insert into decisions.amendment (id, proposal, version, fingerprint, base_en, base_es,
              organization, reason, at, by)
            values (:id, :proposal, :version, :print, :en, :es, :organization, :reason, :at, :by)
            """)
        .param("id", id)
        .param("proposal", dossier.proposal().id())
        .param("version", dossier.text().version())
        .param("print", on)
        .param("en", base.in("en"))
        .param("es", Rows.spanish(base))
        .param("organization", organization)
        .param("reason", reason)
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    var changes = new ArrayList<Map<String, Object>>();
    for (Edit edit : edits.all()) {
      insert(id, edit, spanish);
      changes.add(written(edit));
    }
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("amendment", id.toString());
    payload.put("version", dossier.text().version());
    payload.put("on", "text:" + on);
    payload.put("changes", changes);
    payload.put("text", sealed(dossier, edits.applyTo(Clauses.of(base.in("en")))));
    payload.put("reason", chronicle.commit("reason", reason));
    chronicle.write("decision.amendment", author, organization, payload);
    return id;
  }

  private void insert(UUID amendment, Edit edit, Optional<Edits> spanish) {
    sql.sql(
            """
            insert into decisions.amendment_edit (amendment, clause, change, words_en, words_es)
            values (:amendment, :clause, :change, :en, :es)
            """)
        .param("amendment", amendment)
        .param("clause", edit.clause())
        .param("change", edit.change().written())
        .param("en", edit.words())
        .param(
            "es",
            spanish.stream()
                .flatMap(all -> all.all().stream())
                .filter(one -> one.clause() == edit.clause())
                .map(Edit::words)
                .findFirst()
                .orElse(""))
        .update();
  }

  /** The words stand in clear, as the text does that they may become part of. */
  private Map<String, Object> written(Edit edit) {
    var change = new LinkedHashMap<String, Object>();
    change.put("clause", (long) edit.clause());
    change.put("change", edit.change().written());
    if (!edit.words().isEmpty()) {
      change.put("words", chronicle.text(edit.words()));
    }
    return change;
  }

  private String sealed(Dossier dossier, String body) {
    return chronicle.text(
        TextVersion.sealed(dossier.proposal().title(), LocalizedText.of("en", body)));
  }

  /** What the text reads now is of: its version, or a slip of the pen mended in it. */
  private static String reading(Dossier dossier, Instant now) {
    return dossier.sequel().made(dossier.text(), now).stream()
        .reduce((_, later) -> later)
        .map(ClericalFix::fingerprint)
        .orElse(dossier.text().fingerprint());
  }

  /** The mover takes it in; the version that comes of it is written right after. */
  public void accept(Dossier dossier, Amendment amendment, LocalizedText text, Author author) {
    int version = dossier.text().version() + 1;
    end(amendment, Amendment.Kind.ACCEPTED, "", Optional.of(version), Optional.empty(), author);
    var payload = answer(dossier, amendment, Amendment.Kind.ACCEPTED);
    payload.put("version", version);
    payload.put("on", "text:" + reading(dossier, clock.instant()));
    payload.put("text", sealed(dossier, text.in("en")));
    chronicle.write("decision.amendment-answered", author, dossier.proposal().mover(), payload);
  }

  /** Another that touches the same clauses was accepted. */
  public void fall(Dossier dossier, Amendment amendment, Amendment accepted, Author author) {
    Optional<UUID> other = Optional.of(accepted.id());
    end(amendment, Amendment.Kind.FALLEN, "", Optional.empty(), other, author);
    var payload = answer(dossier, amendment, Amendment.Kind.FALLEN);
    payload.put("inFavorOf", accepted.id().toString());
    chronicle.write("decision.amendment-answered", author, dossier.proposal().mover(), payload);
  }

  public void refuse(Dossier dossier, Amendment amendment, String reason, Author author) {
    end(amendment, Amendment.Kind.REFUSED, reason, Optional.empty(), Optional.empty(), author);
    var payload = answer(dossier, amendment, Amendment.Kind.REFUSED);
    payload.put("reason", chronicle.commit("reason", reason));
    chronicle.write("decision.amendment-answered", author, dossier.proposal().mover(), payload);
  }

  public void withdraw(Dossier dossier, Amendment amendment, Author author) {
    end(amendment, Amendment.Kind.WITHDRAWN, "", Optional.empty(), Optional.empty(), author);
    var payload = answer(dossier, amendment, Amendment.Kind.WITHDRAWN);
    chronicle.write("decision.amendment-answered", author, amendment.organization(), payload);
  }

  private static Map<String, Object> answer(
      Dossier dossier, Amendment amendment, Amendment.Kind kind) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("amendment", amendment.id().toString());
    payload.put("answer", kind.written());
    return payload;
  }

  private void end(
      Amendment amendment,
      Amendment.Kind kind,
      String reason,
      Optional<Integer> version,
      Optional<UUID> inFavorOf,
      Author author) {
    sql.sql(
            """
            insert into decisions.amendment_answer
              (amendment, answer, reason, version, in_favor_of, at, by)
            values (:amendment, :answer, :reason, :version, :other, :at, :by)
            """)
        .param("amendment", amendment.id())
        .param("answer", kind.written())
        .param("reason", reason)
        .param("version", version.orElse(null))
        .param("other", inFavorOf.orElse(null))
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
  }
}
