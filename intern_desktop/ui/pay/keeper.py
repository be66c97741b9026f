"""Where the offers of whoever sits here are kept: in the journal, in memory until she leaves, or behind her word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

import msgspec

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: SQLAlchemy
    from intern_desktop.classroom.private_word import Typed
    from intern_desktop.offers import Kept
    from intern_desktop.payroll.sheet import Purse, Sheet


class Keeper(Protocol):
    """What the desk needs of a place that keeps offers. None or False: it could not be done, and was told.

    `keeps`: what is saved here is there when she comes back.
    """

    keeps: bool

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
    """Offers in the private scope of whoever is signed in, sealed where her word has opened a vault."""

    keeps = True

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
            return offers.list_offers(reading, self._person, self._commands.vault)

    def purse(self) -> Purse:
        """What is hers whatever the offer."""
        from intern_desktop import offers

        with self._commands.reading() as reading:
            return offers.purse(reading, self._person, self._commands.vault)

    def add(self, name: str, sheet: Sheet) -> str | None:
        """Keep a new offer; its id."""
        from intern_desktop import offers

        return self._commands.do(offers.add, self._person, name, sheet, self._commands.vault)

    def save(self, offer_id: str, sheet: Sheet) -> bool:
        """Keep what it says now."""
        from intern_desktop import offers

        return self._commands.done(offers.save, self._person, offer_id, sheet, self._commands.vault)

    def save_purse(self, purse: Purse) -> bool:
        """Keep the purse as it is now."""
        from intern_desktop import offers

        return self._commands.done(offers.save_purse, self._person, purse, self._commands.vault)

    def rename(self, offer_id: str, name: str) -> bool:
        """Give it another name."""
        from intern_desktop import offers

        return self._commands.done(offers.rename, self._person, offer_id, name, self._commands.vault)

    def delete(self, offer_id: str) -> bool:
        """Take it off the list."""
        from intern_desktop import offers

        return self._commands.done(offers.delete, self._person, offer_id)


class Fleeting:
    """Offers in memory: they go when she leaves.

    `touched`: there is something that would be lost. `settled`: she knows, and wants no word. `left_open`: what it
    began with lies open in the file, from an earlier version. `aside`: other offers of hers are sealed and closed.
    """

    keeps = False

    def __init__(
        self,
        commands: Commands,
        kept: Iterable[Kept] = (),
        purse: Purse | None = None,
        *,
        left_open: bool = False,
        aside: bool = False,
    ) -> None:
        self._commands = commands
        self._kept = {one.id: one for one in kept}
        self._purse = purse
        self._gone: set[str] = set()
        self.touched = self.settled = False
        self.left_open, self.aside = left_open, aside

    def typed(self) -> Typed:
        """All that is held, for a place that keeps it."""
        from intern_desktop.classroom.private_word import Typed

        return Typed(list(self._kept.values()), self._purse, frozenset(self._gone))

    def offers(self) -> list[Kept]:
        """All of them, by name."""
        return sorted(self._kept.values(), key=lambda one: (one.name.casefold(), one.id))

    def purse(self) -> Purse:
        """What is hers whatever the offer."""
        from intern_desktop.payroll.sheet import Purse

        return self._purse or Purse()

    def add(self, name: str, sheet: Sheet) -> str | None:
        """Hold a new offer; its id."""
        from intern_desktop.offers import Kept
        from intern_desktop.store.entry import new_id

        made = Kept(new_id(), name, sheet, self._commands.now())
        self._kept[made.id] = made
        self._tell()
        return made.id

    def save(self, offer_id: str, sheet: Sheet) -> bool:
        """Hold what it says now."""
        return self._put(offer_id, sheet=sheet, saved_at=self._commands.now())

    def save_purse(self, purse: Purse) -> bool:
        """Hold the purse as it is now."""
        self._purse = purse
        self._tell("purse")
        return True

    def rename(self, offer_id: str, name: str) -> bool:
        """Give it another name."""
        return self._put(offer_id, name=name)

    def delete(self, offer_id: str) -> bool:
        """Let go of it."""
        if self._kept.pop(offer_id, None) is not None:
            self._gone.add(offer_id)
            self._tell()
        return True

    def _put(self, offer_id: str, **said: object) -> bool:
        held = self._kept.get(offer_id)
        if held is None:
            return False
        self._kept[offer_id] = msgspec.structs.replace(held, **said)
        self._tell()
        return True

    def _tell(self, table: str = "offer") -> None:
        self.touched = self._commands.unkept = True
        self._commands.tables_changed.emit(frozenset({table}))


class Closed:
    """Her offers are sealed and her word was not typed yet: there is nothing to see and nothing to save."""

    keeps = False

    def __init__(self, commands: Commands) -> None:
        self._commands = commands

    def offers(self) -> list[Kept]:
        """None is seen."""
        return []

    def purse(self) -> Purse:
        """An empty one."""
        from intern_desktop.payroll.sheet import Purse

        return Purse()

    def add(self, name: str, sheet: Sheet) -> str | None:
        """Not while it is closed."""
        del name, sheet
        # Translators: vi: "Hợp đồng của bạn đang khoá. Gõ từ khoá riêng trước đã."
        self._commands.told.emit(tr("Your offers are closed. Type your private word first."), False)
        return None

    def save(self, offer_id: str, sheet: Sheet) -> bool:
        """There is nothing to save."""
        del offer_id, sheet
        return True

    def save_purse(self, purse: Purse) -> bool:
        """There is nothing to save."""
        del purse
        return True

    def rename(self, offer_id: str, name: str) -> bool:
        """There is nothing to rename."""
        del offer_id, name
        return False

    def delete(self, offer_id: str) -> bool:
        """There is nothing to delete."""
        del offer_id
        return False


def keeper_of(commands: Commands) -> Keeper:
    """Where the offers of whoever has just signed in are kept.

    On her own PC in the journal. On a shared one behind her private word; in memory where she has chosen none.
    """
    from intern_desktop import offers
    from intern_desktop.classroom import private_word, sample

    session = commands.session
    assert session is not None, "offers are kept for somebody"
    if not session.shared or commands.vault is not None:
        return Journal(commands)
    with commands.reading() as reading:
        if private_word.is_chosen(reading, session.person):
            return Closed(commands)
        kept = offers.list_offers(reading, session.person)
        purse = offers.purse(reading, session.person)
        left_open = offers.lies_open(reading, session.person)
    return Fleeting(commands, kept, purse, left_open=left_open and not sample.is_sample(commands.local))
