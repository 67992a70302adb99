package org.commontable.decisions.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what followed a consensus that failed: the talks and the rounds after them. */
@Component
class RoundRows {
  private record Key(UUID proposal, int n) {}

  private final ByProposal rows;

  RoundRows(ByProposal rows) {
    this.rows = rows;
  }

  Map<UUID, List<Round>> rounds(Collection<UUID> proposals) {
    return rows.of(
        "select * from decisions.round where proposal in (:ids) order by n",
        proposals,
        row ->
            new Round(
                row.getInt("n"),
                row.getBoolean("vote"),
                Rows.instant(row, "at"),
                Rows.instant(row, "closes_at")));
  }

  Map<UUID, List<ResolutionMeeting>> meetings(Collection<UUID> proposals) {
    var there = new HashMap<Key, List<UUID>>();
    rows.each(
        """
        select p.* from decisions.resolution_presence p
        join decisions.elector e on e.proposal = p.proposal and e.organization = p.organization
        where p.proposal in (:ids) order by e.seat
        """,
        proposals,
        row ->
            there
                .computeIfAbsent(
                    new Key(Rows.id(row, "proposal"), row.getInt("n")), _ -> new ArrayList<>())
                .add(Rows.id(row, "organization")));
    return rows.of(
        "select * from decisions.resolution_meeting where proposal in (:ids) order by n",
        proposals,
        row ->
            new ResolutionMeeting(
                row.getInt("n"),
                row.getObject("held_on", LocalDate.class),
                row.getString("notes"),
                there.getOrDefault(new Key(Rows.id(row, "proposal"), row.getInt("n")), List.of()),
                Rows.instant(row, "at")));
  }
}
