"""A walk over controls that somebody who cannot see them could not use."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCalendarWidget,
    QComboBox,
    QMenu,
    QScrollBar,
    QTabBar,
    QTableView,
    QWidget,
)

_SILENT = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)

_QT_MAKES = (QComboBox, QCalendarWidget, QTabBar, QTableView)


def unnamed_controls(root: QWidget) -> list[str]:
    """The controls below `root` without an accessible name or role, as "Class objectName: what is missing"."""
    return [said for control in root.findChildren(QWidget) if _is_control(control) for said in _missing(control)]


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar | QMenu) or widget.objectName().startswith("qt_"):
        return False
    if isinstance(widget, QAbstractButton):
        return not _belongs_to_qt(widget)
    if type(widget) is QAbstractScrollArea or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return False
    return not _belongs_to_qt(widget)


def _belongs_to_qt(widget: QWidget) -> bool:
    """Parts Qt makes inside its own controls: viewports, pop-up lists, corner buttons."""
    above = widget.parentWidget()
    return above is not None and (isinstance(above, _QT_MAKES) or _belongs_to_qt(above))


def _missing(control: QWidget) -> list[str]:
    called = f"{type(control).__name__} {control.objectName() or '(no object name)'}"
    seen = QAccessible.queryAccessibleInterface(control)
    said = []
    if not seen.text(QAccessible.Text.Name).strip():
        said.append(f"{called}: no name")
    if seen.role() in _SILENT and not isinstance(control, QAbstractScrollArea):
        said.append(f"{called}: no role")
    return said
