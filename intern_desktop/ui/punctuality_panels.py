"""The panels of punctuality: the curve with its sentence, four weeks one can leaf through, what to say in Japan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import punctuality_words, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.punctuality_facts import WEEKS, Shown
from intern_desktop.ui.punctuality_say import SayBox
from intern_desktop.ui.punctuality_table import SessionTable
from intern_desktop.ui.punctuality_weeks import Weeks
from intern_desktop.ui.widgets import Panel, button, label, line

if TYPE_CHECKING:  # a heavy import, when the chart is first seen
    from intern_desktop.ui.punctuality_curve import PunctualityCurve


_AIM_UP_TO = 1.1
"""Text size up to which the aim stands beside the heading."""


class CurvePanel(Panel):
    """A heading by the strength, a sentence, and the curve, or with F8 its table. It is built when first seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._now = True
        self._curve: PunctualityCurve | None = None
        self.body.setSpacing(style.space("s"))
        self.aim = label("small", self)
        self.sentence = label("muted", self, wraps=True)
        self.sentence.setObjectName("punctuality_sentence")
        self.switch = button("quiet", key="F8", parent=self)
        self.switch.setShortcut(QKeySequence())
        self.switch.setObjectName("punctuality_switch")
        self.switch.set_size("height_compact")
        self.switch.clicked.connect(self.toggle)
        self.table, self._stack, self._empty = SessionTable(self), QStackedWidget(self), QWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self._stack.setMinimumHeight(style.px(150))
        self.add_beside_title(self.aim)
        self.add_beside_title(self.switch)
        self.add(self.sentence)
        self.add(self._stack, 1)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.toggle)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: muted, beside the heading of the curve; vi: "mục tiêu: có mặt trước 5 phút"
        self.aim.setText(tr("the aim: five minutes before"))
        self.table.retranslate()
        self._name_switch()
        self.restyle()

    def show_curve(self, shown: Shown, *, now: bool) -> None:
        """Show this; `now` says that its end is today."""
        self._shown, self._now = shown, now
        counted = bool(shown.curve)
        self.set_title(punctuality_words.headline(shown.share) if counted else punctuality_words.headline(0))
        self.sentence.setText(punctuality_words.sentence(shown.records, shown.back))
        self.switch.setVisible(bool(shown.records))
        self._fill()

    def toggle(self) -> None:
        """The table in place of the curve, or back."""
        if self._shown is None or not self._shown.records:
            return
        table = not self.shows_table()
        self._stack.setCurrentIndex(1 if table else 0)
        self._name_switch()
        self._fill()
        if table:
            self.table.setFocus()
        elif self._curve is not None:
            self._curve.setFocus()

    def shows_table(self) -> bool:
        """Whether the table is shown in place of the curve."""
        return self._stack.currentIndex() == 1

    def restyle(self) -> None:
        """At large text the heading needs the room of the aim beside it."""
        self.aim.setVisible(style.factor() <= _AIM_UP_TO)

    def showEvent(self, event: QShowEvent) -> None:
        """Build the curve when it is first seen."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._shown is None or not self.isVisible():
            return
        if self.shows_table():
            self.table.show_sessions(self._shown)
        elif self._shown.curve:
            self._drawn().show_curve(self._shown, now=self._now)
        if self._curve is not None:
            self._curve.setVisible(bool(self._shown.curve))

    def _drawn(self) -> PunctualityCurve:
        if self._curve is None:
            from intern_desktop.ui.punctuality_curve import PunctualityCurve

            self._curve = PunctualityCurve(self)
            self._curve.setObjectName("punctuality_curve")
            self._stack.insertWidget(0, self._curve)
            self._stack.removeWidget(self._empty)
            self._stack.setCurrentIndex(0)
        return self._curve

    def _name_switch(self) -> None:
        # Translators: a button that shows a chart's data as a table, and back; vi: "xem bằng bảng", "xem bằng hình"
        self.switch.setText(tr("as a picture") if self.shows_table() else tr("as a table"))


class WeeksPanel(Panel):
    """Four weeks of cells; `moved` asks for the four before them or after them, in weeks back."""

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setSpacing(style.space("s"))
        self.weeks = Weeks(self)
        self.weeks.setObjectName("punctuality_weeks")
        self.earlier, self.later = (
            button("quiet", "arrow-left", parent=self),
            button("quiet", "arrow-right", parent=self),
        )
        for way, name, weeks in ((self.earlier, "earlier", WEEKS), (self.later, "later", -WEEKS)):
            way.setObjectName(f"punctuality_{name}")
            way.set_size("height_compact")
            way.clicked.connect(lambda _on=False, weeks=weeks: self.moved.emit(weeks))
            self.add_beside_title(way)
        self.add(self.weeks)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: two buttons with an arrow; vi: "Bốn tuần trước đó", "Bốn tuần sau đó"
        for way, words in ((self.earlier, tr("The four weeks before")), (self.later, tr("The four weeks after"))):
            way.setAccessibleName(words)
            way.setToolTip(words)
        self.weeks.retranslate()

    def show_weeks(self, shown: Shown, today: date, *, back: int) -> None:
        """Show these; `back` counts the leaves back from now."""
        # Translators: a heading; minutes stand in the cells; vi: "Bốn tuần gần đây, số phút", "Bốn tuần, số phút"
        self.set_title(tr("Four weeks, in minutes") if back else tr("The last four weeks, in minutes"))
        self.weeks.show_weeks(shown, today)
        self.earlier.setEnabled(shown.has_earlier)
        self.later.setEnabled(back > 0)


class SayingPanel(QWidget):
    """What to do and to say when one will be late: call first, then a sentence in Japanese that can be heard."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commands = commands
        self.title, self.words = label("body", self, bold=True, wraps=True), label("muted", self, wraps=True)
        self.say = SayBox("late_sentence", self)
        self.read = button("link_small", parent=self)
        self.read.setObjectName("punctuality_page")
        self.read.clicked.connect(lambda: commands.open_page.emit("guide", "five-minutes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addSpacing(style.space("s"))
        column.addWidget(line(self))
        column.addSpacing(style.space("s"))
        for thing in (self.title, self.words, self.say):
            column.addWidget(thing)
        column.addWidget(self.read)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Nếu sẽ đến muộn"
        self.title.setText(tr("If you will be late"))
        # Translators: vi: "Gọi trước giờ làm, nói giờ sẽ tới. Ở Nhật, người ta đợi bạn có mặt trước giờ vài phút."
        self.words.setText(
            tr("Call before work begins and say when you will come. In Japan people are there a few minutes before.")
        )
        self.say.retranslate()
        # Translators: what it means; vi: "Tàu trễ nên tôi đến muộn khoảng 10 phút. Tôi thành thật xin lỗi."
        meaning = tr("The train is delayed, so I will be about ten minutes late. I am sorry.")
        self.say.show_sentence(punctuality_words.LATE, meaning)
        # Translators: a link to a page of the guide; vi: "Đọc vì sao năm phút"
        self.read.setText(tr("Read why five minutes"))

    def show_link(self) -> None:
        """Offer to hear the sentence where the system has a Japanese voice."""
        self.say.offer_voice()

    def stop(self) -> None:
        """Nothing is spoken any more."""
        self.say.stop()
