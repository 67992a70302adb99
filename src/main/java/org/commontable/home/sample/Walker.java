package org.commontable.home.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A persona at a browser: opens pages of this table, fills in their forms, presses their buttons.
 */
final class Walker {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String address;
  private final String lang;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String at = "/";

  Walker(String address, String lang) {
    this.address = address;
    this.lang = lang;
  }

  /** Where the last page stood. */
  String at() {
    return at;
  }

  Document open(String path) {
    at = path;
    return read(send(request(path).GET().build()), path);
  }

  /**
   * Fills in the form of this page whose action begins with {@code action} and sends it; returns
   * the page it leads to. What is not filled in keeps the value it has on the page.
   */
  Document fill(String path, String action, Map<String, String> filled) {
    return fill(path, action, "", filled);
  }

  /** As above, where several forms have that action: the one that contains these words. */
  Document fill(String path, String action, String words, Map<String, String> filled) {
    return send(open(path), action, words, filled);
  }

  /** As above, on the page that is open. */
  Document send(Document page, String action, String words, Map<String, String> filled) {
    FormElement form =
        page.select("form[method=post]").stream()
            .filter(f -> f.attr("action").startsWith(action) && f.text().contains(words))
            .map(FormElement.class::cast)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no form " + action + " at " + at + ": " + page.text()));
    var values = new LinkedHashMap<String, String>();
    form.formData().forEach(field -> values.put(field.key(), field.value()));
    for (Element button : form.select("button[name]")) {
      values.remove(button.attr("name"));
    }
    values.putAll(filled);
    String body =
        values.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return read(
        send(
            request(form.attr("action"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build()),
        form.attr("action"));
  }

  private Document read(HttpResponse<String> answer, String path) {
    if (answer.statusCode() == 303) {
      return open(answer.headers().firstValue("location").orElse("/"));
    }
    Document page = Jsoup.parse(answer.body());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          path + " answered " + answer.statusCode() + ": " + page.select("main").text());
    }
    return page;
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(address).resolve(path)).header("Accept-Language", lang);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      for (String set : answer.headers().allValues("set-cookie")) {
        List<String> pair = List.of(set.split(";", 2)[0].split("=", 2));
        if (pair.size() < 2 || pair.get(1).isEmpty()) {
          cookies.remove(pair.get(0));
        } else {
          cookies.put(pair.get(0), pair.get(1));
        }
      }
      return answer;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
