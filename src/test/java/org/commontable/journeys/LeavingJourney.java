package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.commontable.decisions.verify.Recount;
import org.commontable.platform.record.RecordReader;
import org.junit.jupiter.api.Test;

/** An organization leaves, and takes its own full copy of the record, which anyone can recount. */
class LeavingJourney extends TableWalk {
  @Test
  void itTakesItsCopyAndTheTableIsToldWithoutIt() throws IOException {
    String open = opened("Publish every suspension", "Publicar cada suspensión");
    says("Libraries", open, "support", 1);
    Page delegate = open(Eyes.DESKTOP, delegates.get("Libraries"));
    String own = table.get("Libraries").path();
    delegate.navigate(own);
    delegate.locator("a[href$='/leaving']").click();
    look(delegate, "leaving-1-what-it-means");
    delegate.locator("main a[href='/record']").click();
    var download =
        delegate.waitForDownload(
            () -> delegate.locator("form[action='/record/export.tar'] button").click());
    Path copy = download.path();
    var reading = RecordReader.read(copy);
    assertThat(reading.faults()).isEmpty();
    assertThat(Recount.of(reading.entries()).faults()).isEmpty();

    delegate.navigate(own + "/leaving");
    send(delegate);
    Page anybody = open(Eyes.PHONE);
    anybody.navigate("/members");
    assertThat(words(anybody)).doesNotContain("Libraries United");
    Page other = open(Eyes.DESKTOP, delegates.get("Teachers"));
    other.navigate(open);
    assertThat(words(other)).contains("Libraries United", "left on", "1 of 9 support");
    delegate.navigate(open);
    assertThat(delegate.locator("a.button[href*='/stance?for=']").count()).isZero();
  }
}
