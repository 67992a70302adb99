package org.commontable.home.works;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the operator sees of jobs and letters that do not get on, and what she can do. */
class WorksPageTest extends Table {
  @Autowired Outbox outbox;
  @Autowired private List<Task<?>> jobs;

  private UUID letter;

  @BeforeEach
  void aLetterWasGivenUp() {
    TX.executeWithoutResult(
        status ->
            outbox.post(
                new Letter(
                    "accounts.mail.signIn.kind",
                    null,
                    "gone@example.org",
                    "en",
                    "=1+1 <b>Hello",
                    "SECRET-TEXT",
                    true)));
    letter =
        OWNER
            .sql(
                """
                UPDATE platform.letter SET state = 'failed', attempts = 8, fault = '550 5.1.1 <No such user>'
                WHERE recipient = 'gone@example.org' RETURNING id
                """)
            .query(UUID.class)
            .single();
  }

  @Test
  void theOperatorSeesEverythingOnOnePage() {
    var operator = as(Role.OPERATOR);
    OWNER
        .sql(
            """
            INSERT INTO platform.scheduled_tasks
              (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)
            VALUES ('petition-count', 'recurring', now(), false, now(), 4, 1),
                   ('deliver-letters', 'recurring', now(), false, null, 0, 1)
            """)
        .update();
    OWNER
        .sql(
            "INSERT INTO platform.job_fault VALUES ('petition-count', now(), 'IOException: no <i>')")
        .update();
    var works = operator.get("/works");
    assertThat(works.text())
        .contains(
            "3 things need you",
            "The job petition-count failed 4 times in a row",
            "IOException: no <i>",
            "One letter was given up",
            "PostgreSQL 1",
            "The data directory",
            "One program serves this table",
            "Last backup: none yet",
            "No backup was made yet");
    assertThat(operator.get("/desk").text()).contains("One letter could not be delivered", "Works");
    assertThat(operator.reading("es").get("/works").text())
        .contains("3 asuntos requieren su atención", "Se dejó de intentar una carta");
    assertThat(convener.get("/works").status()).isEqualTo(403);
    assertThat(convener.get("/desk").text()).contains("One letter could not be delivered");
  }

  @Test
  void everyJobSaysWhatItDoes() {
    assertThat(JobWords.KNOWN).containsAll(jobs.stream().map(Task::getName).toList());
    OWNER
        .sql(
            """
            INSERT INTO platform.scheduled_tasks
              (task_name, task_instance, execution_time, picked, consecutive_failures, version)
            VALUES ('deliver-letters', 'recurring', now(), false, 0, 1),
                   ('of-an-older-version', 'recurring', now(), false, 0, 1)
            """)
        .update();
    assertThat(as(Role.OPERATOR).reading("es").get("/works").text())
        .contains("Entrega las cartas", "of-an-older-version");
  }

  @Test
  void aLetterIsTriedAgainOnceAndItIsKnownByWhom() {
    String path = "/outbox/letters/" + letter + "/trying-again";
    var operator = as(Role.OPERATOR);
    var page = operator.get("/outbox?state=failed");
    assertThat(page.text())
        .contains("Failed", "550 5.1.1 <No such user>", "Try again", "Failed (1)")
        .doesNotContain("SECRET-TEXT");
    assertThat(operator.get("/outbox?state=sent").text()).doesNotContain("gone@example.org");
    var form = operator.token();
    assertThat(operator.postWith(form, path, Map.of()).status()).isEqualTo(303);
    assertThat(operator.postWith(form, path, Map.of()).status()).isEqualTo(303);
    assertThat(convener.postAndFollow(path, Map.of()).text())
        .contains("Nothing was left to try again");
    assertThat(
            OWNER
                .sql(
                    "SELECT count(*) FROM platform.letter_again WHERE letter = :id AND person IS NOT NULL")
                .param("id", letter)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(operator.get("/outbox?state=waiting").text()).contains("gone@example.org");
    assertThat(of("Eastside").post(path, Map.of()).status()).isEqualTo(403);
  }

  @Test
  void allThatWereGivenUpAreTriedAgainAtOnce() {
    assertThat(convener.postAndFollow("/outbox/trying-again", Map.of()).text())
        .contains("The letter is on the way again");
    assertThat(convener.postAndFollow("/outbox/trying-again", Map.of("again", "2")).text())
        .contains("Nothing was left");
  }

  @Test
  void theOutboxIsASpreadsheetWithoutTextsAndWithoutFormulas() {
    var csv = convener.get("/outbox.csv?state=failed").body();
    assertThat(csv)
        .contains("gone@example.org", "'=1+1 <b>Hello", "550 5.1.1 <No such user>")
        .doesNotContain("SECRET-TEXT");
    assertThat(convener.get("/outbox.csv?state=%27;DROP").body()).contains("gone@example.org");
  }
}
