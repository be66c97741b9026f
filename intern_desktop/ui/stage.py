"""Where screens stand: built on the first visit, refreshed when what they show changed and they are seen."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from intern_desktop.errors import UserError
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.sections import Section


class Stage(QStackedWidget):
    """The screens that were visited, one of them seen."""

    def __init__(self, commands: Commands, sections: Mapping[str, Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands, self._sections = commands, sections
        self._built: dict[str, Screen] = {}
        self._stale: set[str] = set()
        self._current = ""
        commands.tables_changed.connect(self._on_tables_changed)

    def current(self) -> str:
        """The name of the screen that is seen, "" before the first."""
        return self._current

    def screen_of(self, name: str) -> Screen | None:
        """A screen that was built, or None."""
        return self._built.get(name)

    def built(self) -> tuple[Screen, ...]:
        """All screens that were built."""
        return tuple(self._built.values())

    def show_screen(self, name: str, target: str = "") -> Screen:
        """Show a screen, at one thing in it when `target` names one. KeyError for an unknown name."""
        before = self._built.get(self._current)
        if before is not None and self._current != name:
            self._leave(before)
        screen = self._built.get(name) or self._build(name)
        self._current = name
        self._freshen(name)
        self.setCurrentWidget(screen)
        if target or before is not screen:
            screen.open(target)
        return screen

    def retranslate(self) -> None:
        """All words anew, on the screens that were built."""
        for screen in self._built.values():
            screen.retranslate()
        self.read_again()

    def read_again(self) -> None:
        """Everything may have changed: refresh what is seen now, the rest when it is seen next."""
        self._stale.update(self._built)
        if self._current:
            self._freshen(self._current)

    def leave_all(self) -> None:
        """Let every screen keep unsaved input."""
        for screen in self._built.values():
            self._leave(screen)

    def forget(self) -> None:
        """Throw all screens away, so that the next person sees nothing of the last one's."""
        self._current = ""
        for screen in self._built.values():
            self.removeWidget(screen)
            screen.deleteLater()
        self._built.clear()
        self._stale.clear()

    def minimumSizeHint(self) -> QSize:
        """A screen never makes the window larger than the display; its panels scroll instead."""
        return QSize(0, 0)

    def _leave(self, screen: Screen) -> None:
        """A full disk keeps nobody on a page, nor the other screens from keeping theirs."""
        try:
            screen.leave()
        except UserError as problem:
            self._commands.told.emit(str(problem), False)

    def _build(self, name: str) -> Screen:
        screen = self._sections[name].make(self._commands)
        screen.setObjectName(name)
        self._built[name] = screen
        self._stale.add(name)
        screen.retranslate()
        self.addWidget(screen)
        return screen

    def _freshen(self, name: str) -> None:
        if self._commands.ready and name in self._stale:
            self._stale.discard(name)
            self._built[name].refresh()

    def _on_tables_changed(self, changed: frozenset[str]) -> None:
        for name, screen in list(self._built.items()):
            if screen.tables & changed:
                self._stale.add(name)
        if self._current:
            self._freshen(self._current)
