"""How this person wants to see the program, kept on this PC: language, text size, colours, window, last screen."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow

from intern_desktop import i18n
from intern_desktop.errors import UserError
from intern_desktop.ui import language, style

if TYPE_CHECKING:  # read before the first picture, when no door to the store is needed yet
    from intern_desktop.ui.commands import Commands

NAMES = ("language", "text_size", "scheme", "window", "screen")
"""The names under which they are kept; "" is the PC's own, a person's id is hers."""

SCHEMES = ("system", "light", "dark")


def factor_of(kept: str | None) -> float:
    """The text size as it was kept; 1.0 when there is none or it cannot be read."""
    try:
        found = float(kept or "1")
    except ValueError:
        return 1.0
    return found if found in style.FACTORS else 1.0


def scheme_of(kept: str | None) -> str:
    """The colours as they were kept; the system's when there are none or they are none of ours."""
    return kept if kept in SCHEMES else SCHEMES[0]


def larger(factor: float, steps: int) -> float:
    """The text size so many steps up or down, as far as there are any."""
    at = style.FACTORS.index(factor) if factor in style.FACTORS else 0
    return style.FACTORS[max(0, min(len(style.FACTORS) - 1, at + steps))]


def show_as(scheme: str, factor: float) -> None:
    """Show everything in these colours at this text size."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if (scheme, factor) != (style.chosen_scheme(), style.factor()):
        style.apply(app, scheme, factor)


class Preferences:
    """Reads and keeps them in the store's local table. Before the store is open it only knows what it was told."""

    def __init__(self, commands: Commands, remembered: Mapping[str, str] | None = None) -> None:
        self._commands = commands
        self._remembered = dict(remembered or {})

    def get(self, name: str) -> str:
        """A preference of the signed-in person, else the PC's, else ""."""
        person = self._person()
        if self._commands.ready:
            found = (self._commands.local.get(name, person) if person else None) or self._commands.local.get(name, "")
            return found or ""
        return self._remembered.get(name, "")

    def keep(self, name: str, value: str) -> None:
        """Keep a preference: for the person, and for the PC unless somebody else may sit here next."""
        self._remembered[name] = value
        if not self._commands.ready:
            return
        person, session = self._person(), self._commands.session
        with contextlib.suppress(UserError):  # a full disk stops nobody from turning a page
            if person:
                self._commands.local.set(name, value, person)
            if session is None or not session.shared:
                self._commands.local.set(name, value, "")

    def keep_look(self) -> None:
        """Keep language, colours and text size as they are now, when they differ from what is kept."""
        seen = {"language": i18n.language(), "scheme": style.chosen_scheme(), "text_size": str(style.factor())}
        for name, value in seen.items():
            if self.get(name) != value:
                self.keep(name, value)

    def apply_look(self) -> None:
        """Show the program as the signed-in person, or the PC when nobody is, wants to see it."""
        factor = self.get("text_size")
        scheme = self.get("scheme")
        show_as(scheme_of(scheme) if scheme else style.chosen_scheme(), factor_of(factor) if factor else style.factor())
        code = self.get("language")
        if code in i18n.LANGUAGES and code != i18n.language():
            with contextlib.suppress(UserError):  # its catalogue is gone: the one that is spoken stays
                language.speak(code)

    def keep_window(self, window: QMainWindow) -> None:
        """Keep where the window stands, for this PC."""
        self._remembered["window"] = kept = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
        if self._commands.ready:
            with contextlib.suppress(UserError):
                self._commands.local.set("window", kept, "")

    def _person(self) -> str:
        session = self._commands.session
        return session.person if session is not None else ""
