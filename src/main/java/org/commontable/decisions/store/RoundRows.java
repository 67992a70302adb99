package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what followed a consensus that failed, in one query: it seldom did. */
@Component
class RoundRows {
  /** Of one decision, each oldest first. */
  record Afterwards(
      List<Round> rounds,
      List<ResolutionMeeting> meetings,
      List<TakingPart> takingPart,
      List<EmergencyCall> calls,
      List<EmergencyMoved> moves,
      List<EmergencyConfirmed> confirmed,
      List<LetLapse> lapsed) {
    static Afterwards none() {
      return new Afterwards(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    Course course() {
      return new Course(calls, moves, confirmed.stream().findFirst(), lapsed.stream().findFirst());
    }
  }

  private static final String ALL =
      """
      select proposal, 'round' as what, n, vote as yes, closes_at, null::date as held_on,
        null as notes, null::uuid[] as organizations, at
      from decisions.round where proposal in (:ids)
      union all
      select m.proposal, 'meeting', m.n, null, null, m.held_on, m.notes,
        (select array_agg(p.organization order by e.seat)
          from decisions.resolution_presence p
          join decisions.elector e on e.proposal = p.proposal and e.organization = p.organization
          where p.proposal = m.proposal and p.n = m.n), m.at
      from decisions.resolution_meeting m where m.proposal in (:ids)
      union all
      select proposal, 'part', seq, takes_part, null, null, null, array[organization], at
      from decisions.taking_part where proposal in (:ids)
      union all
      select proposal, 'called', seq, null, null, null, reason, array[organization], at
      from decisions.emergency_call where proposal in (:ids)
      union all
      select proposal, 'moved', seq, null, lapses, meeting, null, null, at
      from decisions.emergency_moved where proposal in (:ids)
      union all
      select proposal, 'confirmed', 1, null, null, null, null, organizations, at
      from decisions.emergency_confirmation where proposal in (:ids)
      union all
      select proposal, 'lapsed', 1, null, null, null, reason, null, at
      from decisions.let_lapse where proposal in (:ids)
      order by 2, 3
      """;

  private final ByProposal rows;

  RoundRows(ByProposal rows) {
    this.rows = rows;
  }

  Map<UUID, Afterwards> of(Collection<UUID> proposals) {
    var found = new HashMap<UUID, Afterwards>();
    rows.each(
        ALL,
        proposals,
        row -> add(row, found.computeIfAbsent(Rows.id(row, "proposal"), _ -> Afterwards.none())));
    return found;
  }

  private static void add(ResultSet row, Afterwards to) throws SQLException {
    var at = Rows.instant(row, "at");
    switch (row.getString("what")) {
      case "round" ->
          to.rounds()
              .add(
                  new Round(
                      row.getInt("n"), row.getBoolean("yes"), at, Rows.instant(row, "closes_at")));
      case "meeting" ->
          to.meetings()
              .add(
                  new ResolutionMeeting(
                      row.getInt("n"),
                      row.getObject("held_on", LocalDate.class),
                      row.getString("notes"),
                      organizations(row),
                      at));
      case "called" ->
          to.calls()
              .add(new EmergencyCall(organizations(row).getFirst(), row.getString("notes"), at));
      case "moved" ->
          to.moves()
              .add(
                  new EmergencyMoved(
                      Optional.ofNullable(row.getObject("held_on", LocalDate.class)),
                      Rows.instant(row, "closes_at"),
                      at));
      case "confirmed" -> to.confirmed().add(new EmergencyConfirmed(organizations(row), at));
      case "lapsed" -> to.lapsed().add(new LetLapse(at, row.getString("notes")));
      default ->
          to.takingPart()
              .add(new TakingPart(organizations(row).getFirst(), row.getBoolean("yes"), at));
    }
  }

  private static List<UUID> organizations(ResultSet row) throws SQLException {
    var array = row.getArray("organizations");
    return array == null ? List.of() : List.of((UUID[]) array.getArray());
  }
}
