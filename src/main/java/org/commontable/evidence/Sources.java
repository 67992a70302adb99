package org.commontable.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commontable.evidence.imports.KeptFindings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files we hold. */
@Component
public final class Sources {
  private final JdbcClient sql;

  Sources(JdbcClient sql) {
    this.sql = sql;
  }

  /** Newest first, waiting ones before all. */
  public List<Source> all() {
    return sql.sql(
            """
            select * from evidence.source
            order by published_at is not null, imported_at desc, id desc
            """)
        .query((row, n) -> source(row))
        .list();
  }

  /** Those that nobody sees yet, newest first. */
  public List<Source> waiting() {
    return sql.sql(
            """
            select * from evidence.source where published_at is null
            order by imported_at desc, id desc
            """)
        .query((row, n) -> source(row))
        .list();
  }

  /** Published files of a publisher, or of all where none is named, with a part of their name. */
  private static final String LISTED =
      """
       from evidence.source where published_at is not null
         and (:publisher = '' or publisher = :publisher)
         and position(lower(:name) in lower(name)) > 0
      """;

  /**
   * A stretch of the published files, newest first.
   *
   * @param name a part of the file's name; empty for any
   * @param publisher exactly; empty for all
   */
  public List<Source> listed(String name, String publisher, int from, int count) {
    return sql.sql(
            "select *" + LISTED + " order by imported_at desc, id desc limit :n offset :from")
        .param("name", name)
        .param("publisher", publisher)
        .param("n", count)
        .param("from", from)
        .query((row, n) -> source(row))
        .list();
  }

  /** How many that list is long. */
  public int listed(String name, String publisher) {
    return sql.sql("select count(*)" + LISTED)
        .param("name", name)
        .param("publisher", publisher)
        .query(Integer.class)
        .single();
  }

  /** Whose files are published, by name. */
  public List<String> publishers() {
    return sql.sql(
            """
            select distinct publisher from evidence.source where published_at is not null
            order by publisher
            """)
        .query((row, n) -> row.getString("publisher"))
        .list();
  }

  /**
   * Published ones that hold one of these datasets, or all when none is named; the newest first:
   * where several say the same, it speaks. A file that was imported before there were facts may
   * hold anything. One that a file of its name (packed or plain), published later, replaces in all
   * its years speaks no more: what the correction leaves out is gone.
   */
  public List<Source> newestFirst(List<String> datasets) {
    return published(datasets, false);
  }

  /**
   * As {@link #newestFirst}, and those that were replaced: what either of them hides stays hidden,
   * so editions read both, of a replaced one its marks of hiding alone.
   */
  public List<Source> everyVersion(List<String> datasets) {
    return published(datasets, true);
  }

  /** Of a published file s: it was handed in again and stands in the list once more, later. */
  private static final String AGAIN =
      """
      exists (
        select 1 from evidence.source again where again.sha256 = s.sha256
          and (again.published_at, again.id) > (s.published_at, s.id))
      """;

  /** Of a published file s: it speaks no more. */
  private static final String REPLACED =
      """
      exists (
        select 1 from evidence.source n
        where n.published_at is not null and n.layout = s.layout
          and regexp_replace(lower(n.name), '(\\.csv)?(\\.gz|\\.zip)?$', '')
            = regexp_replace(lower(s.name), '(\\.csv)?(\\.gz|\\.zip)?$', '')
          and n.published_at > s.published_at
          and exists (select 1 from evidence.holding h where h.source = s.id)
          and not exists (
            select 1 from evidence.holding h, unnest(h.years) y where h.source = s.id
            and not exists (select 1 from evidence.holding o
                             where o.source = n.id and y = any(o.years))))
      """;

  private List<Source> published(List<String> datasets, boolean replaced) {
    return sql.sql(
            """
            select * from evidence.source s
            where published_at is not null and kind = 'numbers' and (:all
              or not exists (select 1 from evidence.holding h where h.source = s.id)
              or exists (select 1 from evidence.holding h
                          where h.source = s.id and h.dataset in (:datasets)))
              and (:replaced or not\s"""
                + REPLACED
                + ") and not "
                + AGAIN
                + " order by published_at desc, id desc")
        .param("replaced", replaced)
        .param("all", datasets.isEmpty())
        .param("datasets", datasets.isEmpty() ? List.of("") : datasets)
        .query((row, n) -> source(row))
        .list();
  }

  /** Published ones that speak and hold measures of this file in years of it, newest first. */
  List<Source> alike(UUID source) {
    return alike(source, newestFirst(List.of()));
  }

