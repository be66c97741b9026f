"""The top of a candidate's page: her name and the way back, the walk along the class, and three figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from intern_desktop.i18n import date_text, number_text, tr, trn
from intern_desktop.ui import person_words, style
from intern_desktop.ui.widgets import Button, Notice, Panel, TitleRow, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.person_reading import Seen

_NAME = 0.3
_TOGETHER = "\u2060"
"""Between the signs of a Japanese name beside other words no line may end."""
SILENT = 5
"""Days without any news after which it is told in amber."""


class PersonTitle(TitleRow):
    """`back` leads to where one came from; `stepped` carries -1 or 1."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = 0
        self.back = self.add_back()
        self._walk, self._place = QWidget(self), label("small", self)
        self.before, self.after = (
            Button("quiet", "", printed, self, printed_only=True) for printed in ("Alt ↑", "Alt ↓")
        )
        self.way = button("secondary", "map-pin", parent=self)
        self.print = button("secondary", "printer", "Ctrl+P", self)
        self.confirm = button("primary", "check", "F9", self)
        named = {
            "back": self.back,
            "place": self._place,
            "before": self.before,
            "after": self.after,
            "way": self.way,
            "print": self.print,
            "confirm": self.confirm,
        }
        for name, thing in named.items():
            thing.setObjectName(f"person_{name}")
        for arrow, key in ((self.before, "Alt+Up"), (self.after, "Alt+Down")):
            arrow.set_size("height_compact")
            arrow.setShortcut(key)
        walk = QHBoxLayout(self._walk)
        walk.setContentsMargins(0, 0, 0, 0)
        walk.setSpacing(0)
        for thing in (self.before, self.after, self._place):
            walk.addWidget(thing)
        for thing in (self._walk, self.way, self.print, self.confirm):
            self.add(thing)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))

    def retranslate(self, *, narrow: bool) -> None:
        """Write every word anew; with little room the buttons that are told by their picture lose their words."""
        # Translators: a small arrow; vi: "Về danh sách"
        self.back.setAccessibleName(tr("Back to where you came from"))
        self.back.setToolTip(self.back.accessibleName())
        # Translators: vi: "Người trước", "Người sau"
        self.before.setAccessibleName(tr("The person before"))
        self.after.setAccessibleName(tr("The next person"))
        # Translators: a button that opens a candidate's way to Japan; vi: "Hành trình"
        way = tr("Way to Japan")
        # Translators: a button; it prints what is still missing; vi: "In tờ còn thiếu"
        paper = tr("Print what is missing")
        self._show_waiting(self._waiting)
        self.print.setText("" if narrow else paper)
        self.print.print_key("" if narrow else "Ctrl+P")
        for made, words in ((self.way, way), (self.print, paper)):
            made.setAccessibleName(words)
            made.setToolTip(words)
        for arrow in (self.before, self.after):
            arrow.setToolTip(arrow.accessibleName())

    def set_words(self, title: str, context: str = "") -> None:
        """Her name comes before everything beside it, as far as a third of the row is enough for it."""
        super().set_words(title, context)
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another third."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        wanted = self.title.fontMetrics().horizontalAdvance(self.title.text()) + 2
        self.title.setMinimumWidth(min(wanted, int(self.width() * _NAME)))

    def show_place(self, at: int, count: int) -> None:
        """Which of how many she is in the order one came from, counted from 1; nothing where she is alone."""
        self._place.setText(tr("{at} of {count}", at=number_text(at), count=number_text(count)) if at else "")
        for arrow in (self.before, self.after):
            arrow.setVisible(count > 1)

    def show_waiting(self, waiting: int, *, may: bool) -> None:
        """How many things the filled button confirms; it is gone while there are none."""
        self.confirm.setVisible(may and waiting > 0)
        self._show_waiting(waiting)

    def _show_waiting(self, waiting: int) -> None:
        self._waiting = waiting
        # Translators: a button; vi: "Xác nhận {n} việc"
        self.confirm.setText(trn("Confirm {n} thing", "Confirm {n} things", waiting))


