package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.file.StoredRules;
import org.commontable.decisions.rules.Resolution;
import org.commontable.shared.Fraction;
import org.springframework.stereotype.Component;

/** Reads how decisions were opened: the rules and the table that were frozen then. */
@Component
class OpeningRows {
  private final ByProposal rows;

  OpeningRows(ByProposal rows) {
    this.rows = rows;
  }

  Map<UUID, Opening> of(Collection<UUID> ids) {
    var openings = new HashMap<UUID, Opening>();
    rows.each(
        """
        select o.*, m.meeting as moved_meeting, m.lapses as moved_lapses, b.rule, b.quorum, b.condition_mode, b.window_days, b.classes, b.fallback,
          b.resolution_meetings, b.resolution_days, p.decision_class
        from decisions.opening o join decisions.rule_book b on b.version = o.rule_version
          join decisions.proposal p on p.id = o.proposal
          left join lateral (select case when meeting <= (lapses at time zone 'UTC')::date + 1 then meeting end as meeting,
            lapses from decisions.emergency_moved
            where proposal = o.proposal order by seq desc limit 1) m on true
        where o.proposal in (:ids)
        """,
        ids,
        row -> {
          UUID id = Rows.id(row, "proposal");
          ClassRule own =
              StoredRules.classes(row.getString("classes")).get(row.getString("decision_class"));
          ClassRule rules =
              own != null
                  ? own
                  : ClassRule.plain(
                      StoredRules.rule(row.getString("rule")),
                      StoredRules.fallback(row.getString("fallback")),
                      new Resolution(
                          row.getInt("resolution_meetings"), row.getInt("resolution_days")),
                      StoredRules.quorum(row.getString("quorum")),
                      StoredRules.mode(row.getString("condition_mode")),
                      row.getInt("window_days"));
          openings.put(
              id,
              new Opening(
                  Rows.instant(row, "at"),
                  row.getInt("rule_version"),
                  rules,
                  Rows.instant(row, "closes_at"),
                  row.getInt("longest_days"),
                  row.getString("bars").isEmpty()
                      ? Set.of()
                      : Set.of(row.getString("bars").split(",", -1)),
                  Set.of((UUID[]) row.getArray("barred").getArray()),
                  Rows.maybeInstant(row, "emergency_lapses").map(first -> invoked(row, first)),
                  List.of(),
                  List.of()));
        });
    // After the openings: whoever opens one meanwhile is seen with its whole table or not at all.
    Map<UUID, List<Elector>> electors =
        rows.of(
            "select * from decisions.elector where proposal in (:ids) order by seat",
            ids,
            row ->
                new Elector(
                    Rows.id(row, "organization"),
                    row.getString("name"),
                    row.getString("short_name"),
                    Fraction.parse(row.getString("weight")),
                    row.getString("chamber"),
                    row.getInt("days")));
    Map<UUID, List<WithoutVote>> without =
        rows.of(
            "select * from decisions.without_vote where proposal in (:ids) order by seat",
            ids,
            row ->
                new WithoutVote(
                    Rows.id(row, "organization"),
                    row.getString("name"),
                    StoredRules.noVote(row.getString("why"))));
    openings.replaceAll(
        (id, open) ->
            open.with(electors.getOrDefault(id, List.of()), without.getOrDefault(id, List.of())));
    return openings;
  }

  private static Invoked invoked(ResultSet row, Instant first) {
    try {
      return Rows.maybeInstant(row, "moved_lapses").isEmpty()
          ? new Invoked(
              Optional.of(row.getObject("emergency_meeting", LocalDate.class)), first, first)
          : new Invoked(
              Optional.ofNullable(row.getObject("moved_meeting", LocalDate.class)),
              Rows.instant(row, "moved_lapses"),
              first);
    } catch (SQLException unread) {
      throw new IllegalStateException(unread);
    }
  }
}
