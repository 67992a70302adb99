package org.commontable.evidence;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.places.Gazetteer;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.places.Origin;
import org.commontable.evidence.places.PlaceEntry;
import org.commontable.evidence.places.PlaceReading;
import org.commontable.evidence.shapes.Outline;
import org.commontable.evidence.shapes.PlaceShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what files say of places, and the book of all places that is made of it. */
public final class PlaceCatalogue {
  private static final Logger LOG = LoggerFactory.getLogger(PlaceCatalogue.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final int BATCH = 500;

  private record Kept(UUID id, PlaceBook book) {}

  private final JdbcClient sql;
  private final JdbcTemplate jdbc;
  private final Sources sources;
  private final FactStore facts;
  private final AtomicReference<Optional<Kept>> kept = new AtomicReference<>(Optional.empty());

  /** By layer; of a file that another has followed, until it is asked for again. */
  private final Map<String, KeptLayer> layers = new ConcurrentHashMap<>();

  private record KeptLayer(UUID source, Layer layer) {}

  PlaceCatalogue(JdbcClient sql, JdbcTemplate jdbc, Sources sources, FactStore facts) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.sources = sources;
    this.facts = facts;
  }

  /** What a file says, in the caller's transaction. */
  public void keep(UUID source, PlaceReading reading) {
    jdbc.batchUpdate(
        "insert into evidence.place_entry (source, line, handle, about) values (?, ?, ?, ?::jsonb)",
        reading.entries(),
        BATCH,
        (row, entry) -> {
          row.setObject(1, source);
          row.setLong(2, entry.line());
          row.setString(3, entry.handle());
          row.setString(4, JSON.writeValueAsString(entry.about()));
        });
    List<Object[]> shapes = new ArrayList<>();
    for (PlaceShape shape : reading.shapes()) {
      shapes.add(
          new Object[] {
            source,
            shapes.size() + 1,
            shape.layer(),
            shape.handle(),
            shape.label(),
            shape.outline().text()
          });
    }
    jdbc.batchUpdate(
        """
        insert into evidence.place_shape (source, number, layer, handle, label, outline)
        values (?, ?, ?, ?, ?, ?)
        """,
        shapes);
  }

  /** Makes the book anew of all published files, in the caller's transaction. */
  public void renew() {
    Gazetteer gazetteer = new Gazetteer();
    for (Source source : sources.everyVersion(List.of()).reversed()) {
      takeNames(gazetteer, source);
    }
    sql.sql(
            """
            select e.line, e.handle, e.about, s.name, s.sha256
            from evidence.place_entry e join evidence.source s on s.id = e.source
            where s.published_at is not null order by s.published_at, s.id, e.line
            """)
        .query(
            row -> {
              gazetteer.takeEntries(
                  new Origin(row.getString("name"), row.getString("sha256")),
                  List.of(
                      new PlaceEntry(
                          row.getLong("line"),
                          row.getString("handle"),
                          JSON.readValue(row.getString("about"), TEXTS))));
            });
    write(gazetteer.join());
  }

  private void takeNames(Gazetteer gazetteer, Source source) {
    try (Facts of = facts.of(source)) {
      gazetteer.take(new Origin(source.name(), source.sha256()), of.keys().names());
    } catch (IllegalStateException | UncheckedIOException | Refusal.Unreadable unreadable) {
      // Its numbers cannot be asked for either; the others' places must not vanish with it.
      LOG.warn("The places of {} cannot be read: {}", source.name(), unreadable.getMessage());
    }
  }

  private void write(Gazetteer.Joined joined) {
    List<String> all = joined.places().parallelStream().map(JSON::writeValueAsString).toList();
    UUID book = UUID.nameUUIDFromBytes(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    if (!bookThere().equals(Optional.of(book))) {
      sql.sql("delete from evidence.place").update();
      List<Object[]> rows = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        rows.add(new Object[] {joined.places().get(i).code(), book, all.get(i)});
      }
      jdbc.batchUpdate(
          "insert into evidence.place (code, book, about) values (?, ?, ?::jsonb)", rows);
    }
    sql.sql("delete from evidence.place_unjoined").update();
    jdbc.batchUpdate(
        """
        insert into evidence.place_unjoined (source, line, text)
        select id, ?, ? from evidence.source where sha256 = ? and published_at is not null
        order by published_at desc, id desc limit 1
        """,
        joined.unjoined().stream()
            .map(it -> new Object[] {it.line(), it.text(), it.origin().sha256()})
            .toList());
  }

