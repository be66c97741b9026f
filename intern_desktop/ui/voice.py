"""Hearing Japanese: the voice that the system has, if it has one (docs/decisions/voice.md).

Nothing is played from the network and nothing blocks: whoever speaks is another process. Whether there is a Japanese
voice is asked once in the background; until that is known, and where there is none, `available` says no.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from intern_desktop.ui import voice_engines
from intern_desktop.ui.voice_engines import Engine

_PATIENCE_MS = 20_000
"""A slow PC needs some seconds to start a shell; after this there is no voice."""
IDLE_MS = 120_000
"""A shell that has nothing to say for so long is let go, with its memory."""


class Voice(QObject):
    """Says Japanese in kana. One for a screen; it ends with its parent, or when `close` is called."""

    found = Signal(bool)
    """Whether there is a Japanese voice, once it is known."""

    def __init__(self, parent: QObject | None = None, engines: tuple[Engine, ...] | None = None) -> None:
        super().__init__(parent)
        self._waiting = list(voice_engines.of_this_system() if engines is None else engines)
        self._engine: Engine | None = None
        self._asked = False
        self._known: bool | None = None
        self._heard = ""
        self._process: QProcess | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._end)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)
        if parent is not None:
            parent.destroyed.connect(self.close)

    def available(self) -> bool:
        """Whether there is a Japanese voice. The first call asks the system, which tells through `found`."""
        if not self._asked:
            self._asked = True
            QTimer.singleShot(0, self, self._ask_next)
        return bool(self._known)

    def say(self, text: str) -> None:
        """Say kana aloud; what was being said ends. Nothing happens where there is no voice."""
        if self._engine is None or not self.available() or not text.strip():
            return
        if not self._engine.stays:
            self._end()
            self._start(self._engine.program, self._engine.speech(text))
            return
        self._idle.start(IDLE_MS)
        if self._process is None:
            self._start(self._engine.program, self._engine.arguments)
            self._write(self._engine.greeting)
        self._write(self._engine.speech(text)[0])

    def stop(self) -> None:
        """Be silent."""
        if self._engine is None or self._process is None:
            return
        if self._engine.stays:
            self._write(self._engine.silence)
        else:
            self._end()

    def close(self) -> None:
        """Be silent and let the process go; the next `say` starts it again."""
        self._patience.stop()
        self._idle.stop()
        self._end()

    def _ask_next(self) -> None:
        """Try the next engine of this system; none left means no voice."""
        self._end()
        if not self._waiting:
            self._tell(False)
            return
        engine = self._waiting[0]
        self._heard = ""
        self._patience.start(_PATIENCE_MS)
        self._start(engine.program, engine.arguments)
        if engine.stays:
            self._write(engine.greeting)

    def _start(self, program: str, arguments: tuple[str, ...]) -> None:
        self._process = process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(lambda *_: self._ended(process))
        process.errorOccurred.connect(lambda *_: self._ended(process))
        process.start(program, list(arguments))

    def _read(self) -> None:
        if self._process is None:
            return
        said = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        if self._known is None:
            self._heard += said
            if self._waiting and self._waiting[0].stays and "\n" in self._heard:
                self._decide()

    def _ended(self, process: QProcess) -> None:
        """The process has ended or could not be started."""
        if process is not self._process:
            return
        self._read()
        self._let_go()
        if self._known is None and self._waiting:
            self._decide()

    def _decide(self) -> None:
        """The engine has answered: it is used, or the next one is asked."""
        engine = self._waiting.pop(0)
        if engine.has_japanese(self._heard):
            self._engine = engine
            self._tell(True)
        else:
            self._ask_next()

    def _give_up(self) -> None:
        if self._known is None and self._waiting:
            self._waiting.pop(0)
            self._ask_next()

    def _tell(self, is_there: bool) -> None:
        self._patience.stop()
        self._idle.start(IDLE_MS)
        self._known = is_there
        self.found.emit(is_there)

    def _write(self, line: str) -> None:
        if self._process is not None:
            self._process.write(f"{line}\n".encode("ascii"))

    def _end(self) -> None:
        """No process any more, at once: a shell that is killed has nothing to save."""
        process = self._process
        if process is not None:
            self._let_go()
            process.kill()
            process.waitForFinished(1000)

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
