"""One's own page: names, journey, what the class sees, and all that is kept about her."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import date_text, time_text, tr
from intern_desktop.ui import own_page_way, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.own_page_parts import FormPanel, JourneyPanel, NamesPanel
from intern_desktop.ui.own_page_rights import ConsentPanel, DataPanel, LookPanel, PinPanel
from intern_desktop.ui.own_page_state import StatePanel
from intern_desktop.ui.report_page_line import ReportsPanel
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import TitleRow

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.rights import Said
    from intern_desktop.store.journal import Act

_NAMES = ("name", "name_passport", "name_kana")
_WAY = ("programme", "field", "prefecture", "enrolled", "departure", "plan_filed", "entry")
PERSON = "person:"
"""How a target begins with which a trainer opens the way of a candidate."""


class OwnPageScreen(Screen):
    """Two columns: what she says about herself at the left, her rights at the right.

    A trainer who opens "person:ID" sees the way of that candidate alone, if she has agreed, and may change it.
    """

    name = "own_page"
    tables = frozenset({"person", "journey", "consent", "centre", "report", "report_yes"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._title, self._other = TitleRow(self), ""
        self._names, self._journey, self._state = NamesPanel(self), JourneyPanel(self), StatePanel(self)
        self._consent, self._pin = ConsentPanel(self), PinPanel(self)
        self._reports = ReportsPanel(commands, self)
        self._data, self._look = DataPanel(self), LookPanel(self)
        self._lay_out()
        self._names.said.connect(self._correct)
        self._journey.said.connect(self._plan)
        self._state.said.connect(self._change_state)
        self._consent.read_asked.connect(self._read_consent)
        self._consent.withdrawn.connect(self._withdraw)
        self._pin.chosen.connect(self._change_pin)
        self._data.see_asked.connect(self._see)
        self._data.export_asked.connect(self._export)
        self._data.erase_confirmed.connect(self._erase)
        self._look.asked.connect(self._open_settings)

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(style.space("l"))
        rights = (self._consent, self._reports, self._look, self._pin, self._data)
        for panels in ((self._names, self._journey, self._state), rights):
            column = Column(self)
            for panel in panels:
                column.add(panel)
            column.body.addStretch(1)
            sides.addWidget(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        whole.setSpacing(style.space("l"))
        whole.addWidget(self._title)
        whole.addLayout(sides, 1)

    def retranslate(self) -> None:
        """Write every word anew."""
        from intern_desktop.ui.places import field_options, prefecture_options

        session = self.commands.session
        self._names.retranslate()
        self._journey.retranslate(field_options(), prefecture_options())
        self._state.retranslate()
        self._pin.retranslate()
        self._look.retranslate()
        self._data.retranslate(shared=session is not None and session.shared)
        if self.commands.ready and session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Show what is known about her now."""
        from intern_desktop.classroom import consent, people
        from intern_desktop.departure import journeys

        session = self.commands.session
        if session is None:
            return
        with self.commands.reading() as reading:
            if self._other and not consent.agreed(reading, self._other):
                self._other = ""  # never agreed, or took it back meanwhile
            person = people.person(reading, self._who(session), self.commands.today())
            journey = journeys.read(reading, self._who(session))
            answer = consent.answer_of(reading, session.person)
            centre = people.centre(reading)
        # Translators: vi: "Hành trình", "Trang của bạn"
        title = tr("Way to Japan") if self._other else tr("Your page")
        self._title.set_words(title, session.name if person is None else person.name)
        if person is not None:
            self._names.show_values({name: getattr(person, name) for name in _NAMES})
        self._journey.show_values({name: getattr(journey, name) for name in _WAY})
        may = bool(self._other) or not session.shared
        self._state.show_state(journey.state, journey.state_on, self.commands.today(), may=may)
        self._show_role(session)
        if session.shared and centre is not None:
            self._consent.show_answer(answer, centre.title)
        else:
            self._consent.show_own_pc()

    def _show_role(self, session: Session) -> None:
        candidate = session.role == "candidate" and not self._other
        for way in (self._journey, self._state):
            way.setVisible(candidate or bool(self._other))
        self._names.setVisible(not self._other)
        self._look.setVisible(not self._other)
        self._consent.setVisible(candidate)
        self._reports.refresh(hers=candidate)
        self._data.setVisible(candidate)
        self._pin.setVisible(candidate and session.shared)

    def open(self, target: str) -> None:
        """Begin at the names, or at the journey when that was asked for; a trainer at the way of a candidate."""
        other = target.removeprefix(PERSON) if target.startswith(PERSON) and self._is_trainer() else ""
        if other != self._other:
            self._other = other
            self.refresh()
        target = "journey" if self._other else target
        panel, first = (self._journey, "programme") if target == "journey" else (self._names, "name")
        panel.editor(first).setFocus()

    def leave(self) -> None:
        """Keep what was typed and not yet left."""
        if self.commands.session is not None:
            self._names.tell_changes()
            self._journey.tell_changes()

    def _is_trainer(self) -> bool:
        session = self.commands.session
        return session is not None and session.role in ("trainer", "head")

    def _who(self, session: Session) -> str:
        """Whose page it is: one's own, or that of the candidate a trainer has opened."""
        return self._other or session.person

    def _correct(self, field: str, value: str) -> None:
        from intern_desktop.classroom import people

        self._write(self._names, people.correct, field, value)

    def _plan(self, field: str, value: object) -> None:
        from intern_desktop.classroom import people

        session = self.commands.session
        if session is None:
            return
        who = self._who(session)
        before = own_page_way.days(self.commands, who)
        self._write(self._journey, people.plan_journey, field, "" if value is None else value)
        own_page_way.tell_moved(self.commands, before, own_page_way.days(self.commands, who))
        if field == "departure" and value is not None and own_page_way.is_postponed(self.commands, who):
            self._change_state("", self.commands.today())

    def _change_state(self, state: str, on: date) -> None:
        if self.commands.session is not None:
            who = self._who(self.commands.session)
            self._state.show_error(own_page_way.change_state(self.commands, who, state, on))

    def _write(self, panel: FormPanel, verb: Callable[..., None], field: str, value: object) -> None:
        """Do it; a value that cannot be is told at its field and stays there to be mended."""
        session = self.commands.session
        if session is None:
            return
        problem = self.commands.do(_attempt, verb, self._who(session), {field: value})
        panel.clear_errors()
        if problem is not None:
            panel.show_error(problem.field, str(problem))

    def _read_consent(self) -> None:
        self.commands.open_page.emit("consent", "")

    def _withdraw(self) -> None:
        from intern_desktop.classroom import consent

        session = self.commands.session
        if session is not None:
            self.commands.do(consent.withdraw, session.person)

    def _change_pin(self, pin: str) -> None:
        from intern_desktop.classroom import sign_in

        session = self.commands.session
        if session is not None and self.commands.done(sign_in.set_pin, session.person, pin):
            # Translators: vi: "Đã đổi mã PIN."
            self.commands.told.emit(tr("The PIN was changed."), False)

    def _see(self) -> None:
        from intern_desktop.classroom import rights

        session = self.commands.session
        if session is not None:
            with self.commands.reading() as reading:
                known = rights.see(reading, session.person, self.commands.vault)
            self._data.show_said([_told(said) for said in reversed(known)])

    def _export(self) -> None:
        offered = str(Path.home() / f"intern-desktop-{self.commands.today().isoformat()}.json")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save all to a file"), offered, tr("JSON files (*.json)"))
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, file: Path) -> None:
        """Write all that is kept about her into this file, and say where it is."""
        from intern_desktop.classroom import rights

        session = self.commands.session
        if session is None:
            return
        with self.commands.reading() as reading:
            whole = rights.export(reading, session.person, self.commands.vault)
        try:
            file.write_bytes(whole)
        except OSError:
            self.commands.told.emit(tr("Nothing could be written to {file}. Choose another folder.", file=file), False)
            return
        self.commands.told.emit(tr("All that is kept about you is now in {file}.", file=file), False)

    def _erase(self) -> None:
        from intern_desktop.classroom import rights

        session = self.commands.session
        if session is None:
            return
        if not self.commands.done(rights.erase, session.person):
            return
        self.commands.sign_out()
        if not session.shared:
            self.commands.open_page.emit("first_run", "")
        self.commands.told.emit(tr("Everything about you was erased on this PC."), False)

    def _open_settings(self) -> None:
        self.commands.open_page.emit("settings", "")


def _told(said: Said) -> str:
    """One thing that was written about her, in a line: when, by whom, what about, and what it says."""
    from intern_desktop.classroom import rights

    kept = {tr(rights.field_name(said.kind, name)): value for name, value in said.fields.items()}
    values = [f"{name}: {value}" for name, value in kept.items() if value not in ("", False)]
    return tr(
        "{day} {time}, {author}. {about}: {what}",
        day=date_text(said.at.date(), "short"),
        time=time_text(said.at),
        author=said.author or tr("this PC"),
        about=tr(rights.kind_name(said.kind)),
        what="; ".join(values),
    )


def _attempt(act: Act, verb: Callable[..., None], person: str, fields: dict[str, object]) -> FieldError | None:
    """Do it and answer None, or answer what is wrong at which field; then nothing was written."""
    try:
        verb(act, person, **fields)
    except FieldError as problem:
        return problem
    return None
