package org.commontable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.commontable.accounts.SetUpKeys;
import org.commontable.home.sample.SampleDoors;
import org.commontable.home.sample.SampleMark;
import org.commontable.home.sample.SampleTable;
import org.commontable.platform.certificate.CertifiedDomain;
import org.commontable.platform.certificate.Domain;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataOpening;
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
  @Option(names = "--port", description = "Port of the pages. Default: 8080; 443 with --domain.")
  @Nullable Integer chosenPort;

  @Option(
      names = "--domain",
      paramLabel = "NAME",
      description =
          "Obtains a certificate for this name and serves by HTTPS. Ports 80 and 443 of the name must lead here.")
  String domain = "";

  @Option(
      names = "--accept-terms",
      description = "You accept the terms of the certificate authority (Let's Encrypt).")
  boolean acceptTerms;

  @Option(
      names = "--http-port",
      defaultValue = "80",
      description = "With --domain: where to be asked whether the name is ours. Default: 80.")
  int plainPort;

  @Option(
      names = "--data",
      description =
          "Directory of everything the table keeps. Default: COMMONTABLE_DATA, else commontable-data in your home.")
  @Nullable Path data;

  @Option(
      names = "--sample",
      description = "On an empty table: fills in the invented coalition of Tarrow County.")
  boolean sample;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Reads a few pages by itself and stops: the JVM learns from it how to start.")
  boolean rehearse;

  @Override
  public Integer call() throws InterruptedException {
    Path directory = DataOption.or(data);
    var named =
        rehearse
            ? Optional.<Domain>empty()
            : Domain.of(
                domain, acceptTerms, plainPort, chosenPort == null ? 443 : chosenPort, directory);
    int port = chosenPort != null ? chosenPort : named.isPresent() ? 443 : 8080;
    String closed = whyClosed(port);
    if (closed != null) {
      return refused(closed);
    }
    if (sample) {
      makeSample(directory);
    }
    var certified = named.map(it -> CertifiedDomain.open(it, directory));
    certified.ifPresent(it -> Runtime.getRuntime().addShutdownHook(new Thread(it::close)));
    var application = new SpringApplication(CommontableApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    var properties = new HashMap<String, Object>();
    properties.put("server.port", port);
    properties.put("commontable.data", directory.toString());
    properties.put("commontable.sample", sample);
    if (rehearse) {
      properties.put("server.address", "127.0.0.1");
    }
    certified.ifPresent(
        it -> {
          properties.put("server.ssl.bundle", "domain");
          properties.put("commontable.address", it.domain().address());
          application.addInitializers(
              context -> context.getBeanFactory().registerSingleton("certifiedDomain", it));
        });
    application.setDefaultProperties(properties);
    ConfigurableApplicationContext context;
    try (var opening = DataOpening.of(directory)) {
      application.addInitializers(
          it -> it.getBeanFactory().registerSingleton("dataOpening", opening));
      context = application.run();
    }
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
    if (rehearse) {
      Rehearsal.visit(address);
      return 0;
    }
    Rehearsal.soon(directory);
    new CountDownLatch(1).await();
    return 0;
  }

  private static int refused(@Nullable String why) {
    System.err.println(why);
    return 1;
  }

  /** Asked before anything is started, so that the answer is one sentence. */
  private static @Nullable String whyClosed(int port) {
    if (port < 0 || port > 65_535) {
      return "There is no port " + port + ": choose one from 1 to 65535 with --port.";
    }
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
      return null;
    } catch (IOException e) {
      return String.valueOf(e.getMessage()).contains("ermission")
          ? "Port "
              + port
              + " cannot be opened: below 1024 that needs a right; deploy/commontable.service gives it."
          : "Port " + port + " is taken. Choose another with --port.";
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
