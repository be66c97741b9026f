"""The classes, with who teaches them; at the right what is done with the chosen one, and its groups."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.hours_list import RowTable, Told
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.people_class_panel import ClassPanel
from intern_desktop.ui.people_groups import GroupsPanel
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import EmptyState, Field, Panel, button


class ClassesPage(Screen):
    """New, renamed, copied, put away; who teaches; groups."""

    name: ClassVar[str] = "people"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._table = RowTable(3, (0, 1), self, numbers=(2,))
        self._table.setObjectName("classes")
        self._nobody = EmptyState("school", self)
        self._nobody.setObjectName("no_classes")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nobody)
        listed = Panel(self, padding="m")
        listed.add(self._stack, 1)
        self._class, self._groups = ClassPanel(commands, self), GroupsPanel(commands, self)
        self._new, self._new_name = Panel(self), QLineEdit(self)
        self._new_name.setObjectName("new_class_name")
        self._new_field = Field(self._new_name, self)
        self._open = button("primary", "plus", parent=self)
        self._open.setObjectName("open_class")
        self._new.add(self._new_field)
        self._new.body.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._side = Column(self, gap="l")
        for panel in (self._class, self._groups, self._new):
            self._side.add(panel)
        self._side.body.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        row.addWidget(listed, 1)
        row.addWidget(self._side)
        self._table.went_to.connect(self._show)
        self._open.clicked.connect(self._on_open)
        self._new_name.returnPressed.connect(self._on_open)
        self._nobody.pressed.connect(self._new_name.setFocus)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: columns; vi: "Lớp" / "Ai dạy" / "Học viên"
        self._table.name_columns([tr("Class"), tr("Taught by"), tr("Candidates")])
        self._table.setAccessibleName(tr("Classes"))
        # Translators: vi: "Chưa có lớp nào" / "Mở lớp đầu tiên rồi thêm học viên."
        self._nobody.set_words(tr("There is no class yet"), tr("Open the first one, then add its candidates."))
        # Translators: vi: "Mở lớp mới"
        self._new.set_title(tr("A new class"))
        self._new_field.set_words(tr("Class"))
        self._new_name.setPlaceholderText(tr("such as {class_name}", class_name="K24-A"))
        # Translators: a button; vi: "Mở lớp"
        self._open.setText(tr("Open the class"))
        for panel in (self._class, self._groups):
            panel.retranslate()
        self.restyle()

    def restyle(self) -> None:
        """The right side as wide as its forms need."""
        self._side.setFixedWidth(style.px(372))

    def refresh(self) -> None:
        """Read the classes."""
        from intern_desktop.classroom import people_classes

        with self.commands.reading() as reading:
            found = people_classes.listed(reading, self.commands.today())
        # Translators: in a table; vi: "chưa giao cho ai: thầy cô nào cũng làm được"
        open_to_all = tr("nobody yet: open to every trainer")
        rows = [
            Told(one.id, (one.name, ", ".join(one.teachers) or open_to_all, number_text(one.learners))) for one in found
        ]
        self._table.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._show(self._table.chosen())

    def _show(self, class_id: str) -> None:
        self._class.setVisible(bool(class_id))
        self._groups.setVisible(bool(class_id))
        if class_id:
            self._class.show_class(class_id)
            self._groups.show_class(class_id)

    def _on_open(self) -> None:
        from intern_desktop.classroom import people

        name = self._new_name.text()
        outcome = attempt(self.commands, people.open_class, name)
        self._new_field.set_error(outcome.sentence)
        if outcome.done:
            self._new_name.clear()
            # Translators: vi: "Đã mở lớp {class_name}."
            self.commands.tell_done(tr("The class {class_name} is open.", class_name=" ".join(name.split())))
