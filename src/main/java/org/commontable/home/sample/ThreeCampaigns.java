package org.commontable.home.sample;

import static org.commontable.home.sample.Cast.CONVENER_MAIL;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.home.sample.Cast.Member;
import org.jsoup.nodes.Document;

/**
 * One campaign stands on the adopted decision and asks for signatures; two run in their own names.
 */
final class ThreeCampaigns {
  /** Invented people who sign; half let their name be shown. */
  private static final String[] SIGNERS = {
    "Adela Quince", "Bram Osgood", "Celia Monte", "Dorian Pike", "Edith Sample", "Fabio Llano",
    "Greta Stone", "Hollis Ward", "Inés Arroyo", "Jonah Fell", "Katya Brook", "Lamar Dune"
  };

  private final Stage stage;

  ThreeCampaigns(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    stage.on(-3, 9, 0);
    Walker ruth = stage.as(CONVENER_MAIL, "en");
    ownNames(
        ruth,
        "funding",
        "What one more cent buys",
        "Lo que compra un centavo más",
        "The school tax rate, explained by the bill.",
        "La tasa del impuesto escolar, explicada con el recibo.",
        "We ask the board to print next to each proposed tax rate what it means for a home of $200,000.",
        "Pedimos a la junta que junto a cada tasa propuesta imprima lo que significa para una casa de $200,000.",
        "League",
        "Faith");
    ownNames(
        ruth,
        "public",
        "Bus aides on every route",
        "Ayudantes en cada ruta",
        "38 of 164 routes ran without an aide in October.",
        "38 de 164 rutas circularon sin ayudante en octubre.",
        "We ask the board to staff every school bus with an aide.",
        "Pedimos a la junta que haya una persona ayudante en cada autobús escolar.",
        "Drivers 88",
        "Teachers");
    equity(ruth);
  }

  private void equity(Walker ruth) {
    String number =
        ruth.open("/decisions")
            .select("a[href^=/decisions/]:contains(Publish every suspension)")
            .attr("href")
            .replaceFirst("/decisions/", "");
    String path =
        draft(
            ruth,
            "equity",
            "Every suspension, school by school",
            "Cada suspensión, escuela por escuela",
            "Asks the county board to publish counts and reasons.",
            "Pide a la junta del condado que publique cuántas y por qué.");
    ruth.fill(
        path + "/demands/new",
        path + "/demands/new",
        Map.ofEntries(
            Map.entry("text", "Publish every suspension, school by school."),
            Map.entry("text_es", "Publiquen cada suspensión, escuela por escuela."),
            Map.entry("target", "the Tarrow County Board of Education"),
            Map.entry("target_es", "la Junta de Educación del Condado de Tarrow"),
            Map.entry("decision", number),
            Map.entry("indicator", "oss-events"),
            Map.entry("place", "901"),
            Map.entry("year", "2025-2026"),
            Map.entry("group", "black"),
            Map.entry("reference", "white")));
    ruth.fill(path, path + "/publication", Map.of());
    String payer =
        ruth.open(path + "/edit").select("option:contains(Tarrow Teachers Association)").val();
    ruth.fill(path + "/edit", path + "/edit", Map.of("payer", payer));
    ruth.fill(
        path + "/petitions/new",
        path + "/petitions/new",
        Map.of(
            "title", "Publish every suspension, school by school",
            "title_es", "Publiquen cada suspensión, escuela por escuela",
            "target", "the Tarrow County Board of Education",
            "target_es", "la Junta de Educación del Condado de Tarrow",
            "summary",
                "We ask the board to publish every year, in English and in Spanish, how often students are suspended, in which school and why.",
            "summary_es",
                "Pedimos a la junta que publique cada año, en español y en inglés, cuántas veces se suspende a estudiantes, en qué escuela y por qué.",
            "text",
                "To the Tarrow County Board of Education: publish by June 30 each year every out-of-school suspension by school, student group and reason, and staff one room in each middle school where a student can stay and learn after a first offense.",
            "text_es",
                "A la Junta de Educación del Condado de Tarrow: publiquen cada año, antes del 30 de junio, cada suspensión fuera de la escuela por escuela, grupo de estudiantes y motivo, y atiendan en cada escuela intermedia un aula donde un estudiante pueda quedarse y aprender después de una primera falta.",
            "closes", stage.day(15).toString()));
    String petition = ruth.at();
    ruth.fill(petition, petition + "/opening", Map.of());
    for (int i = 0; i < SIGNERS.length; i++) {
      sign(petition, SIGNERS[i], i);
    }
    stage.later(Duration.ofMinutes(5));
    stage.letJobsRun();
    var sheet = new LinkedHashMap<String, String>();
    sheet.put("number", "1");
    sheet.put("witness", "Ruth");
    sheet.put("day", stage.day(-4).toString());
    String[] onPaper = {"Marta Elm", "Nils Okafor", "Opal Reyes"};
    for (int line = 1; line <= onPaper.length; line++) {
      sheet.put("name" + line, onPaper[line - 1]);
      sheet.put("zip" + line, "40299");
    }
    ruth.fill(petition + "/paper", petition + "/paper", sheet);
  }

  private void sign(String petition, String name, int i) {
    stage.later(Duration.ofMinutes(40));
    String email = "signer" + i + "@people.example";
    Walker signer = stage.anybody(i % 3 == 0 ? "es" : "en");
    var details = new LinkedHashMap<String, String>();
    details.put("name", name);
    details.put("email", email);
    details.put("zip", String.valueOf(40202 + i));
    if (i % 2 == 0) {
      details.put("show", "yes");
    }
    Document check = signer.fill(petition, petition + "/check", details);
    signer.send(check, petition + "/signatures", "", Map.of("age", "yes"));
    stage.letJobsRun();
    signer.fill(stage.linkTo(email, "/confirm/"), "/confirm/", Map.of());
  }

  private void ownNames(
      Walker ruth,
      String area,
      String title,
      String titleEs,
      String summary,
      String summaryEs,
      String demand,
      String demandEs,
      String... names) {
    String path = draft(ruth, area, title, titleEs, summary, summaryEs);
    ruth.fill(
        path + "/demands/new",
        path + "/demands/new",
        Map.of(
            "text",
            demand,
            "text_es",
            demandEs,
            "target",
            "the Tarrow County Board of Education",
            "target_es",
            "la Junta de Educación del Condado de Tarrow",
            "document",
            "Minutes of the county board, October",
            "page",
            "4"));
    for (String name : names) {
      Member member =
          Cast.MEMBERS.stream().filter(m -> m.shortName().equals(name)).findFirst().orElseThrow();
      stage.as(member.email(), "en").fill(path, path + "/our-name", Map.of());
    }
    ruth.fill(path, path + "/publication", Map.of());
  }

  private static String draft(
      Walker ruth, String area, String title, String titleEs, String summary, String summaryEs) {
    ruth.fill(
        "/campaigns/new",
        "/campaigns/new",
        Map.of(
            "area",
            area,
            "title",
            title,
            "title_es",
            titleEs,
            "summary",
            summary,
            "summary_es",
            summaryEs));
    return ruth.at();
  }
}
