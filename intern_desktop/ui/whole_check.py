"""A large data file is looked through once the window can be used, beside it; then it is copied, when a copy is due."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from intern_desktop import paths
from intern_desktop.errors import UserError


class WholeCheck(QObject):
    """`damaged` when the file is not in order, `refused` with a sentence when no copy could be made."""

    damaged = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None

    def begin(self, folder: Path, at: datetime) -> None:
        """Look through the data of a folder; what is looked at already is given up."""
        self.give_up()
        self._thread = _Thread(folder, at, self)
        self._thread.finished.connect(self._on_finished)
        self._thread.start(QThread.Priority.LowPriority)

    def busy(self) -> bool:
        """Whether it is being looked through or copied."""
        return self._thread is not None

    def give_up(self) -> None:
        """Stop, and wait until the file is let go of."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.requestInterruption()
            thread.wait()
            thread.deleteLater()

    def _on_finished(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.deleteLater()
        if thread.fault is not None:
            raise thread.fault
        if not thread.sound:
            self.damaged.emit()
        elif thread.problem:
            self.refused.emit(thread.problem)


class _Thread(QThread):
    """What came of it lies in `sound`, `problem` and `fault` when it ends."""

    def __init__(self, folder: Path, at: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._at = folder, at
        self.sound, self.problem = True, ""
        self.fault: Exception | None = None

    def run(self) -> None:
        from intern_desktop.store import copies

        try:
            self.sound = copies.is_sound(self._folder / paths.DATABASE, self.isInterruptionRequested)
            if self.sound and not self.isInterruptionRequested() and copies.is_due(self._folder, self._at):
                copies.make(self._folder, self._at, self.isInterruptionRequested)
        except copies.Stopped:
            return
        except UserError as problem:
            self.problem = str(problem)
        except Exception as problem:  # told where the window is; nothing may end unseen in a thread
            self.fault = problem
