"""Where files go: a name without accents, the folder of last time, the system's dialog, and a word on where it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.payroll.offer_file import ENDING
from intern_desktop.ui.commands import Commands

_FOLDER = "offer-folder"
"""Under which name this PC keeps, for each person, the folder she saved to or opened from last."""

_LONGEST = 60
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
"""Names that Windows keeps for itself, whatever ending follows."""


def file_name(parts: Sequence[str], ending: str) -> str:
    """A name every disk and every old stick takes: letters without marks, digits and hyphens."""
    said = "-".join(part for part in map(_plain, parts) if part)[:_LONGEST].strip("-")
    if said in _DEVICES:
        said = f"offer-{said}"
    return f"{said or 'offer'}{ending}"


def _plain(words: str) -> str:
    letters = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    kept = "".join(
        letter if letter.isascii() and letter.isalnum() else " " for letter in letters if not _is_mark(letter)
    )
    return "-".join(kept.split())


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"


def ask_to_save(parent: QWidget, commands: Commands, title: str, name: str, ending: str) -> Path | None:
    """Ask where to save; the dialog itself asks before a file is replaced. None when she changed her mind."""
    dialog = QFileDialog(parent, title, str(folder(commands)), f"*{ending}")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.removeprefix("."))
    dialog.selectFile(name)
    return _chosen(dialog, commands)


def ask_to_open(parent: QWidget, commands: Commands) -> Path | None:
    """Ask which offer file to open; other names can be looked for too. None when she changed her mind."""
    filters = ";;".join((f"*{ENDING}", tr("All Files (*)")))
    dialog = QFileDialog(parent, tr("Open an offer file"), str(folder(commands)), filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog, commands)


def _chosen(dialog: QFileDialog, commands: Commands) -> Path | None:
    done = bool(dialog.exec())
    files = dialog.selectedFiles()
    dialog.deleteLater()
    if not done or not files:
        return None
    path = Path(files[0])
    if commands.session is not None and not commands.session.shared:  # a folder may be called after the company
        commands.local.set(_FOLDER, str(path.parent), commands.session.person)
    return path


def folder(commands: Commands) -> Path:
    """Where a dialog begins: the folder of last time while it is there, else the one for documents."""
    kept = None if commands.session is None else commands.local.get(_FOLDER, commands.session.person)
    if kept and Path(kept).is_dir():
        return Path(kept)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def write(commands: Commands, path: Path, data: bytes) -> bool:
    """Write a file whole or not at all, and say where it is or why it is not. Whether it was written."""
    from intern_desktop.exchange import offer_file

    try:
        offer_file.write_file(path, data)
    except UserError as problem:
        commands.told.emit(str(problem), False)
        return False
    # Translators: vi: "Đã lưu {file} vào {folder}."
    commands.told.emit(tr("Saved as {file} in {folder}.", file=path.name, folder=path.parent), False)
    return True