  /** As above, replaced ones too. */
  public List<Source> everAlike(UUID source) {
    return alike(source, everyVersion(List.of()));
  }

  private List<Source> alike(UUID source, List<Source> among) {
    Set<UUID> some =
        Set.copyOf(
            sql.sql(
                    """
                    select distinct o.source from evidence.holding h join evidence.holding o
                      on (o.dataset, o.measure, o.unit) = (h.dataset, h.measure, h.unit)
                      and o.years && h.years and o.source <> h.source
                    where h.source = :id
                    """)
                .param("id", source)
                .query(UUID.class)
                .list());
    return among.stream().filter(it -> some.contains(it.id())).toList();
  }

  /** Published ones that came later and draw a map that this file draws; of a map, the last one. */
  public List<Source> over(UUID map) {
    return sql.sql(
            """
            select n.* from evidence.source s join evidence.source n
              on n.sha256 <> s.sha256 and (n.published_at, n.id) > (s.published_at, s.id)
            where s.id = :id and exists (
              select 1 from evidence.place_shape mine join evidence.place_shape theirs using (layer)
              where mine.source = s.id and theirs.source = n.id)
            """)
        .param("id", map)
        .query((row, n) -> source(row))
        .list();
  }

  /** The sums of files that were published since the newest edition. */
  Set<String> notInAnEdition() {
    return Set.copyOf(
        sql.sql(
                """
                select distinct sha256 from evidence.source
                where published_at is not null and edition is null
                """)
            .query(String.class)
            .list());
  }

  /** Of which school years a published file tells, and told however it was read before. */
  Set<Integer> everHeld(String sha256) {
    return Set.copyOf(
        sql.sql(
                """
                select distinct y from evidence.source s
                  join evidence.holding h on h.source = s.id, unnest(h.years) y
                where s.sha256 = :sha and s.published_at is not null
                """)
            .param("sha", sha256)
            .query(Integer.class)
            .list());
  }

  /** The same file as it was published before, the last time. */
  public Optional<Source> before(Source source) {
    return sql.sql(
            """
            select o.* from evidence.source s join evidence.source o on o.sha256 = s.sha256
            where s.id = :id and o.published_at is not null and o.id <> s.id
              and (s.published_at is null or (o.published_at, o.id) < (s.published_at, s.id))
            order by o.published_at desc, o.id desc limit 1
            """)
        .param("id", source.id())
        .query((row, n) -> source(row))
        .optional();
  }

  /** Published ones that were imported before there was a catalogue. */
  public List<Source> withoutHoldings() {
    return sql.sql(
            """
            select * from evidence.source s
            where published_at is not null and kind = 'numbers' and rows_kept > 0
              and not exists (select 1 from evidence.holding h where h.source = s.id)
            order by published_at, id
            """)
        .query((row, n) -> source(row))
        .list();
  }

  /** A version of a file that speaks, and since when; a waiting one does not yet. */
  public record InForce(String file, String sha256, Optional<Instant> since) {}

  /**
   * What published files hold of a measure.
   *
   * @param inForce the files that speak; none where all of them were replaced
   * @param earlier how many others held it that were replaced
   */
  public record Holding(
      String dataset,
      String measure,
      String unit,
      List<Integer> years,
      int places,
      long facts,
      List<InForce> inForce,
      int earlier) {
    /** By name: several versions of a file may bear the same. */
    public List<String> files() {
      return inForce.stream().map(InForce::file).distinct().toList();
    }

    /** A file that speaks holds it. */
    public boolean current() {
      return !inForce.isEmpty();
    }
  }

  /** By dataset and measure; of replaced files no more than that they were there. */
  public List<Holding> holdings() {
    return sql.sql(
            """
            with file as (select s.id, s.name, s.sha256, s.published_at,\s"""
                + REPLACED
                + """
                 as replaced from evidence.source s where s.published_at is not null and not\s"""
                + AGAIN
                + """
                )
            select h.dataset, h.measure, h.unit,
              coalesce(max(h.places) filter (where not f.replaced), 0) as places,
              coalesce(sum(h.facts) filter (where not f.replaced), 0) as facts,
              coalesce(array_agg(f.name order by f.name, f.published_at, f.id)
                filter (where not f.replaced), '{}') as files,
              coalesce(array_agg(f.sha256 order by f.name, f.published_at, f.id)
                filter (where not f.replaced), '{}') as sums,
              coalesce(array_agg(f.published_at order by f.name, f.published_at, f.id)
                filter (where not f.replaced), '{}') as since,
              count(*) filter (where f.replaced) as earlier,
              coalesce((select array_agg(distinct y order by y) from evidence.holding o
                 join file p on p.id = o.source and not p.replaced, unnest(o.years) y
                where (o.dataset, o.measure, o.unit) = (h.dataset, h.measure, h.unit)),
                '{}') as years
            from evidence.holding h join file f on f.id = h.source
            group by h.dataset, h.measure, h.unit order by h.dataset, h.measure, h.unit
            """)
        .query(
            (row, n) ->
                new Holding(
                    row.getString("dataset"),
                    row.getString("measure"),
                    row.getString("unit"),
                    List.of((Integer[]) row.getArray("years").getArray()),
                    row.getInt("places"),
                    row.getLong("facts"),
                    inForce(row),
                    row.getInt("earlier")))
        .list();
  }

