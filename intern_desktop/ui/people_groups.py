"""The groups of the chosen class: opened, renamed, put away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.hours_list import RowTable, Told
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.widgets import Field, Panel, button, label


class GroupsPanel(Panel):
    """A small table; below it the name of the chosen group, or of a new one."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands, self._class_id = commands, ""
        self._table = RowTable(2, (0,), self, numbers=(1,))
        self._table.setObjectName("groups")
        self._none = label("small", self, wraps=True)
        self._name = QLineEdit(self)
        self._name.setObjectName("group_name")
        self._field = Field(self._name, self)
        self._open, self._rename = button("secondary", "plus", parent=self), button("secondary", "pencil", parent=self)
        self._away = button("secondary", parent=self)
        self._open.setObjectName("open_group")
        self._rename.setObjectName("rename_group")
        self._away.setObjectName("put_group_away")
        for thing in (self._table, self._none, self._field):
            self.add(thing)
        for one in (self._open, self._rename, self._away):
            self.body.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        self._open.clicked.connect(self._on_open)
        self._rename.clicked.connect(self._on_rename)
        self._away.clicked.connect(self._on_away)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Nhóm trong lớp"
        self.set_title(tr("Groups of the class"))
        self._table.name_columns([tr("Group"), tr("Candidates")])
        self._table.setAccessibleName(tr("Groups of the class"))
        # Translators: vi: "Lớp này chưa chia nhóm."
        self._none.setText(tr("This class has no groups yet."))
        # Translators: vi: "Tên nhóm"
        self._field.set_words(tr("Name of the group"))
        # Translators: buttons; vi: "Thêm nhóm" / "Đổi tên nhóm đang chọn" / "Cất nhóm đang chọn"
        self._open.setText(tr("Add a group"))
        self._rename.setText(tr("Rename the chosen group"))
        self._away.setText(tr("Put the chosen group away"))

    def show_class(self, class_id: str) -> None:
        """Show the groups of this class."""
        from intern_desktop.classroom import people, people_groups
        from intern_desktop.departure import duties

        today, session = self._commands.today(), self._commands.session
        with self._commands.reading() as reading:
            groups = people_groups.of(reading, class_id)
            members = [one.group_id for one in people.learners(reading, today, class_id)]
            author = session.person if session is not None else ""
            mine = duties.may(reading, author, "people_groups.open_group", class_id, today)
        if class_id != self._class_id:
            self._field.set_error("")
            self._name.clear()
        self._class_id = class_id
        self._table.show_rows([Told(one.id, (one.name, number_text(members.count(one.id)))) for one in groups])
        self._table.setFixedHeight((len(groups) + 1) * style.control("row_table") + style.space("s"))
        self._table.setVisible(bool(groups))
        self._none.setVisible(not groups)
        for one in (self._rename, self._away):
            one.setVisible(bool(groups))
        for thing in (self._name, self._open, self._rename, self._away):
            thing.setEnabled(mine)

    def _on_open(self) -> None:
        from intern_desktop.classroom import people_groups

        name = self._name.text()
        outcome = attempt(self._commands, people_groups.open_group, self._class_id, name)
        self._after(outcome.sentence, done=outcome.done, name=name)

    def _on_rename(self) -> None:
        from intern_desktop.classroom import people_groups

        name = self._name.text()
        outcome = attempt(self._commands, people_groups.rename, self._table.chosen(), name)
        self._after(outcome.sentence, done=outcome.done, name=name)

    def _after(self, sentence: str, *, done: bool, name: str) -> None:
        self._field.set_error(sentence)
        if done:
            self._name.clear()
            # Translators: vi: "Lớp có nhóm {name}."
            self._commands.tell_done(tr("The class has the group {name} now.", name=" ".join(name.split())))

    def _on_away(self) -> None:
        from intern_desktop.classroom import people_groups

        if attempt(self._commands, people_groups.archive, self._table.chosen()).done:
            # Translators: vi: "Đã cất nhóm này; ai trong nhóm vẫn ở lớp."
            self._commands.tell_done(tr("The group was put away; its people stay in the class."))
