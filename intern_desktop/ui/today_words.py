"""What the screen of the day says: the days left, the journey, why a thing matters next, and the cards at the right."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, date_text, language, number_text, tr, trn
from intern_desktop.ui.places import field_name, prefecture_name
from intern_desktop.ui.road import near_day
from intern_desktop.ui.today_next import Next

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.departure.programme import Journey
    from intern_desktop.departure.training_hours import Hours

PRACTISED = ("spoken", "level")
"""Evidence that is got ready for by practising."""


def left_words(left: int | None, state: str) -> str:
    """What follows the number of days, or stands in its place."""
    if state == "postponed":
        # Translators: vi: "Chuyến bay đang hoãn"
        return tr("The departure is postponed")
    if state == "departed" or (left is not None and left < 0):
        # Translators: vi: "Bạn đã bay"
        return tr("You have left")
    if left is None:
        # Translators: vi: "Chưa biết ngày bay"
        return tr("The day of departure is not known yet")
    if left == 0:
        # Translators: vi: "Hôm nay bạn bay"
        return tr("You leave today")
    # Translators: follows the number of days in large type; vi: "ngày nữa bay"; ja: "日で出発"
    return trn("day until departure", "days until departure", left)


def without_clock() -> str:
    """In place of the days left, while the PC's clock cannot be right."""
    # Translators: vi: "Khi đồng hồ của máy đúng lại, số ngày còn lại sẽ hiện ở đây"
    return tr("The days left stand here again once the clock is right")


def about(journey: Journey) -> str:
    """The day, the programme, the field and the prefecture, as far as they are known."""
    from intern_desktop.departure import programme

    day = None if journey.state == "postponed" else journey.departure  # that day holds no longer
    parts = [date_text(day, "full")] if day is not None else []
    parts += [
        plain(programme.name_of(journey.programme)),
        field_name(journey.field),
        prefecture_name(journey.prefecture),
    ]
    return ("・" if language() == "ja" else ", ").join(part for part in parts if part)


def next_of(item: Item, trainer: str, today: date) -> Next:
    """One thing to do next, in words; `trainer` is the name of who sent it back."""
    late = item.state == "overdue"
    # Translators: vi: "Hạn {day}"
    due = "" if item.due is None else tr("Due {day}", day=near_day(item.due, today))
    # Translators: the button beside a thing to say aloud or to learn; vi: "Luyện"
    go = tr("Practise") if item.task.evidence in PRACTISED else ""
    return Next(
        item=item.task.id,
        state=item.state,
        title=title_of(item),
        reason=reason(item, trainer, today),
        due=due,
        late=late,
        go=go,
    )


def title_of(item: Item) -> str:
    """What a thing of the list is called."""
    return plain(chosen(item.task.title))


def reason(item: Item, trainer: str, today: date) -> str:
    """Why this thing comes next: what happened to it, then what it is good for."""
    why = first_sentence(plain(chosen(item.task.why)))
    if item.state == "sent_back" and item.note:
        if trainer:
            # Translators: vi: "{name} trả lại: {note}"
            return tr("{name} sent it back: {note}", name=trainer, note=item.note)
        # Translators: vi: "Thầy cô trả lại: {note}"
        return tr("It was sent back: {note}", note=item.note)
    if item.state == "overdue" and item.due is not None:
        # Translators: vi: "Quá hạn {n} ngày. {why}"
        return trn("{n} day overdue. {why}", "{n} days overdue. {why}", (today - item.due).days, why=why)
    return f"{_news(item.news)}{'' if language() == 'ja' else ' '}{why}".strip()


def _news(news: str) -> str:
    """What happened to a thing, before why it matters."""
    if news == "void":
        # Translators: a paper whose day has lapsed; vi: "Giấy cũ đã hết hạn, cần làm lại."
        return tr("The old one has lapsed.")
    if news == "again":
        # Translators: a thing of the list that was done in an older form; vi: "Việc này nay đòi hỏi khác trước."
        return tr("It asks for something else now.")
    # Translators: vi: "Việc mới thêm vào."
    return tr("New on the list.") if news == "new" else ""


def first_sentence(text: str) -> str:
    """As much as there is room for; the whole stands beside the item in the checklist."""
    found = re.match(r".+?(?:。|[.?](?=\s|$))", text, re.DOTALL)
    return text if found is None else found[0]


def practice_words(cards: int, minutes: int) -> str:
    """How many cards wait, and about how long they take."""
    if not cards:
        # Translators: vi: "Hôm nay không còn từ nào đến hạn."
        return tr("Nothing is due now.")
    # Translators: vi: "{n} thẻ, khoảng {minutes} phút"
    return trn(
        "{n} card, about {minutes} min", "{n} cards, about {minutes} min", cards, minutes=number_text(max(minutes, 1))
    )


def hours_count(hours: Hours) -> str:
    """Hours that count, of those that are asked for."""
    # Translators: vi: "{have} / {wants} giờ"; ja: "{have} / {wants}時間"
    return tr("{have} / {wants} h", have=number_text(hours.counted // 60), wants=number_text(hours.wants // 60))


def hours_words(hours: Hours, enough_on: date | None) -> str:
    """What is missing of the hours, and when they are enough if she goes on like this."""
    if hours.enough:
        # Translators: vi: "Đã đủ giờ."
        return tr("All hours are there.")
    if not hours.missing:
        # Translators: vi: "Đủ giờ rồi; các buổi phải trải trên một tháng trở lên."
        return tr("The hours are there; the lessons must lie at least a month apart.")
    missing = -(-hours.missing // 60)
    # Translators: vi: "Còn {n} giờ."
    said = trn("{n} hour to go.", "{n} hours to go.", missing)
    if enough_on is None:
        return said
    # Translators: after how many hours are to go; vi: "Học đều thì đủ vào {day}."
    then = tr("At this pace they are there on {day}.", day=date_text(enough_on, "short"))
    return f"{said}{'' if language() == 'ja' else ' '}{then}"
