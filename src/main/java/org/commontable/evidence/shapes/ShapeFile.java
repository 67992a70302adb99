package org.commontable.evidence.shapes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;

/**
 * A shapefile read whole.
 *
 * @param rows records of the file
 * @param aside those that are no place, or have no area
 */
public record ShapeFile(ShapeLayout layout, int rows, int aside, List<PlaceShape> shapes) {

  /** Empty when it is no ZIP that holds a shapefile; {@link Refusal.Unreadable} when it is bad. */
  public static Optional<ShapeFile> read(FileBytes file, Limits limits) {
    try {
      if (file.size() > Limits.UPLOAD.file() && limits.file() <= Limits.UPLOAD.file()) {
        return Optional.empty(); // refused where every file's size is
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return ShapeArchive.of(file).map(ShapeFile::of);
  }

  /** The ZIP of a .shp file with the files beside it. */
  public static FileBytes packed(Path shapes) throws IOException {
    return ShapeArchive.pack(shapes);
  }

  private static ShapeFile of(ShapeArchive archive) {
    Dbf table = Dbf.of(archive.part("dbf"), archive.charset());
    ShapeLayout layout = ShapeLayout.of(table.columns(), archive.stem());
    Plane plane =
        Plane.of(archive.projection()).orElseThrow(() -> Refusal.file(Kind.SHAPE_PLANE, 0));
    List<List<double[]>> records = Polygons.of(archive.part("shp"));
    if (records.size() != table.rows().size()) {
      throw Refusal.file(
          Kind.SHAPE_UNEVEN, 0, "shapes", records.size(), "rows", table.rows().size());
    }
    if (records.isEmpty()) {
      throw Refusal.file(Kind.NO_ROWS, 0);
    }
    List<List<int[]>> areas = new ArrayList<>();
    for (List<double[]> rings : records) {
      areas.add(
          rings.stream()
              .map(ring -> Rings.rounded(ring, plane))
              .filter(ring -> ring.length >= 6)
              .toList());
    }
    if (areas.stream().allMatch(List::isEmpty)) {
      throw Refusal.file(Kind.SHAPE_PLANE, 0); // no point of it lies on the earth
    }
    Borders borders = new Borders(areas, layout.meters());
    // Two records of one place are its parts.
    Map<String, List<int[]>> byPlace = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    int aside = 0;
    for (int i = 0; i < areas.size(); i++) {
      Map<String, String> row = table.rows().get(i);
      List<int[]> rings = lighter(areas.get(i), borders);
      if (layout.skips(row) || rings.isEmpty()) {
        aside++;
        continue;
      }
      byPlace.computeIfAbsent(layout.handle(row), x -> new ArrayList<>()).addAll(rings);
      labels.putIfAbsent(layout.handle(row), layout.label(row));
    }
    List<PlaceShape> shapes = new ArrayList<>();
    byPlace.forEach(
        (handle, rings) ->
            shapes.add(
                new PlaceShape(
                    layout.layer(),
                    handle,
                    labels.getOrDefault(handle, ""),
                    new Outline(Rings.polygons(rings)))));
    return new ShapeFile(layout, records.size(), aside, shapes);
  }

  /** Of a place so small that nothing is left of it, the largest ring stays as it is. */
  private static List<int[]> lighter(List<int[]> rings, Borders borders) {
    List<int[]> lighter = rings.stream().map(borders::lighter).filter(it -> it.length > 0).toList();
    return lighter.isEmpty()
        ? rings.stream()
            .filter(it -> Rings.area(it) != 0)
            .max(java.util.Comparator.comparingDouble(it -> Math.abs(Rings.area(it))))
            .stream()
            .toList()
        : lighter;
  }
}
