package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commontable.support.Site;
import org.junit.jupiter.api.AfterEach;

/**
 * A persona walks the whole way in a real browser. Every page looked at is kept as a picture in
 * target/screenshots and checked by axe: nothing serious, nothing critical.
 */
abstract class Walk extends Site {
  private static final Browser BROWSER = launch();
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final Map<Page, Eyes> eyesOf = new java.util.IdentityHashMap<>();

  /** How somebody reads: size, language, with or without scripts. */
  record Eyes(int width, int height, String lang, boolean scripts, boolean dark) {
    static final Eyes DESKTOP = new Eyes(1280, 900, "en-US", true, false);
    static final Eyes PHONE = new Eyes(375, 760, "en-US", true, false);
    static final Eyes SPANISH_PHONE = new Eyes(360, 740, "es-US", true, false);
    static final Eyes SPANISH_PHONE_WITHOUT_SCRIPTS = new Eyes(360, 740, "es-US", false, false);
  }

  Page open(Eyes eyes) {
    var context =
        BROWSER.newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(eyes.width(), eyes.height())
                .setLocale(eyes.lang())
                .setColorScheme(eyes.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(eyes.scripts()));
    contexts.add(context);
    Page page = context.newPage();
    eyesOf.put(page, eyes);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && message.text().contains("Content Security Policy")) {
            throw new AssertionError(message.text());
          }
        });
    return page;
  }

  /** A browser on a busy machine now and then fails to draw once. */
  private static void picture(Page page, Path file) {
    var whole = new Page.ScreenshotOptions().setPath(file).setFullPage(true);
    try {
      page.screenshot(whole);
    } catch (com.microsoft.playwright.PlaywrightException notDrawn) {
      page.screenshot(whole);
    }
  }

  /** Keeps a picture of the page, checks it with axe, and that it fits its width. */
  void look(Page page, String name) throws java.io.IOException {
    Path folder = Files.createDirectories(Path.of("target/screenshots"));
    picture(page, folder.resolve(name + ".png"));
    assertThat(page.content())
        .as("words that are missing on " + name)
        .doesNotContainPattern(">\\s*\\[[a-z]+\\.[A-Za-z0-9.-]+\\]");
    if (!eyesOf.getOrDefault(page, Eyes.DESKTOP).scripts()) {
      return; // axe and measuring need a script; the same page is looked at with scripts too
    }
    var serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(v -> "serious".equals(v.getImpact()) || "critical".equals(v.getImpact()))
                .map(v -> v.getId() + ": " + v.getHelp() + " " + v.getNodes().getFirst().getHtml())
                .toList();
    assertThat(serious).as("axe on " + name + " " + page.url()).isEmpty();
    Object over =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) over).intValue())
        .as("pixels beyond the edge on " + name)
        .isLessThanOrEqualTo(0);
  }

  /** The first link in the newest letter to this address that begins with this path. */
  static String linkTo(String address, String path) {
    var found = Pattern.compile("https?://[^\\s/]+(" + Pattern.quote(path) + "[^\\s]*)");
    return lettersTo(address).stream()
        .map(found::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(m -> m.group(1))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no letter to " + address + " with a link to " + path));
  }

  @AfterEach
  void closeTheBrowserWindows() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }

  private static Browser launch() {
    Path chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("No Chromium: ./commontable test installs it."));
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }
}
