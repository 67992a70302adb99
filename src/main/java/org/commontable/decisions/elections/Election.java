package org.commontable.decisions.elections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.Audience;
import org.commontable.decisions.rules.Quorum;
import org.commontable.platform.i18n.Words;

/**
 * An election of officers.
 *
 * @param audience who may read candidates, result and box once it is closed
 * @param runOffOf the number of the election that this one decides
 * @param announced when it is; empty while candidates are named
 * @param quorum how many must vote, as the rules said when it was announced; empty in a draft and
 *     in what was announced before elections had one
 * @param voters the table as it was announced, in the order of its seats
 */
public record Election(
    UUID id,
    int number,
    String title,
    Winning winning,
    Audience audience,
    Optional<Integer> runOffOf,
    List<Office> offices,
    Optional<Times> announced,
    Optional<Quorum> quorum,
    List<Voter> voters) {

  /**
   * From when until when.
   *
   * @param closes the last instant in which a ballot is taken
   */
  public record Times(Instant opens, Instant closes) {}

  public Election {
    offices = List.copyOf(offices);
    voters = List.copyOf(voters);
  }

  /** With fewer, each could work out from its own ballot and the result what others chose. */
  public static final int FEWEST = 3;

  /** Its title; a run-off is called so in the reader's language. */
  public String named(Words words) {
    return runOffOf.isEmpty() ? title : words.t("decisions.elections.runOff.title", "title", title);
  }

  public String path() {
    return "/decisions/elections/" + number;
  }

  /** Chosen before anybody stood for it, so that each candidate knew. */
  public boolean inPublic() {
    return audience == Audience.PUBLIC;
  }

  public Stage stage(Instant now) {
    if (announced.isEmpty()) {
      return Stage.DRAFT;
    }
    var times = announced.get();
    if (now.isBefore(times.opens())) {
      return Stage.ANNOUNCED;
    }
    return now.isAfter(times.closes()) ? Stage.CLOSED : Stage.OPEN;
  }

  /** Asked for only once it is announced. */
  public Times times() {
    return announced.orElseThrow();
  }

  public long voted() {
    return voters.stream().filter(Voter::voted).count();
  }

  /** Ballots cast against the table, as the rules count them; empty where they ask nothing. */
  public Optional<Quorum.Count> turnout() {
    return quorum.map(asked -> asked.count(Turnout.of(voters)));
  }

  /** Too few have voted: once it is closed, nothing is decided. */
  public boolean lacksQuorum() {
    return turnout().filter(count -> !count.met()).isPresent();
  }

  public Optional<Voter> voter(UUID organization) {
    return voters.stream().filter(voter -> voter.organization().equals(organization)).findFirst();
  }

  Optional<Office> officeOf(UUID candidate) {
    return offices.stream().filter(office -> office.all().contains(candidate)).findFirst();
  }

  Optional<Candidate> candidate(UUID id) {
    return offices.stream()
        .flatMap(office -> office.candidates().stream())
        .filter(candidate -> candidate.id().equals(id))
        .findFirst();
  }

  SealedBox box() {
    return new SealedBox(voters.size(), offices.size());
  }

  /** One count for each office, in their order. */
  List<Count> count(List<Paper> papers) {
    return java.util.stream.IntStream.range(0, offices.size())
        .mapToObj(
            i ->
                Count.of(
                    winning,
                    offices.get(i).all(),
                    offices.get(i).standingIds(),
                    papers.stream().map(paper -> paper.choices().get(i)).toList()))
        .map(count -> lacksQuorum() ? count.withoutQuorum() : count)
        .toList();
  }
}
