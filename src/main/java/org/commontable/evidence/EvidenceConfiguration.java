package org.commontable.evidence;

import java.time.Clock;
import javax.sql.DataSource;
import org.commontable.evidence.imports.HandedAgain;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.imports.WaitingFiles;
import org.commontable.evidence.layouts.OwnLayouts;
import org.commontable.evidence.shelf.Shelf;
import org.commontable.platform.database.DataDirectory;
import org.commontable.shared.Ids;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room inside the running application. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {
  @Bean
  EvidenceData evidenceData(DataSource source, DataDirectory data, Ids ids, Clock clock) {
    return new EvidenceData(source, data, ids, clock);
  }

  @Bean
  Blobs evidenceBlobs(EvidenceData data) {
    return data.blobs();
  }

  @Bean
  Imports imports(EvidenceData data) {
    return data.imports();
  }

  @Bean
  HandedAgain handedAgain(EvidenceData data) {
    return data.again();
  }

  @Bean
  WaitingFiles waitingFiles(EvidenceData data) {
    return data.waiting();
  }

  @Bean
  Publication publicationOfFigures(EvidenceData data) {
    return data.publication();
  }

  @Bean
  Figures figures(EvidenceData data) {
    return data.figures();
  }

  @Bean
  Editions evidenceEditions(EvidenceData data) {
    return data.editions();
  }

  @Bean
  Shelf evidenceShelf(EvidenceData data) {
    return data.shelf();
  }

  @Bean
  PublishedRows publishedRows(EvidenceData data) {
    return data.rows();
  }

  @Bean
  LevelShares levelShares(EvidenceData data) {
    return new LevelShares(data.sources(), data.facts(), false);
  }

  @Bean
  PlaceCatalogue placeCatalogue(EvidenceData data) {
    return data.places();
  }

  /** Files that were published before there was a book of places get theirs. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> bookOfPlaces(EvidenceData data) {
    return ready -> data.transaction().executeWithoutResult(tx -> data.places().ensure());
  }

  @Bean
  OwnLayouts ownLayouts(EvidenceData data) {
    return data.layouts();
  }

  @Bean
  FileReports evidenceFileReports(EvidenceData data) {
    return data.reports();
  }
}
