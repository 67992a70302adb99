package org.commontable.evidence.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.Editions;
import org.commontable.evidence.Publication;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.evidence.figures.Making;
import org.commontable.evidence.imports.Publishing;
import org.commontable.platform.web.InSteps;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.JsonText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A file is published, and how far that is (docs/decisions/0038): live with a script, without one
 * by looking again.
 */
@Controller
class PublicationPages {
  /** Most are done sooner. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Publishing publishing;
  private final Publication publication;
  private final Sources sources;
  private final Editions editions;

  PublicationPages(
      Publishing publishing, Publication publication, Sources sources, Editions editions) {
    this.publishing = publishing;
    this.publication = publication;
    this.sources = sources;
    this.editions = editions;
  }

  /** It goes on when nobody waits for it any longer. */
  @PostMapping("/evidence/import/{source}/publication")
  @InSteps
  @May(Act.PUBLISH_EVIDENCE)
  Reply publish(Visitor visitor, @PathVariable UUID source) {
    Source known = known(source);
    String by = visitor.mustBeSomebody().id().toString();
    boolean done =
        known.publishedAt().isPresent() || publishing.begin(source, by).isDoneWithin(PATIENCE);
    return done && moves(source)
        ? Reply.seeOther(
            "/evidence/import/" + source, "evidence.moved.published", "file", known.name())
        : Reply.seeOther("/evidence/import/" + source + "/publication");
  }

  @GetMapping("/evidence/import/{source}/publication")
  @May(Act.PUBLISH_EVIDENCE)
  Reply page(Ui ui, @PathVariable UUID source) {
    Source known = known(source);
    Optional<Publishing.Going> going = publishing.find(source);
    boolean published = known.publishedAt().isPresent();
    if (!published && going.isEmpty() && !publication.isGoing()) {
      return Reply.seeOther("/evidence/import/" + source);
    }
    var words = new PublicationWords(ui);
    Making.At at = at(going);
    return Reply.page(
        "evidence/publication",
        new PublicationPage(
            known,
            words.sentence(known, going),
            at.done(),
            at.all(),
            !published && !failed(going),
            !published && failed(going),
            published ? going.map(it -> words.outcome(it.making().tally())).orElse("") : "",
            published && moves(source)));
  }

  @GetMapping("/evidence/import/{source}/publication/events")
  @May(Act.PUBLISH_EVIDENCE)
  Reply events(Ui ui, @PathVariable UUID source) {
    known(source);
    return new Reply.Events(
        () ->
            sources
                .one(source)
                .map(it -> event(it, new PublicationWords(ui)))
                .orElse(new Reply.Event("{}", true))); // taken away again meanwhile
  }

  /** What another machine began ends here too: the file is published, or nobody is at it. */
  private Reply.Event event(Source source, PublicationWords words) {
    Optional<Publishing.Going> going = publishing.find(source.id());
    Making.At at = at(going);
    boolean goesOn =
        source.publishedAt().isEmpty()
            && going.map(it -> !it.isOver()).orElseGet(publication::isGoing);
    return new Reply.Event(
        JsonText.of(
            Map.of("sentence", words.sentence(source, going), "done", at.done(), "size", at.all())),
        !goesOn);
  }

  private static Making.At at(Optional<Publishing.Going> going) {
    return going.map(Publishing.Going::making).orElseGet(Making::new).at();
  }

  private static boolean failed(Optional<Publishing.Going> going) {
    return going.filter(Publishing.Going::failed).isPresent();
  }

  /** Demands stand on what it changed. */
  private boolean moves(UUID source) {
    return !editions
        .firstOf(source)
        .map(editions::movedDemands)
        .orElseGet(java.util.List::of)
        .isEmpty();
  }

  private Source known(UUID source) {
    return sources.one(source).orElseThrow(() -> new NotFound("import " + source));
  }
}
