"""What is said on a candidate's page: what blocks and what it stops, why a confirmation does not hold, her history."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from intern_desktop.furigana import plain
from intern_desktop.i18n import N_, chosen, date_text, time_text, tr, trn
from intern_desktop.ui.road import near_day

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.departure.said import Line
    from intern_desktop.ui.person_reading import Seen

_STOPS = {
    # Translators: what a missing paper stops; vi: "Thiếu giấy này thì hồ sơ và visa chưa làm được."
    "documents": N_("Without it the papers and the visa cannot go on."),
    # Translators: vi: "Thiếu giấy khám thì hồ sơ chưa nộp được."
    "health": N_("Without the check-up the application cannot be filed."),
}
_BROKEN = {
    # Translators: vi: "Dấu xác nhận này đã bị sửa sau khi ký, nên không được tính. Xem giấy rồi xác nhận lại."
    "changed": N_(
        "This confirmation was changed after it was signed, so it does not count. Look at it and confirm it anew."
    ),
    # Translators: vi: "Dấu xác nhận này không phải do thầy cô nào của trung tâm ký, nên không được tính."
    "stranger": N_("No trainer of this centre signed this confirmation, so it does not count. Confirm it anew."),
    # Translators: vi: "Người xác nhận đã nghỉ trước ngày đó, nên dấu này không được tính. Xem giấy rồi xác nhận lại."
    "left": N_("Who confirmed this had already left the centre by then, so it does not count. Confirm it anew."),
}


def title_of(item: Item) -> str:
    """The plain title of a thing of her list."""
    return plain(chosen(item.task.title))


def block_sentence(item: Item, seen: Seen) -> str:
    """Since when it blocks, and what it stops."""
    if item.news == "unproven":
        check = seen.broken.get(item.task.id)
        return tr(_BROKEN.get("stranger" if check is None else check.verdict, _BROKEN["stranger"]))
    if item.state == "sent_back":
        return _sent_back(item, seen)
    stops = tr(_STOPS[item.task.group]) if item.task.group in _STOPS else ""
    if item.news in ("void", "again"):
        # Translators: vi: "Ngày đã ghi không còn dùng được." / "Việc này đã đổi nên cần làm lại."
        why = (
            tr("The day written down no longer holds.")
            if item.news == "void"
            else tr("It has changed since it was done.")
        )
        return _joined(why, stops)
    if item.due is None:
        return stops
    late = (seen.today - item.due).days
    fields = {"day": date_text(item.due, "short")}
    # Translators: vi: "Hạn {day}, quá {n} ngày."
    since = trn("It was due on {day}, {n} day ago.", "It was due on {day}, {n} days ago.", late, **fields)
    return _joined(since, stops)


def _sent_back(item: Item, seen: Seen) -> str:
    day = "" if item.decided_at is None else near_day(item.decided_at.date(), seen.today)
    fields = {"name": seen.names.get(item.decided_by, "") or tr("Somebody"), "day": day}
    if item.note:
        # Translators: vi: "{name} trả lại {day}: {note}"
        return tr("{name} sent it back on {day}: {note}", note=item.note, **fields)
    # Translators: vi: "{name} trả lại {day}."
    return tr("{name} sent it back on {day}.", **fields)


def _joined(*sentences: str) -> str:
    return " ".join(one for one in sentences if one)


def news_words(silent: int | None) -> str:
    """How long ago anything came from her."""
    if silent is None:
        # Translators: nothing ever came from this candidate; vi: "chưa có tin"
        return tr("nothing yet")
    if silent <= 0:
        # Translators: when something last came from her; vi: "hôm nay"
        return tr("today")
    if silent == 1:
        # Translators: vi: "hôm qua"
        return tr("yesterday")
    # Translators: vi: "{n} ngày trước"
    return trn("{n} day ago", "{n} days ago", silent)


def history_line(line: Line, titles: Mapping[str, str], names: Mapping[str, str]) -> str:
    """Who said what, without the moment."""
    who = names.get(line.author, "") or tr("Somebody")
    if line.kind == "roll":
        return _roll_line(line, who)
    if line.kind == "journey":
        # Translators: vi: "{name} sửa hành trình"
        return tr("{name} changed the way to Japan", name=who)
    return _mark_line(line, who, titles)


def _mark_line(line: Line, who: str, titles: Mapping[str, str]) -> str:
    fields = {"name": who, "title": titles.get(line.about, line.about)}
    verdict, note = line.fields.get("verdict"), str(line.fields.get("note") or "")
    if verdict == "confirmed":
        # Translators: vi: "{name} xác nhận: {title}"
        return tr("{name} confirmed: {title}", **fields)
    if verdict == "sent_back":
        # Translators: vi: "{name} trả lại: {title}. {note}"
        return tr("{name} sent back: {title}. {note}", note=note, **fields)
    if line.fields.get("claim"):
        # Translators: vi: "{name} báo xong: {title}"
        return tr("{name} reported as done: {title}", **fields)
    if "claim" in line.fields:
        # Translators: vi: "{name} bỏ dấu đã xong: {title}"
        return tr("{name} took the mark away: {title}", **fields)
    # Translators: vi: "{name} rút lại lời đã nói: {title}"
    return tr("{name} took back what was said: {title}", **fields)


def _roll_line(line: Line, who: str) -> str:
    fields = {"name": who, "day": _day_of(line.about)}
    came, reason = str(line.fields.get("came") or ""), str(line.fields.get("reason") or "")
    verdict = str(line.fields.get("verdict") or "")
    if not verdict:
        # Translators: the trainer's roll call; vi: "{name} bỏ điểm danh ngày {day}"
        said = tr("{name} took back the roll of {day}", **fields)
    elif verdict == "absent":
        # Translators: vi: "{name} ghi vắng ngày {day}"
        said = tr("{name} wrote: absent on {day}", **fields)
    elif verdict == "excused":
        # Translators: vi: "{name} ghi có phép ngày {day}"
        said = tr("{name} wrote: excused on {day}", **fields)
    elif verdict == "late":
        # Translators: vi: "{name} ghi muộn ngày {day}"
        said = tr("{name} wrote: late on {day}", **fields)
    else:
        # Translators: vi: "{name} ghi có mặt ngày {day}"
        said = tr("{name} wrote: present on {day}", **fields)
    return ", ".join(part for part in (said, came, reason) if part)


def _day_of(iso: str) -> str:
    try:
        return date_text(date.fromisoformat(iso), "short")
    except ValueError:
        return iso


def moment_text(line: Line, today: date) -> str:
    """When something was said, as "23/11 17:05"."""
    return f"{near_day(line.at.date(), today)} {time_text(line.at)}"


def departure_words(seen: Seen) -> tuple[str, str]:
    """The large figure with what it counts; "" where there is no number to show."""
    from intern_desktop.i18n import number_text

    journey = seen.journey
    if journey.state == "postponed":
        day = "" if journey.state_on is None else date_text(journey.state_on, "short")
        return "", tr("Postponed since {day}.", day=day)
    if journey.state == "withdrawn":
        day = "" if journey.state_on is None else date_text(journey.state_on, "short")
        return "", tr("No longer going since {day}.", day=day)
    if journey.state == "departed":
        return "", in_japan_words(journey.state_on or journey.departure)
    if seen.days is None or journey.departure is None:
        # Translators: vi: "Chưa có ngày bay"
        return "", tr("No day of departure yet")
    if seen.days < 0:
        return "", passed_words(journey.departure)
    # Translators: after a large number; vi: "ngày nữa bay"
    return number_text(seen.days), trn("day until departure", "days until departure", seen.days)


def in_japan_words(day: date | None) -> str:
    """She is in Japan, as somebody noted."""
    if day is None:
        # Translators: vi: "Đã ở Nhật."
        return tr("In Japan.")
    # Translators: vi: "Đã ở Nhật từ {day}."
    return tr("In Japan since {day}.", day=date_text(day, "short"))


def passed_words(day: date) -> str:
    """The day of departure is over, and nobody noted that she left."""
    # Translators: vi: "Ngày bay {day} đã qua, chưa ai ghi là đã bay."
    return tr("The departure of {day} is over, and nobody noted that it took place.", day=date_text(day, "short"))
