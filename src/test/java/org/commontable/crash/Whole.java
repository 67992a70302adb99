package org.commontable.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.Main;
import org.commontable.crash.Acknowledged.Act;
import org.commontable.support.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of a table at any moment: nothing lost, nothing half-done, the chain whole. */
final class Whole {
  /** Each asks for what is half; the right answer is none. */
  private static final Map<String, String> HALVES = new LinkedHashMap<>();

  static {
    HALVES.put(
        "a signature without the consent that was asked with it",
        """
        select s.id from campaigns.signature s where s.email like '%@crash.example'
           and (select count(*) from campaigns.asked_consent a where a.signature = s.id) <> 1
        """);
    HALVES.put(
        "a signature whose letter is neither due nor written",
        """
        select s.id from campaigns.signature s where s.paper_sheet is null
           and not exists (select from campaigns.letter_due d where d.signature = s.id)
           and not exists (select from platform.letter l where l.recipient = s.email
                              and l.kind = 'campaigns.mail.confirm.kind')
        """);
    HALVES.put(
        "a letter to confirm without its link's key, or two of one",
        """
        select s.id from campaigns.signature s
         where (select count(*) from campaigns.signature_token t
                 where t.signature = s.id and t.purpose = 'confirm')
            <> (select count(*) from platform.letter l where l.recipient = s.email
                   and l.kind = 'campaigns.mail.confirm.kind')
        """);
    HALVES.put(
        "a counted signature without its consent in the ledger or its thanks, or these without it",
        """
        select s.id from campaigns.signature s where s.email like '%@crash.example'
           and ((s.state = 'validated')::int
             <> (select count(*) from supporters.consent c where c.evidence = s.id::text)
            or (s.state = 'validated')::int
             <> (select count(*) from platform.letter l where l.recipient = s.email
                    and l.kind = 'campaigns.mail.thanks.kind'))
        """);
    HALVES.put(
        "a stance without its entry, or two",
        """
        select s.id from decisions.stance s where 1 <> (select count(*) from record.entry e
          where e.type = 'decision.stance' and e.line::json -> 'payload' ->> 'stance' = s.id::text)
        """);
    HALVES.put(
        "an entry of a stance that nobody holds",
        """
        select e.seq from record.entry e where e.type = 'decision.stance' and not exists (
          select from decisions.stance s where s.id::text = e.line::json -> 'payload' ->> 'stance')
        """);
    HALVES.put(
        "a proposal, an opening or a closing without its entry, or an opening without its table",
        """
        select p.id from decisions.proposal p
          left join decisions.opening o on o.proposal = p.id
          left join decisions.closing c on c.proposal = p.id
          cross join lateral (select
              count(*) filter (where e.type = 'decision.text') texts,
              count(*) filter (where e.type = 'decision.opened') opened,
              count(*) filter (where e.type = 'decision.closed') closed,
              count(*) filter (where e.type = 'decision.verdict') verdicts
            from record.entry e where e.type like 'decision.%'
              and e.line::json -> 'payload' ->> 'decision' = p.year || '-' || p.n) said
         where said.texts <> 1 or said.opened <> (o.proposal is not null)::int
            or said.closed <> (c.proposal is not null)::int
            or (said.verdicts > 0) <> (c.proposal is not null)
            or (o.proposal is not null and 3 <> (select count(*) from decisions.elector l
                                                  where l.proposal = p.id))
            or not exists (select from decisions.text_version v where v.proposal = p.id)
        """);
    HALVES.put(
        "a line of the roll without its entry, or the other way round",
        """
        select 1 where (select count(*) from meetings.roll_entry)
          <> (select count(*) from record.entry where type in ('roll.arrived', 'roll.departed'))
        """);
    HALVES.put(
        "a file without all its facts in the catalogue, or published without its entry",
        """
        select s.id from evidence.source s
         where s.rows_kept <> (select coalesce(sum(h.facts), 0) from evidence.holding h
                 where h.source = s.id)
            or (s.published_at is not null)::int <> (select count(*) from record.entry e
                 where e.type = 'file.published'
                   and e.line::json -> 'payload' ->> 'source' = s.id::text)
        """);
    HALVES.put(
        "a file published of which no edition of figures knows",
        """
        select s.id from evidence.source s
         where (s.published_at is null) <> (s.edition is null)
        """);
    HALVES.put(
        "a post that was claimed and never answered, and that nobody may take over",
        "select key from platform.answered_post where location = '' and held is null");
    HALVES.put(
        "a gap in the record",
        "select 1 where (select count(*) from record.entry) <> (select max(seq) from"
            + " record.entry)");
  }

