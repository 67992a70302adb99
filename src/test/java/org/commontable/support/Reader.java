package org.commontable.support;

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
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Somebody at a browser without JavaScript: keeps cookies, sends forms with the token of the page,
 * never follows by itself.
 */
public final class Reader {
  /** An answer as the reader sees it. */
  public record Seen(int status, Map<String, java.util.List<String>> headers, byte[] bytes) {
    public String body() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    public Document page() {
      return Jsoup.parse(body());
    }

    /** All visible words of the page's main part. */
    public String text() {
      var main = page().selectFirst("main");
      return main == null ? page().text() : main.text();
    }

    public String location() {
      return headers.getOrDefault("location", java.util.List.of("")).getFirst();
    }
  }

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String address;
  private final String lang;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";

  /** At this node, with this session or none. */
  public Reader(String address, String session, String lang) {
    this.address = address;
    this.lang = lang;
    if (!session.isEmpty()) {
      cookies.put("table", session);
    }
  }

  /** The same reader reading this language. */
  public Reader reading(String language) {
    return new Reader(address, cookies.getOrDefault("table", ""), language);
  }

  /** The same browser pressed twice: cookies and last form are the same. */
  public Reader twin() {
    var twin = new Reader(address, "", lang);
    twin.cookies.putAll(cookies);
    twin.token = token;
    return twin;
  }

  public Seen get(String path) {
    return send(request(path).GET().build());
  }

  public Seen head(String path) {
    return send(request(path).method("HEAD", BodyPublishers.noBody()).build());
  }

  /**
   * Sends a form with the token of the last page, or of the desk or sign-in page when none was
   * read.
   */
  public Seen post(String path, Map<String, ?> fields) {
    if (token.isEmpty()) {
      get(cookies.containsKey("table") ? "/desk" : "/sign-in");
    }
    return postWith(token, path, fields);
  }

  /** Sends a form with this token; an empty one is left out. */
  public Seen postWith(String formToken, String path, Map<String, ?> fields) {
    var all = new LinkedHashMap<String, Object>(fields);
    if (!formToken.isEmpty()) {
      all.put("_form", formToken);
    }
    String body =
        all.entrySet().stream()
            .flatMap(
                field ->
                    field.getValue() instanceof Iterable<?> many
                        ? java.util.stream.StreamSupport.stream(many.spliterator(), false)
                            .map(value -> pair(field.getKey(), value))
                        : java.util.stream.Stream.of(pair(field.getKey(), field.getValue())))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Sends a form and reads the page it leads to. */
  public Seen postAndFollow(String path, Map<String, ?> fields) {
    Seen answer = post(path, fields);
    if (answer.status() != 303) {
      throw new AssertionError(
          "expected 303 from " + path + ", saw " + answer.status() + ": " + answer.text());
    }
    return get(answer.location());
  }

  /** Sends one file as multipart/form-data. */
  public Seen upload(
      String path, String field, String fileName, byte[] file, Map<String, String> fields) {
    if (token.isEmpty()) {
      get(cookies.containsKey("table") ? "/desk" : "/sign-in");
    }
    String boundary = "commontable-test-boundary";
    var out = new java.io.ByteArrayOutputStream();
    var all = new LinkedHashMap<>(fields);
    all.put("_form", token);
    all.forEach(
        (name, value) ->
            out.writeBytes(
                ("--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    out.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"; filename=\""
                + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(file);
    out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(out.toByteArray()))
            .build());
  }

  public String token() {
    return token;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
            .header("Accept-Language", lang);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Seen send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
      for (String set : answer.headers().allValues("set-cookie")) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
          cookies.remove(pair[0]);
        } else {
          cookies.put(pair[0], pair[1]);
        }
      }
      var seen = new Seen(answer.statusCode(), answer.headers().map(), answer.body());
      if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
        var field = seen.page().selectFirst("input[name=_form]");
        if (field != null) {
          token = field.val();
        }
      }
      return seen;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String pair(String name, Object value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
  }
}
