"""What was put away, and records that were joined: each comes back by one press, with all it had."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.hours_list import RowTable, Told
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import EmptyState, Panel, button, label


class AwayPage(Screen):
    """One table of people, classes, groups and joined records."""

    name: ClassVar[str] = "people"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._table = RowTable(3, (0, 2), self)
        self._table.setObjectName("away")
        self._nothing = EmptyState("layers", self)
        self._nothing.setObjectName("nothing_away")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nothing)
        self._back = button("primary", "undo-2", parent=self)
        self._back.setObjectName("bring_back")
        self._says = label("small", self, wraps=True)
        self._panel = Panel(self, padding="m")
        self._panel.add(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        row.addWidget(self._back)
        row.addWidget(self._says, 1, Qt.AlignmentFlag.AlignVCenter)
        self._panel.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        self._back.clicked.connect(lambda: self._on_back(self._table.chosen()))
        self._table.asked.connect(self._on_back)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: columns; vi: "Tên" / "Là gì" / "Lớp, hoặc gộp vào ai"
        self._table.name_columns([tr("Name"), tr("What it is"), tr("Class, or joined into whom")])
        self._table.setAccessibleName(tr("What was put away"))
        # Translators: vi: "Chưa cất gì cả" / "Người, lớp hay nhóm cất khỏi danh sách sẽ nằm ở đây, không mất gì."
        title, why = (
            tr("Nothing was put away"),
            tr("People, classes and groups that leave the lists wait here. Nothing is lost."),
        )
        self._nothing.set_words(title, why)
        # Translators: a button; vi: "Đưa trở lại"
        self._back.setText(tr("Bring back"))
        # Translators: vi: "Mọi điều đã ghi vẫn còn. Hồ sơ đã gộp thì được tách ra."
        self._says.setText(tr("All that was written is still there. Joined records are parted."))

    def refresh(self) -> None:
        """Read what is away."""
        from intern_desktop.classroom import people, people_groups, people_joined

        with self.commands.reading() as reading:
            classes = people.classes(reading, archived=True)
            everybody = people.people(reading, self.commands.today(), archived=True)
            groups = [one for one in people_groups.of(reading, archived=True) if one.archived]
            pairs = people_joined.pairs(reading)
        named = {one.id: one.name for one in classes}
        # Translators: in a table; vi: "người" / "lớp" / "nhóm" / "hồ sơ đã gộp"
        person, class_, group, joined = tr("person"), tr("class"), tr("group"), tr("joined record")
        rows = [Told(f"person:{one.id}", (one.name, person, one.class_name)) for one in everybody if one.archived]
        rows += [Told(f"class:{one.id}", (one.name, class_, "")) for one in classes if one.archived]
        rows += [Told(f"group:{one.id}", (one.name, group, named.get(one.class_id, ""))) for one in groups]
        rows += [Told(f"joined:{one.person}", (one.name, joined, one.into_name)) for one in pairs]
        self._table.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._back.setVisible(bool(rows))
        self._says.setVisible(bool(rows))

    def _on_back(self, wanted: str) -> None:
        from intern_desktop.classroom import people, people_groups, people_joined

        what, _, about = wanted.partition(":")
        verbs = {"person": people.archive, "class": people.archive_class, "group": people_groups.archive}
        if what == "joined":
            outcome = attempt(self.commands, people_joined.part, about)
        elif what in verbs:
            outcome = attempt(self.commands, verbs[what], about, False)
        else:
            return
        if outcome.sentence:
            self.commands.told.emit(outcome.sentence, False)
        elif outcome.done:
            # Translators: vi: "Đã đưa trở lại."
            self.commands.tell_done(tr("It is back, with all it had."))
