package org.commontable.members.spaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** What an organization keeps encrypted: whose it is, and that nothing unsealed is ever kept. */
class SpacesPageTest extends Table {
  private static final String CHECK = "0123456789abcdef";

  private String space(String shortName) {
    return table.get(shortName).path() + "/space";
  }

  private void makeKey(String shortName) {
    var answer = of(shortName).post(space(shortName) + "/key", Map.of("check", CHECK));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  private static String sealed(String words) {
    return Base64.getEncoder().encodeToString(sealedBytes(words));
  }

  private static byte[] sealedBytes(String words) {
    return ("CTS1" + words + "-".repeat(40)).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> note(UUID id, String body) {
    var fields = new HashMap<String, String>();
    fields.put("id", id.toString());
    fields.put("key", CHECK);
    fields.put("title", sealed("title"));
    fields.put("body", body);
    return fields;
  }

  private static int kept() {
    return OWNER.sql("select count(*) from members.space_item").query(Integer.class).single();
  }

  @Test
  void aSpaceIsItsOwnPeoplesAndNobodyElsesWhateverTheyAre() {
    makeKey("Teachers");
    var id = UUID.randomUUID();
    assertThat(of("Teachers").post(space("Teachers") + "/notes", note(id, sealed("x"))).status())
        .isEqualTo(303);
    for (String path : new String[] {"", "/copy", "/" + id + "/sealed", "/" + id + "/removal"}) {
      String address = space("Teachers") + path;
      assertThat(of("Teachers").get(address).status()).as(address).isEqualTo(200);
      assertThat(of("Faith").get(address).status()).as(address).isEqualTo(403);
      assertThat(convener.get(address).status()).as(address).isEqualTo(403);
      assertThat(as(Role.OPERATOR).get(address).status()).as(address).isEqualTo(403);
      assertThat(byHandedOverLink(delegates.get("Teachers")).get(address).status())
          .as("a link the convener handed over reads no space: " + address)
          .isEqualTo(403);
    }
    assertThat(of("Faith").get(space("Faith") + "/" + id + "/sealed").status())
        .as("another organization's item in one's own address")
        .isEqualTo(404);
    assertThat(of("Faith").post(space("Faith") + "/" + id + "/removal", Map.of()).status())
        .isEqualTo(404);
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void whatIsNotSealedIsNotKept() {
    makeKey("Teachers");
    var plain = Base64.getEncoder().encodeToString("Our strategy for the board".getBytes());
    for (String body : new String[] {"", "Our strategy", plain, sealed("x".repeat(400_000))}) {
      var answer = of("Teachers").post(space("Teachers") + "/notes", note(UUID.randomUUID(), body));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).contains("was not sealed");
    }
    var file =
        of("Teachers")
            .upload(
                space("Teachers") + "/files",
                "body",
                "plan.pdf",
                "%PDF-1.7 in clear".getBytes(),
                note(UUID.randomUUID(), ""));
    assertThat(file.status()).isEqualTo(422);
    assertThat(kept()).isZero();
  }

  @Test
  void aKeyThatTheSpaceDoesNotKnowKeepsNothing() {
    makeKey("Teachers");
    var fields = note(UUID.randomUUID(), sealed("x"));
    fields.put("key", "ffffffffffffffff");
    var answer = of("Teachers").post(space("Teachers") + "/notes", fields);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("does not know");
    var faith = of("Faith").post(space("Faith") + "/notes", note(UUID.randomUUID(), sealed("x")));
    assertThat(faith.status()).as("a space without a key").isEqualTo(422);
    assertThat(kept()).isZero();
  }

  @Test
  void theSameNoteTwiceIsOneAndAnothersIdIsNotTaken() {
    makeKey("Teachers");
    makeKey("Faith");
    var id = UUID.randomUUID();
    var first = of("Teachers").post(space("Teachers") + "/notes", note(id, sealed("first")));
    var again = of("Teachers").post(space("Teachers") + "/notes", note(id, sealed("again")));
    assertThat(first.status()).isEqualTo(303);
    assertThat(again.status()).isEqualTo(303);
    assertThat(of("Faith").post(space("Faith") + "/notes", note(id, sealed("theirs"))).status())
        .isEqualTo(404);
    assertThat(kept()).isEqualTo(1);
    assertThat(of("Teachers").get(space("Teachers") + "/" + id + "/sealed").bytes())
        .isEqualTo(sealedBytes("first"));
  }

  @Test
  void aSealedFileComesBackByteForByteAsADownload() {
    makeKey("Teachers");
    var id = UUID.randomUUID();
    byte[] bytes = sealedBytes("a file with <script>alert(1)</script> inside");
    var fields = note(id, "");
    fields.remove("body");
    Reader reader = of("Teachers");
    assertThat(
            reader.upload(space("Teachers") + "/files", "body", "sealed", bytes, fields).status())
        .isEqualTo(303);
    var answer = reader.get(space("Teachers") + "/" + id + "/sealed");
    assertThat(answer.bytes()).isEqualTo(bytes);
    assertThat(answer.headers().get("content-type")).containsExactly("application/octet-stream");
    assertThat(answer.headers().get("content-disposition").getFirst()).startsWith("attachment");
  }

  @Test
  void removingLeavesWhoAndWhenAndNoByte() {
    makeKey("Teachers");
    var id = UUID.randomUUID();
    Reader reader = of("Teachers");
    reader.post(space("Teachers") + "/notes", note(id, sealed("gone")));
    String item = space("Teachers") + "/" + id;
    assertThat(reader.get(item + "/removal").text()).contains("cannot be brought back");
    assertThat(reader.post(item + "/removal", Map.of()).status()).isEqualTo(303);
    assertThat(reader.get(item + "/sealed").status()).isEqualTo(404);
    assertThat(reader.get(item + "/removal").status()).isEqualTo(404);
    assertThat(reader.get(space("Teachers")).text()).contains("Removed by Ana Teachers");
    assertThat(
            OWNER
                .sql("select count(*) from members.space_item where body is not null")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aFullSpaceSaysSoAndKeepsNothingMore() {
    makeKey("Teachers");
    OWNER
        .sql(
            """
            insert into members.space_item (id, organization, key_check, kind, title, body, posted_at, posted_by)
            select gen_random_uuid(), :organization, :key, 'note', decode(repeat('00', 40), 'hex'),
              decode(repeat('00', 40), 'hex'), now(), :by from generate_series(1, 1000)
            """)
        .param("organization", id("Teachers"))
        .param("key", CHECK)
        .param("by", delegates.get("Teachers").id())
        .update();
    var answer =
        of("Teachers").post(space("Teachers") + "/notes", note(UUID.randomUUID(), sealed("x")));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("The space is full");
    assertThat(of("Teachers").get(space("Teachers") + "?page=999").text())
        .contains("Page 20 of 20");
  }

  @Test
  void aKeysCheckIsAllThatIsTakenOfIt() {
    for (String typed : new String[] {"", "xyz", "ABCD-EFGH-JKMN-PQRS", CHECK.toUpperCase()}) {
      var answer = of("Teachers").post(space("Teachers") + "/key", Map.of("check", typed));
      assertThat(answer.status()).as(typed).isEqualTo(422);
    }
    assertThat(of("Faith").post(space("Teachers") + "/key", Map.of("check", CHECK)).status())
        .isEqualTo(403);
    assertThat(of("Teachers").get(space("Teachers")).text()).contains("There is no key yet");
  }
}
