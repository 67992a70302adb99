package org.commontable.home.sample;

import static org.commontable.home.sample.Cast.CONVENER_MAIL;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.home.sample.Cast.Member;
import org.jsoup.nodes.Element;

/**
 * One decision lapsed for want of a quorum, one went to resolution, one is adopted with its window
 * open.
 */
final class ThreeDecisions {
  private final Stage stage;

  ThreeDecisions(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    lapsed();
    toResolution();
    adopted();
  }

  private void lapsed() {
    stage.on(-62, 9, 0);
    String path =
        propose(
            "Drivers 88",
            "public",
            "members",
            "Keep seven elected seats on the county board",
            "Mantener siete puestos elegidos en la junta del condado",
            "We ask the legislature to leave the county board of education with seven members, each elected by the voters of a district.",
            "Pedimos a la legislatura que la junta de educación del condado conserve siete miembros, cada uno elegido por los votantes de un distrito.");
    open(path, -46);
    for (String name : new String[] {"Teachers", "Civil Rights", "Drivers 88"}) {
      stance(path, name, Map.of("stance", "support"));
    }
    stage.on(-46, 20, 1);
  }

  private void toResolution() {
    stage.on(-42, 9, 0);
    String path =
        propose(
            "League",
            "funding",
            "members",
            "Budget hearings only after the audit",
            "Audiencias sobre el presupuesto solo después de la auditoría",
            "We ask the board to hold its public budget hearings in May, once the audited annual report is out.",
            "Pedimos a la junta que celebre las audiencias públicas sobre el presupuesto en mayo, cuando esté el informe anual auditado.");
    open(path, -28);
    for (String name : new String[] {"League", "Libraries", "Eastside", "Northside", "Faith"}) {
      stance(path, name, Map.of("stance", "support"));
    }
    stance(
        path,
        "Teachers",
        Map.of("stance", "stand-aside", "reason", "Our council has not met on it."));
    stance(
        path,
        "Families",
        Map.of(
            "stance", "block",
            "blockReason", "In May the budget is written. Families who speak then change nothing.",
            "principle", "Those who live with a decision are heard before it is made.",
            "meet", "Lucero Prado, any evening after six"));
    stage.on(-28, 20, 1);
  }

  private void adopted() {
    stage.on(-46, 20, 30);
    stage.on(-27, 10, 0);
    String path =
        propose(
            "Civil Rights",
            "equity",
            "public",
            "Publish every suspension, school by school",
            "Publiquen cada suspensión, escuela por escuela",
            "We ask the Tarrow County Board of Education\n\n1. to publish by June 30 each year every out-of-school suspension by school, student group and reason.",
            "Pedimos a la Junta de Educación del Condado de Tarrow\n\n1. que publique cada año, antes del 30 de junio, cada suspensión fuera de la escuela por escuela, grupo de estudiantes y motivo.");
    stage.on(-18, 9, 0);
    as("Civil Rights")
        .fill(
            path + "/text",
            path + "/text",
            Map.of(
                "body",
                "We ask the Tarrow County Board of Education\n\n1. to publish by June 30 each year, in English and in Spanish, every out-of-school suspension by school, student group and reason; and\n2. to staff one room in each middle school where a student can stay and learn after a first offense.",
                "bodyEs",
                "Pedimos a la Junta de Educación del Condado de Tarrow\n\n1. que publique cada año, antes del 30 de junio, en inglés y en español, cada suspensión fuera de la escuela por escuela, grupo de estudiantes y motivo; y\n2. que atienda en cada escuela intermedia un aula donde un estudiante pueda quedarse y aprender después de una primera falta.",
                "note",
                "Spanish added, and a room for a first offense"));
    open(path, -6);
    stage.on(-14, 18, 0);
    stance(path, "Civil Rights", reason("The public has asked for these counts since 2019."));
    stage.on(-13, 19, 0);
    stance(
        path,
        "Drivers 88",
        reason("Our drivers bring the children home early on those days. We want to know why."));
    stance(path, "Eastside", conditional("Groups of fewer than 10 students stay hidden."));
    stance(path, "Northside", conditional("No new school police for the alternative rooms."));
    stage.on(-12, 9, 0);
    acceptConditions(path);
    stage.on(-9, 17, 0);
    stance(
        path,
        "Teachers",
        reason("Teachers need rooms and staff, not only rules. Clause 2 says so."));
    meeting(path);
    for (String name :
        new String[] {"Eastside", "Faith", "Families", "Northside", "Civil Rights", "Teachers"}) {
      as(name)
          .fill(
              path + "/name?for=" + organization(path, name),
              path + "/name",
              Map.of("wish", "release"));
    }
  }