class Figure(Panel):
    """A few muted words and a number that stands out, in either order."""

    def __init__(self, name: str, parent: QWidget | None = None, *, large: bool = False) -> None:
        super().__init__(parent, padding="m")
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.number, self.words = label("figure" if large else "section", self), label("body", self)
        self.aside = label("small", self)
        self.number.setObjectName(f"{name}_number")
        self.words.setObjectName(f"{name}_words")
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        for thing in (self.number, self.words) if large else (self.words, self.number):
            row.addWidget(thing)
        row.addWidget(self.aside)
        self.body.addStretch(1)
        self.add(row)
        self.body.addStretch(1)

    def show_figure(self, number: str, words: str, aside: str = "") -> None:
        """Show these; an empty number takes no room."""
        for thing, said in ((self.number, number), (self.words, words), (self.aside, aside)):
            thing.setText(said)
            thing.setVisible(bool(said))
        self.setAccessibleName(" ".join(part for part in (words, number, aside) if part))


class Figures(QWidget):
    """Days left, what is confirmed, the last news, and whether the programme's dates hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.share = Figure("person_left", self, large=True), Figure("person_share", self)
        self.news, self.standing = Figure("person_news", self), Notice("good", self)
        self.standing.setObjectName("person_standing")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(style.space("m"))
        self._grid.setColumnStretch(3, 1)
        for at, thing in enumerate((self.left, self.share, self.news)):
            self._grid.addWidget(thing, 0, at)
        self._beside: bool | None = None
        self.fold(beside=True)

    def fold(self, *, beside: bool) -> None:
        """The sentence about the programme beside the figures, or below them."""
        if beside == self._beside:
            return
        self._beside = beside
        self._grid.removeWidget(self.standing)
        if beside:
            self._grid.addWidget(self.standing, 0, 3, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._grid.addWidget(self.standing, 1, 0, 1, 4)

    def show_person(self, seen: Seen) -> None:
        """Show hers."""
        number, words = person_words.departure_words(seen)
        day = seen.journey.departure
        self.left.show_figure(number, words, date_text(day, "short") if number and day is not None else "")
        fields = {"done": number_text(seen.share.confirmed), "required": number_text(seen.share.required)}
        # Translators: before the numbers "26 / 42"; vi: "Đã xác nhận"
        self.share.show_figure(f"{fields['done']} / {fields['required']}", tr("Confirmed"))
        # Translators: before "today" or "9 days ago": when something last came from this candidate; vi: "Tin gần nhất"
        self.news.show_figure(person_words.news_words(seen.silent), tr("Last news"))
        late = seen.silent is not None and seen.silent > SILENT and not seen.departed
        self.news.number.set_tone("caution" if late else "")
        self._show_standing(seen)

    def _show_standing(self, seen: Seen) -> None:
        from intern_desktop.departure.programme import day_of_rule, japanese_of

        verdict, name = seen.standing.verdict, _TOGETHER.join(japanese_of(seen.journey.programme))
        self.standing.setVisible(not seen.departed and seen.journey.state != "withdrawn")
        self.standing.set_kind({"holds": "good", "watch": "caution"}.get(verdict, "danger"))
        if verdict != "holds":
            self.standing.set_text(seen.standing.sentence, name and f"{name}.")
            return
        # Translators: {programme} is 技能実習 or 育成就労; vi: "Kịp diện {programme}."
        strong = tr("The dates of {programme} hold.", programme=name)
        if seen.journey.programme == "titp" and seen.journey.plan_filed is not None:
            days = {"filed": date_text(seen.journey.plan_filed, "short")}
            days["by"] = date_text(day_of_rule("titp.entry_last"), "short")
            # Translators: vi: "Kế hoạch nộp {filed}, vào Nhật trước hết {by}."
            self.standing.set_text(tr("The plan was filed on {filed}; entry by {by}.", **days), strong)
        else:
            self.standing.set_text("", strong)
