"""F6: from one panel of the window to the next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget


def next_panel(window: QWidget) -> QWidget | None:
    """Give the focus to the first control of the next panel, and tell which control that is."""
    starts = [start for start in map(_first_control, _panels(window)) if start is not None]
    if not starts:
        return None
    at = _where(window, starts)
    chosen = starts[(at + 1) % len(starts)]
    chosen.setFocus(Qt.FocusReason.TabFocusReason)
    return chosen


def _panels(window: QWidget) -> list[QFrame]:
    found = [frame for frame in window.findChildren(QFrame) if frame.isVisible() and _is_panel(frame)]
    outer = [frame for frame in found if not any(other is not frame and other.isAncestorOf(frame) for other in found)]
    return sorted(outer, key=lambda frame: _place(frame, window))


def _is_panel(frame: QFrame) -> bool:
    return bool(frame.property("panel") or frame.property("sidebar") or frame.property("notice") == "told")


def _place(frame: QFrame, window: QWidget) -> tuple[int, int]:
    spot = frame.mapTo(window, frame.rect().topLeft())
    return spot.x(), spot.y()


def _first_control(panel: QFrame) -> QWidget | None:
    for control in panel.findChildren(QWidget):
        reached = control.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reached and control.isVisibleTo(panel) and control.isEnabled():
            return control
    return None


def _where(window: QWidget, starts: list[QWidget]) -> int:
    focused = QApplication.focusWidget()
    panels = [panel for panel in _panels(window) if _first_control(panel) in starts]
    for at, panel in enumerate(panels):
        if focused is not None and panel.isAncestorOf(focused):
            return at
    return -1