  /** The roll is kept, three answers are given in the room, notes go out two days later. */
  private void meeting(String path) {
    String date = stage.day(-6).toString();
    stage.on(-8, 8, 0);
    Walker ruth = stage.as(CONVENER_MAIL, "en");
    ruth.fill(
        "/meetings/new",
        "/meetings/new",
        Map.of(
            "date",
            date,
            "time",
            "18:30",
            "place",
            "Main Library, room 2",
            "link",
            "https://video.tarrow.example/table",
            "title.1",
            "Welcome and roll",
            "minutes.1",
            "10",
            "title.2",
            "Publish every suspension",
            "minutes.2",
            "40",
            "title.3",
            "Who does what",
            "minutes.3",
            "20"));
    stage.on(-6, 18, 32);
    ruth = stage.as(CONVENER_MAIL, "en");
    for (Map.Entry<String, String> here :
        Map.of(
                "Bus Drivers",
                "room",
                "Eastside",
                "room",
                "Faith",
                "video",
                "Hispanic",
                "room",
                "Northside",
                "phone",
                "Civil Rights",
                "room",
                "Teachers",
                "room",
                "League",
                "video")
            .entrySet()) {
      ruth.fill(
          "/meetings/" + date,
          "/meetings/" + date + "/roll",
          here.getKey(),
          Map.of("channel", here.getValue()));
    }
    stage.on(-6, 19, 10);
    stance(path, "Faith", reason("A first offense should lead to a conversation."));
    stance(path, "Families", reason("The file must be in Spanish too. It is."));
    stance(
        path,
        "League",
        Map.of(
            "stance",
            "stand-aside",
            "reason",
            "Our board studies an issue before it takes a side. The study ends in spring."));
    stage.on(-6, 20, 5);
    stage
        .as(CONVENER_MAIL, "en")
        .fill("/meetings/" + date, "/meetings/" + date + "/ending", Map.of());
    stage.on(-4, 17, 0);
    ruth = stage.as(CONVENER_MAIL, "en");
    ruth.fill(
        "/meetings/" + date + "/minutes/new",
        "/meetings/" + date + "/minutes/new",
        Map.of(
            "opening",
            "We met in the library and by video.",
            "closing",
            "Next time: bus aides on every route.",
            "publish",
            "yes"));
    ruth.fill("/meetings/" + date + "/minutes", "/meetings/" + date + "/minutes/notes", Map.of());
    ruth.fill(
        "/meetings/new",
        "/meetings/new",
        Map.of(
            "date",
            stage.day(22).toString(),
            "time",
            "18:30",
            "place",
            "Main Library, room 2",
            "link",
            "https://video.tarrow.example/table",
            "title.1",
            "Welcome and roll",
            "minutes.1",
            "10",
            "title.2",
            "Bus aides on every route",
            "minutes.2",
            "40",
            "title.3",
            "Budget hearings",
            "minutes.3",
            "25"));
  }

  private String propose(
      String mover,
      String area,
      String audience,
      String title,
      String titleEs,
      String body,
      String bodyEs) {
    Walker walker = as(mover);
    var fields = new LinkedHashMap<String, String>();
    fields.put("title", title);
    fields.put("titleEs", titleEs);
    fields.put("body", body);
    fields.put("bodyEs", bodyEs);
    fields.put("area", area);
    fields.put("class", "statement");
    fields.put("audience", audience);
    Element only = walker.open("/decisions/new").selectFirst("input[name=mover]");
    if (only != null) {
      fields.put("mover", only.val());
    }
    walker.fill("/decisions/new", "/decisions/new", fields);
    return walker.at();
  }

  private void open(String path, int closes) {
    stage
        .as(CONVENER_MAIL, "en")
        .fill(
            path + "/opening",
            path + "/opening",
            Map.of("date", stage.day(closes).toString(), "time", "20:00"));
  }

  private void acceptConditions(String path) {
    Walker mover = as("Civil Rights");
    while (true) {
      Element open = mover.open(path).selectFirst("a[href*=/conditions/]:not([href$=/history])");
      if (open == null) {
        return;
      }
      mover.fill(
          open.attr("href"),
          path + "/conditions/",
          Map.of("answer", "accept", "checkOn", stage.day(200).toString()));
    }
  }

  private void stance(String path, String name, Map<String, String> fields) {
    as(name).fill(path + "/stance?for=" + organization(path, name), path + "/stance", fields);
  }

  private String organization(String path, String name) {
    Element link = as(name).open(path).selectFirst("a[href*=for=]");
    if (link == null) {
      throw new IllegalStateException("no seat for " + name + " at " + path);
    }
    return link.attr("href").replaceFirst(".*for=([^&]+).*", "$1");
  }

  private Walker as(String shortName) {
    Member member =
        Cast.MEMBERS.stream()
            .filter(m -> m.shortName().equals(shortName))
            .findFirst()
            .orElseThrow();
    return stage.as(member.email(), "en");
  }

  private static Map<String, String> reason(String reason) {
    return Map.of("stance", "support", "reason", reason);
  }

  private static Map<String, String> conditional(String condition) {
    return Map.of("stance", "conditional", "condition1", condition);
  }
}