  /** On a table whose files were published before there was a book. */
  public void ensure() {
    boolean needed =
        sql.sql(
                """
                select not exists (select 1 from evidence.place)
                  and exists (select 1 from evidence.source where published_at is not null)
                """)
            .query(Boolean.class)
            .single();
    if (needed) {
      renew();
    }
  }

  private Optional<UUID> bookThere() {
    return sql.sql("select book from evidence.place limit 1").query(UUID.class).optional();
  }

  /** As it stands now; read again only when it was renewed. */
  public PlaceBook book() {
    Optional<UUID> there = bookThere();
    if (there.isEmpty()) {
      return new PlaceBook(List.of());
    }
    Optional<Kept> before = kept.get();
    if (before.isPresent() && before.get().id().equals(there.get())) {
      return before.get().book();
    }
    List<KnownPlace> places =
        sql
            .sql("select about from evidence.place order by code")
            .query(String.class)
            .list()
            .stream()
            .map(it -> JSON.readValue(it, KnownPlace.class))
            .toList();
    PlaceBook book = new PlaceBook(places);
    kept.set(Optional.of(new Kept(there.get(), book)));
    return book;
  }

  /** Lines about places that could not be joined. */
  public record Unjoined(String file, int line, String text) {}

  public List<Unjoined> unjoined() {
    return sql.sql(
            """
            select s.name, u.line, u.text
            from evidence.place_unjoined u join evidence.source s on s.id = u.source
            order by s.name, u.line
            """)
        .query(
            (row, n) ->
                new Unjoined(row.getString("name"), row.getInt("line"), row.getString("text")))
        .list();
  }

  /**
   * The shapes of a map, of the newest published file that has them.
   *
   * @param sha256 of the file
   */
  public record Layer(String file, String sha256, String publisher, List<PlaceShape> shapes) {}

  public Optional<Layer> layer(String layer) {
    return sql.sql(
            """
            select s.id, s.name, s.sha256, s.publisher from evidence.source s
            where s.published_at is not null
              and exists (select 1 from evidence.place_shape p where p.source = s.id and p.layer = :layer)
            order by s.published_at desc, s.id desc limit 1
            """)
        .param("layer", layer)
        .query(
            (row, n) ->
                layer(
                    row.getObject("id", UUID.class),
                    layer,
                    row.getString("name"),
                    row.getString("sha256"),
                    row.getString("publisher")))
        .optional();
  }

  /** A file's shapes never change, so they are read once. */
  private Layer layer(UUID source, String layer, String file, String sha256, String publisher) {
    KeptLayer before = layers.get(layer);
    if (before != null && before.source().equals(source)) {
      return before.layer();
    }
    Layer now = new Layer(file, sha256, publisher, shapes(source, layer));
    layers.put(layer, new KeptLayer(source, now));
    return now;
  }

  /** The layers for which a published file has shapes. */
  public List<String> layers() {
    return sql.sql(
            """
            select distinct p.layer from evidence.place_shape p
            join evidence.source s on s.id = p.source where s.published_at is not null
            """)
        .query((row, n) -> row.getString("layer"))
        .list();
  }

  private List<PlaceShape> shapes(UUID source, String layer) {
    return sql.sql(
            """
            select layer, handle, label, outline from evidence.place_shape
            where source = :source and layer = :layer order by number
            """)
        .param("source", source)
        .param("layer", layer)
        .query(
            (row, n) ->
                new PlaceShape(
                    row.getString("layer"),
                    row.getString("handle"),
                    row.getString("label"),
                    Outline.of(row.getString("outline"))))
        .list();
  }
}
