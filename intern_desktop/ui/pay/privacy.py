"""What a person does about who can open her offers: seal them, open them, let them go, begin anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Session
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.keeper import Closed, Fleeting, Journal

if TYPE_CHECKING:  # read late: SQLAlchemy
    from intern_desktop.store.vault import Vault

State = Literal["own", "fleeting", "aside", "open", "closed"]
"""Her own PC; in memory only; in memory beside sealed offers; sealed and opened; sealed and closed."""


class Privacy:
    """Verbs for one desk. Where a word is wrong they raise FieldError; what the disk refuses is told, and False."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._commands = desk.commands

    @property
    def state(self) -> State:
        """How her offers are kept now."""
        keeper = self._desk.keeper
        if isinstance(keeper, Closed):
            return "closed"
        if isinstance(keeper, Fleeting):
            return "aside" if keeper.aside else "fleeting"
        return "open" if self._commands.vault is not None else "own"

    @property
    def left_open(self) -> bool:
        """Whether offers of an earlier version lie open in the file."""
        keeper = self._desk.keeper
        return isinstance(keeper, Fleeting) and keeper.left_open

    @property
    def is_asked(self) -> bool:
        """Whether there is something to lose, and she has not said yet what is to become of it."""
        keeper = self._desk.keeper
        return isinstance(keeper, Fleeting) and not keeper.settled and (keeper.touched or keeper.left_open)

    def choose(self, word: str) -> bool:
        """Seal all she typed, and what lies open, with a word of hers. Raises FieldError "word"."""
        from intern_desktop.classroom import private_word

        keeper = self._held()
        private_word.require("word", word, self._session.name)
        self._desk.save()
        with _patience():
            vault = self._commands.do(private_word.choose, self._session.person, word, keeper.typed())
        return self._use(vault)

    def let_go(self) -> bool:
        """Keep nothing: all goes when she leaves. What lies open in the file goes now, and is in memory till then."""
        from intern_desktop.classroom import private_word

        keeper = self._held()
        if keeper.left_open:
            with _patience():
                done = self._commands.done(private_word.drop_open, self._session.person)
            if not done:
                return False
            self._commands.unkept = bool(keeper.offers())
        keeper.settled, keeper.left_open = True, False
        self._desk.read()
        return True

    def open(self, word: str) -> bool:
        """Open what is sealed; what was typed meanwhile is sealed too. Raises FieldError "word", or while she waits."""
        from intern_desktop import offers
        from intern_desktop.classroom import private_word

        person, keeper = self._session.person, self._desk.keeper
        vault = private_word.open_with(self._commands.store, person, word, self._commands.now())
        with self._commands.reading() as reading:
            rest = offers.lies_open(reading, person)
        if rest and not self._commands.done(private_word.seal_rest, person, vault):
            return False
        self._desk.save()
        if isinstance(keeper, Fleeting) and not self._commands.done(private_word.keep, person, keeper.typed(), vault):
            return False
        return self._use(vault)

    def work_aside(self) -> None:
        """Leave it closed, and hold what is typed in memory."""
        self._desk.use(Fleeting(self._commands, aside=True))

    def begin_anew(self) -> bool:
        """The word is forgotten: what it sealed goes for good."""
        from intern_desktop.classroom import private_word

        with _patience():
            done = self._commands.done(private_word.begin_anew, self._session.person)
        if not done:
            return False
        self._desk.use(Fleeting(self._commands))
        # Translators: vi: "Những gì đã khoá đã bị xoá hẳn. Bạn bắt đầu lại từ đầu."
        self._commands.told.emit(tr("What was sealed is gone for good. You begin anew."), False)
        return True

    def change(self, old: str, word: str) -> bool:
        """Another word. Raises FieldError "old" or "word", or while she has to wait."""
        from intern_desktop.classroom import private_word

        private_word.require("word", word, self._session.name)
        self.check(old)
        vault = self._commands.vault
        assert vault is not None, "a word is changed where it has opened something"
        self._desk.save()
        with _patience():
            new = self._commands.do(private_word.change, self._session.person, vault, word)
        return self._use(new)

    def check(self, word: str) -> None:
        """Whether this is her word. Raises FieldError "old", or UserError while she has to wait."""
        from intern_desktop.classroom import private_word
        from intern_desktop.errors import FieldError

        try:
            private_word.open_with(self._commands.store, self._session.person, word, self._commands.now())
        except FieldError as problem:
            raise FieldError("old", problem.message, **problem.fields) from problem

    def waiting(self) -> int:
        """Seconds she has to wait before the next try; 0 when she has left."""
        from intern_desktop.classroom import private_word

        session = self._commands.session
        return (
            0 if session is None else private_word.waiting(self._commands.store, session.person, self._commands.now())
        )

    @property
    def _session(self) -> Session:
        session = self._commands.session
        assert session is not None, "somebody sits here"
        return session

    def _held(self) -> Fleeting:
        keeper = self._desk.keeper
        assert isinstance(keeper, Fleeting), "only what is held in memory can be sealed or let go"
        return keeper

    def _use(self, vault: Vault | None) -> bool:
        if vault is None:
            return False
        self._commands.vault, self._commands.unkept = vault, False
        self._desk.use(Journal(self._commands))
        return True


@contextmanager
def _patience() -> Iterator[None]:
    """The cursor that says wait: the file and each of its copies are written anew, a second or a few."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
