"""Where she is on her way: getting ready, postponed, no longer going, in Japan; and saying so with its day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from intern_desktop.i18n import date_text, language, tr
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.widgets import Field, Notice, Panel, button

_NEXT = {
    "": ("postponed", "departed", "withdrawn"),
    "postponed": ("", "departed", "withdrawn"),
    "withdrawn": ("",),
    "departed": ("",),
}
"""The steps that are open from each state."""


class StatePanel(Panel):
    """A sentence, a day, and a button for each step that is open now. `said` carries the state and its day."""

    said = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._on, self._may = "", date.min, True
        self._says = Notice("info", self, icon="map-pin")
        self._says.setObjectName("own_page_state")
        self.day = DateEdit(self)
        self.day.setObjectName("own_page_state_on")
        self._field = Field(self.day, self)
        self.add(self._says)
        self.add(self._field)
        self._steps: dict[str, QAbstractButton] = {}
        for state in ("postponed", "departed", "withdrawn", ""):
            pressed = button("secondary", parent=self)
            pressed.setObjectName(f"own_page_state_{state or 'back'}")
            pressed.clicked.connect(self._saying(state))
            self._steps[state] = pressed
            self.body.addWidget(pressed, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Bạn đang ở bước nào"
        self.set_title(tr("Where you are on the way"))
        # Translators: above a day; vi: "Từ ngày"
        japanese = "" if language() == "ja" else "{日付|ひづけ}"
        self._field.set_words(tr("From which day"), japanese)
        self.day.retranslate()
        words = {
            # Translators: buttons; vi: "Hoãn bay" / "Đã bay" / "Thôi không đi" / "Chuẩn bị tiếp"
            "postponed": tr("Departure postponed"),
            "departed": tr("Left for Japan"),
            "withdrawn": tr("No longer going"),
            "": tr("Getting ready again"),
        }
        for state, pressed in self._steps.items():
            pressed.setText(words[state])
        self._say()

    def show_state(self, state: str, on: date | None, today: date, *, may: bool) -> None:
        """Show where she is since when. Without `may` she only reads it: her trainers write it down."""
        self._state, self._on, self._may = state, on or today, may
        if not self.day.hasFocus():
            self.day.set_value(today)
        self._field.setVisible(may)
        for step, pressed in self._steps.items():
            pressed.setVisible(may and step in _NEXT[state])
        self._say()

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with the day; "" when nothing is."""
        self._field.set_error(sentence)

    def _say(self) -> None:
        # Translators: vi: "Thầy cô của bạn sẽ ghi khi có thay đổi."
        who = "" if self._may else tr("Your trainers write it down when it changes.")
        self._says.set_text(who, _sentence(self._state, self._on))

    def _saying(self, state: str) -> Callable[[], None]:
        def say() -> None:
            if self.day.wrong() or self.day.value() is None:
                self.show_error(tr("This is not a day. Type it like {example}.", example=self.day.example()))
            else:
                self.said.emit(state, self.day.value())

        return say


def _sentence(state: str, on: date) -> str:
    day = date_text(on, "short")
    if state == "postponed":
        # Translators: vi: "Hoãn bay từ {day}. Trong lúc chờ ngày mới không có việc nào quá hạn; việc đã làm vẫn còn."
        return tr("Postponed since {day}. Nothing is late while a new day is awaited; all that is done stays.", day=day)
    if state == "withdrawn":
        # Translators: vi: "Thôi không đi từ {day}. Việc đã làm vẫn còn, nếu sau này đi lại."
        return tr("No longer going since {day}. All that is done stays, in case of coming back.", day=day)
    if state == "departed":
        # Translators: vi: "Đã bay ngày {day}. Giờ chỉ còn việc của những ngày đầu ở Nhật."
        return tr("Left for Japan on {day}. What is asked now is for the first days there.", day=day)
    # Translators: vi: "Đang chuẩn bị lên đường."
    return tr("Getting ready to leave.")


def told(state: str) -> str:
    """The sentence when it was written down."""
    if state == "postponed":
        # Translators: vi: "Đã ghi: hoãn bay. Khi có ngày mới, các hạn sẽ tự tính lại."
        return tr("Postponed. Once there is a new day, all dates are counted from it.")
    if state == "withdrawn":
        # Translators: vi: "Đã ghi: thôi không đi. Việc đã làm vẫn còn đây."
        return tr("Written down: no longer going. All that is done stays here.")
    # Translators: vi: "Đã ghi: đã bay. Chúc thượng lộ bình an." / "Mừng bạn tiếp tục. Việc đã làm vẫn còn nguyên."
    return tr("Written down. Have a safe journey.") if state else tr("Welcome back. All that was done is still there.")
