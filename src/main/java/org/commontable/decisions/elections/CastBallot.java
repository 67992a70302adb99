package org.commontable.decisions.elections;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Role;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Author;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A delegate casts her organization's ballot. It is answered with a page and not, as other posts,
 * sent on to one: an address or a notice that held the receipt would be kept beside her session.
 * The same post again finds its receipt in the box and shows the same page.
 */
@Controller
class CastBallot {
  private static final String BALLOT = "decisions/elections/ballot";

  private final Elections elections;
  private final BallotBoxes boxes;
  private final Receipt receipts;
  private final ElectionEntries entries;
  private final Ids ids;
  private final Clock clock;

  CastBallot(
      Elections elections,
      BallotBoxes boxes,
      Receipt receipts,
      ElectionEntries entries,
      Ids ids,
      Clock clock) {
    this.elections = elections;
    this.boxes = boxes;
    this.receipts = receipts;
    this.entries = entries;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/decisions/elections/{number}/ballot")
  @May(Act.CAST_BALLOT)
  Reply ask(@PathVariable String number, Form asked, Visitor visitor) {
    Election election = found(elections.find(number), number);
    Voter voter = own(election, asked, visitor);
    Form form = Form.of(Map.of("for", voter.organization().toString()));
    return refused(election, voter)
        .orElseGet(() -> Reply.page(BALLOT, page(election, voter, form, receipts.fresh())));
  }

  @PostMapping("/decisions/elections/{number}/ballot")
  @May(Act.CAST_BALLOT)
  Reply cast(@PathVariable String number, Form form, Visitor visitor) {
    Election election = found(elections.alone(number), number);
    Voter voter = own(election, form, visitor);
    String receipt = form.value("receipt");
    boolean ours = receipts.isOurs(election.id(), receipt, form.value("seal"));
    Optional<Reply> refused = refused(election, voter);
    if (refused.isPresent()) {
      return ours && voter.voted() && isOpen(election) && boxes.holds(election, receipt)
          ? receipt(election, voter, receipt, true)
          : refused.get();
    }
    var choices = new ArrayList<UUID>();
    for (int i = 0; i < election.offices().size(); i++) {
      choices.add(choice(form, "office-" + i, election.offices().get(i)));
    }
    if (!ours || boxes.holds(election, receipt)) {
      form.error("office-0", "decisions.elections.ballot.oldForm");
    }
    if (!form.ok()) {
      return Reply.invalid(BALLOT, page(election, voter, form, receipts.fresh()));
    }
    elections.tick(election.id(), voter.organization());
    boxes.put(election, new Paper(receipt, choices));
    // A request of its own: the form's token was posted together with the choice.
    entries.voted(
        election, voter.organization(), Author.web(visitor.mustBeSomebody().id(), ids.next()));
    return receipt(election, voter, receipt, false);
  }

  private static UUID choice(Form form, String field, Office office) {
    var allowed =
        Stream.concat(
                Stream.of(BallotPage.NOBODY),
                office.standing().stream().map(candidate -> candidate.id().toString()))
            .toList();
    String chosen = form.oneOf(field, allowed);
    return !allowed.contains(chosen) || chosen.equals(BallotPage.NOBODY)
        ? Paper.BLANK
        : UUID.fromString(chosen);
  }

  private static Reply receipt(Election election, Voter voter, String receipt, boolean again) {
    return Reply.page(
        "decisions/elections/receipt",
        new ReceiptPage(election, voter.name(), Receipt.inGroups(receipt), again));
  }

  private boolean isOpen(Election election) {
    return election.stage(clock.instant()) == Stage.OPEN && boxes.canBeOpened(election.id());
  }

  /** Why nothing can be cast now, on a page that says it; empty when it can. */
  private Optional<Reply> refused(Election election, Voter voter) {
    Instant now = clock.instant();
    String why =
        switch (election.stage(now)) {
          case DRAFT -> throw new NotFound("an election that is not announced");
          case ANNOUNCED -> "early";
          case CLOSED -> "late";
          case OPEN -> voter.voted() ? "voted" : boxes.canBeOpened(election.id()) ? "" : "lost";
        };
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reply.Page(
                409, "decisions/elections/refused", new RefusedPage(election, voter, why)));
  }

  private BallotPage page(Election election, Voter voter, Form form, String receipt) {
    return new BallotPage(election, voter, form, receipt, receipts.seal(election.id(), receipt));
  }

  /** The one asked for, or her only one; always of an organization whose delegate she is. */
  private static Voter own(Election election, Form form, Visitor visitor) {
    List<Voter> hers = ofDelegate(election, visitor);
    if (form.value("for").isEmpty() && hers.size() == 1) {
      return hers.getFirst();
    }
    return hers.stream()
        .filter(voter -> voter.organization().toString().equals(form.value("for")))
        .findFirst()
        .orElseThrow(() -> new Forbidden("not a delegate of an organization with a ballot here"));
  }

  /** A seat as alternate is not enough. */
  static List<Voter> ofDelegate(Election election, Visitor visitor) {
    return election.voters().stream()
        .filter(
            voter ->
                visitor.grants().stream()
                    .anyMatch(
                        grant ->
                            grant.role() == Role.DELEGATE
                                && voter.organization().equals(grant.organization())))
        .toList();
  }

  private static Election found(Optional<Election> election, String number) {
    return election.orElseThrow(() -> new NotFound("election " + number));
  }
}
