"""What leads on from a page of the guide: its questions, and its paper. Both are made when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from intern_desktop.ui.guide_views import PAGE, GuideViews

if TYPE_CHECKING:  # the questions and the paper are read when somebody wants them
    from intern_desktop.ui.commands import Commands
    from intern_desktop.ui.guide_print import PrintView
    from intern_desktop.ui.guide_quiz import QuizView

_QUIZ, _PRINT = "quiz", "print"


class Further(QObject):
    """`left` leads back to the page; `next_asked` to the page after it; `printing` says whether paper is shown."""

    left = Signal()
    next_asked = Signal(str)
    printing = Signal(bool)

    def __init__(self, commands: Commands, views: GuideViews, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands, self._views = commands, views
        views.add(_QUIZ, self._make_quiz)
        views.add(_PRINT, self._make_print)
        views.currentChanged.connect(self._on_turned)
        commands.session_changed.connect(self._on_person)
        commands.book_changed.connect(self._on_book)

    def ask(self, page: str) -> None:
        """The questions of a page; nothing happens where it has none."""
        from intern_desktop.guide import quiz

        if page in quiz.pages():
            view: QuizView = self._views.view(_QUIZ)  # type: ignore[assignment] # it is made by _make_quiz
            self._views.turn_to(_QUIZ)
            view.show_page(page)

    def print(self, page: str) -> None:
        """The paper of a page."""
        view: PrintView = self._views.view(_PRINT)  # type: ignore[assignment] # it is made by _make_print
        self._views.turn_to(_PRINT)
        view.show_page(page)

    def leave(self) -> None:
        """Nothing goes on where nobody looks."""
        view: PrintView | None = self._views.made(_PRINT)  # type: ignore[assignment] # it is made by _make_print
        if view is not None:
            view.leave()

    def _make_quiz(self) -> QWidget:
        from intern_desktop.ui.guide_quiz import QuizView

        made = QuizView(self._commands)
        made.left.connect(self.left)
        made.next_asked.connect(self.next_asked)
        return made

    def _make_print(self) -> QWidget:
        from intern_desktop.ui.guide_print import PrintView

        made = PrintView(self._commands)
        made.left.connect(self.left)
        return made

    def _on_turned(self, _at: int) -> None:
        if not self._views.turned_to(_PRINT):
            self.leave()
        self.printing.emit(self._views.turned_to(_PRINT))

    def _on_book(self) -> None:
        """Pages came or went, perhaps the one that is asked or set just now."""
        paper: PrintView | None = self._views.made(_PRINT)  # type: ignore[assignment] # it is made by _make_print
        if paper is not None:
            paper.forget()
            if self._views.turned_to(_PRINT):
                self._views.turn_to(PAGE)
        self._on_person()

    def _on_person(self) -> None:
        """Another person sits here: what was chosen is not hers, and she begins with the page."""
        view: QuizView | None = self._views.made(_QUIZ)  # type: ignore[assignment] # it is made by _make_quiz
        if view is not None:
            view.forget()
            self._views.turn_to(PAGE)
