"""A fault of ours: written down without anybody's data, said once with a code, and the program lives on."""

import contextlib
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr

LOG = "faults.log"
_KEPT_BYTES = 200_000
_Place = tuple[str, int]


class Bugs(QObject):
    """Receives what nobody caught. `told` carries the sentence for the reader, once for each place in the code."""

    told = Signal(str)

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seen: set[_Place] = set()
        self._log: Path | None = None

    def watch(self) -> None:
        """From now on receive what nobody caught, in this thread and in others."""
        sys.excepthook = self.receive
        threading.excepthook = self._receive_from_thread

    def write_to(self, folder: Path) -> None:
        """Write them down in this folder from now on, at most about 400 kB."""
        self._log = folder / LOG

    def receive(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        """Write one fault down and tell the reader, unless she was told of this place already."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        if isinstance(problem, UserError):  # the world is at fault, and it says what to do
            self.told.emit(str(problem))
            return
        code = f"L-{self._clock():%d%m-%H%M}"
        places = _places(trace)
        print(_described(code, kind, places), file=sys.stderr or sys.__stderr__)
        self._write(_described(code, kind, places))
        last = places[-1] if places else ("", 0)
        if last not in self._seen:
            self._seen.add(last)
            self.told.emit(_sentence(code))

    def _write(self, words: str) -> None:
        if self._log is None:
            return
        with contextlib.suppress(OSError):  # a fault that cannot be written down is told all the same
            if self._log.is_file() and self._log.stat().st_size > _KEPT_BYTES:
                self._log.replace(self._log.with_suffix(".old.log"))
            with self._log.open("a", encoding="utf-8", newline="\n") as log:
                log.write(f"{words}\n")

    def _receive_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.receive(args.exc_type, args.exc_value, args.exc_traceback)


def _sentence(code: str) -> str:
    # Translators: vi: "Có lỗi, bước vừa rồi chưa được ghi. Mọi thứ trước đó còn nguyên.
    # Hãy thử lại; nếu lặp lại, báo thầy cô mã này: {code}"
    return tr(
        "A fault of ours: the last step was not saved. Everything before it is safe. "
        "Please try again; if it comes back, pass on this code: {code}",
        code=code,
    )


def _places(trace: TracebackType | None) -> list[_Place]:
    found = []
    while trace is not None:
        found.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    return found


def _described(code: str, kind: type[BaseException], places: list[_Place]) -> str:
    """What and where, never with what: values could name people and amounts."""
    lines = [f"  {_inside(file)}:{line}" for file, line in places]
    return "\n".join([f"{code} {kind.__module__}.{kind.__qualname__}", *lines])


def _inside(file: str) -> str:
    """The file from the package on: the folders above it could carry the account's name."""
    parts = Path(file).parts
    for start in ("intern_desktop", "site-packages"):
        if start in parts:
            return "/".join(parts[parts.index(start) :])
    return parts[-1] if parts else file
