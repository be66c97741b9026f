"""The list of a class, or of all classes, saved as a sheet that may come back; and the folder of last time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.pay import along_places

_FOLDER = "roster-folder"
_ENDINGS = ("*.xlsx", "*.csv")


def save(parent: QWidget, commands: Commands, class_id: str = "") -> bool:
    """Let a place be chosen and save the list there, XLSX or CSV as its name ends. Whether it was saved."""
    from intern_desktop.classroom import roster_known
    from intern_desktop.exchange import table_file
    from intern_desktop.ui import roster_sheet

    session = commands.session
    with commands.reading() as reading:
        known = roster_known.read(reading, "" if session is None else session.person, commands.today())
    table = roster_sheet.table(known, class_id)
    # Translators: vi: "Lưu danh sách"
    title = tr("Save the list")
    name = along_places.file_name([table.title, commands.today().isoformat()], ".xlsx")
    path, _ = QFileDialog.getSaveFileName(
        parent, title, str(folder(commands) / name), f"{title} ({' '.join(_ENDINGS)})"
    )
    if not path:
        return False
    try:
        table_file.write(Path(path), table)
    except UserError as problem:
        commands.told.emit(str(problem), False)
        return False
    remember(commands, Path(path))
    # Translators: in the line at the bottom; vi: "Đã lưu vào {file}."
    commands.told.emit(tr("It is saved in {file}.", file=Path(path).name), False)
    return True


def ask_to_open(parent: QWidget, commands: Commands) -> Path | None:
    """Ask which list to read. None when she changed her mind."""
    # Translators: vi: "Chọn bảng"
    title = tr("Choose a sheet")
    endings = " ".join((*_ENDINGS, "*.tsv", "*.txt"))
    path, _ = QFileDialog.getOpenFileName(parent, title, str(folder(commands)), f"{title} ({endings})")
    if not path:
        return None
    remember(commands, Path(path))
    return Path(path)


def folder(commands: Commands) -> Path:
    """Where a dialog begins: the folder of last time while it is there, else the one for documents."""
    kept = None if commands.session is None else commands.local.get(_FOLDER, commands.session.person)
    if kept and Path(kept).is_dir():
        return Path(kept)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def remember(commands: Commands, path: Path) -> None:
    """Keep the folder for the next time."""
    if commands.session is not None:
        commands.local.set(_FOLDER, str(path.parent), commands.session.person)
