package org.commontable.home.desk;

import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.Sources;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Files that were read in and that no page shows before the analyst publishes them. */
@Component
class EvidenceDues implements Dues {
  private final Sources sources;

  EvidenceDues(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    if (!visitor.may(Act.PUBLISH_EVIDENCE)) {
      return List.of();
    }
    return sources.all().stream()
        .filter(source -> source.publishedAt().isEmpty())
        .map(
            source ->
                Due.act(
                    Optional.empty(),
                    ui.t("home.desk.publish.what", "name", source.name()),
                    ui.t(
                        "home.desk.publish.why",
                        "publisher",
                        source.publisher(),
                        "date",
                        ui.date(source.importedAt())),
                    ui.t("home.desk.publish.act"),
                    "/evidence/import"))
        .toList();
  }
}
