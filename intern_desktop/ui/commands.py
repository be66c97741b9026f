"""The one door from a screen to a verb.

A screen names a verb and what it needs; the door opens one transaction, shows the sentence when the
world is at fault, and tells which tables changed. Nobody has to remember to commit or to announce.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr

if TYPE_CHECKING:  # SQLAlchemy is imported only after the window is painted
    from sqlalchemy import Connection

    from intern_desktop.classroom.tallies import Fresh
    from intern_desktop.store.database import Store
    from intern_desktop.store.journal import Act, Author
    from intern_desktop.store.local import Local
    from intern_desktop.store.vault import Vault

P = ParamSpec("P")
R = TypeVar("R")

_AFTER_PICTURE_MS = 200


class Session(msgspec.Struct, frozen=True):
    """Who sits at the PC: her id, the name she is greeted by, her role, and whether the PC is shared."""

    person: str
    name: str
    role: str = "candidate"
    shared: bool = False


class Commands(QObject):
    """Verbs, reads, the clock and the session, for all screens of one window."""

    tables_changed = Signal(frozenset)
    open_page = Signal(str, str)
    told = Signal(str, bool)
    """A sentence for the line at the bottom, and whether the last act can be taken back."""
    session_changed = Signal()
    book_changed = Signal()
    """Pages of a centre's came into the guide or went."""
    back_asked = Signal()
    """To where one came from, as a page's own arrow leads."""
    restart_asked = Signal()
    """The program is to be started anew."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._store: Store | None = None
        self._author: Author | None = None
        self._taken_back: tuple[object, str] = (None, "")
        self.session: Session | None = None
        self.vault: Vault | None = None
        """What her private word has opened; nobody else's, and gone with her."""
        self.unkept = False
        """Whether something was typed that goes when she leaves."""
        self.offer_file: Path | None = None
        """An offer file that was handed to the program and not opened yet; whoever opens it takes it away."""
        self.pack_file: Path | None = None
        """The same for a pack."""
        self.walk: tuple[str, ...] = ()
        """The people in the order of the list from which one of them was opened: her page walks along it."""

    def attach(self, store: Store) -> None:
        """Use this opened store from now on."""
        self._store = store
        store.subscribe(self.tables_changed.emit)

    def detach(self) -> None:
        """Use no store any more: what it holds turned out to be damaged."""
        self._store = None

    @property
    def store(self) -> Store:
        """The opened store; asking before `attach` is a bug."""
        assert self._store is not None, "the store is attached before any screen reads"
        return self._store

    @property
    def ready(self) -> bool:
        """Whether a store is attached."""
        return self._store is not None

    @property
    def local(self) -> Local:
        """What belongs to this PC alone: positions, window, language."""
        return self.store.local

    def now(self) -> datetime:
        """The moment on this PC's clock, with its zone."""
        return self._clock()

    def today(self) -> date:
        """The day on this PC's clock."""
        return self._clock().date()

    def sign_in(self, session: Session, author: Author) -> None:
        """From now on this person acts."""
        self.session, self._author = session, author
        self.vault, self.unkept, self.walk = None, False, ()
        self.session_changed.emit()

    def sign_out(self) -> None:
        """Nobody acts any more; what was saved stays, what could be taken back no longer can."""
        self.session, self._author = None, None
        self.vault, self.unkept, self.walk = None, False, ()
        if self._store is not None:
            self._store.forget_undo()
        self.session_changed.emit()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A short read of the database."""
        with self.store.reading() as reading:
            yield reading

    def keep_later(self, fresh: Fresh) -> None:
        """Keep what was reckoned for a picture once that is there; where it cannot be kept it is reckoned again."""
        store = self.store
        if fresh.rows:
            QTimer.singleShot(_AFTER_PICTURE_MS, self, lambda: store.keep_tallies(fresh.seen, fresh.rows))

    def do(self, verb: Callable[Concatenate[Act, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Let the signed-in person do one thing, in one transaction. None when it could not be done."""
        assert self._author is not None, "nobody is signed in"
        try:
            with self.store.act(self._author, self.now()) as act:
                return verb(act, *args, **kwargs)
        except UserError as problem:
            self.told.emit(str(problem), False)
            return None

    def done(self, verb: Callable[Concatenate[Act, P], object], /, *args: P.args, **kwargs: P.kwargs) -> bool:
        """The same for a verb that answers nothing: whether it was done. What was not is told, never called done."""

        def attempt(act: Act) -> bool:
            verb(act, *args, **kwargs)
            return True

        return bool(self.do(attempt))

    def tell_done(self, sentence: str, taken_back: str = "") -> None:
        """Say at the bottom what was just done, with the offer to take it back; `taken_back` is what is said then."""
        self._taken_back = (self.last_act, taken_back)
        self.told.emit(sentence, True)

    @property
    def last_act(self) -> object:
        """The act that would be taken back now; `undo` takes it when others were done since."""
        return None if self._store is None else self._store.last_act

    def undo(self, which: object = None) -> None:
        """Take back the last act of this sitting, or an earlier one."""
        if self._author is None:
            return
        act, words = self._taken_back
        said = words if act is not None and act is (which or self.last_act) else ""
        try:
            done = self.store.undo(self._author, self.now(), which)
        except UserError as problem:
            self.told.emit(str(problem), False)
            return
        said = said or tr("The last step was taken back.")
        self.told.emit(said if done else tr("There is nothing to take back."), False)
