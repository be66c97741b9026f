"""What the screen of the day says about a journey that is not simply ahead, and about a clock that cannot be right."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui.widgets import EmptyState

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.programme import Journey
    from intern_desktop.ui.today_facts import Facts

_FIRST_DAYS = "first-14-days"
"""The page of the guide for whoever has just come."""


class Standing(NamedTuple):
    """A sentence about the journey in a notice of this kind, with one way out: its words, and the page it opens."""

    kind: str = "info"
    sentence: str = ""
    way_out: str = ""
    target: tuple[str, str] = ("own_page", "journey")


class StatePage(QWidget):
    """In place of the whole day: no journey is known yet, or she goes no more. One sentence, one way out."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today_state")
        self._empty = EmptyState("map-pin", self)
        self._empty.setObjectName("today_no_journey")
        self._empty.pressed.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)

    def retranslate(self) -> None:
        """What stands there before anything is known."""
        self._empty.set_words(
            # Translators: vi: "Bạn đi diện nào, bao giờ bay?"
            tr("Which programme do you go under, and when do you leave?"),
            tr("With that the days left, the dates and what to do next are shown here. You may change it at any time."),
            # Translators: vi: "Điền hành trình của bạn"
            tr("Fill in your journey"),
        )

    def show_state(self, journey: Journey) -> bool:
        """Show what there is to say; False when the day itself is to be shown."""
        self.retranslate()
        if journey.state == "withdrawn":
            self._empty.set_words(
                # Translators: vi: "Bạn đã thôi không đi nữa"
                tr("You are no longer going"),
                # Translators: vi: "Mọi việc đã làm vẫn được giữ. Nếu bạn lại đi, ghi lại hành trình ở trang của bạn."
                tr("Everything you have done is kept. If you go after all, say so on your page."),
                # Translators: vi: "Mở trang của bạn"
                tr("Open your page"),
            )
            return True
        return not (journey.programme or journey.departure or journey.state)

    def put_focus(self) -> None:
        """Begin at the way out."""
        way = self._empty.findChild(QWidget, "today_no_journey_button")
        if way is not None:
            way.setFocus()


def standing_of(facts: Facts | None) -> Standing:
    """What matters about the journey itself: its state, a day that is over, or dates that do not fit its programme."""
    from intern_desktop.departure import due, programme

    if facts is None:
        return Standing()
    journey, today = facts.journey, facts.today
    if journey.state == "postponed":
        # Translators: vi: "Chuyến bay của bạn đang hoãn. Khi có ngày mới, bạn ghi vào trang của bạn."
        sentence = tr("Your departure is postponed. When there is a new day, write it on your page.")
        return Standing("info", sentence, tr("Open your page"))
    if journey.state == "departed" or due.departed(journey, today):
        # Translators: vi: "Bên dưới là việc của những ngày đầu ở Nhật. Nếu ngày bay đổi, bạn sửa ở trang của bạn."
        sentence = tr("Below is what the first days in Japan ask. If the flight was moved, change it on your page.")
        # Translators: a link to the page of the guide about the first 14 days; vi: "Đọc về 14 ngày đầu"
        return Standing("info", sentence, tr("Read about the first 14 days"), ("guide", _FIRST_DAYS))
    found = programme.standing(journey, today)
    if not found.sentence and journey.departure is None:
        # Translators: vi: "Khi biết ngày bay, bạn ghi vào trang của bạn, rồi các hạn tính theo ngày đó."
        sentence = tr("Once you know the day, write it on your page; what is due is counted from it.")
        return Standing("info", sentence, tr("Open your page"))
    if not found.sentence:
        return Standing()
    way_out = "" if journey.programme else tr("Open your page")
    return Standing("danger" if found.verdict == "fails" else "caution", found.sentence, way_out)


def clock_words(doubt: str, today: date, newest: datetime | None) -> tuple[str, str]:
    """What is wrong with the clock and what to do, and the sentence that stands out before it."""
    if doubt == "behind" and newest is not None and newest.date() > today:
        # Translators: vi: "Lần ghi gần nhất là ngày {newest}. Không mất gì cả. Hãy chỉnh ngày giờ của máy."
        words = tr(
            "The last thing was written down on {newest}. Nothing is lost. Please set the PC's date and time.",
            newest=date_text(newest.date(), "short"),
        )
    else:
        # Translators: vi: "Không mất gì cả. Hãy chỉnh ngày giờ của máy rồi ghi tiếp, hoặc nhờ thầy cô."
        words = tr("Nothing is lost. Set the PC's date and time before you go on, or ask your trainer.")
    # Translators: vi: "Đồng hồ của máy chỉ ngày {today}, có vẻ không đúng."
    return words, tr("The PC's clock says {today}, which cannot be right.", today=date_text(today, "short"))
