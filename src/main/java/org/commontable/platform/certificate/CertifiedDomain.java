package org.commontable.platform.certificate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.database.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * A domain with a certificate that holds: at the start, else there is no start; and from then on,
 * renewed 30 days before it ends. Each machine has its own, so no job of the database does it.
 */
public final class CertifiedDomain implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CertifiedDomain.class);
  private static final Duration BEFORE = Duration.ofDays(30);
  private static final Duration LOOK = Duration.ofHours(6);

  private final Domain domain;
  private final Door door;
  private final CertificateFile file;
  private final Clock clock;
  private @Nullable Thread keeping;

  private CertifiedDomain(Domain domain, Door door, CertificateFile file, Clock clock) {
    this.domain = domain;
    this.door = door;
    this.file = file;
    this.clock = clock;
  }

  public static CertifiedDomain open(Domain domain, Path data) {
    return open(domain, data, Clock.systemUTC());
  }

  static CertifiedDomain open(Domain domain, Path data, Clock clock) {
    PrivateFiles.folder(data);
    var file = new CertificateFile(PrivateFiles.folder(data.resolve("secrets")));
    var door = Door.open(domain);
    var certified = new CertifiedDomain(domain, door, file, clock);
    try {
      if (!file.holdsAfter(clock.instant(), domain.name())) {
        certified.ask();
      }
      return certified;
    } catch (RuntimeException refused) {
      door.close();
      throw refused;
    }
  }

  public Domain domain() {
    return domain;
  }

  /** Nothing while there is none for this name. */
  public Optional<Instant> expires() {
    return file.certificate(domain.name()).map(it -> it.getNotAfter().toInstant());
  }

  SslBundle bundle() {
    var pem = PemSslStoreDetails.forCertificate(file.pem()).withPrivateKey(file.pem());
    return SslBundle.of(new PemSslStoreBundle(pem, null));
  }

  /** True when there is a new one. The old one serves on when this fails; the log says why. */
  boolean renewIfDue() {
    if (file.holdsAfter(clock.instant().plus(BEFORE), domain.name())) {
      return false;
    }
    try {
      ask();
      return true;
    } catch (DataRefused failed) {
      LOG.warn(
          "The certificate of {} ends {} and could not be renewed; tried again in 6 hours. {}",
          domain.name(),
          expires().map(Instant::toString).orElse("now"),
          failed.getMessage());
      return false;
    }
  }

  /** Looks every six hours, which no authority finds too often. */
  void keep(Consumer<SslBundle> renewed) {
    keeping =
        Thread.ofVirtual()
            .name("certificate")
            .start(
                () -> {
                  try {
                    while (true) {
                      if (renewIfDue()) {
                        renewed.accept(bundle());
                      }
                      Thread.sleep(LOOK);
                    }
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  @Override
  public void close() {
    if (keeping != null) {
      keeping.interrupt();
    }
    door.close();
  }

  int plainPort() {
    return door.port();
  }

  private void ask() {
    new Asking(domain, door, file).now();
  }
}
