package org.commontable.evidence;

import java.time.Clock;
import javax.sql.DataSource;
import org.commontable.platform.database.DataDirectory;
import org.commontable.shared.Ids;
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
  Imports imports(EvidenceData data) {
    return data.imports();
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
  FileReports evidenceFileReports(EvidenceData data) {
    return data.reports();
  }
}
