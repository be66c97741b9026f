"""One window per account and data folder: a second start raises the first window, hands it its file, and ends.

A lock file says that a window is open; a file beside it is written to by whoever comes second, a line each time: the
path it was started with, as JSON, "" for none. Both lie in this account's own folder, so another account of the same
PC may open the same data at the same time.
"""

import contextlib
import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QTimer, Signal

from intern_desktop import paths

_LOOKS_EVERY = 1_000
"""Milliseconds between looks where the system does not tell of changes, as on some network drives."""
_MOST_AT_ONCE = 1 << 20


class Single(QObject):
    """`claim` once at the start; `asked` comes whenever another start wants this window, with the path of the file it
    was started with, "" for none.
    """

    asked = Signal(object)

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = hashlib.sha256(str(data_folder).casefold().encode()).hexdigest()[:12]
        self._folder = paths.own_folder()
        self._bell = self._folder / f"window-{name}.bell"
        self._lock = QLockFile(str(self._folder / f"window-{name}.lock"))
        self._lock.setStaleLockTime(0)
        self._rung = 0
        self._watcher: QFileSystemWatcher | None = None

    def claim(self, file: str = "") -> bool:
        """Whether this is the only window; if not, the first one was just asked to come to the front with `file`.

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
        self._ring(file)
        return False

    def let_go(self) -> None:
        """Another start may be the only window from now on."""
        self._lock.unlock()

    def _ring(self, file: str) -> None:
        with contextlib.suppress(OSError), self._bell.open("ab") as bell:
            bell.write(json.dumps(file).encode() + b"\n")

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
            with self._bell.open("rb") as bell:
                bell.seek(self._rung)
                rung = bell.read(_MOST_AT_ONCE)
        except OSError:
            return
        whole = rung[: rung.rfind(b"\n") + 1]
        self._rung += len(whole)
        for line in whole.splitlines():
            self.asked.emit(_path_in(line))


def _path_in(line: bytes) -> str:
    """The path a second start came with; "" for none, and for a line that another release wrote."""
    with contextlib.suppress(ValueError):
        said = json.loads(line)
        if isinstance(said, str):
            return said
    return ""
