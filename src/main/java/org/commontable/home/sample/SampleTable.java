package org.commontable.home.sample;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.commontable.accounts.SetUpKeys;
import org.commontable.campaigns.Rounds;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.evidence.invented.InventedMeasures;
import org.commontable.evidence.invented.InventedPlaces;
import org.commontable.members.Coalitions;
import org.commontable.platform.time.SampleClock;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the sample on an empty table: the application runs once with the sample's own clock,
 * without jobs and on a port of its own, and the cast fills in its forms. Then it stops; the table
 * is served as any other.
 */
public final class SampleTable {
  private SampleTable() {}

  /** True when the sample was made; false when the table was not empty, which stays untouched. */
  public static boolean make(Class<?> application, Path data, LocalDate today) {
    var app = new SpringApplication(application);
    app.setBannerMode(Banner.Mode.OFF);
    app.setDefaultProperties(
        Map.of(
            "server.port",
            0,
            "server.address",
            "127.0.0.1",
            "commontable.data",
            data.toString(),
            "commontable.sample-clock",
            true,
            "db-scheduler.enabled",
            false));
    try (ConfigurableApplicationContext context = app.run()) {
      if (context.getBean(Coalitions.class).current().founded().isPresent()) {
        return false;
      }
      SampleClock clock = context.getBean(SampleClock.class);
      tell(
          context,
          new StageClock() {
            @Override
            public Instant now() {
              return clock.instant();
            }

            @Override
            public void to(Instant instant) {
              clock.to(instant);
            }
          },
          today);
      return true;
    }
  }

  /**
   * Tells the story on a running, empty table; its clock must stand more than 76 days before today.
   */
  public static void tell(ApplicationContext context, StageClock clock, LocalDate today) {
    var transaction = context.getBean(TransactionTemplate.class);
    String key = transaction.execute(status -> context.getBean(SetUpKeys.class).renew());
    String port = context.getEnvironment().getProperty("local.server.port", "0");
    var stage =
        new Stage(
            "http://127.0.0.1:" + port,
            clock,
            context.getBean(JdbcClient.class),
            today,
            context.getBean(Rounds.class)::run);
    Imports imports = context.getBean(Imports.class);
    Runnable evidence =
        () ->
            transaction.executeWithoutResult(
                status -> {
                  InventedFiles.importInto(imports, Cast.CONVENER);
                  InventedPlaces.importInto(imports, Cast.CONVENER);
                  InventedMeasures.importInto(imports, Cast.CONVENER);
                });
    new TarrowCounty(stage).tell(key == null ? "" : key, evidence);
    transaction.executeWithoutResult(status -> context.getBean(SampleMark.class).set());
    stage.burnLetters();
  }
}
