package org.commontable.members.spaces;

import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes what a browser has sealed: a key's check, a note, a file; and removes. */
@Controller
class KeepInSpace {
  private static final int LONGEST_NOTE = 300_000;
  private static final int LARGEST_FILE = 8_500_000;

  private final SpaceDoor door;
  private final Spaces spaces;
  private final SpacePages pages;

  KeepInSpace(SpaceDoor door, Spaces spaces, SpacePages pages) {
    this.door = door;
    this.spaces = spaces;
    this.pages = pages;
  }

  @GetMapping("/members/{slug}/space/key")
  @May(Act.MAKE_SPACE_KEY)
  Reply explain(@PathVariable String slug, Visitor visitor) {
    return Reply.page(
        "members/space-key", pages.page(door.through(slug, visitor), 1, Form.blank()));
  }

  @PostMapping("/members/{slug}/space/key")
  @May(Act.MAKE_SPACE_KEY)
  Reply make(@PathVariable String slug, Form form, Visitor visitor) {
    var organization = door.through(slug, visitor);
    String check = form.required("check", 16);
    if (!check.matches("[0-9a-f]{16}")) {
      form.error("check", "members.space.key.none");
      return Reply.invalid("members/space-key", pages.page(organization, 1, form));
    }
    spaces.made(organization.id(), check, visitor.mustBeSomebody().id());
    return Reply.seeOther(organization.path() + "/space", "members.space.key.made");
  }

  @PostMapping("/members/{slug}/space/notes")
  @May(Act.USE_SPACE)
  Reply note(@PathVariable String slug, Form form, Visitor visitor) {
    return keep(slug, "note", form, decode(form.value("body")), LONGEST_NOTE, visitor);
  }

  @PostMapping("/members/{slug}/space/files")
  @May(Act.USE_SPACE)
  Reply file(
      @PathVariable String slug,
      Form form,
      @RequestParam(name = "body", required = false) @Nullable MultipartFile body,
      Visitor visitor)
      throws IOException {
    boolean tooLarge = body != null && body.getSize() > LARGEST_FILE;
    byte[] sealed = body == null || tooLarge ? new byte[0] : body.getBytes();
    if (tooLarge) {
      form.error("sealed", "members.space.tooLarge", "megabytes", LARGEST_FILE / 1_000_000);
    }
    return keep(slug, "file", form, sealed, LARGEST_FILE, visitor);
  }

  @GetMapping("/members/{slug}/space/{item}/removal")
  @May(Act.USE_SPACE)
  Reply ask(@PathVariable String slug, @PathVariable UUID item, Visitor visitor) {
    var organization = door.through(slug, visitor);
    return Reply.page(
        "members/space-removal",
        pages.removal(
            organization,
            spaces
                .find(organization.id(), item)
                .filter(kept -> !kept.removed())
                .orElseThrow(() -> new NotFound("item " + item))));
  }

  @PostMapping("/members/{slug}/space/{item}/removal")
  @May(Act.USE_SPACE)
  Reply remove(@PathVariable String slug, @PathVariable UUID item, Visitor visitor) {
    var organization = door.through(slug, visitor);
    if (spaces.find(organization.id(), item).isEmpty()) {
      throw new NotFound("item " + item);
    }
    spaces.remove(organization.id(), item, visitor.mustBeSomebody().id());
    return Reply.seeOther(organization.path() + "/space", "members.space.removed");
  }

  private Reply keep(String slug, String kind, Form form, byte[] body, int most, Visitor visitor) {
    var organization = door.through(slug, visitor);
    byte[] title = decode(form.value("title"));
    String key = form.value("key");
    var id = form.parsed("id", UUID::fromString, "members.space.notSealed");
    if (id.isEmpty()
        || !Sealed.looksSealed(title)
        || !Sealed.looksSealed(body)
        || title.length > 4096
        || body.length > most) {
      form.error("sealed", "members.space.notSealed");
    } else if (spaces.keys(organization.id()).stream()
        .noneMatch(known -> known.check().equals(key))) {
      form.error("sealed", "members.space.otherKey");
    } else if (!fits(organization.id(), body.length)) {
      form.error(
          "sealed",
          "members.space.full",
          "megabytes",
          Spaces.MOST_BYTES >> 20,
          "items",
          Spaces.MOST_ITEMS);
    }
    if (!form.ok()) {
      return Reply.invalid(SpacePages.TEMPLATE, pages.page(organization, 1, form));
    }
    var by = visitor.mustBeSomebody().id();
    boolean ours =
        spaces.keep(id.get(), organization.id(), key, kind, title, body, by)
            || spaces.find(organization.id(), id.get()).isPresent();
    if (!ours) {
      throw new NotFound("item " + id.get());
    }
    return Reply.seeOther(organization.path() + "/space", "members.space.kept." + kind);
  }

  private boolean fits(UUID organization, int bytes) {
    var size = spaces.sizeBeforeKeeping(organization);
    return size.items() < Spaces.MOST_ITEMS && size.bytes() + bytes <= Spaces.MOST_BYTES;
  }

  /** Nothing when it is not base 64, which no sealed text is either. */
  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
