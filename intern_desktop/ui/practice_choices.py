"""How somebody wants to practise, kept on this PC: in which directions, how much a day, and which deck was last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.practice_said import JAPANESE, LISTEN, MEANING
from intern_desktop.ui.widgets import Panel, Segmented, label

if TYPE_CHECKING:  # the queue is imported when somebody comes to practise
    from intern_desktop.departure.practice import Limits

_NAME = "practice-ways"
DIRECTIONS = (MEANING, JAPANESE, LISTEN)
NEW, REVIEWS = (0, 5, 10, 20), (30, 60, 100, 200)
"""What may be chosen: new cards a day, and cards that come again."""


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """What she chose; where nothing was, every way with ten new cards a day. `deck` is "" for all."""

    directions: tuple[str, ...] = DIRECTIONS
    new: int = 10
    reviews: int = 60
    deck: str = ""

    def limits(self, *, voice: bool) -> Limits:
        """The same as the queue wants it."""
        from intern_desktop.departure.practice import Limits

        return Limits(self.new, self.reviews, listens=voice and LISTEN in self.directions, ways=self.directions)


def kept(commands: Commands) -> Choices:
    """What was chosen on this PC; the usual where nothing was or it cannot be read."""
    from intern_desktop.departure import practice

    session = commands.session
    if session is None:
        return Choices()
    limits = practice.limits(commands.local, session.person)
    ways, _, deck = (commands.local.get(_NAME, session.person) or "").partition("/")
    directions = tuple(one for one in DIRECTIONS if one in ways.split(",")) or DIRECTIONS
    return Choices(directions=directions, new=limits.new, reviews=limits.reviews, deck=deck)


def keep(commands: Commands, choices: Choices) -> bool:
    """Keep them on this PC; whether the disk took it. What it refused is told."""
    from intern_desktop.departure import practice

    session = commands.session
    if session is None:
        return False
    try:
        practice.set_limits(commands.local, session.person, choices.new, choices.reviews, choices.directions)
        commands.local.set(_NAME, f"{','.join(choices.directions)}/{choices.deck}", session.person)
    except UserError as problem:
        commands.told.emit(str(problem), False)
        return False
    return True


class ChoicesPanel(Panel):
    """Check boxes for the directions and two rows of numbers. `changed` carries the new choices."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_choices")
        self._choices, self._voice = Choices(), True
        self._ways = {way: QCheckBox(self) for way in DIRECTIONS}
        self._listen_why = label("small", self, wraps=True)
        self._new, self._reviews = Segmented(self), Segmented(self)
        self._new_words, self._review_words = label("small", self, wraps=True), label("small", self, wraps=True)
        self._names()
        self._lay_out()
        for way in self._ways.values():
            way.clicked.connect(self._on_way)
        self._new.changed.connect(self._on_number)
        self._reviews.changed.connect(self._on_number)

    def show_choices(self, choices: Choices, *, voice: bool) -> None:
        """These hold; without a voice nothing can be listened to."""
        self._choices, self._voice = choices, voice
        for way, box in self._ways.items():
            box.setChecked(way in choices.directions and (voice or way != LISTEN))
        self._ways[LISTEN].setEnabled(voice)
        self._listen_why.setVisible(not voice)
        self._new.set_value(str(choices.new))
        self._reviews.set_value(str(choices.reviews))

    def retranslate(self) -> None:
        """Every word."""
        # Translators: vi: "Cách luyện"
        self.set_title(tr("How you practise"))
        # Translators: vi: "Thấy tiếng Nhật, nhớ nghĩa"
        self._ways[MEANING].setText(tr("See Japanese, recall the meaning"))
        # Translators: vi: "Thấy nghĩa, gõ hay nói tiếng Nhật"
        self._ways[JAPANESE].setText(tr("See the meaning, type or say the Japanese"))
        # Translators: vi: "Nghe tiếng Nhật, nhớ nghĩa"
        self._ways[LISTEN].setText(tr("Hear Japanese, recall the meaning"))
        # Translators: vi: "Máy này chưa có giọng tiếng Nhật. Trong Windows: Cài đặt, Thời gian và ngôn ngữ, Giọng nói."
        self._listen_why.setText(
            tr("This PC has no Japanese voice yet. In Windows: Settings, Time and language, Speech.")
        )
        # Translators: vi: "Thẻ mới mỗi ngày, nhiều nhất"
        self._new_words.setText(tr("New cards a day, at most"))
        # Translators: vi: "Thẻ ôn lại mỗi ngày, nhiều nhất"
        self._review_words.setText(tr("Cards that come again a day, at most"))
        for numbers, words, values in ((self._new, self._new_words, NEW), (self._reviews, self._review_words, REVIEWS)):
            numbers.set_options([(str(value), number_text(value)) for value in values])
            numbers.setAccessibleName(words.text())
        self.show_choices(self._choices, voice=self._voice)

    def _on_way(self) -> None:
        """One direction always stays: the last one cannot be taken away."""
        ways = tuple(way for way in DIRECTIONS if self._ways[way].isChecked())
        if not self._voice and LISTEN in self._choices.directions:
            ways = (*ways, LISTEN)
        if not [way for way in ways if way != LISTEN or self._voice]:
            self.show_choices(self._choices, voice=self._voice)
            return
        self._tell(msgspec.structs.replace(self._choices, directions=ways))

    def _on_number(self) -> None:
        new, reviews = int(self._new.value()), int(self._reviews.value())
        self._tell(msgspec.structs.replace(self._choices, new=new, reviews=reviews))

    def _tell(self, choices: Choices) -> None:
        self._choices = choices
        self.changed.emit(choices)

    def _names(self) -> None:
        for way, box in self._ways.items():
            box.setObjectName(f"practice_way_{way}")
        self._listen_why.setObjectName("practice_no_voice")
        self._new.setObjectName("practice_new")
        self._reviews.setObjectName("practice_reviews")

    def _lay_out(self) -> None:
        self.body.setSpacing(style.space("s"))
        for box in self._ways.values():
            self.add(box)
        self.add(self._listen_why)
        for words, numbers in ((self._new_words, self._new), (self._review_words, self._reviews)):
            row = QHBoxLayout()
            row.setSpacing(style.space("m"))
            row.addWidget(words, 1)
            row.addWidget(numbers)
            self.add(row)
