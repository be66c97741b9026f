"""The panel at the left: the picture, the same as a table, what happens, what changes in the law, the lump sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.payroll.month import following
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay.ahead_chart import AheadChart
from intern_desktop.ui.pay.ahead_notes import Note, NoteList, change_notes, event_notes, lump_notes
from intern_desktop.ui.pay.ahead_table import MonthsTable
from intern_desktop.ui.widgets import ChoiceBox, Panel, Segmented, button, line

if TYPE_CHECKING:
    from intern_desktop.payroll.prospects import Prospect
    from intern_desktop.ui.pay.ahead_answers import Answers
    from intern_desktop.ui.pay.ahead_levers import Levers
    from intern_desktop.ui.pay.ahead_picture import Picture


_TITLE = 160
"""What the title keeps; where the views leave it less, they become a box that opens."""


class Views(Column):
    """One of several views of the same years; the levers stay below each. `changed` when another is chosen."""

    changed = Signal()

    def __init__(self, above: QWidget, levers: Levers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self.table, self.notes = AheadChart(self), MonthsTable(self), NoteList(self)
        self.chart.setObjectName("ahead_chart")
        self.notes.setObjectName("ahead_notes")
        self._levers = levers
        self._answers: Answers | None = None
        self._found: Prospect | None = None
        self._choice = Segmented(self)
        self._choice.setObjectName("ahead_view")
        self._choice.changed.connect(self._on_chosen)
        self._stack = QStackedWidget(self)
        self._room = QWidget(self)
        self._room_column = QVBoxLayout(self._room)
        self._room_column.setContentsMargins(0, 0, 0, 0)
        for view in (self.chart, self.table, self.notes, self._room):
            self._stack.addWidget(view)
        self._panel = Panel(self)
        self._panel.body.setSpacing(style.space("s"))
        self.exact = button("quiet", key="E", parent=self)
        self.exact.setObjectName("ahead_exact")
        self.exact.set_size("height_compact")
        self.exact.setCheckable(True)
        self._panel.add_beside_title(self.exact)
        self._box = ChoiceBox(self)
        self._box.setObjectName("ahead_view_box")
        self._box.chosen.connect(self._on_picked)
        self._box.hide()
        self._panel.add_beside_title(self._choice)
        self._panel.add_beside_title(self._box)
        for thing in (above, self._stack, line(self), levers):
            self._panel.add(thing, 1 if thing is self._stack else 0)
        self.add(self._panel, 1)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._offer()
        # Translators: a button that shows sums to the last yen; vi: "Số chính xác"
        self.exact.setText(tr("Exact"))
        self.notes.setAccessibleName(tr("Events"))
        # Translators: vi: "Bảng các tháng"
        self.table.setAccessibleName(tr("Table of the months"))
        self.table.fit()

    def _offer(self) -> None:
        views = [
            # Translators: views of the years, side by side, one or two short words each; vi: "Hình"
            ("picture", tr("Picture")),
            # Translators: F8 is its key; vi: "Bảng F8"
            ("table", tr("Table F8")),
            # Translators: what happens in which month; vi: "Sự kiện"
            ("events", tr("Events")),
            # Translators: what changes in the law; vi: "Luật đổi"
            ("law", tr("New law")),
            # Translators: the lump sum of the pension; vi: "Hưu trí"
            ("lump_sum", tr("Pension")),
        ]
        if self._answers is not None:
            # Translators: vi: "Câu trả lời"
            views.insert(1, ("answers", tr("Answers")))
        self._choice.set_options(views)
        self._box.set_options(views)
        for chooser in (self._choice, self._box):
            chooser.setAccessibleName(tr("Views of the months ahead"))
        self._arrange()

    def view(self) -> str:
        """The view that is open."""
        return self._choice.value()

    def set_view(self, view: str) -> None:
        """Open a view."""
        self._choice.set_value(view)
        self._on_chosen()

    def toggle_table(self) -> None:
        """The table in place of the picture, to walk in it; or the picture again."""
        self.set_view("picture" if self.view() == "table" else "table")
        self._focus_view()

    def _focus_view(self) -> None:
        seen = {"table": self.table, "picture": self.chart}.get(self.view(), self.notes)
        seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_picture(self, shown: Picture, found: Prospect) -> None:
        """Show these years, in whatever view is open."""
        self._found = found
        held = shown.sent
        self._panel.set_title(
            # Translators: vi: "Để dành và gửi về, {n} tháng"
            trn("Saved and sent home, {n} month", "Saved and sent home, {n} months", shown.months)
            if held
            # Translators: vi: "Tiền để dành, {n} tháng"
            else trn("Saved, {n} month", "Saved, {n} months", shown.months)
        )
        self.chart.show_picture(shown)
        self._show_view()

    def hold_answers(self, answers: Answers | None) -> bool:
        """Take the answers in as a view, or give them back. Whether they are held as before."""
        if answers is self._answers:
            return True
        self._answers = answers
        if answers is not None:
            self._room_column.addWidget(answers)
        self._offer()
        self._show_view()
        return False

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.chart.restyle()
        self.table.fit()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Four levers beside each other, or two and two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() - 2 * style.space("l") - 2 - style.control("scrollbar") - style.space("s")
        self._levers.arrange(room)
        wanted = self._choice.sizeHint().width() + self.exact.sizeHint().width() + style.px(_TITLE)
        self._choice.setVisible(wanted <= room)
        self._box.setVisible(wanted > room)

    def _on_picked(self, view: object) -> None:
        self.set_view(str(view))

    def _on_chosen(self) -> None:
        self._box.set_value(self.view())
        self._show_view()
        self.changed.emit()

    def _show_view(self) -> None:
        view, found = self.view(), self._found
        seen = {"table": self.table, "picture": self.chart, "answers": self._room}.get(view, self.notes)
        self._stack.setCurrentWidget(seen)
        if found is None:
            return
        plan = found.usual
        if view == "table":
            self.table.show_plan(plan)
        elif view == "events":
            self._list(tr("Events"), event_notes(plan))
        elif view == "law":
            self._list(tr("New law"), change_notes(plan.months[0].month, following(plan.months[-1].month)))
        elif view == "lump_sum":
            self._list(tr("Pension lump sum"), lump_notes(plan.lump_sum))

    def _list(self, name: str, notes: list[Note]) -> None:
        self.notes.setAccessibleName(name)
        self.notes.show_notes(notes)
