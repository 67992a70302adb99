package org.commontable.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commontable.measures.Bounds;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.measures.RiskRatio;
import org.commontable.platform.i18n.Words;
import org.jspecify.annotations.Nullable;

/** A figure as JSON: for the command line and for download. */
public final class FigureJson {
  private FigureJson() {}

  public static Map<String, @Nullable Object> of(Figure figure, Words words) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.putAll(side(figure.group()));
    Map<String, @Nullable Object> reference = new LinkedHashMap<>();
    reference.put("group", figure.citation().reference().word());
    reference.putAll(side(figure.reference()));
    json.put("reference", reference);
    json.put("ratio", figure.ratio().map(FigureJson::ratio).orElse(null));
    json.put("interval", figure.ratio().map(FigureJson::interval).orElse(null));
    json.put("unit", words.t("evidence." + figure.citation().indicator() + ".unit"));
    json.put("status", figure.status().name().toLowerCase(Locale.ROOT));
    String reason = reason(figure, words);
    if (reason != null) {
      json.put("reason", reason);
    }
    json.put("sources", sources(figure));
    return json;
  }

  private static Map<String, @Nullable Object> side(Side side) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    Side.Known known = side instanceof Side.Known shown ? shown : null;
    json.put("value", known == null ? null : known.rate().value());
    json.put("numerator", known == null ? null : known.rate().events());
    json.put("denominator", known == null ? null : known.rate().population());
    return json;
  }

  private static @Nullable Object ratio(RiskRatio ratio) {
    return switch (ratio.value()) {
      case Ratio.Finite(var value) -> value;
      case Ratio.NoComparisonEvents _ -> "Infinity";
      case Ratio.NotDefined _ -> null;
    };
  }

  private static @Nullable Object interval(RiskRatio ratio) {
    if (!(ratio.interval() instanceof Interval interval)) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("method", interval.method().word());
    json.put("level", interval.level());
    json.put("lower", interval.lower());
    json.put("upper", interval.upper());
    return json;
  }

  private static @Nullable String reason(Figure figure, Words words) {
    if (figure.why().isPresent()) {
      return words.t("evidence.hidden." + figure.why().get().word());
    }
    return figure.ratio().map(RiskRatio::interval).orElse(null)
            instanceof Bounds.None(Bounds.Reason why)
        ? words.t("evidence.bounds." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        : null;
  }

  private static List<Object> sources(Figure figure) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, List<Long>> lines = new LinkedHashMap<>();
    for (SourceRow row : figure.sources()) {
      names.put(row.sha256(), row.file());
      lines.computeIfAbsent(row.sha256(), hash -> new ArrayList<>()).add(row.line());
    }
    List<Object> sources = new ArrayList<>();
    names.forEach(
        (hash, file) -> {
          Map<String, @Nullable Object> source = new LinkedHashMap<>();
          source.put("file", file);
          source.put("sha256", hash);
          source.put("rows", lines.get(hash));
          sources.add(source);
        });
    return sources;
  }
}
