package org.commontable.evidence.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.FileRows;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.shapes.PlaceShape;
import org.commontable.evidence.shapes.ShapeFile;
import org.commontable.evidence.shapes.ShapeLayout;

/**
 * What a file says of places, or how they lie; nothing of it is kept yet.
 *
 * @param rows of the file
 * @param aside of these, those of other states, and shapes that are no place
 */
public record PlaceReading(
    String layout,
    int version,
    String publisher,
    String sha256,
    String contentSha256,
    long size,
    int rows,
    int aside,
    List<PlaceEntry> entries,
    List<PlaceShape> shapes) {

  /**
   * Empty when the file is of no such kind; {@link Refusal.Unreadable} when it is and cannot be
   * understood.
   */
  public static Optional<PlaceReading> read(FileBytes file, Limits limits) {
    Optional<ShapeFile> shapes = ShapeFile.read(file, limits);
    return shapes.isPresent() ? shapes.map(it -> of(it, file)) : PlaceFile.read(file, limits);
  }

  /** Whether a layout of this name is one of places or shapes. */
  public static boolean isLayout(String id) {
    return ShapeLayout.named(id).isPresent()
        || PlaceLayout.all().stream().anyMatch(it -> it.id().equals(id));
  }

  static PlaceReading of(
      PlaceLayout layout, FileRows rows, int count, int aside, List<PlaceEntry> entries) {
    return new PlaceReading(
        layout.id(),
        layout.version(),
        layout.publisher(),
        rows.sha256(),
        rows.contentSha256(),
        rows.size(),
        count,
        aside,
        entries,
        List.of());
  }

  private static PlaceReading of(ShapeFile shapes, FileBytes file) {
    try (var in = file.open()) {
      String sha =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
      return new PlaceReading(
          shapes.layout().id(),
          shapes.layout().version(),
          shapes.layout().publisher(),
          sha,
          sha,
          file.size(),
          shapes.rows(),
          shapes.aside(),
          List.of(),
          shapes.shapes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
