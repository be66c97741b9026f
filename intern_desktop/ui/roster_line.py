"""One row of a list of names in full: both records side by side, each fault with its cell, and the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import roster_words, style
from intern_desktop.ui.choice_card import ChoiceCard
from intern_desktop.ui.course_list_words import KINDS
from intern_desktop.ui.widgets import Label, Panel, badge, label, repolish

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roster_plan import Line
    from intern_desktop.departure.list_row import Fault

_TONES = {"doubtful": "caution", "wrong": "danger"}
_COMPARED = ("name", "name_passport", "name_kana", "birth", "code", "class", "group", "programme", "departure")
_MOST_CARDS = 5
_SAME = "same:"


class RosterLine(Panel):
    """`chosen` carries the row of the sheet and what was decided about it; `left` leads back to the table."""

    chosen = Signal(int, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roster_line")
        self._line: Line | None = None
        self._badge = badge("plain", self)
        self._badge.setObjectName("roster_line_kind")
        self._title, self._said = label("section", self, wraps=True), label("body", self, wraps=True)
        self._title.setObjectName("roster_line_title")
        self._said.setObjectName("roster_line_said")
        self._grid, self._cells = QGridLayout(), list[Label]()
        self._grid.setHorizontalSpacing(style.space("m"))
        self._grid.setVerticalSpacing(style.space("xs"))
        self._group = QButtonGroup(self)
        self._cards = [ChoiceCard(parent=self) for _ in range(_MOST_CARDS)]
        self.body.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._title)
        self.add(self._said)
        self.add(self._grid)
        for at, card in enumerate(self._cards, 1):
            card.setObjectName(f"roster_choose_{at}")
            self._group.addButton(card)
            self.add(card)
            card.clicked.connect(lambda _on=False, at=at: self.choose(at))
        self._foot = label("small", self, wraps=True)
        self.body.addStretch(1)
        self.add(self._foot)

    def retranslate(self) -> None:
        """Write every word anew."""
        for card in self._cards:
            card.setAccessibleName(tr("Leave it out"))
        # Translators: vi: "Dòng nghi ngờ chưa chọn thì được để lại. Ghi xong vẫn hoàn tác được bằng Ctrl+Z."
        self._foot.setText(tr("A doubtful row without a choice is left out. Ctrl+Z takes back what was written."))

    def show_line(self, line: Line | None, decided: str, place: tuple[int, int] = (0, 0)) -> None:
        """Show a line, what was decided about it ("" for nothing yet), and which of the doubtful ones it is."""
        self._line = line
        self.setVisible(line is not None)
        if line is None:
            return
        self._write_badge(line, place)
        row = number_text(line.row)
        # Translators: a heading; vi: "Dòng {row}: cùng một người?" / "Dòng {row}"
        same = tr("Row {row}: the same person?", row=row)
        self._title.setText(same if line.likes else tr("Row {row}", row=row))
        told = [] if line.likes else [*line.doubts]
        said = [_told(one) for one in (*line.faults, *told, *line.doubts[1:] * bool(line.likes), *line.remarks)]
        if line.kind == "new" and not said:
            said = [roster_words.outcome(line)]
        self._said.setText("\n".join(said))
        self._said.setVisible(bool(said))
        self._write_grid(line)
        self._write_cards(line, decided)
        self._foot.setVisible(bool(line.choices))

    def choose(self, at: int) -> None:
        """Take the choice at this place, counted from 1."""
        if self._line is not None and at <= len(self._line.choices):
            self._cards[at - 1].setChecked(True)
            self.chosen.emit(self._line.row, self._line.choices[at - 1])

    def focus(self) -> None:
        """Go to the choice that holds, or to the first one."""
        shown = [card for card in self._cards if card.isVisible()]
        wanted = next((card for card in shown if card.isChecked()), shown[0] if shown else None)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter lead back to the rows."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _write_badge(self, line: Line, place: tuple[int, int]) -> None:
        kind = tr(KINDS[line.kind]).capitalize()
        if place[1] > 1:
            # Translators: which of the doubtful rows; vi: "{kind} {at} trong {n}"
            kind = tr("{kind} {at} of {n}", kind=kind, at=number_text(place[0]), n=number_text(place[1]))
        self._badge.setText(kind)
        repolish(self._badge, "badge", _TONES.get(line.kind, "plain"))

    def _write_grid(self, line: Line) -> None:
        for old in self._cells:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cells = []
        rows = _compared(line) if line.likes else _changed(line)
        for at, words in enumerate(rows):
            for column, said in enumerate(words):
                differs = bool(at) and column == 1 and any(said != other for other in words[2:])
                made = label("small", self, wraps=True, bold=differs)
                made.setText(said)
                self._cells.append(made)
                self._grid.addWidget(made, at, column, Qt.AlignmentFlag.AlignTop)
        for column in range(1, 5):
            self._grid.setColumnStretch(column, 1 if rows and column < len(rows[0]) else 0)

    def _write_cards(self, line: Line, decided: str) -> None:
        self._group.setExclusive(False)
        for at, card in enumerate(self._cards):
            choice = line.choices[at] if at < len(line.choices) else ""
            card.setVisible(bool(choice))
            card.setChecked(bool(choice) and choice == decided)
            if choice:
                card.set_words(*_card(line, choice))
        self._group.setExclusive(True)


def _card(line: Line, choice: str) -> tuple[str, str]:
    if choice == "leave":
        # Translators: vi: "Để lại" / "Hỏi học viên rồi nhận sau"
        return tr("Leave it out"), tr("Ask first, take it in later")
    if choice == "take" and not line.likes:
        # Translators: vi: "Nhận dòng này" / "Ghi như trong bảng"
        return tr("Take the row"), tr("It is written as the sheet says")
    if choice == "take":
        # Translators: vi: "Hai người khác nhau" / "Thêm một người mới"
        return tr("Two people"), tr("Somebody new is added")
    like = next(one for one in line.likes if f"{_SAME}{one.held.id}" == choice)
    # Translators: vi: "Cùng một người" / "Cùng một người: {name}"
    title = (
        tr("The same person: {name}", name=like.held.cells["name"]) if len(line.likes) > 1 else tr("The same person")
    )
    # Translators: vi: "Không đổi gì"
    return title, roster_words.changes(like.changes) or tr("Nothing changes")


def _compared(line: Line) -> list[tuple[str, ...]]:
    """What the sheet says beside what is there, in the columns that it has."""
    # Translators: over columns that are compared; vi: "trong bảng" / "đang có"
    rows: list[tuple[str, ...]] = [("", tr("in the sheet"), *(tr("there now") for _ in line.likes))]
    for column in _COMPARED:
        said = [line.read.get(column, ""), *(like.held.cells.get(column, "") for like in line.likes)]
        if any(said) and (column in line.cells or column == "birth"):
            rows.append((roster_words.heading(column), *(roster_words.value(column, one) for one in said)))
    return rows


def _changed(line: Line) -> list[tuple[str, ...]]:
    if not line.changes:
        return []
    rows: list[tuple[str, ...]] = [("", tr("in the sheet"), tr("there now"))]
    for one in line.changes:
        said = (roster_words.value(one.column, str(value)) or tr("(empty)") for value in (one.after, one.before))
        rows.append((roster_words.heading(one.column), *said))
    return rows


def _told(one: Fault) -> str:
    """A fault with its cell and column, as "C7, Class: …"."""
    heading = roster_words.heading(one.column) if one.column else ""
    if not heading or one.sentence.startswith(heading):  # a sentence that names its columns says them once
        return f"{one.place}, {one.sentence}" if heading else one.sentence
    return f"{one.place}, {heading}: {one.sentence}"
