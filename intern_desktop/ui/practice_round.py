"""One sitting of practice on the screen: the card asked now, answers kept a moment after they were given, going back.

The next card is drawn first and the answer is written to the disk after it: an old disk needs longer for that than
a hand for the next key. Until then the answer is called "saving"; what the disk refuses is kept with the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Signal

from intern_desktop.errors import UserError
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.practice_said import Shown, Typed, shown

if TYPE_CHECKING:  # the store and the scheduler are imported when somebody begins to practise
    from datetime import datetime

    from sqlalchemy import Connection

    from intern_desktop.departure.practice import Asked, Limits, Queue
    from intern_desktop.store.local import Local

_SAVE = QEvent.Type(QEvent.registerEventType())
_AFTER_PICTURES = -10
"""Below the priority at which Qt paints; a timer of no length would come before the picture on Windows."""


class Round(QObject):
    """`standing_changed` carries "" (nothing answered), "saving", "saved" or "refused" (`refusal` says why)."""

    standing_changed = Signal(str)

    def __init__(self, commands: Commands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._queue: Queue | None = None
        self._asked_at = QElapsedTimer()
        self.asked: Asked | None = None
        self.standing, self.refusal = "", ""

    def begin(self, limits: Limits, deck: str) -> bool:
        """A sitting of what is due; False when nothing is."""
        from intern_desktop.departure import practice

        return self._open(partial(practice.open_queue, limits=limits, deck=deck))

    def begin_more(self, limits: Limits, deck: str) -> bool:
        """A sitting of ten cards beyond what is due; False when there are none at all."""
        from intern_desktop.departure import outlook

        return self._open(partial(outlook.open_more, limits=limits, deck=deck))

    def begin_with(self, wanted: Sequence[str]) -> bool:
        """A sitting of these cards; False when they are not there any more."""
        from intern_desktop.departure import outlook

        return self._open(partial(outlook.open_cards, wanted=wanted))

    @property
    def going(self) -> bool:
        """Whether a sitting is open."""
        return self._queue is not None

    @property
    def left(self) -> int:
        """How many cards wait in this sitting, the one that is asked among them."""
        return self._queue.left if self._queue is not None else 0

    @property
    def done(self) -> int:
        """How many answers were given in this sitting."""
        return len(self._queue.reviews) if self._queue is not None else 0

    @property
    def can_take_back(self) -> bool:
        """Whether an answer of this sitting can be taken back."""
        return self._queue is not None and self._queue.can_take_back

    def shown(self) -> Shown:
        """The card that is asked, in the reader's language."""
        assert self.asked is not None, "a card is shown while it is asked"
        return shown(self.asked.card, self.asked.direction)

    def spoken(self) -> str:
        """The Japanese of the card that is asked, in kana."""
        return self.asked.card.say if self.asked is not None else ""

    def check(self, typed: str) -> Typed | None:
        """How what was typed compares; None when nothing was."""
        from intern_desktop.departure import answers

        words = typed.strip()
        if self.asked is None or not words:
            return None
        verdict = answers.check(self.asked.card, words)
        return Typed(verdict=verdict.mark, words=words, parts=verdict.shown, asks=verdict.asks)

    def answer(self, rating: int) -> None:
        """Answer the card that is asked; the next one is there at once, and the answer is kept after it was drawn."""
        if self._queue is None or self.asked is None:
            return
        now = self._commands.now()
        self._queue.answer(rating, now, self._asked_at.elapsed())
        self._next()
        self._save_soon()

    def take_back(self) -> bool:
        """Ask the card of the last answer again; False when there is none."""
        found = self._queue.take_back() if self._queue is not None else None
        if found is None:
            return False
        self.asked = found
        self._asked_at.restart()
        self._save_soon()
        return True

    def save(self) -> bool:
        """Keep all answers on the disk now; whether it took them."""
        if self._queue is None or self._queue.saved == len(self._queue.reviews):
            self._stand("saved" if self.standing else "")
            return True
        try:
            self._queue.keep()
        except UserError as problem:
            self.refusal = str(problem)
            self._stand("refused")
            return False
        self._stand("saved")
        return True

    def rest(self) -> bool:
        """End the sitting: its answers go into the journal. False when the disk refused; it stays open then."""
        if self._queue is None:
            return True
        if not self.save():
            return False
        if self._queue.reviews or self._queue.saved:
            self.close_pending()
        self._queue = self.asked = None
        self._stand("")
        return True

    def close_pending(self) -> bool:
        """Put what is kept on this PC into the journal; whether it was done."""
        from intern_desktop.departure import sittings

        session = self._commands.session
        return session is not None and self._commands.done(sittings.close, session.person)

    def close_left_over(self) -> None:
        """The same for what a sitting left that did not come to its end, as when the power went."""
        from intern_desktop.departure import sittings

        session = self._commands.session
        if session is None:
            return
        with self._commands.reading() as reading:
            waiting = sittings.pending(reading, session.person)
        if waiting:
            self.close_pending()

    def event(self, event: QEvent) -> bool:
        """Keep what was answered, now that the next card was drawn."""
        if event.type() == _SAVE:
            self.save()
            return True
        return super().event(event)

    def _open(self, opens: Callable[[Connection, Local, str, datetime], Queue]) -> bool:
        session = self._commands.session
        if session is None:
            return False
        now = self._commands.now()
        with self._commands.reading() as reading:
            self._queue = opens(reading, self._commands.local, session.person, now)
        self._stand("")
        self._next()
        if self.asked is None:
            self._queue = None
        return self.asked is not None

    def _next(self) -> None:
        assert self._queue is not None, "a sitting is open"
        self.asked = self._queue.next(self._commands.now())
        self._asked_at.restart()

    def _save_soon(self) -> None:
        self._stand("saving")
        QCoreApplication.postEvent(self, QEvent(_SAVE), _AFTER_PICTURES)

    def _stand(self, standing: str) -> None:
        self.standing = standing
        self.standing_changed.emit(standing)