  private static List<InForce> inForce(ResultSet row) throws SQLException {
    String[] files = (String[]) row.getArray("files").getArray();
    String[] sums = (String[]) row.getArray("sums").getArray();
    Timestamp[] since = (Timestamp[]) row.getArray("since").getArray();
    return IntStream.range(0, files.length)
        .mapToObj(i -> new InForce(files[i], sums[i], Optional.of(since[i].toInstant())))
        .toList();
  }

  public Optional<Source> one(UUID id) {
    return sql.sql("select * from evidence.source where id = :id")
        .param("id", id)
        .query((row, n) -> source(row))
        .optional();
  }

  Optional<KeptFindings> findings(UUID source) {
    return sql.sql("select report from evidence.source where id = :id and report is not null")
        .param("id", source)
        .query(String.class)
        .optional()
        .map(KeptFindings::read);
  }

  /** What one file holds, published or not. */
  public List<Holding> held(UUID source) {
    return sql.sql(
            """
            select h.*, s.name, s.sha256, s.published_at from evidence.holding h join evidence.source s on s.id = h.source
            where s.id = :id order by h.dataset, h.measure, h.unit
            """)
        .param("id", source)
        .query(
            (row, n) ->
                new Holding(
                    row.getString("dataset"),
                    row.getString("measure"),
                    row.getString("unit"),
                    List.of((Integer[]) row.getArray("years").getArray()),
                    row.getInt("places"),
                    row.getLong("facts"),
                    List.of(
                        new InForce(
                            row.getString("name"),
                            row.getString("sha256"),
                            Optional.ofNullable(row.getTimestamp("published_at"))
                                .map(Timestamp::toInstant))),
                    0))
        .list();
  }

  /** Districts as one file calls them, published or not. */
  Map<String, String> names(UUID source) {
    return sql
        .sql(
            """
            select distinct on (place) place, name from evidence.place_name
            where source = :id order by place, year desc
            """)
        .param("id", source)
        .query((row, n) -> Map.entry(row.getString("place"), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A file that was published, as it was the last time. */
  public Optional<Source> published(String sha256) {
    return sql.sql(
            """
            select * from evidence.source where sha256 = :sha and published_at is not null
            order by published_at desc, id desc limit 1
            """)
        .param("sha", sha256)
        .query((row, n) -> source(row))
        .optional();
  }

  /** Which sheet of a workbook a file is, published or not. */
  Optional<String> sheet(String sha256) {
    return sql.sql("select given_sheet from evidence.source where sha256 = :sha limit 1")
        .param("sha", sha256)
        .query((row, n) -> Optional.ofNullable(row.getString("given_sheet")))
        .optional()
        .flatMap(it -> it);
  }

  /** Published files by their sums; those that are none are left out. */
  public Map<String, Source> published(Collection<String> sums) {
    if (sums.isEmpty()) {
      return Map.of();
    }
    return sql
        .sql(
            """
            select * from evidence.source where sha256 in (:sums) and published_at is not null
            order by published_at desc, id desc
            """)
        .param("sums", sums)
        .query((row, n) -> source(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Source::sha256, it -> it, (last, before) -> last));
  }

  static Source source(ResultSet row) throws SQLException {
    int year = row.getInt("given_year"); // 0 for none
    return new Source(
        row.getObject("id", UUID.class),
        row.getString("sha256"),
        row.getString("name"),
        row.getString("publisher"),
        row.getString("layout"),
        row.getInt("layout_version"),
        row.getLong("size"),
        row.getInt("rows_read"),
        row.getInt("rows_kept"),
        row.getInt("cells_hidden"),
        row.getTimestamp("imported_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant),
        year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
        row.getString("kind"),
        Optional.ofNullable(row.getString("given_sheet")),
        Optional.ofNullable(row.getString("fetched_from")));
  }
}
