"""From a word or a sentence of the guide to its card: add it to practice, or look at it there."""

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import tr, trn
from intern_desktop.ui.buttons import Button
from intern_desktop.ui.commands import Commands

_SIGNS = re.compile(r"[\s。、，．・！？「」（）()]")
_END = re.compile("(?<=。)")


def cards_of(japanese: str) -> tuple[str, ...]:
    """The ids of the cards that a text is: the whole, or its sentences that are cards."""
    known = _by_writing(_pages())
    whole = known.get(_bare(japanese))
    found = (known.get(_bare(part)) for part in _END.split(plain(japanese)) if part.strip())
    return (whole,) if whole else tuple(one for one in found if one)


class PracticeLink(Button):
    """A link that is only there for a candidate and for what is a card. It adds, or leads to, the cards of a text."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__("link", "layers", parent=parent)
        self.setObjectName("practice_link")
        self._commands = commands
        self._cards: tuple[str, ...] = ()
        self._there = False
        self.setText(tr("Add to practice"))
        self.hide()
        self.clicked.connect(self._on_pressed)

    def show_for(self, japanese: str) -> None:
        """Stand for this text; hidden where it is no card."""
        session = self._commands.session
        able = session is not None and session.role == "candidate" and self._commands.ready
        self._cards = cards_of(japanese) if able and japanese else ()
        self.retranslate()
        self.setVisible(bool(self._cards))

    def retranslate(self) -> None:
        """What pressing does: add, or where all are in practice already, look."""
        self._there = bool(self._cards) and not self._missing()
        # Translators: vi: "Thêm vào thẻ ôn" / "Xem trong thẻ ôn"
        add, see = tr("Add to practice"), tr("See it in practice")
        self.setText(see if self._there else add)

    def _missing(self) -> tuple[str, ...]:
        """Those that are neither practised nor chosen yet."""
        from intern_desktop.departure import history, outlook, picking

        session = self._commands.session
        if session is None:
            return ()
        with self._commands.reading() as reading:
            met = outlook.met(history.of(reading, session.person, self._commands.now()))
            chosen = picking.choices(reading, session.person)
        return tuple(card for card in self._cards if card not in met and card not in chosen)

    def _on_pressed(self) -> None:
        from intern_desktop.departure import picking

        session = self._commands.session
        if session is None or not self._cards:
            return
        if self._there:
            self._commands.open_page.emit("practice", f"cards:{self._cards[0]}")
            return
        missing = self._missing()
        if self._commands.done(picking.choose_all, session.person, missing, picking.WANTED):
            # Translators: vi: "Đã thêm {n} thẻ: sẽ đến trước các thẻ mới khác."
            added = trn("{n} card added: it comes before other new cards.", "{n} cards added.", len(missing))
            self._commands.tell_done(added)
        self.retranslate()
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _bare(japanese: str) -> str:
    return _SIGNS.sub("", plain(japanese))


def _pages() -> int:
    """How many cards there are: a centre's pack may bring some while the program runs."""
    from intern_desktop.departure import cards

    return len(cards.cards())


@cache
def _by_writing(_count: int) -> dict[str, str]:
    return dict(_written())


def _written() -> Iterator[tuple[str, str]]:
    from intern_desktop.departure import cards

    for card in reversed(cards.cards()):
        yield _bare(card.ja), card.id
