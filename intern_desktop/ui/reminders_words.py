"""The sentences of reminders: what is, and nothing about what was not done."""

from __future__ import annotations

from collections.abc import Sequence

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, number_text, tr, trn


def session(begins: str) -> str:
    """A session begins soon."""
    # Translators: vi: "Buổi học bắt đầu {time}. Đến nơi, bạn bấm “Tôi đã đến” ở trang Hôm nay."
    return tr("The session begins at {time}. When you are there, press “I have arrived” on Today.", time=begins)


def due(titles: Sequence[dict[str, str]]) -> str:
    """Something is due tomorrow; with several, the first and how many more."""
    first, more = plain(chosen(titles[0])), len(titles) - 1
    if more:
        # Translators: vi: "Hạn ngày mai: {title}, và {n} việc nữa."
        return trn("Due tomorrow: {title}, and {n} more.", "Due tomorrow: {title}, and {n} more.", more, title=first)
    # Translators: vi: "Hạn ngày mai: {title}."
    return tr("Due tomorrow: {title}.", title=first)


def words(cards: int, minutes: int) -> str:
    """Cards wait."""
    # Translators: vi: "Có {n} thẻ từ đến hạn, ôn khoảng {minutes} phút là xong."
    return trn(
        "{n} card of words waits; it takes about {minutes} min.",
        "{n} cards of words wait; they take about {minutes} min.",
        cards,
        minutes=number_text(max(minutes, 1)),
    )


def tomorrow(begins: str) -> str:
    """The evening before a course day."""
    # Translators: vi: "Mai học từ {time}. Soạn đồ cho ngày mai từ tối nay thì sáng sẽ thong thả."
    return tr("Tomorrow begins at {time}. With the bag packed tonight the morning is easy.", time=begins)
