"""A reader's own marks as the guide shows them: read, put where their words stand now, set, written, taken away."""

from collections.abc import Collection

import msgspec
from PySide6.QtCore import QObject

from intern_desktop.departure import reading_marks
from intern_desktop.departure.reading_marks import BOOKMARK, NOTE, WORDS, Mark
from intern_desktop.guide import block_words, book
from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands


class Placed(msgspec.Struct, frozen=True):
    """A mark and the block at which it stands now; None where the page no longer has its words, or is gone."""

    mark: Mark
    block: int | None


class MarkKeeper(QObject):
    """Reads and keeps the marks of whoever is signed in; without her there are none."""

    def __init__(self, commands: Commands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands

    @property
    def ready(self) -> bool:
        """Whether somebody is there whose marks could be kept."""
        return self._commands.ready and self._commands.session is not None

    @property
    def shared(self) -> bool:
        """Whether others use this PC too."""
        return self._commands.session is not None and self._commands.session.shared

    def marks(self, page: str = "") -> list[Placed]:
        """All marks in the order of the book, or those of one page."""
        if not self.ready:
            return []
        with self._commands.reading() as reading:
            found = reading_marks.list_marks(reading, self._person(), page)
        order = {name: at for at, name in enumerate(book.page_ids())}
        said = {name: _said(name) for name in {mark.page for mark in found} if name in order}
        placed = [Placed(mark, reading_marks.place_of(mark, said.get(mark.page, []))) for mark in found]
        return sorted(placed, key=lambda one: (order.get(one.mark.page, len(order)), one.mark.block))

    def note_at(self, page: str, block: int) -> Mark | None:
        """The note at a block."""
        return self._at(NOTE, page, block)

    def turn_bookmark(self, page: str, block: int, language: str) -> None:
        """Set a bookmark at a block, or take away the one that is there."""
        kept = self._at(BOOKMARK, page, block)
        if kept is not None:
            self.remove(kept)
            return
        words = block_words.words_at(page, block, language)
        if self._commands.done(reading_marks.add_bookmark, self._person(), page, block, words):
            # Translators: vi: "Đã đặt dấu trang."
            self._commands.tell_done(tr("The bookmark is set."))

    def write(self, page: str, block: int, language: str, body: str) -> bool:
        """Keep what was written at a block. False when the disk refused, which is told."""
        kept = self._at(NOTE, page, block)
        if (kept.body if kept is not None else "") == body.strip():
            return True
        at = kept.block if kept is not None else block
        words = kept.words if kept is not None else block_words.words_at(page, block, language)
        return self._commands.done(reading_marks.write_note, self._person(), page, at, words, body.strip())

    def remove(self, mark: Mark) -> None:
        """Take a mark away, with the offer to bring it back."""
        if self._commands.done(reading_marks.remove, self._person(), mark):
            # Translators: vi: "Đã bỏ dấu trang." / "Đã xoá ghi chú."
            gone = tr("The bookmark was taken away.") if mark.kind == BOOKMARK else tr("The note was deleted.")
            self._commands.tell_done(gone)

    def _at(self, kind: str, page: str, block: int) -> Mark | None:
        found = (one.mark for one in self.marks(page) if one.mark.kind == kind and one.block == block)
        return next(found, None)

    def _person(self) -> str:
        assert self._commands.session is not None, "asked only while somebody is signed in"
        return self._commands.session.person


def _said(page: str) -> list[Collection[str]]:
    return [{words[:WORDS] for words in block} for block in block_words.words_of_page(page)]
