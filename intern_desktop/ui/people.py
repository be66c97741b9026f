"""The people of the centre, for its trainers: who is there, who is new, whose PIN is forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.people_forms import AddPanel, FilePanel, PersonPanel, TrainerPanel
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.sign_in import groups_of
from intern_desktop.ui.sign_in_names import NamesPage

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Name

# Translators: vi: "Người của trung tâm"
_TITLE = N_("People of the centre")


class PeopleScreen(Screen):
    """The names at the left; at the right the chosen person, and adding others."""

    name = "people"
    tables = frozenset({"person", "class", "role", "secret", "consent"})

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._names = NamesPage(self, _TITLE)
        self._person, self._add = PersonPanel(self), AddPanel(self)
        self._trainer, self._file = TrainerPanel(self), FilePanel(self)
        self._side = Column(self, gap="l", inset="l")
        for panel in (self._person, self._add, self._trainer, self._file):
            self._side.add(panel)
        self._side.body.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._names, 1)
        row.addWidget(self._side)
        self._names.moved.connect(self._show_person)
        self._names.group_changed.connect(self._on_group)
        self._person.renamed.connect(self._on_renamed)
        self._person.moved.connect(self._on_moved)
        self._person.pin_reset.connect(self._on_pin_reset)
        self._person.put_away.connect(self._on_put_away)
        self._person.way_asked.connect(self._on_way)
        self._add.asked.connect(self._on_add)
        self._trainer.asked.connect(self._on_trainer)
        self._file.asked.connect(self._on_file)

    def retranslate(self) -> None:
        """Write every word anew."""
        for part in (self._names, self._person, self._add, self._trainer, self._file):
            part.retranslate()
        self.restyle()

    def restyle(self) -> None:
        """The right side as wide as its forms need."""
        self._side.setFixedWidth(style.px(350))

    def refresh(self) -> None:
        """Read who is there."""
        from intern_desktop.classroom import consent, people, sign_in

        with self.commands.reading() as reading:
            self._agreed = consent.agreed_people(reading)
            names = sign_in.names(reading, self.commands.today())
            self._classes = [(one.id, one.name) for one in people.classes(reading)]
        self._names.set_groups(groups_of(names), "")
        self._names.set_names(names)
        head = self.commands.session is not None and self.commands.session.role == "head"
        self._trainer.setVisible(head)
        self._file.setVisible(head)
        self._show_person(self._names.list.person())
        self._suggest()

    def leave(self) -> None:
        """Passwords that were typed are forgotten; a list of names is kept."""
        self._trainer.clear()
        self._file.clear()

    def _show_person(self, name: Name | None) -> None:
        self._person.setVisible(name is not None)
        if name is not None:
            self._person.show_person(name, self._classes, agreed=name.person in self._agreed)

    def _suggest(self) -> None:
        self._add.suggest_class(dict(self._classes).get(self._names.group(), ""))

    def _on_group(self, _group: str) -> None:
        self._show_person(None)
        self._suggest()

    def _on_renamed(self, name: str) -> None:
        from intern_desktop.classroom import people

        chosen = self._names.list.person()
        if chosen is not None:
            self.commands.do(people.correct, chosen.person, name=name)

    def _on_moved(self, class_id: str) -> None:
        from intern_desktop.classroom import people

        chosen = self._names.list.person()
        if chosen is not None:
            self.commands.do(people.correct, chosen.person, class_id=class_id)

    def _on_pin_reset(self) -> None:
        from intern_desktop.classroom import sign_in

        chosen = self._names.list.person()
        if chosen is not None:
            if not self.commands.done(sign_in.reset_pin, chosen.person):
                return
            said = tr("{name} chooses a new PIN at the next sign-in.", name=chosen.name)
            self.commands.told.emit(said, False)

    def _on_put_away(self) -> None:
        from intern_desktop.classroom import people

        chosen = self._names.list.person()
        if chosen is not None and self.commands.done(people.archive, chosen.person):
            self.commands.tell_done(tr("{name} was put away.", name=chosen.name))

    def _on_way(self) -> None:
        chosen = self._names.list.person()
        if chosen is not None:
            self.commands.open_page.emit("own_page", f"person:{chosen.person}")

    def _on_add(self, class_name: str, listed: list[str]) -> None:
        from intern_desktop.classroom import people

        added = self.commands.do(people.enrol_all, listed, class_name)
        if added:
            self._add.clear()
            self.commands.tell_done(trn("{n} person was added.", "{n} people were added.", len(added)))

    def _on_trainer(self, name: str, password: str) -> None:
        from intern_desktop.classroom import founding

        if self.commands.do(founding.appoint, name, password):
            self._trainer.clear()
            self.commands.told.emit(tr("{name} can sign in as a trainer now.", name=name), False)

    def _on_file(self, passphrase: str) -> None:
        from intern_desktop.exchange import bundle

        try:
            data = bundle.export_centre(self.commands.store, passphrase)
        except FieldError as problem:
            self._file.show_error(str(problem))
            return
        self._file.show_error("")
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save the centre file"), f"centre{bundle.ENDING}", f"{tr('Centre files')} (*{bundle.ENDING})"
        )
        if not chosen:
            return
        try:
            bundle.write_file(Path(chosen), data)
        except UserError as problem:
            self.commands.told.emit(str(problem), False)
            return
        self._file.clear()
        self.commands.told.emit(tr("The centre file is saved. The stick can be taken out now."), False)
