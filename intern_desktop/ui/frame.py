"""What stands in the window: sidebar, screens, the told line, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import preferences, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.curtain import FOLDS_BELOW
from intern_desktop.ui.focus_ring import FocusRing
from intern_desktop.ui.idle import Idle
from intern_desktop.ui.panel_walk import next_panel
from intern_desktop.ui.preferences import Preferences
from intern_desktop.ui.sections import Section, is_trainers
from intern_desktop.ui.stage import Stage
from intern_desktop.ui.told_line import ToldLine
from intern_desktop.ui.whereabouts import find

if TYPE_CHECKING:  # imported when the sidebar is built
    from intern_desktop.ui.sidebar import Sidebar


class Frame(QWidget):
    """Everything the window shows. `open_page` is its one way to a screen; `begin` reads the opened store."""

    def __init__(
        self,
        commands: Commands,
        start: str,
        remembered: Mapping[str, str],
        sections: Sequence[Section],
        window: QMainWindow,
    ) -> None:
        style.dress()  # before there is a widget that it would have to restyle
        super().__init__(window)
        self.commands, self._window = commands, window
        self._sections = {section.name: section for section in sections}
        self._preferences = Preferences(commands, remembered)
        self._been = list[str]()
        self._sidebar: Sidebar | None = None
        self.stage = Stage(commands, self._sections, self)
        self.told, self.idle = ToldLine(self), Idle(self)
        self._told_act: object = None
        self._lay_out()
        self.ring = FocusRing(self)
        self._connect()
        self._begin_with(start)

    @property
    def sidebar(self) -> Sidebar:
        """Built when the first screen is shown beside it: the sign-in and the first run stand alone."""
        if self._sidebar is None:
            from intern_desktop.ui.practice_badge import PracticeBadge
            from intern_desktop.ui.sidebar import Sidebar

            self._sidebar = Sidebar(self)
            self._row.insertWidget(0, self._sidebar)
            self._sidebar.chosen.connect(self.open_page)
            self._sidebar.signed_out.connect(self._on_not_you)
            self._sidebar.model.set_sections(self._listed())
            self._sidebar.retranslate()
            self._speak_person()
            PracticeBadge(self.commands, self._sidebar.model)
        return self._sidebar

    def begin(self) -> None:
        """The store is attached: read, and where nobody has to sign in open what was open last."""
        self._speak_person()
        self._preferences.apply_look()
        self.stage.read_again()
        if self.commands.session is not None:
            self._to_sections()
        self._remind()
        self._reckon_ahead()

    def end(self) -> None:
        """The window closes: keep unsaved input, and where it stood."""
        self.stage.leave_all()
        self.commands.vault = None
        self._preferences.keep_window(self._window)

    def open_page(self, name: str, target: str = "") -> None:
        """Show a screen; "today" means a trainer's board for a trainer. An unknown name opens nothing."""
        section = self._sections.get(name)
        if section is None:
            return
        if not self._may_see(section):
            section = self._listed()[0]
        if self.stage.current() not in ("", section.name):
            self._been.append(self.stage.current())
        self._show(section, target)

    def tell_fault(self, sentence: str) -> None:
        """A sentence about a fault of ours; it stays until it is closed."""
        self.told.tell(sentence, stays=True)

    def retranslate(self) -> None:
        """Every word anew."""
        self._window.setWindowTitle(tr("Intern Desktop"))
        if self._sidebar is not None:
            self._sidebar.retranslate()
        self.told.retranslate()
        self.stage.retranslate()
        self._speak_person()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        below = QVBoxLayout()
        gap = style.space("s")
        below.setContentsMargins(gap, 0, gap, 0)
        below.addWidget(self.told)
        column.addLayout(below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(column, 1)

    def _connect(self) -> None:
        commands = self.commands
        commands.open_page.connect(self.open_page)
        commands.back_asked.connect(self._go_back)
        commands.told.connect(self._on_told)
        commands.session_changed.connect(self._on_session)
        commands.book_changed.connect(self.stage.read_again)
        self.told.undo_pressed.connect(lambda: commands.undo(self._told_act))
        self.idle.rested.connect(self._on_rested)
        self.idle.pressed.connect(self._on_pressed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_colours)
        for n in range(6):
            QShortcut(QKeySequence(f"Alt+{n + 1}"), self).activated.connect(partial(self._open_nth, n))

    def _begin_with(self, start: str) -> None:
        self.retranslate()
        if start in self._sections:
            self._show(self._sections[start], "")
        else:
            self._to_sections()

    def _role(self) -> str:
        return self.commands.session.role if self.commands.session is not None else "candidate"

    def _may_see(self, section: Section) -> bool:
        session, above = self.commands.session, self._sections.get(section.under)
        if self._role() == "candidate" and is_trainers(section, above):
            return False  # pages of a trainer's, kept from when she was one
        on_her_own = section.own and session is not None and not session.shared
        return not section.roles or self._role() in section.roles or on_her_own

    def _listed(self) -> list[Section]:
        role = self._role()
        return [section for section in self._sections.values() if role in section.roles]

    def _has_sidebar(self) -> bool:
        return self._sidebar is not None and self._sidebar.isVisible()

    def _show(self, section: Section, target: str) -> None:
        if self._sidebar is not None or not section.whole:
            self.sidebar.setVisible(not section.whole)
        self.stage.show_screen(section.name, target)
        if not section.whole:
            self.sidebar.show_current(section.under or section.name)
            self._fold()
        if not section.whole and self.commands.session is not None:
            self._preferences.keep("screen", section.name)

    def _to_sections(self) -> None:
        kept = self._preferences.get("screen")
        self.open_page(kept if kept in self._sections else "today")

    def _open_nth(self, n: int) -> None:
        listed = self._listed()
        if n < len(listed) and self._has_sidebar():
            self.open_page(listed[n].name)

    def _fold(self) -> None:
        current = self._sections.get(self.stage.current())
        rail = current is not None and current.rail
        folded = rail or style.factor() >= 1.5 or self.width() < FOLDS_BELOW
        if self._sidebar is not None and folded != self._sidebar.is_folded():
            self._sidebar.fold(folded)

    def _speak_person(self) -> None:
        if self._sidebar is None:
            return
        session, found = self.commands.session, find(self.commands)
        self._sidebar.set_centre(found.centre or tr("Intern Desktop"), found.place)
        if session is not None:
            self._sidebar.set_person(session.name, found.class_name, shared=session.shared)

    def _on_session(self) -> None:
        self.stage.leave_all()
        self._been.clear()
        if self._sidebar is not None:
            self._sidebar.model.set_sections(self._listed())
        if self.commands.session is None:
            self.told.forget()
            self.idle.end()
            if self._sidebar is not None:
                self._sidebar.hide()
            self.stage.forget()
            self._show(self._sections["sign_in"], "")
        else:
            self._speak_person()
            if self.commands.session.shared:
                self.idle.begin()
            QTimer.singleShot(0, self._leave_door)
        self._preferences.apply_look()

    def _remind(self) -> None:
        from intern_desktop.ui.reminders import Reminders

        if not self.findChild(Reminders):
            Reminders(self.commands, lambda: not self.told.text() and self.stage.current() != "practice", self).follow()

    def _reckon_ahead(self) -> None:
        from intern_desktop.ui.class_ahead import ClassAhead

        if not self.findChild(ClassAhead):
            ClassAhead(self.commands, self).begin()

    def _leave_door(self) -> None:
        """Whoever signed in stands in a section, also when the screen she came from named none."""
        if self.commands.session is not None and self.stage.current() in ("", "sign_in", "first_run"):
            self._to_sections()

    def _on_not_you(self) -> None:
        self.stage.leave_all()
        self.commands.sign_out()

    def _on_pressed(self, by_key: bool) -> None:
        self.ring.set_by_key(by_key)
        if self._sidebar is not None:
            self._sidebar.show_focus(by_key)

    def _on_rested(self) -> None:
        session = self.commands.session
        if session is not None and session.shared:
            unkept = self.commands.unkept
            self._on_not_you()
            # Translators: vi: "Không ai dùng máy nên bạn đã được đưa ra ngoài. Mọi thứ đã được lưu."
            saved = tr("Nobody used this PC for a while, so you were signed out. Everything is saved.")
            # Translators: vi: "Không ai dùng máy nên bạn đã được đưa ra ngoài. Phần bạn chọn không lưu đã mất."
            gone = tr("Nobody used this PC for a while, so you were signed out. What was not to be kept is gone.")
            self.told.tell(gone if unkept else saved)

    def _on_told(self, sentence: str, can_undo: bool) -> None:
        self._told_act = self.commands.last_act if can_undo else None
        self.told.tell(sentence, can_undo=can_undo)

    def _on_system_colours(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            style.follow_system(app)

    def changeEvent(self, event: QEvent) -> None:
        """Another language, other colours or another text size: tell every screen, and keep it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._preferences.keep_look()
        elif event.type() == QEvent.Type.StyleChange and self.stage.current():
            self._fold()
            for screen in self.stage.built():
                screen.restyle()
            self._preferences.keep_look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing nearer used."""
        if not self.use_key(event):
            super().keyPressEvent(event)

    def use_key(self, event: QKeyEvent) -> bool:
        """Do what this key does everywhere; False when it does nothing."""
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
            self._resize_text(key)
        elif control and key == Qt.Key.Key_Z:
            self.commands.undo()
        elif control and key == Qt.Key.Key_P:
            # Translators: vi: "Trang này không có gì để in."
            self.told.tell(tr("There is nothing to print on this page."))
        elif key == Qt.Key.Key_F6:
            next_panel(self)
        elif key == Qt.Key.Key_Escape and self.told.text():
            self.told.hide()
        elif key == Qt.Key.Key_Escape:
            self._go_back()
        elif (key == Qt.Key.Key_F1 or (control and key == Qt.Key.Key_F)) and self._has_sidebar():
            self.open_page("guide", "search" if control else "")
        else:
            return False
        return True

    def _resize_text(self, key: int) -> None:
        steps = 0 if key == Qt.Key.Key_0 else -1 if key == Qt.Key.Key_Minus else 1
        preferences.show_as(style.chosen_scheme(), preferences.larger(style.factor(), steps) if steps else 1.0)

    def _go_back(self) -> None:
        if self._been and self._has_sidebar():
            section = self._sections[self._been.pop()]
            if not section.whole and self._may_see(section):
                self._show(section, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the input from the first moment."""
        super().showEvent(event)
        handle = self._window.windowHandle()
        if handle is not None:
            self.idle.watch(handle)
