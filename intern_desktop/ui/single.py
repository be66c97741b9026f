"""One window per account and data folder: a second start raises the first window and ends.

A lock file says that a window is open; a file beside it is written to by whoever comes second. Both lie
in this account's own folder, so another account of the same PC may open the same data at the same time.
"""

import contextlib
import hashlib
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QTimer, Signal

from intern_desktop import paths

_LOOKS_EVERY = 1_000
"""Milliseconds between looks where the system does not tell of changes, as on some network drives."""


class Single(QObject):
    """`claim` once at the start; `asked` comes whenever another start wants this window."""

    asked = Signal()

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = hashlib.sha256(str(data_folder).casefold().encode()).hexdigest()[:12]
        self._folder = paths.own_folder()
        self._bell = self._folder / f"window-{name}.bell"
        self._lock = QLockFile(str(self._folder / f"window-{name}.lock"))
        self._lock.setStaleLockTime(0)
        self._rung = 0
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Whether this is the only window; if not, the first one was just asked to come to the front.

        Where nothing can be written at all, every start is the only one.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        if self._lock.tryLock(0):
            self._listen()
            return True
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            return True
        self._ring()
        return False

    def _ring(self) -> None:
        with contextlib.suppress(OSError), self._bell.open("ab") as bell:
            bell.write(b".")

    def _listen(self) -> None:
        try:
            self._bell.write_bytes(b"")
        except OSError:  # a full disk: this window stands, only nobody can call it
            return
        self._watcher = QFileSystemWatcher([str(self._bell)], self)
        self._watcher.fileChanged.connect(self._look)
        timer = QTimer(self, interval=_LOOKS_EVERY)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        try:
            now = self._bell.stat().st_size
        except OSError:
            return
        if now > self._rung:
            self._rung = now
            self.asked.emit()
