package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commontable.shared.Direction;
import org.commontable.shared.OneLine;

/**
 * What was typed, and all that is wrong with it. Values are trimmed and kept, so that the page can
 * show the form again; every fault is collected, none is thrown.
 */
public final class Form {
  /** A fault at a field: a message key and its named arguments. */
  public record Fault(String field, String key, List<Object> arguments) {}

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>\"(),;:]+@([^@\\s<>\"(),;:.]+\\.)+[^@\\s<>\"(),;:.]{2,}");

  private final Map<String, List<String>> values;
  private final Map<String, Fault> faults = new LinkedHashMap<>();

  public Form(Map<String, List<String>> values) {
    this.values = new LinkedHashMap<>();
    values.forEach((name, all) -> this.values.put(name, all.stream().map(Form::clean).toList()));
  }

  public static Form blank() {
    return new Form(Map.of());
  }

  /** The form that somebody sent. */
  public static Form sent(HttpServletRequest request) {
    var values = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
    return new Form(values);
  }

  /** A form filled in beforehand. */
  public static Form of(Map<String, String> values) {
    var lists = new LinkedHashMap<String, List<String>>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return new Form(lists);
  }

  /** What was typed, trimmed; empty when nothing was. */
  public String value(String field) {
    List<String> all = values(field);
    return all.isEmpty() ? "" : all.getFirst();
  }

  public List<String> values(String field) {
    return values.getOrDefault(field, List.of());
  }

  public boolean checked(String field) {
    return !value(field).isEmpty();
  }

  /** One line of text; a fault when empty or longer than {@code maxLength} characters. */
  public String required(String field, int maxLength) {
    line(field);
    return requiredText(field, maxLength);
  }

  /** One line of text, or nothing. */
  public Optional<String> optional(String field, int maxLength) {
    line(field);
    return optionalText(field, maxLength);
  }

  /** As {@link #required}, of as many lines as one likes. */
  public String requiredText(String field, int maxLength) {
    String value = value(field);
    if (value.isEmpty()) {
      error(field, "platform.form.required");
    }
    return checked(field, value, maxLength);
  }

  /** As {@link #optional}, of as many lines as one likes. */
  public Optional<String> optionalText(String field, int maxLength) {
    return Optional.of(checked(field, value(field), maxLength)).filter(v -> !v.isEmpty());
  }

  /** The form goes on with the composed line, so that every later reader of the field sees it. */
  private void line(String field) {
    String typed = value(field);
    if (!typed.isEmpty()) {
      OneLine.of(typed)
          .ifPresentOrElse(
              line -> values.put(field, List.of(line)),
              () -> error(field, "platform.form.oneLine"));
    }
  }

  /**
   * The value read by {@code reader}, unless the field has a fault already; an IllegalArgument,
   * DateTime or Number fault becomes {@code errorKey}, and so does a day whose year has not four
   * digits: Java reads years that no table can keep.
   */
  public <T> Optional<T> parsed(String field, Function<String, T> reader, String errorKey) {
    String value = value(field);
    if (value.isEmpty() || fault(field).isPresent()) {
      return Optional.empty();
    }
    try {
      T read = reader.apply(value);
      if (read instanceof LocalDate day && (day.getYear() < 1000 || day.getYear() > 9999)) {
        throw new DateTimeException("year " + day.getYear());
      }
      return Optional.of(read);
    } catch (IllegalArgumentException | DateTimeException notReadable) {
      error(field, errorKey);
      return Optional.empty();
    }
  }

  /** One of these values; a fault otherwise. */
  public String oneOf(String field, List<String> allowed) {
    String value = value(field);
    if (!allowed.contains(value)) {
      error(field, "platform.form.choose");
    }
    return value;
  }

  public String email(String field) {
    String value = required(field, 254);
    // Only what is not too long already: the pattern's time grows with the square of its length.
    if (!value.isEmpty() && fault(field).isEmpty() && !EMAIL.matcher(value).matches()) {
      error(field, "platform.form.email");
    }
    return value;
  }

  /** The first fault of a field stays. */
  public void error(String field, String messageKey, Object... arguments) {
    faults.putIfAbsent(field, new Fault(field, messageKey, List.of(arguments)));
  }

  public boolean ok() {
    return faults.isEmpty();
  }

  public List<Fault> faults() {
    return new ArrayList<>(faults.values());
  }

  public Optional<Fault> fault(String field) {
    return Optional.ofNullable(faults.get(field));
  }

  private String checked(String field, String value, int maxLength) {
    if (Direction.isTurnedIn(value)) {
      error(field, "platform.form.direction");
    }
    if (value.codePointCount(0, value.length()) > maxLength) {
      error(field, "platform.form.tooLong", "max", maxLength);
    }
    return value;
  }

  /** Without control characters other than line breaks; line breaks as one character. */
  private static String clean(String typed) {
    boolean plain = typed.chars().noneMatch(Character::isISOControl);
    return (plain ? typed : CONTROL.matcher(typed.replace("\r\n", "\n")).replaceAll("")).strip();
  }
}
