"""The person who is chosen: her names, her class and group, how she signs in, and her record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.people_person_class import ClassPart
from intern_desktop.ui.people_person_names import NamesPart
from intern_desktop.ui.people_person_record import RecordPart
from intern_desktop.ui.people_person_sign_in import SignInPart
from intern_desktop.ui.widgets import Panel, Tabs, label

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.people import Person


class PersonPanel(Panel):
    """Tabs over small forms; each is saved as soon as a field is left."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._tabs, self._stack = Tabs(self), QStackedWidget(self)
        self._tabs.setObjectName("person_tabs")
        self._tabs.setUsesScrollButtons(False)
        self._whose = label("small", self, wraps=True)
        self._whose.setObjectName("person_whose")
        self._names, self._class = NamesPart(commands, self), ClassPart(commands, self)
        self._sign_in, self._record = SignInPart(commands, self), RecordPart(commands, self)
        self._parts: dict[str, NamesPart | ClassPart | SignInPart | RecordPart] = {
            "names": self._names,
            "class": self._class,
            "sign_in": self._sign_in,
            "record": self._record,
        }
        for part in self._parts.values():
            self._stack.addWidget(part)
        self.add(self._whose)
        self.add(self._tabs)
        self.add(self._stack)
        self._tabs.changed.connect(self._open)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: tabs; vi: "Họ tên" / "Lớp" / "Mã PIN" / "Hồ sơ"; of the whole: "Những điều biết về bạn ấy"
        words = {"names": tr("Three names"), "class": tr("Class"), "sign_in": tr("PIN"), "record": tr("Record")}
        self._tabs.set_options(list(words.items()))
        self._tabs.setAccessibleName(tr("What is known about her"))
        for part in self._parts.values():
            part.retranslate()

    def show_person(self, person: str, classes: Sequence[tuple[str, str]]) -> None:
        """Show this person, with the classes she could be in."""
        from intern_desktop.classroom import people
        from intern_desktop.departure import duties

        today, session = self._commands.today(), self._commands.session
        with self._commands.reading() as reading:
            one = people.person(reading, person, today)
            mine = session is not None and duties.may(reading, session.person, "people.correct", person, today)
            taught = duties.teachers(reading, today).get(one.class_id, ()) if one is not None else ()
            teachers = [who.name for who in (people.person(reading, each, today) for each in taught) if who is not None]
        if one is None:
            return
        self.set_title(one.name)
        self._say_whose(one, ", ".join(teachers), mine=mine)
        self._names.show_person(one)
        self._class.show_person(one, classes)
        self._sign_in.show_person(one)
        self._record.show_person(one)
        for part in self._parts.values():
            part.setEnabled(mine)

    def _say_whose(self, one: Person, teachers: str, *, mine: bool) -> None:
        """Why nothing can be changed here, where it cannot."""
        # Translators: vi: "Lớp {class_name} do {names} dạy. Bạn nhờ thầy cô ấy hoặc trưởng trung tâm nhé."
        others = tr(
            "{class_name} is taught by {names}. Ask them or the head of the centre.",
            class_name=one.class_name,
            names=teachers,
        )
        head = tr("Only the head of the centre can do this. Ask the head.")
        self._whose.setText(others if teachers else head)
        self._whose.setVisible(not mine)

    def clear(self) -> None:
        """Forget a password that was typed."""
        self._sign_in.clear()

    def _open(self, part: str) -> None:
        self._stack.setCurrentWidget(self._parts[part])
