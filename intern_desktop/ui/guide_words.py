"""The words of a page that have a reading, found by where they stand: drawn above them, or known though not drawn."""

from collections.abc import Iterator

import msgspec
from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from intern_desktop.ui import ruby_object, style
from intern_desktop.ui.guide_style import READING


class ReadWord(msgspec.Struct, frozen=True):
    """A word with its reading, where it begins and ends in the document, and where a press on it leads."""

    writing: str
    reading: str
    first: int
    last: int
    link: str = ""


class WordWalk(QObject):
    """The word that is looked at in a page. `asked` carries each that is pressed or walked to."""

    asked = Signal(object)

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        self._page, self._at = page, -1

    def press(self, point: QPointF) -> None:
        """The page was pressed at a point of its document. What leads elsewhere is not asked about."""
        word = word_at(self._page.document(), point)
        if word is not None and not word.link:
            self._ask(word)

    def go_on(self, first: int, last: int) -> None:
        """The next word between two positions; after the last of them the first."""
        found = words_between(self._page.document(), first, last)
        if found:
            self._ask(next((word for word in found if word.first > self._at), found[0]))

    def forget(self) -> None:
        """No word is looked at any more."""
        self._at = -1
        self._page.setExtraSelections([])

    def _ask(self, word: ReadWord) -> None:
        """Show which word it is, and ask."""
        self._at = word.first
        marked = QTextEdit.ExtraSelection()
        marked.cursor = _over(self._page.document(), word)
        marked.format.setBackground(style.colour("accent_soft"))
        self._page.setExtraSelections([marked])
        self.asked.emit(word)


def word_at(document: QTextDocument, point: QPointF) -> ReadWord | None:
    """The word at a point of the document, None where there is none."""
    position = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)
    if position < 0:
        return None
    found = (word for word in _words_in(document, position) if word.first <= position < word.last)
    return next(found, None)


def words_between(document: QTextDocument, first: int, last: int) -> list[ReadWord]:
    """The words from one position to another, in order."""
    found: list[ReadWord] = []
    block = document.findBlock(first)
    while block.isValid() and block.position() < last:
        found += _words_in(document, block.position())
        block = block.next()
    return found


def _over(document: QTextDocument, word: ReadWord) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(word.first)
    cursor.setPosition(word.last, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _words_in(document: QTextDocument, position: int) -> Iterator[ReadWord]:
    at = document.findBlock(position).begin()
    while not at.atEnd():
        piece = at.fragment()
        writing, reading = _read(piece.charFormat())
        if reading:
            # Equal pictures beside each other are one piece; each is one letter of the document.
            drawn = piece.charFormat().isImageFormat()
            for first in range(piece.position(), piece.position() + (piece.length() if drawn else 1)):
                last = first + (1 if drawn else piece.length())
                yield ReadWord(writing, reading, first, last, piece.charFormat().anchorHref())
        at += 1


def _read(form: QTextCharFormat) -> tuple[str, str]:
    if form.isImageFormat():
        name = form.toImageFormat().name()
        if not name.startswith("ruby:"):
            return "", ""
        said = ruby_object.ruby(name)
        return said.writing, said.reading
    writing, _, reading = str(form.property(READING) or "").partition("|")
    return writing, reading
