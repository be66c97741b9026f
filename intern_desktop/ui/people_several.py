"""What is done with several people at once: into another class or group, or put away. One act, one undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.widgets import ChoiceBox, Field, Panel, button


class SeveralPanel(Panel):
    """The people who are chosen together."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands, self._people = commands, list[str]()
        self._class, self._group = ChoiceBox(self), ChoiceBox(self)
        self._class.setObjectName("several_class")
        self._group.setObjectName("several_group")
        self._class_field, self._group_field = Field(self._class, self), Field(self._group, self)
        self._away = button("secondary", "layers", parent=self)
        self._away.setObjectName("several_put_away")
        self.add(self._class_field)
        self.add(self._group_field)
        self.body.addWidget(self._away, 0, Qt.AlignmentFlag.AlignLeft)
        self._class.chosen.connect(self._on_class)
        self._group.chosen.connect(self._on_group)
        self._away.clicked.connect(self._on_away)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Chuyển sang lớp"
        self._class_field.set_words(tr("Move into the class"))
        # Translators: vi: "Xếp vào nhóm"
        self._group_field.set_words(tr("Put into the group"))
        # Translators: a button; vi: "Cất tất cả khỏi danh sách"
        self._away.setText(tr("Put all of them away"))

    def show_people(self, people: Sequence[str], classes: Sequence[tuple[str, str]]) -> None:
        """Show these, with the classes and (when all are of one class) the groups they could be in."""
        from intern_desktop.classroom import people as centre_people
        from intern_desktop.classroom import people_groups

        self._people = list(people)
        today = self._commands.today()
        with self._commands.reading() as reading:
            found = [centre_people.person(reading, one, today) for one in people]
            now = {one.class_id for one in found if one is not None}
            groups = people_groups.of(reading, next(iter(now))) if len(now) == 1 and "" not in now else []
        self.set_title(trn("{n} person", "{n} people", len(people)))
        self._class.set_options([*classes, ("", tr("No class"))])
        self._class.set_value(next(iter(now)) if len(now) == 1 else None)
        # Translators: in a list of groups; vi: "Không nhóm nào"
        self._group.set_options([*((one.id, one.name) for one in groups), ("", tr("No group"))])
        held = {one.group_id for one in found if one is not None}
        self._group.set_value(next(iter(held)) if len(held) == 1 else None)
        self._group_field.setVisible(bool(groups))

    def _on_class(self, class_id: object) -> None:
        from intern_desktop.classroom import people_moves

        count = len(self._people)
        if attempt(self._commands, people_moves.move, self._people, str(class_id or "")).done:
            # Translators: vi: "Đã chuyển {n} người sang lớp khác."
            self._commands.tell_done(trn("{n} person was moved.", "{n} people were moved.", count))

    def _on_group(self, group_id: object) -> None:
        from intern_desktop.classroom import people_groups

        count = len(self._people)
        if attempt(self._commands, people_groups.put, self._people, str(group_id or "")).done:
            # Translators: vi: "Đã xếp nhóm cho {n} người."
            self._commands.tell_done(trn("{n} person is in the group.", "{n} people are in the group.", count))

    def _on_away(self) -> None:
        from intern_desktop.classroom import people_moves

        count = len(self._people)
        if attempt(self._commands, people_moves.archive, self._people).done:
            # Translators: vi: "Đã cất {n} người khỏi danh sách."
            self._commands.tell_done(trn("{n} person was put away.", "{n} people were put away.", count))
