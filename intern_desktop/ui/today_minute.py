"""The minute of the clock: tells whoever shows a time that another one has begun, and only while it is seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_AFTER_MS = 50
"""So long after the full minute, since a timer may ring a little early."""


class Minute(QTimer):
    """Rings once when the minute of `now` is over, and again for each one after it. `begin` and `end` it."""

    rang = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self.setSingleShot(True)
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.timeout.connect(self._on_ring)

    def begin(self) -> None:
        """From now on, at the next full minute."""
        now = self._now()
        self.start(60_000 - now.second * 1000 - now.microsecond // 1000 + _AFTER_MS)

    def end(self) -> None:
        """Nobody looks any more."""
        self.stop()

    def _on_ring(self) -> None:
        self.begin()
        self.rang.emit()
