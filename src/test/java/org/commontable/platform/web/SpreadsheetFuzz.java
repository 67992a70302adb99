package org.commontable.platform.web;

import de.siegmar.fastcsv.reader.CsvReader;
import org.commontable.fuzz.Promise;
import org.commontable.fuzz.Pumped;

/** A cell of a CSV file we write: what is read back is what was written, and is no formula. */
public final class SpreadsheetFuzz {
  private SpreadsheetFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    var cell = Pumped.text(data);
    Promise.neverThrows()
        .holds(
            cell.length(),
            () -> {
              var sheet = new Spreadsheet("head", "second");
              sheet.row(cell, "second");
              var row =
                  CsvReader.builder()
                      .skipEmptyLines(false)
                      .ofCsvRecord(sheet.text().substring(1))
                      .stream()
                      .skip(1)
                      .findFirst()
                      .orElseThrow()
                      .getFields();
              var read = row.getFirst();
              if (row.size() != 2 || !(read.equals(cell) || read.equals("'" + cell))) {
                throw new AssertionError("became " + row);
              }
              if (!read.isEmpty() && "=+@\t\r".indexOf(read.charAt(0)) >= 0) {
                throw new AssertionError("would be computed: " + read);
              }
            });
  }
}
