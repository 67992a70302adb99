package org.commontable.decisions.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts dossiers together from their rows: as many queries for a hundred of them as for one. */
@Component
class DossierRows {
  private final ByProposal rows;
  private final Proposals proposals;
  private final OpeningRows openings;
  private final StanceRows stances;
  private final RoundRows rounds;
  private final RollRows roll;
  private final EndRows ends;
  private final SpeakingRows speaking;
  private final Sequels sequels;

  DossierRows(
      ByProposal rows,
      Proposals proposals,
      OpeningRows openings,
      StanceRows stances,
      RoundRows rounds,
      RollRows roll,
      EndRows ends,
      SpeakingRows speaking,
      Sequels sequels) {
    this.rows = rows;
    this.proposals = proposals;
    this.openings = openings;
    this.stances = stances;
    this.rounds = rounds;
    this.roll = roll;
    this.ends = ends;
    this.speaking = speaking;
    this.sequels = sequels;
  }

  /** In their order. */
  List<Dossier> of(List<Proposal> all) {
    List<UUID> ids = all.stream().map(Proposal::id).toList();
    var versions = versions(ids);
    var opened = openings.of(ids);
    var extensions = extensions(ids);
    var given = stances.of(ids);
    var names = names(ids);
    var closings = ends.closings(ids);
    var notes = ends.notes(ids);
    var afterwards = rounds.of(ids);
    List<Stay> stays = roll.of(opened.values());
    var late = lateNotes(ids);
    var withdrawals = ends.withdrawals(ids);
    var annulments = ends.annulments(ids);
    var roundOf = ends.roundOf(ids);
    var spoken = speaking.of(ids);
    var sequel = sequels.of(ids);
    var read = new HashMap<UUID, Dossier>();
    later(sequel, ids).forEach(round -> read.put(round.proposal().id(), round));
    // The latest first: what asks an earlier one again is read before it.
    var latestFirst = all.stream().sorted(Comparator.comparing(Proposal::made).reversed()).toList();
    for (Proposal proposal : latestFirst) {
      UUID id = proposal.id();
      var after = afterwards.getOrDefault(id, RoundRows.Afterwards.none());
      var asked =
          new Rounds(
              after.rounds(),
              after.meetings(),
              after.takingPart(),
              all(closings, id),
              all(notes, id));
      read.put(
          id,
          new Dossier(
              proposal,
              sequels.mended(all(versions, id), all(sequel.fixes(), id)),
              Optional.ofNullable(opened.get(id)),
              all(extensions, id),
              all(given, id),
              all(names, id),
              RollRows.of(stays, opened.get(id), asked),
              asked,
              after.course(),
              all(late, id),
              one(withdrawals, id),
              one(annulments, id),
              one(roundOf, id),
              spoken.getOrDefault(id, Speaking.NOTHING),
              sequel.of(id, read)));
    }
    return ids.stream().map(read::get).toList();
  }

  /** What asks one of these again and is not among them. */
  private List<Dossier> later(Sequels.Found sequel, List<UUID> ids) {
    var among = new HashSet<>(ids);
    List<UUID> rounds =
        sequel.again().values().stream().filter(id -> !among.contains(id)).distinct().toList();
    return rounds.isEmpty() ? List.of() : of(proposals.of(rounds));
  }

  private static <T> List<T> all(Map<UUID, List<T>> found, UUID id) {
    return found.getOrDefault(id, List.of());
  }

  private static <T> Optional<T> one(Map<UUID, List<T>> found, UUID id) {
    return all(found, id).stream().findFirst();
  }

  private Map<UUID, List<TextVersion>> versions(Collection<UUID> ids) {
    return rows.of(
        "select * from decisions.text_version where proposal in (:ids) order by version",
        ids,
        row ->
            new TextVersion(
                row.getInt("version"),
                Rows.text(row, "body"),
                row.getString("fingerprint"),
                row.getString("note"),
                Rows.maybeInstant(row, "closes_at"),
                Rows.instant(row, "made_at"),
                Rows.id(row, "made_by")));
  }

  private Map<UUID, List<Extension>> extensions(Collection<UUID> ids) {
    return rows.of(
        "select * from decisions.extension where proposal in (:ids) order by seq",
        ids,
        row -> new Extension(Rows.instant(row, "at"), Rows.instant(row, "closes_at")));
  }

  private Map<UUID, List<NameWish>> names(Collection<UUID> ids) {
    return rows.of(
        "select * from decisions.name_release where proposal in (:ids) order by seq",
        ids,
        row ->
            new NameWish(
                Rows.id(row, "organization"), row.getBoolean("released"), Rows.instant(row, "at")));
  }

  private Map<UUID, List<LateNote>> lateNotes(Collection<UUID> ids) {
    return rows.of(
        "select * from decisions.note_after_close where proposal in (:ids) order by seq",
        ids,
        row ->
            new LateNote(
                Rows.id(row, "organization"),
                row.getString("says"),
                row.getString("words"),
                row.getBoolean("handed_over"),
                Rows.instant(row, "at")));
  }
}
