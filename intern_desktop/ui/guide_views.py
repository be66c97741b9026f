"""What stands in the guide's right half: the page, and in its place what was found, one's marks, a card."""

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

PAGE = "page"


class _Speaks(Protocol):
    def retranslate(self) -> None: ...


class GuideViews(QStackedWidget):
    """Views by name. All but the page are made when they are first seen, and speak as soon as they are made."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {PAGE: page}
        self.addWidget(page)

    def add(self, name: str, make: Callable[[], QWidget]) -> None:
        """A view that is made by `make`; it has `retranslate`."""
        self._makers[name] = make

    def view(self, name: str) -> QWidget:
        """A view by its name. KeyError when there is none."""
        if name not in self._made:
            made = self._makers[name]()
            self._made[name] = made
            self.addWidget(made)
            cast(_Speaks, made).retranslate()
        return self._made[name]

    def made(self, name: str) -> QWidget | None:
        """A view if it was made already."""
        return self._made.get(name)

    def turn_to(self, name: str) -> None:
        """Show a view."""
        self.setCurrentWidget(self.view(name))

    def turned_to(self, name: str) -> bool:
        """Whether this view is shown."""
        return self.currentWidget() is self._made.get(name)

    def retranslate(self) -> None:
        """Every view that was made, but the page, says its words anew."""
        for name, made in self._made.items():
            if name != PAGE:
                cast(_Speaks, made).retranslate()
