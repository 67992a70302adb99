package org.commontable.campaigns.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commontable.campaigns.Area;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Mailing;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.shared.LocalizedText;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A petition of the campaign for equity that is open for two weeks, and Ana, who signs it. */
abstract class OpenPetition extends Site {
  @Autowired Campaigns campaigns;
  @Autowired Petitions petitions;
  @Autowired Mailing mailing;
  @Autowired Counting counting;
  Petition petition;
  String address;

  @BeforeEach
  void openAPetition() {
    address = "ana-" + UUID.randomUUID() + "@example.org";
    TX.executeWithoutResult(
        status -> {
          var by = UUID.randomUUID();
          var campaign =
              campaigns.draft(
                  Area.EQUITY,
                  both(
                      "Every suspension, school by school", "Cada suspensión, escuela por escuela"),
                  both("Counts and reasons", "Cifras y razones"),
                  by);
          campaigns.publish(campaign.id(), by);
          petition =
              petitions.draft(
                  campaign.id(),
                  new Petitions.Words(
                      both("Publish every suspension", "Publiquen cada suspensión"),
                      both("Each year, in two languages.", "Cada año, en dos idiomas."),
                      both("We ask the board to publish.", "Pedimos a la junta que publique."),
                      both("the Tarrow County Board", "la Junta del Condado de Tarrow")),
                  NOW.plus(Duration.ofDays(14)),
                  by);
          petitions.open(petition.id(), by);
          petition = petitions.find(petition.id()).orElseThrow();
        });
  }

  static LocalizedText both(String english, String spanish) {
    return new LocalizedText("en", Map.of("en", english, "es", spanish));
  }

  Map<String, String> details(String... changes) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", "Ana Ruiz");
    fields.put("email", address);
    fields.put("zip", "40299");
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    return fields;
  }

  Reader.Seen sign(Reader reader, Map<String, String> fields) {
    reader.get(petition.path());
    reader.post(petition.path() + "/check", fields);
    var all = new LinkedHashMap<>(fields);
    all.put("age", "yes");
    return reader.post(petition.path() + "/signatures", all);
  }

  String link(String page) {
    mailing.run();
    var found = Pattern.compile("/" + page + "/[a-z0-9-]+\\.[A-Za-z0-9_-]{32}(?!\\S)");
    for (String letter : lettersTo(address)) {
      var match = found.matcher(letter);
      if (match.find()) {
        return match.group();
      }
    }
    throw new AssertionError("no letter with /" + page + "/: " + lettersTo(address));
  }

  long rows(String state) {
    return JDBC.sql(
            "select count(*) from campaigns.signature where petition = :id and state = :state")
        .param("id", petition.id())
        .param("state", state)
        .query(Long.class)
        .single();
  }

  void signAndCount() {
    sign(nobody(), details());
    var reader = nobody();
    reader.get(link("confirm"));
    reader.post(link("confirm"), Map.of());
    clock.forward(Duration.ofMinutes(1));
    counting.run();
  }
}
