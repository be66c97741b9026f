"""Trainers with their roles and classes, and the PCs of the centre; what only a head does is shown to her alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.hours_list import RowTable, Told
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.people_centre_file import CentreFilePanel
from intern_desktop.ui.people_forms import TrainerPanel
from intern_desktop.ui.people_pcs import PcsPanel
from intern_desktop.ui.people_role import RolePanel
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import Panel, label

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.people_trainers import Trainer


class TrainersPage(Screen):
    """The table at the left; at the right the chosen trainer, a new one, and the centre file."""

    name: ClassVar[str] = "people"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._table = RowTable(3, (0, 2), self)
        self._table.setObjectName("trainers")
        self._says = label("small", self, wraps=True)
        listed = Panel(self, padding="m")
        listed.add(self._table, 1)
        listed.add(self._says)
        self._pcs, self._role = PcsPanel(commands, self), RolePanel(commands, self)
        self._new, self._file = TrainerPanel(self), CentreFilePanel(commands, self)
        self._side = Column(self, gap="l")
        for panel in (self._role, self._new, self._file):
            self._side.add(panel)
        self._side.body.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(style.space("m"))
        left.addWidget(listed, 3)
        left.addWidget(self._pcs, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        row.addLayout(left, 1)
        row.addWidget(self._side)
        self._found: dict[str, Trainer] = {}
        self._table.went_to.connect(self._show)
        self._new.asked.connect(self._on_trainer)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: columns; vi: "Họ tên" / "Vai trò" / "Dạy lớp"
        self._table.name_columns([tr("Full name"), tr("Role"), tr("Teaches")])
        self._table.setAccessibleName(tr("Trainers"))
        # Translators: vi: "Trưởng trung tâm thêm thầy cô, giao lớp và đặt mật khẩu mới."
        self._says.setText(tr("The head of the centre adds trainers, gives classes and new passwords."))
        for panel in (self._pcs, self._role, self._new, self._file):
            panel.retranslate()
        self.restyle()

    def restyle(self) -> None:
        """The right side as wide as its forms need."""
        self._side.setFixedWidth(style.px(372))

    def refresh(self) -> None:
        """Read who has which role."""
        from intern_desktop.classroom import people, people_trainers

        today, session = self.commands.today(), self.commands.session
        head = session is not None and session.role == "head"
        with self.commands.reading() as reading:
            found = people_trainers.listed(reading, today)
            classes = {one.id: one.name for one in people.classes(reading)}
        self._found = {one.id: one for one in found}
        rows = [
            Told(one.id, (one.name, role_text(one), ", ".join(classes[at] for at in one.classes if at in classes)))
            for one in found
        ]
        self._table.show_rows(rows)
        self._says.setVisible(not head)
        self._side.setVisible(head)
        self._pcs.refresh()
        self._show(self._table.chosen())

    def leave(self) -> None:
        """Passwords that were typed are forgotten."""
        for panel in (self._new, self._file, self._role):
            panel.clear()

    def _show(self, person: str) -> None:
        one = self._found.get(person)
        self._role.setVisible(one is not None)
        if one is not None:
            self._role.show_trainer(one)

    def _on_trainer(self, name: str, password: str) -> None:
        from intern_desktop.classroom import founding

        if attempt(self.commands, founding.appoint, name, password).done:
            self._new.clear()
            self.commands.told.emit(tr("{name} can sign in as a trainer now.", name=name), False)


def role_text(one: Trainer) -> str:
    """A role with its days."""
    # Translators: vi: "trưởng trung tâm" / "giáo viên" / "đã nghỉ"
    said = {"head": tr("head of the centre"), "trainer": tr("trainer"), "": tr("no longer a trainer")}[one.role]
    # Translators: after a role; vi: "đến {date}"
    until = tr("until {date}", date=date_text(one.until)) if one.until else ""
    learns = tr("learns in {class_name}", class_name=one.learns) if one.learns else ""
    return ", ".join(part for part in (said, until, learns) if part)
