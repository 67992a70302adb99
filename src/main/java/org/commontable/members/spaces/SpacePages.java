package org.commontable.members.spaces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the space, hands out sealed bytes, and the whole of it to take along. */
@Controller
class SpacePages {
  static final String TEMPLATE = "members/space";
  private static final int SIZE = 50;

  private final SpaceDoor door;
  private final Spaces spaces;
  private final People people;
  private final Ids ids;

  SpacePages(SpaceDoor door, Spaces spaces, People people, Ids ids) {
    this.door = door;
    this.spaces = spaces;
    this.people = people;
    this.ids = ids;
  }

  @GetMapping("/members/{slug}/space")
  @May(Act.USE_SPACE)
  Reply show(
      @PathVariable String slug, @RequestParam(defaultValue = "1") int page, Visitor visitor) {
    return Reply.page(TEMPLATE, page(door.through(slug, visitor), page, Form.blank()));
  }

  /** What the page's script opens. Never shown by a browser: its type says nothing. */
  @GetMapping("/members/{slug}/space/{item}/sealed")
  @May(Act.USE_SPACE)
  Reply sealed(@PathVariable String slug, @PathVariable UUID item, Visitor visitor) {
    var organization = door.through(slug, visitor);
    byte[] body =
        spaces.body(organization.id(), item).orElseThrow(() -> new NotFound("item " + item));
    return Reply.file(item + ".sealed", "application/octet-stream", body);
  }

  @GetMapping("/members/{slug}/space/copy")
  @May(Act.USE_SPACE)
  Reply copy(@PathVariable String slug, Visitor visitor) {
    var organization = door.through(slug, visitor);
    return Reply.file(
        organization.slug() + "-space.jsonl",
        "application/jsonl",
        SpaceCopy.of(organization, spaces));
  }

  SpacePage page(Organization organization, int asked, Form form) {
    Map<UUID, String> names = new HashMap<>();
    int last = Math.max(1, (spaces.count(organization.id()) + SIZE - 1) / SIZE);
    int page = Math.clamp(asked, 1, last);
    List<SpaceItem> items = spaces.page(organization.id(), SIZE, (page - 1) * SIZE);
    return new SpacePage(
        organization,
        spaces.keys(organization.id()).stream()
            .map(key -> new SpacePage.Key(key.check(), name(names, key.madeBy()), key.madeAt()))
            .toList(),
        items.stream().map(item -> line(item, names)).toList(),
        page,
        last,
        new SpacePage.Fresh(ids.next(), ids.next()),
        (spaces.bytes(organization.id()) + (1 << 20) - 1) >> 20,
        form);
  }

  RemovalPage removal(Organization organization, SpaceItem item) {
    return new RemovalPage(organization, line(item, new HashMap<>()));
  }

  private SpacePage.Line line(SpaceItem item, Map<UUID, String> names) {
    return new SpacePage.Line(
        item.id().toString(),
        item.key(),
        item.kind(),
        item.title(),
        (item.bytes() + 1023) / 1024,
        name(names, item.postedBy()),
        item.postedAt(),
        item.removedBy().map(by -> name(names, by)),
        item.removedAt());
  }

  private String name(Map<UUID, String> names, UUID person) {
    return names.computeIfAbsent(
        person, id -> people.find(id).map(somebody -> somebody.name()).orElse(""));
  }
}
