package org.commontable.crash;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commontable.support.Program;
import org.commontable.support.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of three invented organizations, set up through its own forms on a running program: a
 * decision is open, a petition asks for signatures, a meeting is about to begin.
 *
 * @param sessions of the delegates, in the order of the organizations
 * @param decision path of the one that stays open
 */
record SmallTable(
    String convener,
    List<String> sessions,
    List<String> organizations,
    String decision,
    String petition,
    String backer,
    String meeting) {
  private static final ZoneId ZONE = ZoneId.of("America/Kentucky/Louisville");
  private static final Pattern KEY = Pattern.compile("/set-up/[A-Za-z0-9_-]+");

  static SmallTable setUp(Program program, JdbcClient owner) {
    var key = KEY.matcher(program.said());
    for (int tries = 0; !key.find(); tries++) { // it is said a moment after the table is open
      if (tries == 200) {
        throw new AssertionError("no set-up link: " + program.said());
      }
      Program.pause(50);
      key = KEY.matcher(program.said());
    }
    var convener = program.reader("");
    Forms.must(
        convener, key.group(), "/set-up/", Map.of("name", "Ruth", "email", "ruth@crash.example"));
    enter(convener, owner, "ruth@crash.example");
    Forms.must(
        convener,
        "/members/coalition",
        "/members/coalition",
        Map.of("name.en", "Crash Table", "mission.en", "We come back.", "phone", "555-0142"));
    for (int n = 0; n < 3; n++) {
      Forms.must(
          convener,
          "/members/new",
          "/members/new",
          Map.of(
              "name", "Invented Union " + n,
              "shortName", "Union " + n,
              "kind", "union",
              "legalStatus", "501c5",
              "days", "0",
              "how", "Its board.",
              "delegateName", "Delegate " + n,
              "delegateEmail", mail(n),
              "delegateLang", "en"));
    }
    Forms.must(convener, "/rules", "/rules", Map.of("preset", "consensus"));
    for (var role : List.of("clerk", "analyst")) {
      Forms.must(
          convener,
          "/officers",
          "/officers",
          Map.of("name", "Ruth", "email", "ruth@crash.example", "role", role, "lang", "en"));
    }
    Forms.must(convener, "/set-up", "/members/invitations", Map.of());
    var delegates = new ArrayList<Reader>();
    for (int n = 0; n < 3; n++) {
      var invited = program.reader("");
      String link = link(owner, mail(n), "/members/invitations/");
      Forms.must(invited, link, "/members/invitations/", Map.of());
      var delegate = program.reader("");
      Forms.must(delegate, "/sign-in", "/sign-in", Map.of("email", mail(n)));
      enter(delegate, owner, mail(n));
      Forms.must(delegate, "/rules", "/rules/adoption", Map.of());
      delegates.add(delegate);
    }
    var organizations =
        owner
            .sql("select id::text from members.organization order by name")
            .query(String.class)
            .list();
    var decision = openDecision(convener, delegates.getFirst(), organizations.getFirst(), "Stays");
    String campaign =
        Forms.must(
            convener,
            "/campaigns/new",
            "/campaigns/new",
            Map.of("area", "equity", "title", "Come back", "summary", "Every time."));
    Forms.must(
        convener,
        campaign + "/demands/new",
        campaign + "/demands/new",
        Map.of("text", "Come back.", "target", "the board", "document", "Minutes", "page", "4"));
    Forms.must(delegates.getFirst(), campaign, campaign + "/our-name", Map.of());
    Forms.must(convener, campaign, campaign + "/publication", Map.of());
    String closes = ZonedDateTime.now(ZONE).plusDays(15).toLocalDate().toString();
    String petition =
        Forms.must(
            convener,
            campaign + "/petitions/new",
            campaign + "/petitions/new",
            Map.of(
                "title", "Come back",
                "target", "the board",
                "summary", "We ask it to come back.",
                "text", "Come back whole.",
                "closes", closes));
    Forms.must(convener, petition, petition + "/opening", Map.of());
    // All signers share one address here; the limits are not what is tried.
    owner.sql("update campaigns.rate_window set allowed = 1000000").update();
    String backer =
        owner
            .sql("select slug from members.organization where id = :id::uuid")
            .param("id", organizations.getFirst())
            .query(String.class)
            .single();
    return new SmallTable(
        convener.cookies().get("table"),
        delegates.stream().map(it -> it.cookies().get("table")).toList(),
        organizations,
        decision,
        petition,
        backer,
        callMeeting(convener));
  }

  /** Files and opens a decision; its path. */
  static String openDecision(Reader convener, Reader mover, String organization, String title) {
    String path =
        Forms.must(
            mover,
            "/decisions/new",
            "/decisions/new",
            Map.of(
                "title", title,
                "body", "We ask the board to come back.",
                "area", "equity",
                "class", "statement",
                "audience", "members",
                "mover", organization));
    String day = ZonedDateTime.now(ZONE).plusDays(20).toLocalDate().toString();
    Forms.must(
        convener, path + "/opening", path + "/opening", Map.of("date", day, "time", "20:00"));
    return path;
  }

  private static String callMeeting(Reader convener) {
    var starts = ZonedDateTime.now(ZONE).plusMinutes(30).truncatedTo(ChronoUnit.MINUTES);
    if (ZONE.getRules().getValidOffsets(starts.toLocalDateTime()).size() != 1) {
      starts = starts.plus(Duration.ofMinutes(80)); // in the night the clocks change
    }
    return Forms.must(
        convener,
        "/meetings/new",
        "/meetings/new",
        Map.of(
            "date", starts.toLocalDate().toString(),
            "time", starts.toLocalTime().toString(),
            "place", "The library",
            "title.1", "Roll",
            "minutes.1", "10"));
  }

  private static void enter(Reader reader, JdbcClient owner, String email) {
    Forms.must(reader, link(owner, email, "/in/"), "/in/", Map.of());
  }

  static String link(JdbcClient owner, String email, String path) {
    var link = Pattern.compile(Pattern.quote(path) + "[^\\s]*");
    return owner
        .sql("select text from platform.letter where recipient = :to order by posted desc, id desc")
        .param("to", email)
        .query(String.class)
        .stream()
        .map(link::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(java.util.regex.Matcher::group)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no letter to " + email + " with " + path));
  }

  private static String mail(int n) {
    return "delegate" + n + "@crash.example";
  }
}
