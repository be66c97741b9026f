"""Where this program may write: one data folder, found the same way at every start."""

import os
import sys
from pathlib import Path

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_

APPLICATION = "intern_desktop"
DATABASE = "journal.db"


def _pointer() -> Path:
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False) / "data-folder.txt"


def own_folder() -> Path:
    """The platform's data folder for this account alone."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


def common_folder() -> Path:
    """The platform's data folder for all accounts of this PC."""
    from platformdirs import site_data_path

    return site_data_path(APPLICATION, appauthor=False)


def portable_folder() -> Path | None:
    """A folder named `data` beside a frozen program, which makes it portable; else None."""
    if getattr(sys, "frozen", False):
        beside = Path(sys.executable).resolve().parent / "data"
        if beside.is_dir():
            return beside
    return None


def data_folder(asked: str | None = None) -> Path:
    """The folder to use: asked for, portable, chosen at first run, common to the PC, or one's own."""
    if asked:
        return Path(asked).expanduser().absolute()
    portable = portable_folder()
    if portable is not None:
        return portable
    pointer = _pointer()
    if pointer.is_file():
        chosen = pointer.read_text(encoding="utf-8").strip()
        if chosen:
            return Path(chosen)
    common = common_folder()
    return common if (common / DATABASE).is_file() else own_folder()


def remember(folder: Path) -> None:
    """From now on this account uses `folder`; written when it is chosen at first run."""
    pointer = _pointer()
    pointer.parent.mkdir(parents=True, exist_ok=True)
    pointer.write_text(str(folder), encoding="utf-8")


def ensure_writable(folder: Path) -> None:
    """Make the folder and prove that a file can be written there.

    Raises UserError naming the folder when it cannot.
    """
    probe = folder / f".writable-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as problem:
        raise UserError(
            N_("Nothing can be saved in {folder}. Choose another folder, or ask the person who looks after this PC."),
            folder=folder,
        ) from problem


def is_founded(folder: Path) -> bool:
    """Whether a database is in this folder, sound or not."""
    return (folder / DATABASE).is_file()
