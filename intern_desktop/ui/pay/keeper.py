"""Where the offers of whoever sits here are kept: in the journal, or only until she leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: SQLAlchemy
    from intern_desktop.offers import Kept
    from intern_desktop.payroll.sheet import Purse, Sheet


class Keeper(Protocol):
    """What the desk needs of a place that keeps offers. None or False: it could not be done, and was told."""

    def offers(self) -> list[Kept]:
        """All of them, by name."""

    def purse(self) -> Purse:
        """What is hers whatever the offer."""

    def add(self, name: str, sheet: Sheet) -> str | None:
        """Keep a new offer; its id."""

    def save(self, offer_id: str, sheet: Sheet) -> bool:
        """Keep what it says now."""

    def save_purse(self, purse: Purse) -> bool:
        """Keep the purse as it is now."""

    def rename(self, offer_id: str, name: str) -> bool:
        """Give it another name."""

    def delete(self, offer_id: str) -> bool:
        """Take it off the list."""


class Journal:
    """Offers in the private scope of whoever is signed in."""

    def __init__(self, commands: Commands) -> None:
        self._commands = commands

    @property
    def _person(self) -> str:
        session = self._commands.session
        assert session is not None, "offers are kept for somebody"
        return session.person

    def offers(self) -> list[Kept]:
        """All of them, by name."""
        from intern_desktop import offers

        with self._commands.reading() as reading:
            return offers.list_offers(reading, self._person)

    def purse(self) -> Purse:
        """What is hers whatever the offer."""
        from intern_desktop import offers

        with self._commands.reading() as reading:
            return offers.purse(reading, self._person)

    def add(self, name: str, sheet: Sheet) -> str | None:
        """Keep a new offer; its id."""
        from intern_desktop import offers

        return self._commands.do(offers.add, self._person, name, sheet)

    def save(self, offer_id: str, sheet: Sheet) -> bool:
        """Keep what it says now."""
        from intern_desktop import offers

        return self._commands.done(offers.save, self._person, offer_id, sheet)

    def save_purse(self, purse: Purse) -> bool:
        """Keep the purse as it is now."""
        from intern_desktop import offers

        return self._commands.done(offers.save_purse, self._person, purse)

    def rename(self, offer_id: str, name: str) -> bool:
        """Give it another name."""
        from intern_desktop import offers

        return self._commands.done(offers.rename, self._person, offer_id, name)

    def delete(self, offer_id: str) -> bool:
        """Take it off the list."""
        from intern_desktop import offers

        return self._commands.done(offers.delete, self._person, offer_id)
