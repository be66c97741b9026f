"""The hours of each candidate of a class, and from here the record of one of them on paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.course_hours_facts import ClassHours
from intern_desktop.ui.course_hours_tables import ClassPeople
from intern_desktop.ui.widgets import EmptyState, Panel, button, label


class PeopleView(QWidget):
    """A table; Enter or the button below it asks for the record of the chosen one, if she has agreed."""

    record_asked = Signal(str)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: ClassHours | None = None
        self._panel, self._table = Panel(self, padding="m"), ClassPeople(self)
        self._nobody = EmptyState("users", self)
        self._nobody.setObjectName("course_people_nobody")
        self._print = button("secondary", "printer", "Ctrl+P", self)
        self._print.setObjectName("course_people_print")
        self._why = label("small", self, wraps=True)
        self._why.setObjectName("course_people_why")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nobody)
        self._panel.add(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        row.addWidget(self._print)
        row.addWidget(self._why, 1, Qt.AlignmentFlag.AlignVCenter)
        self._panel.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        self._print.clicked.connect(self._on_print)
        self._table.asked.connect(lambda _person: self._on_print())
        self._table.went_to.connect(lambda _person: self._show_button())
        self._nobody.pressed.connect(lambda: commands.open_page.emit("people", ""))

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: a button; vi: "In bản ghi giờ học (tiếng Nhật)…"
        self._print.setText(tr("Record in Japanese…"))
        # Translators: vi: "Lớp này chưa có học viên"
        self._nobody.set_words(tr("Nobody is in this class yet"), "", tr("Add candidates"))
        self._table.retranslate()

    def show_class(self, seen: ClassHours) -> None:
        """Show everybody of a class."""
        self._seen = seen
        self._table.show_people(seen)
        self._stack.setCurrentIndex(0 if seen.people else 1)
        self._show_button()

    def put_focus(self) -> None:
        """Begin in the table."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agreed(self) -> bool:
        found = self._seen.people if self._seen is not None else []
        return any(one.id == self._table.chosen() and one.agreed for one in found)

    def _show_button(self) -> None:
        some = self._seen is not None and bool(self._seen.people)
        self._print.setVisible(some)
        self._print.setEnabled(self._agreed())
        # Translators: vi: "Bạn ấy chưa đồng ý cho xem, nên không có gì được viết cho phía Nhật."
        why = tr("She has not agreed, so nothing is written about her for the receiving side.")
        self._why.setText("" if self._agreed() or not some else why)

    def _on_print(self) -> None:
        if self._agreed():
            self.record_asked.emit(self._table.chosen())
