"""Work that takes longer than a moment: done beside the window, its progress shown, and stopped when asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from intern_desktop.errors import UserError
from intern_desktop.guide.pack_check import Step
from intern_desktop.i18n import N_, tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import button, label

_SOON = 300
"""Milliseconds after which progress is shown; what is done sooner only flickers."""


class _Stopped(BaseException):
    """The reader asked to stop; no Exception, so that nobody on the way takes it for a fault of a file."""


class _Thread(QThread):
    """Runs one task; what came of it lies in `result` or `problem` when it ends."""

    stepped = Signal(int, int)

    def __init__(self, task: Callable[[Step], object], parent: QObject) -> None:
        super().__init__(parent)
        self._task = task
        self.result: object = None
        self.problem: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._task(self._step)
        except BaseException as problem:  # told where the window is; nothing may end unseen in a thread
            self.problem = problem

    def _step(self, done: int, total: int) -> None:
        if self.isInterruptionRequested():
            raise _Stopped
        self.stepped.emit(done, total)


class Work(QWidget):
    """One task at a time. `ended` brings its result; `failed` what a UserError says; `stopped` that it was given up.

    `says` is what it says meanwhile, a sentence marked with N_.
    """

    ended = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None, *, says: str = "") -> None:
        super().__init__(parent)
        # Translators: vi: "Đang xem gói…"
        self._says = says or N_("Looking at the pack…")
        self._thread: _Thread | None = None
        self._words, self._bar = label("small", self), QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setObjectName("pack_progress")
        self._stop = button("secondary", parent=self)
        self._stop.setObjectName("pack_stop")
        self._stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        for thing, room in ((self._words, 0), (self._bar, 1), (self._stop, 0)):
            row.addWidget(thing, room, Qt.AlignmentFlag.AlignVCenter)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.show)
        self.hide()

    def retranslate(self) -> None:
        """Write every word anew."""
        self._words.setText(tr(self._says))
        # Translators: vi: "Thôi"
        self._stop.setText(tr("Stop"))
        # Translators: vi: "Đã làm được bao nhiêu"
        self._bar.setAccessibleName(tr("How much is done"))

    def begin(self, task: Callable[[Step], object]) -> bool:
        """Do this beside the window. False while another task is at work."""
        if self._thread is not None:
            return False
        self._thread = thread = _Thread(task, self)
        self._bar.setRange(0, 0)
        thread.stepped.connect(self._on_step)
        thread.finished.connect(self._on_finished)
        self._soon.start()
        thread.start()
        return True

    def busy(self) -> bool:
        """Whether something is being done."""
        return self._thread is not None

    def stop(self) -> None:
        """Give up what is being done, at its next step."""
        if self._thread is not None:
            self._thread.requestInterruption()

    def give_up(self) -> None:
        """The same, and wait until it has ended: before the screen goes away."""
        if self._thread is not None:
            self._thread.requestInterruption()
            self._thread.wait()
            self._on_finished()

    def _on_step(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _on_finished(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._soon.stop()
        self.hide()
        thread.deleteLater()
        if isinstance(thread.problem, _Stopped):
            self.stopped.emit()
        elif isinstance(thread.problem, UserError):
            self.failed.emit(str(thread.problem))
        elif thread.problem is not None:
            raise thread.problem
        else:
            self.ended.emit(thread.result)
