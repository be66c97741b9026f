"""What was pressed last, and how long ago: for the focus ring, and for leaving a shared PC in time."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_KEYS = (QEvent.Type.KeyPress,)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_OTHER = (QEvent.Type.MouseMove, QEvent.Type.Wheel)


class Idle(QObject):
    """Watches one window's input. `rested` comes when nobody touched it for `after` milliseconds."""

    rested = Signal()
    pressed = Signal(bool)
    """Whether it was a key; the pointer otherwise."""

    def __init__(self, parent: QObject, after: int = 600_000) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=after)
        self._timer.timeout.connect(self.rested)

    def set_after(self, after: int) -> None:
        """Another patience, in milliseconds."""
        self._timer.setInterval(after)

    def watch(self, window: QWindow) -> None:
        """Watch what the system sends to this window."""
        window.installEventFilter(self)

    def begin(self) -> None:
        """Somebody sits down."""
        self._timer.start()

    def end(self) -> None:
        """Nobody is signed in any more."""
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at every press; nothing is ever swallowed."""
        kind = event.type()
        if kind in _KEYS or kind in _PRESSES:
            self.pressed.emit(kind in _KEYS)
        if (kind in _KEYS or kind in _PRESSES or kind in _OTHER) and self._timer.isActive():
            self._timer.start()
        return False
