package org.commontable.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Edition;
import org.commontable.evidence.figures.EditionBook;
import org.commontable.evidence.figures.EditionFile;
import org.commontable.evidence.figures.Feed;
import org.commontable.evidence.figures.Kept;
import org.commontable.evidence.figures.Making;
import org.commontable.evidence.figures.Move;
import org.commontable.evidence.figures.Moves;
import org.commontable.evidence.release.Cells;
import org.commontable.evidence.release.Ledger;
import org.commontable.platform.database.LostFile;
import org.commontable.platform.database.PrivateFiles;
import org.commontable.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The editions of our figures. Each publication of a file makes one; what it says otherwise than
 * the one before is kept in {@code evidence.moved} (docs/decisions/0029).
 */
public final class Editions {
  /** Of the files; their rows stay. */
  private static final int KEPT = 10;

  /** As many moved figures as are listed of one edition, and newly shown; all are counted. */
  public static final int LISTED = 10_000;

  /**
   * An edition that readers see.
   *
   * @param again its file was lost and is made anew
   */
  public record Standing(UUID id, Instant madeAt, String rules, EditionBook book, boolean again) {}

  private final JdbcClient sql;
  private final EditionLedgers ledgers;
  private final EditionShifts shifts;
  private final Sources sources;
  private final FactStore facts;
  private final Path folder;
  private final Ids ids;
  private final Clock clock;
  private volatile @Nullable Standing open;

  Editions(
      JdbcClient sql,
      JdbcTemplate jdbc,
      Sources sources,
      FactStore facts,
      Path folder,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.ledgers = new EditionLedgers(sql, jdbc);
    this.shifts = new EditionShifts(sql, jdbc);
    this.sources = sources;
    this.facts = facts;
    this.folder = folder;
    this.ids = ids;
    this.clock = clock;
  }

  /** In the caller's transaction and under its lock: readers see the old one until it commits. */
  void publish() {
    Optional<Standing> before = latest();
    UUID id = ids.next();
    Made made = make(id, before.filter(it -> !it.again()), ledgers.all());
    IntPredicate takesYear = made.renewal().takesYear();
    List<Move> all =
        before.map(it -> Moves.between(it.book(), made.book(), takesYear)).orElse(List.of());
    List<Move> moves = all.stream().filter(it -> !it.isNew()).toList();
    List<Move> newly = all.stream().filter(Move::isNew).toList();
    ledgers.keep(made.edition());
    sql.sql(
            """
            insert into evidence.edition (id, made_at, rules, figures, exposed, moved, newly,
              unreadable)
            values (:id, :at, :rules, :figures, :exposed, :moved, :newly, :unreadable)
            """)
        .param("id", id)
        .param("at", Timestamp.from(clock.instant()))
        .param("rules", Declared.rules())
        .param("figures", made.edition().figures())
        .param("exposed", ledgers.exposed())
        .param("moved", moves.size())
        .param("newly", newly.size())
        .param("unreadable", made.unreadable())
        .update();
    shifts.keep(id, moves);
    shifts.keep(id, newly);
    holdSources(id);
    forgetOld();
  }

  private record Made(Edition edition, EditionBook book, Renewal renewal, int unreadable) {}

