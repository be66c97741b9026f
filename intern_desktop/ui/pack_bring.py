"""Packs at the start: the project's is laid over law and guide before these are read, the centre's stand in the book.

What was altered on this PC is set aside and told once; the program lives on with its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from intern_desktop import resources
from intern_desktop.errors import UserError
from intern_desktop.guide import pack
from intern_desktop.guide.pack_names import SHELF
from intern_desktop.i18n import chosen, tr
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # imported only where there are packs: signatures bring a library
    from intern_desktop.exchange.pack_shelf import Aside, Kept, Shelf


def lay_over(folder: Path) -> list[str]:
    """Lay the project's pack over the packaged files; what has to be told. Before anything of them is read."""
    if not _has_packs(folder):
        return []
    from intern_desktop.exchange import pack_trust
    from intern_desktop.exchange.pack_shelf import Shelf

    try:
        files, aside = Shelf(folder).project_files(pack_trust.of_release())
    except UserError as problem:
        return [str(problem)]
    resources.lay_over(files)
    return [_told(one) for one in aside]


def bring(commands: Commands) -> list[str]:
    """Let the centre's packs of the opened folder stand in the book; what has to be told.

    A pack in which a picture turns out to be altered later is told then, and its pages go.
    """
    if not _has_packs(commands.store.folder):
        pack.bring(())
        return []
    from intern_desktop.exchange import pack_trust
    from intern_desktop.exchange.pack_shelf import Shelf

    shelf = Shelf(commands.store.folder)

    def spoilt(kept: Kept) -> None:
        QTimer.singleShot(0, commands, lambda: _drop(commands, shelf, kept))  # whoever reads is painting now

    try:
        packs, aside = shelf.centre_packs(pack_trust.trust_of(commands.store), spoilt)
    except UserError:  # the list is damaged: told when it was first read
        pack.bring(())
        return []
    pack.bring(tuple(packs))
    return [_told(one) for one in aside]


def _drop(commands: Commands, shelf: Shelf, kept: Kept) -> None:
    """Set a pack aside that was read as altered; once, however often its picture was asked for."""
    try:
        if kept not in shelf.kept():
            return
        said = _told(shelf.set_aside(kept))
    except UserError as problem:
        said = str(problem)
    bring(commands)
    commands.book_changed.emit()
    commands.told.emit(said, False)


def _has_packs(folder: Path) -> bool:
    try:
        return (folder / SHELF).is_dir()
    except OSError:
        return False


def _told(aside: Aside) -> str:
    # Translators: vi: "Gói “{title}” trên máy này đã bị sửa nên không dùng nữa. Thêm lại gói ấy."
    return tr(
        "The pack “{title}” was changed on this PC and is no longer used. Add it again.",
        title=chosen(pack.in_all(aside.title)),
    )
