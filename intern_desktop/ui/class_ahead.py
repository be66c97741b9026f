"""What the class grid and the board rest on, reckoned while nobody waits: at the sign-in, or for a trainer.

After an import, a longer list or a first start everything has to be reckoned anew; a large centre takes seconds for
that. Here it is done a few people at a time, and kept.
"""

from __future__ import annotations

from collections import deque
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

from intern_desktop.ui.commands import Commands


class ClassAhead(QObject):
    """Begins again when much may have changed, and rests while a candidate works."""

    AFTER_MS: ClassVar[int] = 1500
    PAUSE_MS: ClassVar[int] = 60
    AT_ONCE: ClassVar[int] = 12
    """So many people at a time: some 30 ms."""

    def __init__(self, commands: Commands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._left: deque[str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        commands.tables_changed.connect(self._on_tables)
        commands.session_changed.connect(self.begin)

    def begin(self) -> None:
        """Look in a while who has to be reckoned."""
        self._left = None
        self._timer.start(self.AFTER_MS)

    @property
    def resting(self) -> bool:
        """Whether nothing is left to be done."""
        return not self._timer.isActive()

    def _on_tables(self, _tables: frozenset[str]) -> None:
        if self._commands.store.touched is None:
            self.begin()

    def _go_on(self) -> None:
        if not self._may():
            return
        if self._left is None:
            self._left = deque(self._waiting())
        if self._left:
            self._reckon([self._left.popleft() for _ in range(min(self.AT_ONCE, len(self._left)))])
            self._timer.start(self.PAUSE_MS)

    def _may(self) -> bool:
        session = self._commands.session
        free = session is None or session.role != "candidate"
        return free and self._commands.ready and not self._commands.store.closed

    def _waiting(self) -> list[str]:
        from intern_desktop.classroom import progress

        with self._commands.reading() as reading:
            return progress.not_reckoned(reading, self._commands.today())

    def _reckon(self, whose: list[str]) -> None:
        from intern_desktop.classroom import progress

        fresh = progress.Fresh()
        with self._commands.reading() as reading:
            progress.rows(reading, self._commands.today(), whose, fresh)
        self._commands.store.keep_tallies(fresh.seen, fresh.rows)
