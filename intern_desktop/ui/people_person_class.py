"""In which class and group one person is, and the ways to her pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.widgets import ChoiceBox, Field, button, label

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.people import Person


class ClassPart(QWidget):
    """Class, group, since when she learns here; her page, and her way to Japan where she agreed that it is seen."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._one: Person | None = None
        self._class, self._group = ChoiceBox(self), ChoiceBox(self)
        self._class.setObjectName("person_class")
        self._group.setObjectName("person_group")
        self._class_field, self._group_field = Field(self._class, self), Field(self._group, self)
        self._since = label("small", self, wraps=True)
        self._since.setObjectName("person_since")
        self._page = button("secondary", "user", parent=self)
        self._page.setObjectName("person_page")
        self._way = button("secondary", "map-pin", parent=self)
        self._way.setObjectName("person_way")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        for thing in (self._class_field, self._group_field, self._since):
            column.addWidget(thing)
        for way in (self._page, self._way):
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._class.chosen.connect(self._on_class)
        self._group.chosen.connect(self._on_group)
        self._page.clicked.connect(lambda: self._go("person", ""))
        self._way.clicked.connect(lambda: self._go("own_page", "person:"))

    def retranslate(self) -> None:
        """Write every word anew."""
        self._class_field.set_words(tr("Class"))
        self._class.view().setAccessibleName(tr("Class"))
        # Translators: vi: "Nhóm"
        self._group_field.set_words(tr("Group"))
        # Translators: a button; vi: "Trang của bạn ấy"
        self._page.setText(tr("Her page"))
        self._way.setText(tr("Way to Japan"))

    def show_person(self, one: Person, classes: Sequence[tuple[str, str]]) -> None:
        """Show where she is, with the classes she could be in and the groups of her own."""
        from intern_desktop.classroom import consent, people_groups
        from intern_desktop.departure import journeys

        self._one = one
        with self._commands.reading() as reading:
            groups = people_groups.of(reading, one.class_id) if one.class_id else []
            agreed = one.id in consent.agreed_people(reading)
            enrolled = journeys.read(reading, one.id).enrolled
        none = tr("No class") if one.role == "candidate" else tr("Learns in no class")
        self._class.set_options([*classes, ("", none)])
        self._class.set_value(one.class_id)
        self._group.set_options([*((group.id, group.name) for group in groups), ("", tr("No group"))])
        self._group.set_value(one.group_id)
        self._group_field.setVisible(bool(groups))
        self._page.setVisible(one.learns)
        self._way.setVisible(one.learns and agreed)
        self._since.setText(_since(enrolled) if one.learns else "")
        self._since.setVisible(one.learns and enrolled is not None)

    def _go(self, page: str, before: str) -> None:
        if self._one is not None:
            self._commands.open_page.emit(page, f"{before}{self._one.id}")

    def _on_class(self, class_id: object) -> None:
        from intern_desktop.classroom import people

        one = self._one
        if one is not None and attempt(self._commands, people.correct, one.id, class_id=str(class_id or "")).done:
            # Translators: vi: "Đã chuyển {name} sang lớp khác."
            self._commands.tell_done(tr("{name} is in another class now.", name=one.name))

    def _on_group(self, group_id: object) -> None:
        from intern_desktop.classroom import people

        one = self._one
        if one is not None and attempt(self._commands, people.correct, one.id, group_id=str(group_id or "")).done:
            # Translators: vi: "Đã xếp lại nhóm của {name}."
            self._commands.tell_done(tr("The group of {name} was changed.", name=one.name))


def _since(day: object) -> str:
    from datetime import date

    from intern_desktop.i18n import date_text

    # Translators: vi: "Học ở đây từ {date}"
    return tr("Here since {date}", date=date_text(day, "short")) if isinstance(day, date) else ""