  /**
   * Computes and writes the file, which may be made anew at any time.
   *
   * @param before from which what is not touched is taken over
   */
  private Made make(UUID id, Optional<Standing> before, Map<Edition.Key, Ledger> ledgers) {
    ToldNow told = told(before);
    Edition edition = Edition.of(Declared.all(), told.cells(), ledgers, told.replaced()::get);
    PrivateFiles.folder(folder);
    Renewal renewal = told.renewal();
    Optional<Kept> kept =
        renewal.isWhole()
            ? Optional.empty()
            : before.map(it -> new Kept(it.book(), renewal.takesYear()));
    try {
      EditionFile.write(edition, told.sums(), kept, path(id));
      return new Made(edition, EditionBook.open(path(id)), renewal, told.unreadable());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param sums of the files that were read, the newest first
   * @param replaced those of them that speak no more
   */
  private record ToldNow(
      List<String> sums,
      BitSet replaced,
      int unreadable,
      Renewal renewal,
      Map<String, NavigableMap<Integer, Cells>> cells) {}

  /** What all published files tell. They are let go of before anything is judged. */
  private ToldNow told(Optional<Standing> before) {
    List<Feed> open = new ArrayList<>();
    List<String> sums = new ArrayList<>();
    BitSet replaced = new BitSet();
    int unreadable = 0;
    try {
      List<Source> heard = sources.newestFirst(List.of());
      for (Source source : sources.everyVersion(List.of())) {
        try {
          open.add(new Feed(facts.open(source).facts(), !heard.contains(source)));
          replaced.set(sums.size(), open.getLast().replaced());
          sums.add(source.sha256());
        } catch (LostFile gone) {
          Making.here().leftOut(gone.file());
          unreadable++;
        }
      }
      Renewal renewal =
          before.map(it -> Renewal.since(it, sums, open, sources)).orElse(Renewal.WHOLE);
      return new ToldNow(
          sums, replaced, unreadable, renewal, Edition.cells(open, renewal.takesYear()));
    } catch (Facts.Damaged damaged) {
      throw new IllegalStateException(damaged);
    } finally {
      open.forEach(it -> it.facts().close());
    }
  }

  private Path path(UUID id) {
    return folder.resolve(id + ".figures");
  }

  /** The files that were published since the edition before. */
  private void holdSources(UUID id) {
    sql.sql(
            """
            update evidence.source set edition = :id
            where published_at is not null and edition is null
            """)
        .param("id", id)
        .update();
  }

  /** The edition that was the first to hold a file; empty while it waits. */
  public Optional<UUID> firstOf(UUID source) {
    return sql.sql("select edition from evidence.source where id = :id and edition is not null")
        .param("id", source)
        .query(UUID.class)
        .optional();
  }

  /** What an edition says otherwise than the one before it. */
  public List<Move> moved(UUID edition) {
    return shifts.moved(edition);
  }

  /** The demands in public whose figure an edition says otherwise than the one before it. */
  public List<MovedDemand> movedDemands(UUID edition) {
    return shifts.movedDemands(edition);
  }

  /** As {@link #movedDemands}, each citation once however many of its rows moved. */
  public List<MovedStanding> movedStandings(UUID edition) {
    return shifts.movedStandings(edition);
  }

  /** The newest; empty before the first publication. */
  public Optional<Standing> latest() {
    return sql.sql("select * from evidence.edition order by number desc limit 1")
        .query(
            (row, n) ->
                standing(
                    row.getObject("id", UUID.class),
                    row.getTimestamp("made_at").toInstant(),
                    row.getString("rules")))
        .optional();
  }

  /** The edition of a moment; empty where nothing was published, or its file is gone. */
  Optional<Standing> then(Instant at) {
    return sql.sql(
            """
            select id, made_at, rules from evidence.edition where made_at <= :at
            order by number desc limit 1
            """)
        .param("at", Timestamp.from(at))
        .query((row, n) -> thenStanding(row))
        .optional()
        .flatMap(it -> it);
  }

  private Optional<Standing> thenStanding(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Instant madeAt = row.getTimestamp("made_at").toInstant();
    String rules = row.getString("rules");
    return kept(id).map(it -> new Standing(id, madeAt, rules, it, false));
  }

  private Optional<EditionBook> kept(UUID id) {
    Standing held = open;
    if (held != null && held.id().equals(id)) {
      return Optional.of(held.book());
    }
    try {
      return Files.exists(path(id)) ? Optional.of(EditionBook.open(path(id))) : Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty(); // made anew it would say what today's files say
    }
  }

  /** The newest was made by other rules than today's, or files were published before it. */
  boolean isOfOldRules() {
    return !sql.sql("select rules from evidence.edition order by number desc limit 1")
            .query(String.class)
            .optional()
            .map(it -> it.equals(Declared.rules()))
            .orElse(false)
        && !sources.everyVersion(List.of()).isEmpty();
  }

  private Standing standing(UUID id, Instant madeAt, String rules) {
    Standing held = open;
    if (held != null && held.id().equals(id)) {
      return held;
    }
    Standing now =
        book(id)
            .map(it -> new Standing(id, madeAt, rules, it, false))
            .orElseGet(() -> new Standing(id, madeAt, rules, again(id), true));
    open = now;
    return now;
  }

  private Optional<EditionBook> book(UUID id) {
    try {
      return Files.exists(path(id)) ? Optional.of(EditionBook.open(path(id))) : Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /** A file that is lost or damaged is made anew: all that was hidden stays hidden. */
  private EditionBook again(UUID id) {
    Map<Edition.Key, Ledger> closed = ledgers.all();
    closed.replaceAll((key, ledger) -> ledger.closed());
    return make(id, Optional.empty(), closed).book();
  }

  private void forgetOld() {
    List<String> kept =
        sql.sql("select id from evidence.edition order by number desc limit :most")
            .param("most", KEPT)
            .query((row, n) -> row.getObject("id", UUID.class) + ".figures")
            .list();
    try (var files = Files.newDirectoryStream(folder, "*.figures")) {
      for (Path file : files) {
        if (!kept.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException left) {
      // They take room and do no harm.
    }
  }
}
