package org.commontable.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.rules.Quorum;
import org.commontable.meetings.Channel;
import org.commontable.members.Organization;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.picture.Middle;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.picture.Seat;
import org.commontable.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** The round table of a meeting: who is here and how, or who will come. */
final class RollPicture {
  private RollPicture() {}

  /**
   * @param counted how many of them have a vote
   */
  static RoundTable of(
      List<Organization> members,
      int counted,
      Map<UUID, Channel> shown,
      boolean here,
      boolean over,
      Quorum.Count count,
      Visitor visitor,
      Ui ui) {
    var seats =
        members.stream()
            .map(
                member ->
                    seat(member, shown.get(member.id()), here, visitor.speaksFor(member.id()), ui))
            .toList();
    Object[] numbers = {"here", count.counted(), "members", counted, "needed", count.needed()};
    String when = !here ? "come" : over ? "were" : "here";
    return RoundTable.roll(
        seats,
        Middle.of(
            ui.t("meetings.roll.count", numbers),
            ui.t("meetings.roll." + when, numbers),
            ui.t("meetings.roll.needed", numbers)),
        ui.t("meetings.roll.sentence." + when, numbers));
  }

  private static Seat seat(
      Organization member, @Nullable Channel channel, boolean here, boolean you, Ui ui) {
    if (channel == null) {
      var seat = new Seat(member.name(), member.shortName(), Mark.ABSENT, member.path(), you);
      return here ? seat : seat.withWord(ui.t("meetings.roll.unsaid"));
    }
    var mark =
        switch (channel) {
          case ROOM -> Mark.ROOM;
          case VIDEO -> Mark.WEB;
          case PHONE -> Mark.PHONE;
          case PAPER -> Mark.PAPER;
        };
    return new Seat(member.name(), member.shortName(), mark, member.path(), you);
  }
}
