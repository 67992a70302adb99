package org.commontable.evidence.facts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the numbers in a file of facts stand for.
 *
 * @param variants which measures a row holds, by slot; rows of one file may differ in that
 */
public record Keys(
    String layout,
    int version,
    List<String> places,
    List<Integer> years,
    List<Group> groups,
    List<Map<String, String>> dimensions,
    List<Measure> measures,
    List<List<Integer>> variants,
    List<NamedPlace> names) {

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(layout);
    out.writeInt(version);
    texts(out, places);
    out.writeInt(years.size());
    for (int year : years) {
      out.writeShort(year);
    }
    out.writeInt(groups.size());
    for (Group group : groups) {
      out.writeUTF(group.word());
      out.writeUTF(group.counts().orElse(""));
      out.writeBoolean(group.known());
    }
    out.writeInt(dimensions.size());
    for (Map<String, String> one : dimensions) {
      map(out, one);
    }
    out.writeInt(measures.size());
    for (Measure measure : measures) {
      out.writeUTF(measure.dataset());
      out.writeUTF(measure.name());
      out.writeUTF(measure.unit());
      out.writeUTF(measure.group().orElse(""));
      map(out, measure.dimensions());
      out.writeBoolean(measure.by().isPresent());
      texts(out, measure.by().orElse(List.of()));
    }
    out.writeInt(variants.size());
    for (List<Integer> variant : variants) {
      out.writeInt(variant.size());
      for (int measure : variant) {
        out.writeInt(measure);
      }
    }
    out.writeInt(names.size());
    for (NamedPlace name : names) {
      out.writeUTF(name.place());
      out.writeShort(name.year());
      out.writeUTF(name.name());
      map(out, name.about());
    }
  }

  static Keys read(DataInputStream in) throws IOException {
    String layout = in.readUTF();
    int version = in.readInt();
    List<String> places = texts(in);
    List<Integer> years = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      years.add((int) in.readShort());
    }
    List<Group> groups = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      groups.add(new Group(in.readUTF(), some(in.readUTF()), in.readBoolean()));
    }
    List<Map<String, String>> dimensions = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      dimensions.add(map(in));
    }
    List<Measure> measures = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String dataset = in.readUTF();
      String name = in.readUTF();
      String unit = in.readUTF();
      Optional<String> group = some(in.readUTF());
      Map<String, String> own = map(in);
      boolean narrowed = in.readBoolean();
      List<String> by = texts(in);
      measures.add(
          new Measure(
              dataset, name, unit, group, own, narrowed ? Optional.of(by) : Optional.empty()));
    }
    List<List<Integer>> variants = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      List<Integer> variant = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        variant.add(in.readInt());
      }
      variants.add(variant);
    }
    List<NamedPlace> names = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      names.add(new NamedPlace(in.readUTF(), in.readShort(), in.readUTF(), map(in)));
    }
    return new Keys(layout, version, places, years, groups, dimensions, measures, variants, names);
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void map(DataOutputStream out, Map<String, String> map) throws IOException {
    out.writeInt(map.size());
    for (var entry : map.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }

  private static Map<String, String> map(DataInputStream in) throws IOException {
    Map<String, String> map = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      map.put(in.readUTF(), in.readUTF());
    }
    return map;
  }
}
