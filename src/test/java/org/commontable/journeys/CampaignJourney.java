package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Mailing;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a figure and a decision to a campaign, and to a signature in Spanish without scripts. */
class CampaignJourney extends TableWalk {
  @Autowired Imports imports;
  @Autowired Mailing mailing;
  @Autowired Counting counting;

  @Test
  void aCampaignIsPublishedAndASupporterSignsInSpanish() throws IOException {
    TX.executeWithoutResult(status -> InventedFiles.importInto(imports, "sample"));
    String decision = adopted("Publish every suspension", "Publicar cada suspensión");
    Page convener = open(Eyes.DESKTOP, ruth);
    String campaign = campaign(convener, decision.replace("/decisions/", ""));
    String petition = petition(convener, campaign);

    Page ana = open(Eyes.SPANISH_PHONE_WITHOUT_SCRIPTS);
    var hosts = new TreeSet<String>();
    var bytes = new TreeMap<String, Integer>();
    ana.onRequestFinished(
        request -> {
          hosts.add(URI.create(request.url()).getHost());
          if (!request.url().contains(".woff") && request.response().status() == 200) {
            bytes.put(request.url(), request.response().body().length);
          }
        });
    ana.navigate(petition);
    look(ana, "campaign-4-petition");
    assertThat(bytes.values().stream().mapToInt(Integer::intValue).sum())
        .as("bytes of %s", bytes)
        .isBetween(1_000, 100_000);
    ana.locator("[name=name]").fill("Ana Ruiz");
    ana.locator("[name=email]").fill("ana@example.org");
    ana.locator("[name=zip]").fill("40299");
    send(ana);
    look(ana, "campaign-5-check");
    ana.locator("[name=age] ~ label").click();
    send(ana);
    look(ana, "campaign-6-sent");
    mailing.run();
    assertThat(lettersTo("ana@example.org").getFirst()).contains("Hola, Ana Ruiz", "Publicar cada");
    ana.navigate(linkTo("ana@example.org", "/confirm/"));
    look(ana, "campaign-7-confirm");
    send(ana);
    assertThat(ana.locator("h1").textContent()).startsWith("Gracias");
    look(ana, "campaign-8-thanks");
    clock.forward(Counting.INTERVAL.multipliedBy(3)); // the counter lags one interval behind
    counting.run();
    ana.navigate(petition);
    assertThat(ana.locator(".counter .number").textContent()).isEqualTo("1");
    look(ana, "campaign-9-counted");
    assertThat(hosts).as("no request to anybody else").containsExactly("localhost");

    Page reader = open(Eyes.DESKTOP);
    reader.navigate(campaign);
    assertThat(reader.locator("main").textContent()).contains("3.10 times");
    look(reader, "campaign-10-public");
    reader.navigate("/evidence/oss-events/901");
    look(reader, "campaign-11-evidence");
  }

  private String campaign(Page convener, String decision) throws IOException {
    convener.navigate("/campaigns/new");
    convener.locator("input[name=area][value=equity] ~ label").first().click();
    convener.locator("[name=title]").fill("Every suspension, school by school");
    convener.locator("[name=title_es]").fill("Cada suspensión, escuela por escuela");
    convener.locator("[name=summary]").fill("Counts and reasons, every year.");
    convener.locator("[name=summary_es]").fill("Cifras y razones, cada año.");
    look(convener, "campaign-1-new");
    send(convener);
    String path = URI.create(convener.url()).getPath();
    convener.navigate(path + "/demands/new");
    convener.locator("[name=text]").fill("Publish every suspension, school by school.");
    convener.locator("#indicator button.button:not(.small)").click();
    look(convener, "campaign-2-what");
    convener.locator("main a[href*='indicator=oss-events']").click();
    convener.locator("main [name=q]").fill("Tarrow County");
    convener.locator("main form[role=search] button").click();
    look(convener, "campaign-2-where");
    convener.locator("main a[href$='place=901']").click();
    convener.locator("main a[href*='year=2025-2026']").click();
    look(convener, "campaign-2-whom");
    convener.locator("main a[href$='group=black']").click();
    convener.locator("main a[href*='reference=white']").click();
    assertThat(convener.locator("[name=text]").inputValue())
        .as("what was typed before the figure was chosen")
        .isEqualTo("Publish every suspension, school by school.");
    convener.locator("[name=target]").fill("the county board");
    convener.locator("[name=decision]").fill(decision);
    look(convener, "campaign-2-demand");
    send(convener);
    convener.locator("form[action$='/publication'] button").click();
    look(convener, "campaign-3-published");
    return path;
  }

  private String petition(Page convener, String campaign) {
    convener.navigate(campaign + "/petitions/new");
    for (String field : new String[] {"title", "summary", "text"}) {
      convener.locator("[name=" + field + "]").fill("Publish every suspension.");
      convener.locator("[name=" + field + "_es]").fill("Publicar cada suspensión.");
    }
    convener.locator("[name=target]").fill("the county board");
    convener.locator("[name=target_es]").fill("la junta del condado");
    convener.locator("[name=closes]").fill("2026-12-31");
    send(convener);
    String path = URI.create(convener.url()).getPath();
    convener.locator("form[action$='/opening'] button").click();
    return path;
  }
}
