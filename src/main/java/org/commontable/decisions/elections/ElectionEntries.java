package org.commontable.decisions.elections;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commontable.decisions.file.RuleFile;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.store.Author;
import org.commontable.decisions.store.Elector;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an election writes into the record. That an organization voted is an entry of its own; what
 * was chosen enters it only with the whole box, in the order of random codes.
 */
@Component
class ElectionEntries {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final RecordBook record;

  ElectionEntries(RecordBook record) {
    this.record = record;
  }

  /** Nobody joins or leaves between what we read now and the entry we write. */
  void hold() {
    record.hold();
  }

  void announced(
      Election election,
      int rules,
      Quorum quorum,
      Election.Times times,
      List<Elector> table,
      Author author) {
    var members = new ArrayList<Map<String, Object>>();
    for (Elector elector : table) {
      var member = new LinkedHashMap<String, Object>();
      member.put("id", elector.organization().toString());
      member.put("name", elector.name());
      member.put("weight", "1/1");
      if (!elector.chamber().isEmpty()) {
        member.put("chamber", elector.chamber());
      }
      members.add(member);
    }
    var payload = of(election);
    payload.put("title", commit("election.title", election.title()));
    payload.put("winning", election.winning().key());
    payload.put("rules", rules);
    payload.put("quorum", RuleFile.write(quorum));
    payload.put("members", members);
    payload.put("offices", election.offices().stream().map(this::office).toList());
    payload.put("opensAt", INSTANT.format(times.opens()));
    payload.put("closesAt", INSTANT.format(times.closes()));
    if (election.inPublic()) {
      payload.put("audience", election.audience().key());
    }
    election.runOffOf().ifPresent(first -> payload.put("runOffOf", first.toString()));
    write(2, "election.announced", author, null, payload);
  }

  void withdrawn(Election election, Candidate candidate, Author author) {
    var payload = of(election);
    payload.put("candidate", candidate.id().toString());
    write("election.withdrawn", author, candidate.organization(), payload);
  }

  void voted(Election election, UUID organization, Author author) {
    write("election.voted", author, organization, of(election));
  }

  void counted(Election election, List<Paper> papers, Author author) {
    var payload = of(election);
    payload.put("closedAt", INSTANT.format(election.times().closes()));
    payload.put("ballots", BoxText.written(papers));
    var results = new ArrayList<Map<String, Object>>();
    var counts = election.count(papers);
    for (int i = 0; i < counts.size(); i++) {
      results.add(CountText.written(election.offices().get(i).id(), counts.get(i)));
    }
    payload.put("results", results);
    if (election.quorum().isPresent()) {
      payload.put("outcome", CountText.outcome(election.lacksQuorum()));
    }
    write(election.quorum().isPresent() ? 2 : 1, "election.counted", author, null, payload);
  }

  /** Its key is lost: the ballots can never be read. */
  void lost(Election election, Author author) {
    write("election.lost", author, null, of(election));
  }

  private Map<String, Object> office(Office office) {
    var candidates = new ArrayList<Map<String, Object>>();
    for (Candidate candidate : office.standing()) {
      candidates.add(
          Map.of(
              "id", candidate.id().toString(),
              "name", commit("election.candidate", candidate.name()),
              "organization", candidate.organization().toString()));
    }
    return Map.of(
        "id", office.id().toString(),
        "title", commit("election.office", office.title()),
        "candidates", candidates);
  }

  private String commit(String kind, String value) {
    return record.commit(kind, value).reference();
  }

  private static Map<String, Object> of(Election election) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("election", Integer.toString(election.number()));
    return payload;
  }

  private void write(
      String type, Author author, @Nullable UUID organization, Map<String, Object> payload) {
    write(1, type, author, organization, payload);
  }

  private void write(
      int format,
      String type,
      Author author,
      @Nullable UUID organization,
      Map<String, Object> payload) {
    record.append(
        new Fact(
            format,
            type,
            author.person(),
            organization,
            author.channel(),
            author.request(),
            payload));
  }
}
