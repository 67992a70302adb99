package org.commontable.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.commontable.evidence.imports.Contents;
import org.commontable.evidence.imports.HandedAgain;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.imports.OldSources;
import org.commontable.evidence.imports.WaitingFiles;
import org.commontable.evidence.layouts.OwnLayouts;
import org.commontable.evidence.shelf.Shelf;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.record.StoredRecord;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room's objects on one database and folder: for commands, tests and the application alike. */
public final class EvidenceData {
  private final DataSource source;
  private final Blobs blobs;
  private final LineBooks books;
  private final Imports imports;
  private final HandedAgain again;
  private final WaitingFiles waiting;
  private final Figures figures;
  private final OwnLayouts layouts;
  private final FactStore facts;
  private final Sources sources;
  private final OldSources old;
  private final Shelf shelf;
  private final FileReports reports;
  private final PlaceCatalogue places;
  private final Editions editions;
  private final Publication publication;
  private final LevelShares levels;

  public EvidenceData(DataSource source, DataDirectory data, Ids ids, Clock clock) {
    JdbcClient sql = JdbcClient.create(source);
    JdbcTemplate jdbc = new JdbcTemplate(source);
    this.blobs = new Blobs(data.folder("blobs"), clock);
    this.source = source;
    this.layouts = new OwnLayouts(sql, clock);
    this.facts = new FactStore(data.folder("datasets"), blobs, layouts);
    this.sources = new Sources(sql);
    this.books = new LineBooks(data.folder("lines"), blobs, sources::sheet);
    Contents contents = new Contents(jdbc);
    this.old = new OldSources(sql, sources, facts, contents);
    this.editions = new Editions(sql, jdbc, sources, facts, data.folder("editions"), ids, clock);
    this.publication = new Publication(sql, editions);
    this.places = new PlaceCatalogue(sql, jdbc, sources, facts);
    this.waiting =
        new WaitingFiles(sql, publication, facts, places, new StoredRecord(sql, clock), ids, clock);
    this.imports = new Imports(sql, contents, blobs, facts, places, waiting, ids, clock);
    this.figures = new Figures(editions);
    this.levels = new LevelShares(sources, facts, true);
    this.shelf = new Shelf(facts, sources, books, places);
    this.reports = new FileReports(facts, sources);
    this.again = new HandedAgain(imports, sources, reports, waiting);
  }

  /** For the length of a command. */
  public static <T> T during(Path folder, Function<EvidenceData, T> work) {
    Clock clock = Clock.systemUTC();
    try (DataDirectory data = DataDirectory.open(folder)) {
      return work.apply(new EvidenceData(data.app(), data, Ids.timeOrdered(clock), clock));
    }
  }

  public Blobs blobs() {
    return blobs;
  }

  public Imports imports() {
    return imports;
  }

  public HandedAgain again() {
    return again;
  }

  public WaitingFiles waiting() {
    return waiting;
  }

  public Publication publication() {
    return publication;
  }

  public Figures figures() {
    return figures;
  }

  public OwnLayouts layouts() {
    return layouts;
  }

  public FactStore facts() {
    return facts;
  }

  public Shelf shelf() {
    return shelf;
  }

  public FileReports reports() {
    return reports;
  }

  public LevelShares levels() {
    return levels;
  }

  public PublishedRows rows() {
    return new PublishedRows(facts, books);
  }

  public LineBooks books() {
    return books;
  }

  public PlaceCatalogue places() {
    return places;
  }

  public Sources sources() {
    return sources;
  }

  /** What all published files hold, those of old times too. */
  public List<Sources.Holding> holdings() {
    old.enter(transaction());
    return sources.holdings();
  }

  public Editions editions() {
    return editions;
  }

  /** The newest edition by today's rules; made at once where sources were published before it. */
  public Optional<Editions.Standing> figuresNow() {
    if (editions.isOfOldRules()) {
      transaction().executeWithoutResult(tx -> renewOldEdition());
    }
    return editions.latest();
  }

  /** In the caller's transaction. */
  void renewOldEdition() {
    publication.renewIf(editions::isOfOldRules);
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(source));
  }
}
