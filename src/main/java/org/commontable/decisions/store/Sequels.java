package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what came of decisions: two queries for a hundred of them as for one. */
@Component
class Sequels {
  private final ByProposal rows;
  private final Clock clock;

  Sequels(ByProposal rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Which decisions ask again, which they ask again, and all fixes.
   *
   * @param first by the later decision, the number of the one whose question it asks
   * @param again by the first decision, the latest that asks again and was not called off
   */
  record Found(Map<UUID, String> first, Map<UUID, UUID> again, Map<UUID, List<ClericalFix>> fixes) {

    Sequel of(UUID proposal, Map<UUID, Dossier> read) {
      Optional<Dossier> round =
          Optional.ofNullable(again.get(proposal)).flatMap(id -> Optional.ofNullable(read.get(id)));
      var fixed = fixes.getOrDefault(proposal, List.of());
      return new Sequel(Optional.ofNullable(first.get(proposal)), round, fixed);
    }
  }

  Found of(Collection<UUID> proposals) {
    var first = new HashMap<UUID, String>();
    var again = new HashMap<UUID, UUID>();
    rows.each(
        """
        select r.proposal, r.first, f.year, f.n,
          exists (select 1 from decisions.withdrawal w where w.proposal = r.proposal)
          or exists (select 1 from decisions.annulment a where a.proposal = r.proposal) as off
        from decisions.renewal r join decisions.proposal f on f.id = r.first
        where r.proposal in (:ids) or r.first in (:ids) order by r.at
        """,
        proposals,
        row -> {
          UUID round = Rows.id(row, "proposal");
          first.put(round, Proposal.number(row.getInt("year"), row.getInt("n")));
          if (!row.getBoolean("off")) {
            again.put(Rows.id(row, "first"), round);
          }
        });
    return new Found(first, again, fixes(proposals));
  }

  private Map<UUID, List<ClericalFix>> fixes(Collection<UUID> proposals) {
    return rows.of(
        """
        select f.*, o.organization as objector, o.reason, o.at as objected_at
        from decisions.clerical_fix f left join decisions.clerical_objection o on o.fix = f.id
        where f.proposal in (:ids) order by f.at
        """,
        proposals,
        row -> {
          Optional<Instant> objected = Rows.maybeInstant(row, "objected_at");
          String reason = row.getString("reason");
          UUID objector = row.getObject("objector", UUID.class);
          return new ClericalFix(
              Rows.id(row, "id"),
              row.getInt("version"),
              Rows.text(row, "body"),
              row.getString("fingerprint"),
              row.getString("note"),
              Rows.instant(row, "takes_effect"),
              Rows.instant(row, "at"),
              objected.map(at -> new ClericalFix.Objection(objector, reason, at)));
        });
  }

  /** The versions as they read now: what was mended is mended wherever a text is shown. */
  List<TextVersion> mended(List<TextVersion> versions, List<ClericalFix> fixes) {
    if (fixes.isEmpty()) {
      return versions;
    }
    Instant now = clock.instant();
    var mended = new ArrayList<TextVersion>();
    for (int i = 0; i < versions.size(); i++) {
      TextVersion text = versions.get(i);
      Instant replaced = i + 1 < versions.size() ? versions.get(i + 1).made() : Instant.MAX;
      for (ClericalFix fix : fixes) {
        boolean inTime = !replaced.isBefore(fix.takesEffect());
        if (fix.version() == text.version() && fix.holds(now) && inTime) {
          text = text.reading(fix.body());
        }
      }
      mended.add(text);
    }
    return mended;
  }
}
