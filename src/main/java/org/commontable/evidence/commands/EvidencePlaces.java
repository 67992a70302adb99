package org.commontable.evidence.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.PlaceList;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evidence places --district 275}: the state, districts, schools that the files know. */
@Command(
    name = "places",
    mixinStandardHelpOptions = true,
    description = "Places of the published files, with their names, numbers and addresses.")
final class EvidencePlaces implements Callable<Integer> {
  private record Answer(List<KnownPlace> places, List<PlaceCatalogue.Unjoined> unjoined) {}

  @Mixin private AtTable table = new AtTable();

  @Option(
      names = "--district",
      paramLabel = "275",
      description = "this district and its schools. Default: the state and all districts")
  private @Nullable String district;

  @Option(names = "--find", paramLabel = "WORDS", description = "places that fit these words")
  private @Nullable String words;

  @Option(names = "--all", description = "every place, all schools too")
  private boolean all;

  @Option(names = "--csv", description = "as CSV instead of JSON")
  private boolean csv;

  @Override
  public Integer call() {
    Answer answer = table.ask(this::ask);
    return table.answer(csv, () -> PlaceList.csv(answer.places()), () -> json(answer));
  }

  private static String json(Answer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("places", answer.places().stream().map(PlaceList::json).toList());
    json.put("count", answer.places().size());
    json.put("unjoined", answer.unjoined().stream().map(EvidencePlaces::json).toList());
    return JsonText.of(json);
  }

  private Answer ask(EvidenceData room) {
    room.transaction().executeWithoutResult(tx -> room.places().ensure());
    PlaceBook book = room.places().book();
    return new Answer(chosen(book), room.places().unjoined());
  }

  private List<KnownPlace> chosen(PlaceBook book) {
    if (words != null) {
      return book.search(words);
    }
    if (district != null) {
      String code = district;
      if (book.find(code).filter(it -> code.length() == 3).isEmpty()) {
        throw table.refused(
            "No published file knows a district \"" + code + "\". Write its three digits, 275.");
      }
      return book.all().stream().filter(it -> it.district().equals(code)).toList();
    }
    return book.all().stream().filter(it -> all || !it.isSchool()).toList();
  }

  private static Map<String, Object> json(PlaceCatalogue.Unjoined it) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", it.file());
    json.put("line", it.line());
    json.put("text", it.text());
    return json;
  }
}
