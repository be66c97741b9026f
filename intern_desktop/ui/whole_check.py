"""A large data file is looked through once the window can be used, beside it; then it is copied, when a copy is due."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from intern_desktop import paths
from intern_desktop.errors import UserError

_PATIENCE = 1.0
"""Seconds to wait for it to stop. An older SQLite looks to the end; it only reads, so nobody need wait for that."""


class WholeCheck(QObject):
    """`damaged` when the file is not in order, `refused` with a sentence when no copy could be made."""

    damaged = Signal()
    refused = Signal(str)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: _Work | None = None
        self._ended.connect(self._on_ended)

    def begin(self, folder: Path, at: datetime) -> None:
        """Look through the data of a folder; what is looked at already is given up."""
        self.give_up()
        self._work = work = _Work(folder, at)
        work.thread = threading.Thread(target=self._run, args=(work,), daemon=True)
        work.thread.start()

    def busy(self) -> bool:
        """Whether it is being looked through or copied."""
        return self._work is not None

    def give_up(self) -> None:
        """Stop; what was being copied is gone."""
        work, self._work = self._work, None
        if work is not None and work.thread is not None:
            work.stopped = True
            work.thread.join(_PATIENCE)

    def _run(self, work: _Work) -> None:
        work.do()
        if not work.stopped:
            self._ended.emit(work)

    def _on_ended(self, work: _Work) -> None:
        if work is not self._work:
            return
        self._work = None
        if work.fault is not None:
            raise work.fault
        if not work.sound:
            self.damaged.emit()
        elif work.problem:
            self.refused.emit(work.problem)


class _Work:
    """What came of it lies in `sound`, `problem` and `fault` when it has ended."""

    def __init__(self, folder: Path, at: datetime) -> None:
        self._folder, self._at = folder, at
        self.thread: threading.Thread | None = None
        self.stopped = False
        self.sound, self.problem = True, ""
        self.fault: Exception | None = None

    def do(self) -> None:
        from intern_desktop.store import copies

        try:
            self.sound = copies.is_sound(self._folder / paths.DATABASE, self._stops)
            if self.sound and not self.stopped and copies.is_due(self._folder, self._at):
                copies.make(self._folder, self._at, self._stops)
        except copies.Stopped:
            return
        except UserError as problem:
            self.problem = str(problem)
        except Exception as problem:  # told where the window is; nothing may end unseen in a thread
            self.fault = problem

    def _stops(self) -> bool:
        return self.stopped
