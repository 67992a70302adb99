package org.commontable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.commontable.accounts.SetUpKeys;
import org.commontable.home.sample.SampleDoors;
import org.commontable.home.sample.SampleMark;
import org.commontable.home.sample.SampleTable;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.settings.DataOption;
import org.commontable.platform.web.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the table until it is told to stop. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Starts the table: database, pages, jobs. Stops with Ctrl-C.")
final class Start implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the pages. Default: ${DEFAULT-VALUE}.")
  int port;

  @Option(
      names = "--data",
      description =
          "Directory of everything the table keeps. Default: COMMONTABLE_DATA, else commontable-data in your home.")
  @Nullable Path data;

  @Option(
      names = "--sample",
      description = "On an empty table: fills in the invented coalition of Tarrow County.")
  boolean sample;

  @Override
  public Integer call() throws InterruptedException {
    Path directory = DataOption.or(data);
    if (isTaken(port)) {
      return refused("Port " + port + " is taken. Choose another with --port.");
    }
    if (sample) {
      makeSample(directory);
    }
    var application = new SpringApplication(CommontableApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(
        Map.of(
            "server.port",
            port,
            "commontable.data",
            directory.toString(),
            "commontable.sample",
            sample));
    ConfigurableApplicationContext context = application.run();
    String address = context.getBean(Origin.class).address();
    context.getBean(DataDirectory.class).announce(URI.create(address));
    System.out.println("The table is open at " + address + "/");
    SetUpKeys keys = context.getBean(SetUpKeys.class);
    if (keys.needed()) {
      System.out.println(
          "Set it up here (this link opens until the first operator has signed in): "
              + address
              + "/set-up/"
              + keys.renew());
    }
    if (context.getBean(SampleMark.class).stands()) {
      context.getBean(SampleDoors.class).inWords(address).forEach(System.out::println);
    }
    System.out.flush();
    new CountDownLatch(1).await();
    return 0;
  }

  private static int refused(@Nullable String why) {
    System.err.println(why);
    return 1;
  }

  /** Asked before anything is started, so that the answer is one sentence. */
  private static boolean isTaken(int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
      return false;
    } catch (IOException taken) {
      return true;
    }
  }

  /** Invented history is laid before the doors open. */
  private static void makeSample(Path directory) {
    System.out.println("Laying the sample table; this takes a moment …");
    System.out.flush();
    LocalDate today = LocalDate.now(ZoneId.of("America/Kentucky/Louisville"));
    if (!SampleTable.make(CommontableApplication.class, directory, today)) {
      System.out.println(
          "The table in " + directory + " is not empty: it stays as it is, without the sample.");
    }
  }
}