  private final Program program;
  private final SmallTable table;
  private final JdbcClient owner;
  private final Path data;
  private final Path temp;

  Whole(Program program, SmallTable table, JdbcClient owner, Path data, Path temp) {
    this.program = program;
    this.table = table;
    this.owner = owner;
    this.data = data;
    this.temp = temp;
  }

  void mustHold(Acknowledged acknowledged) {
    nothingIsLost(acknowledged);
    nothingIsHalf();
    pagesShowIt();
    theChainIsWhole();
  }

  void nothingIsLost(Acknowledged acknowledged) {
    acknowledged.mustBe(Act.SIGNED, all("select email from campaigns.signature"));
    acknowledged.mustBe(
        Act.CONFIRMED, all("select email from campaigns.signature where state = 'validated'"));
    acknowledged.mustBe(Act.STANCE, all("select reason from decisions.stance"));
    acknowledged.mustBe(
        Act.CLOSED,
        all(
            "select p.title_en from decisions.closing c join decisions.proposal p on p.id ="
                + " c.proposal"));
    acknowledged.mustBe(
        Act.FILED, all("select title_en from decisions.proposal where title_en <> 'Stays'"));
    acknowledged.mustBe(Act.HANDED_IN, all("select name from evidence.source"));
    acknowledged.mustBe(
        Act.PUBLISHED, all("select name from evidence.source where published_at is not null"));
    // Comings of one organization look alike: they are counted.
    int came = owner.sql("select count(*) from meetings.roll_entry").query(Integer.class).single();
    assertThat(came).isGreaterThanOrEqualTo(acknowledged.done(Act.PRESENT).size());
    for (var file : acknowledged.done(Act.BACKUP)) {
      assertThat(Path.of(file)).exists();
    }
  }

  void nothingIsHalf() {
    HALVES.forEach((what, query) -> assertThat(all(query)).as(what).isEmpty());
    for (var sha : all("select sha256 from evidence.source")) {
      assertThat(sha256(data.resolve("blobs").resolve(sha)))
          .as("the bytes of a file")
          .isEqualTo(sha);
    }
    try (var unfinished = Files.newDirectoryStream(temp, "*.part")) {
      assertThat(unfinished).as("half a backup").isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void pagesShowIt() {
    var convener = program.reader(table.convener());
    for (var path : List.of("/", "/record", "/evidence", table.petition(), table.meeting())) {
      assertThat(convener.get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(convener.get("/decisions").text())
        .contains(all("select title_en from decisions.proposal order by made_at desc limit 1"));
    var last = all("select reason from decisions.stance order by seq desc limit 1");
    var where =
        all(
            "select p.year || '-' || p.n from decisions.stance s"
                + " join decisions.proposal p on p.id = s.proposal order by s.seq desc limit 1");
    if (!last.isEmpty()) {
      assertThat(convener.get("/decisions/" + where.getFirst()).text()).contains(last);
    }
  }

  private void theChainIsWhole() {
    var tar = temp.resolve("record.tar");
    try {
      Files.deleteIfExists(tar);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    run("export", "record", tar.toString(), "--data", data.toString());
    assertThat(run("verify", tar.toString())).contains("\"ok\":true");
  }

  static String run(String... words) {
    var said = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(said, true))
            .setErr(new PrintWriter(said, true))
            .execute(words);
    assertThat(code).as(String.join(" ", words) + ": " + said).isZero();
    return said.toString();
  }

  private List<String> all(String query) {
    return owner.sql(query).query((row, n) -> String.valueOf(row.getString(1))).list();
  }

  private static String sha256(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (Exception e) {
      throw new AssertionError("the bytes of a file are gone: " + file, e);
    }
  }
}
