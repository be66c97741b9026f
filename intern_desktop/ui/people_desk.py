"""The names at the left; at the right who is chosen, or what is done with several at once, and adding others."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.i18n import trn
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.people_forms import AddPanel
from intern_desktop.ui.people_person import PersonPanel
from intern_desktop.ui.people_several import SeveralPanel
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.sign_in import groups_of
from intern_desktop.ui.sign_in_names import NamesPage

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Name


class DeskPage(Screen):
    """Everybody who is not put away, by class, with a search; Shift and Ctrl choose several."""

    name: ClassVar[str] = "people"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._names = NamesPage(self, bare=True)
        self._names.list.allow_several()
        self._person, self._several = PersonPanel(commands, self), SeveralPanel(commands, self)
        self._add = AddPanel(self)
        self._side = Column(self, gap="l")
        for panel in (self._person, self._several, self._add):
            self._side.add(panel)
        self._side.body.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        row.addWidget(self._names, 1)
        row.addWidget(self._side)
        self._names.moved.connect(lambda _name: self._show_chosen())
        self._names.list.several.connect(lambda _count: self._show_chosen())
        self._names.group_changed.connect(self._on_group)
        self._add.asked.connect(self._on_add)

    def retranslate(self) -> None:
        """Write every word anew."""
        for part in (self._names, self._person, self._several, self._add):
            part.retranslate()
        self.restyle()

    def restyle(self) -> None:
        """The right side as wide as its forms need."""
        self._side.setFixedWidth(style.px(392))

    def refresh(self) -> None:
        """Read who is there."""
        from intern_desktop.classroom import people, sign_in

        with self.commands.reading() as reading:
            names = sign_in.names(reading, self.commands.today())
            self._classes = [(one.id, one.name) for one in people.classes(reading)]
        self._names.set_groups(groups_of(names), "")
        self._names.set_names(names)
        self._show_chosen()
        self._suggest()

    def open(self, target: str) -> None:
        """Show somebody: "person:ID"."""
        from intern_desktop.classroom import sign_in

        wanted = target.removeprefix("person:")
        with self.commands.reading() as reading:
            found = next((one for one in sign_in.names(reading, self.commands.today()) if one.person == wanted), None)
        if found is not None:
            self._names.show_group(found.group)
            self._names.list.choose(found.person)

    def leave(self) -> None:
        """A password that was typed is forgotten."""
        self._person.clear()

    def _chosen(self) -> list[Name]:
        return self._names.list.people()

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self._person.setVisible(len(chosen) == 1)
        self._several.setVisible(len(chosen) > 1)
        if len(chosen) == 1:
            self._person.show_person(chosen[0].person, self._classes)
        elif chosen:
            self._several.show_people([one.person for one in chosen], self._classes)

    def _suggest(self) -> None:
        self._add.suggest_class(dict(self._classes).get(self._names.group(), ""))

    def _on_group(self, _group: str) -> None:
        self._show_chosen()
        self._suggest()

    def _on_add(self, class_name: str, listed: list[str]) -> None:
        from intern_desktop.classroom import people

        added = self.commands.do(people.enrol_all, listed, class_name)
        if added:
            self._add.clear()
            self.commands.tell_done(trn("{n} person was added.", "{n} people were added.", len(added)))
