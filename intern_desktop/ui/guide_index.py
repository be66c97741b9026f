"""The index of the search: made in the idle time after the guide is first shown, in slices that no key waits for."""

from collections import deque
from collections.abc import Callable
from datetime import date
from functools import lru_cache, partial
from importlib import import_module
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from intern_desktop.guide import glossary
from intern_desktop.guide.pack import follows
from intern_desktop.i18n import language
from intern_desktop.ui.law_figures import law_on

if TYPE_CHECKING:  # what searches is read step by step, like the pages
    from intern_desktop.guide.search import Index

_SLICE, _PAUSE = 0.006, 12
"""Seconds of work at a time, and milliseconds between."""
_AFTER = 400
"""Milliseconds after the guide is shown before it begins."""
_SEARCHING = ("folding", "sections", "snippets", "library", "ranking", "search")
"""What searches, in parts of a few milliseconds; nothing else of the guide needs it."""


class Shelf:
    """An index with the steps it still waits for. `work` goes on with it."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._index: Index | None = None
        self._steps: deque[Callable[[], object]] = deque(
            partial(import_module, f"intern_desktop.guide.{name}") for name in _SEARCHING
        )
        self._steps.append(self._begin)

    @property
    def index(self) -> "Index":
        """The index; there is one when it is ready."""
        assert self._index is not None, "asked before it is ready"
        return self._index

    @property
    def ready(self) -> bool:
        """Whether all pages are in it."""
        return not self._steps

    def work(self, seconds: float) -> bool:
        """Go on for about so long; whether it is ready. A page that cannot be read is left out, and its error told."""
        begun = perf_counter()
        while self._steps and perf_counter() - begun < seconds:
            self._steps.popleft()()
        return self.ready

    def _begin(self) -> None:
        from intern_desktop.guide import search

        self._index = search.Index((), glossary.terms(), law_on(self._today))
        self._steps.extend(partial(self._add, page, code) for page, code in search.page_names())
        self._steps.extend(self._index.settling())

    def _add(self, page: str, code: str) -> None:
        from intern_desktop.guide import search

        for found in search.page_in(page, code):
            self.index.add(found)


@follows
@lru_cache(maxsize=1)
def shelf(today: date) -> Shelf:
    """The index for a day, shared by all who search; a new one when the centre's packs change."""
    return Shelf(today)


class Finder(QObject):
    """Searches for a widget. `answered` comes with the Result: at once, or when the index is ready.

    The index begins to be made when the widget is first shown.
    """

    answered = Signal(object)
    waits = Signal()
    """What was asked will be answered a moment later."""

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._today, self._asked = today, ""
        self._slice = QTimer(self, singleShot=True, interval=_PAUSE)
        self._slice.timeout.connect(self._on_slice)
        parent.installEventFilter(self)

    def ask(self, query: str) -> None:
        """Look for this, and for nothing asked before."""
        self._asked = query
        if shelf(self._today()).ready:
            self._answer()
        else:
            self.waits.emit()
            self._slice.start(_PAUSE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The widget is shown: soon there will be time."""
        if event.type() == QEvent.Type.Show and not self._slice.isActive():
            self._slice.start(_AFTER)
        return super().eventFilter(watched, event)

    def _on_slice(self) -> None:
        self._slice.start(_PAUSE)  # first, so that the other pages follow one that cannot be read
        if shelf(self._today()).work(_SLICE):
            self._slice.stop()
            if self._asked:
                self._answer()

    def _answer(self) -> None:
        asked, self._asked = self._asked, ""
        self.answered.emit(shelf(self._today()).index.search(asked, language()))
