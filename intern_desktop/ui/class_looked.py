"""Confirmations held against the entries they came from, one person at a time while nobody waits.

The class and the board are shown by which key signed, at once; one that somebody changed in the file comes to light
here. Before anything is printed or saved, `finish` looks at whoever is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal

from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row


class Looked(QObject):
    """Tells by `found` the rows, by person, that are other ones when looked into."""

    found = Signal(object)
    AFTER_MS: ClassVar[int] = 300
    PAUSE_MS: ClassVar[int] = 100

    def __init__(self, commands: Commands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._left: dict[str, Row] = {}
        self._done: dict[str, Row] = {}
        self._doubtful = set[str]()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def resting(self) -> bool:
        """Whether nobody is left to be looked at."""
        return not self._left

    def begin(self, rows: Mapping[str, Row]) -> dict[str, Row]:
        """Look at these people too, soon, unless their rows are those that were looked into already.

        At once at those of whom something did not hold before, so that nothing flickers: their rows are given back.
        """
        known = self._look(self._doubtful & rows.keys())
        for person, row in rows.items():
            if row.agreed and person not in known and self._done.get(person) is not row:
                self._left[person] = row
        if self._left and not self._timer.isActive():
            self._timer.start(self.AFTER_MS)
        return known

    def finish(self, people: Iterable[str]) -> None:
        """Look now at those of these people who are left."""
        rest = [person for person in people if person in self._left]
        for person in rest:
            self._done[person] = self._left.pop(person)
        self._tell(self._look(rest))

    def _go_on(self) -> None:
        if not self._commands.ready or self._commands.store.closed or self._commands.session is None:
            self._left.clear()
            return
        person = next(iter(self._left), "")
        if person:
            self.finish([person])
        if self._left:
            self._timer.start(self.PAUSE_MS)

    def _look(self, people: Iterable[str]) -> dict[str, Row]:
        from intern_desktop.classroom import progress

        wanted = list(people)
        if not wanted:
            return {}
        with self._commands.reading() as reading:
            other = progress.looked_into(reading, self._commands.today(), wanted)
        self._doubtful = (self._doubtful - set(wanted)) | other.keys()
        return other

    def _tell(self, other: dict[str, Row]) -> None:
        if other:
            self.found.emit(other)
