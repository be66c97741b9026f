"""Between the search box and what was found: typing, the keys of the list, and where a hit leads."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from intern_desktop.guide.glossary import Term
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.guide_index import Finder
from intern_desktop.ui.guide_leaf import own_language
from intern_desktop.ui.guide_search_box import SearchBox
from intern_desktop.ui.guide_views import PAGE, GuideViews

if TYPE_CHECKING:  # the index is built when the first letter is typed
    from intern_desktop.guide.search import Hit, Result
    from intern_desktop.ui.guide_search import FoundView

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class Searching(QObject):
    """`opened` comes with the hit that was chosen, `left` when one goes back to the page.

    `opened_in` comes with a hit and the language in which it is wanted.
    """

    opened = Signal(object)
    opened_in = Signal(object, str)
    left = Signal()

    def __init__(self, commands: Commands, box: SearchBox, views: GuideViews, parent: QWidget) -> None:
        super().__init__(parent)
        self._box, self._views = box, views
        self._finder = Finder(commands.today, parent)
        self._finder.answered.connect(self._on_answered)
        views.add("found", self._make)
        box.textChanged.connect(self._on_typed)
        box.key.connect(self._on_key)
        box.language_key.connect(self._on_language)

    def begin(self) -> None:
        """Go to the box; what stands in it is looked for again."""
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()
        self._on_typed(self._box.text())

    def lay_out(self) -> None:
        """Measure the hits anew."""
        if self._views.made("found") is not None:
            self._found().hits.lay_out()

    def _make(self) -> QWidget:
        from intern_desktop.ui.guide_search import FoundView

        made = FoundView(self._views)
        made.left.connect(self._on_left)
        made.hits.opened.connect(self._on_hit)
        made.hits.opened_in.connect(self.opened_in.emit)
        self._finder.waits.connect(made.wait)
        made.hits.went_up.connect(self._box.setFocus)
        return made

    def _found(self) -> "FoundView":
        view: FoundView = self._views.view("found")  # type: ignore[assignment] # it is made by _make
        return view

    def _on_typed(self, query: str) -> None:
        self._views.turn_to("found" if query.strip() else PAGE)
        if query.strip():
            self._finder.ask(query)

    def _on_answered(self, result: "Result") -> None:
        if self._box.text().strip():
            self._found().show_result(result)

    def _on_language(self, code: str) -> None:
        if self._views.turned_to("found"):
            self._found().hits.open_current_in(code)

    def _on_key(self, key: int) -> None:
        if key == Qt.Key.Key_Escape:
            self._on_left()
        elif self._views.turned_to("found") and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._found().hits.open_current()
        elif self._views.turned_to("found"):
            self._found().hits.move(_STEPS.get(Qt.Key(key), 0))

    def _on_left(self) -> None:
        self._box.clear()
        self.left.emit()

    def _on_hit(self, found: "Term | Hit") -> None:
        if isinstance(found, Term):
            self._box.setText(found.ja if self._box.text() != found.ja else found.name(own_language()))
        else:
            self.opened.emit(found)
