package org.commontable.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.commontable.platform.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages that are the same bytes for everybody without a session, kept for a moment. A commit
 * forgets them all, here and on the other nodes; what changes with time is at most {@link #FRESH}
 * late.
 */
@Component
public class PublicPages {
  public static final Duration FRESH = Duration.ofSeconds(5);

  /** True inside work whose commit changes no public page. */
  private static final ScopedValue<Boolean> QUIET = ScopedValue.newInstance();

  private static final String KEY = Key.class.getName();
  private static final int LONGEST_QUERY = 200;
  private static final long BYTES = 48L << 20;

  private final Clock clock;
  private final AtomicLong era = new AtomicLong();
  private final LongAdder answers = new LongAdder();
  private volatile Runnable others = () -> {};
  private final Cache<Key, Shelved> kept =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((Key key, Shelved shelved) -> shelved.page().weight())
          .expireAfterWrite(6 * FRESH.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
          .build();

  private volatile Together together;

  PublicPages(Clock clock) {
    this.clock = clock;
    this.together = new Together(era.get(), clock.instant());
  }

  /** What a page may differ by. The host stands in printed addresses. */
  record Key(String host, String path, @Nullable String query, String lang) {
    boolean secure() {
      return host.startsWith("https:");
    }
  }

  /**
   * Where a request reads a public page without being anybody: its key, and the era it began in.
   */
  record Reading(Key key, long era, AtomicReference<@Nullable Shelved> claimed) {
    /** Whether or not there is a page now: nobody waits for this reader any longer. */
    void done() {
      Shelved ours = claimed.getAndSet(null);
      if (ours != null) {
        ours.renewed();
      }
    }
  }

  /** Any cookie but the language's may change the page, so such a request is never served here. */
  Optional<Reading> reading(HttpServletRequest request) {
    String method = request.getMethod();
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (!reads || hasOtherCookies(request)) {
      return Optional.empty();
    }
    String query = request.getQueryString();
    if (query != null && query.length() > LONGEST_QUERY) {
      return Optional.empty();
    }
    String host = request.getScheme() + "://" + request.getHeader("Host");
    var key = new Key(host, request.getRequestURI(), query, RequestLanguage.of(request));
    var reading = new Reading(key, era.get(), new AtomicReference<>());
    request.setAttribute(KEY, reading);
    return Optional.of(reading);
  }

  /**
   * The page as it is kept. Empty when this reader makes it: then {@link Reading#done()} says that
   * she has. One reader renews a page that has grown old, and the others still get it; one makes
   * the page that a commit ended, and the others wait for hers, so that a commit among many readers
   * costs one page.
   */
  Optional<KeptPage> find(Reading reading) {
    Shelved shelved = kept.getIfPresent(reading.key());
    if (shelved == null) {
      return Optional.empty();
    }
    if (shelved.isOf(era.get())) {
      return isOld(shelved) && claim(shelved, reading)
          ? Optional.empty()
          : Optional.of(shelved.page());
    }
    if (claim(shelved, reading)) {
      return Optional.empty();
    }
    shelved.awaitRenewal();
    return current(reading.key()).map(Shelved::page);
  }

  /** For whoever cannot make the page: null when somebody has to. */
  @Nullable KeptPage find(Key key) {
    Shelved shelved = kept.getIfPresent(key);
    return shelved == null || !shelved.isOf(era.get()) || (isOld(shelved) && !shelved.isClaimed())
        ? null
        : shelved.page();
  }

  private Optional<Shelved> current(Key key) {
    return Optional.ofNullable(kept.getIfPresent(key)).filter(one -> one.isOf(era.get()));
  }

  private boolean isOld(Shelved shelved) {
    return !shelved.page().isFresh(clock.instant(), FRESH);
  }

  private static boolean claim(Shelved shelved, Reading reading) {
    boolean ours = shelved.claimRenewal();
    if (ours) {
      reading.claimed.set(shelved);
    }
    return ours;
  }

  /** Keeps it if this request reads as nobody and nothing was committed since it began. */
  void keep(HttpServletRequest request, KeptPage page) {
    if (request.getAttribute(KEY) instanceof Reading reading && reading.era() == era.get()) {
      kept.put(reading.key(), new Shelved(page, reading.era()));
    }
  }

  /** What those who read as nobody share now; forgotten when the pages are, and as soon. */
  Together together() {
    Together now = together;
    long current = era.get();
    if (now.era() != current
        || Duration.between(now.since(), clock.instant()).abs().compareTo(FRESH) >= 0) {
      now = new Together(current, clock.instant());
      together = now;
    }
    return now;
  }

  boolean mayKeep(HttpServletRequest request) {
    return request.getAttribute(KEY) instanceof Reading;
  }

  /** Goes up with every commit that may change a page; for what else is kept as pages are. */
  public long era() {
    return era.get();
  }

  /** One was answered beneath the servlets, where nothing else counts. */
  void answered() {
    answers.increment();
  }

  /** How often that was, since the start. */
  public long answers() {
    return answers.sum();
  }

  /** How many are kept, those that a commit ended a moment ago included. */
  public long count() {
    return kept.estimatedSize();
  }

  public void forgetAll() {
    era.incrementAndGet();
  }

  /** After a commit. */
  void committed() {
    if (!QUIET.isBound()) {
      forgetAll();
      others.run();
    }
  }

  /** Runs this after every commit that changes pages. It runs while a reader waits: it must not. */
  public void tellOthers(Runnable tell) {
    others = tell;
  }

  /** Runs what changes no public page: a letter sent, a signature that the counter will count. */
  public static <T, X extends Throwable> T quietly(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(QUIET, true).call(work);
  }

  private static boolean hasOtherCookies(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (!cookie.getName().equals(Cookies.named(request, Cookies.LANGUAGE))) {
          return true;
        }
      }
    }
    return false;
  }
}
