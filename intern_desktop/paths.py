"""Where this program may write: one data folder, found the same way at every start."""

import contextlib
import os
import shutil
import stat
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_

APPLICATION = "intern_desktop"
DATABASE = "journal.db"

_SAMPLE = f"{APPLICATION}-sample-"
_SAMPLE_LASTS = timedelta(days=1)
_NOT_WRITABLE = N_(
    "Nothing can be saved in {folder}. Choose another folder, or ask the person who looks after this PC."
)
_USERS = "*S-1-5-32-545:(OI)(CI)M"
"""Windows: the group of all accounts, by its number since its name is translated; they may change what lies inside."""


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
        with contextlib.suppress(RuntimeError):  # "~" of an account that is not there is a name like any other
            return Path(asked).expanduser().absolute()
        return Path(asked).absolute()
    portable = portable_folder()
    if portable is not None:
        return portable
    common = common_folder()
    return chosen_folder() or (common if is_founded(common) else own_folder())


def chosen_folder() -> Path | None:
    """The folder this account chose at its first run; None when it chose none, or when that cannot be read."""
    with contextlib.suppress(OSError, ValueError):
        chosen = _pointer().read_text(encoding="utf-8").strip()
        return Path(chosen) if chosen else None
    return None


def remember(folder: Path) -> None:
    """From now on this account uses `folder`; written when it is chosen. Raises UserError when it cannot be."""
    pointer = _pointer()
    try:
        pointer.parent.mkdir(parents=True, exist_ok=True)
        pointer.write_text(str(folder), encoding="utf-8")
    except OSError as problem:
        raise UserError(
            N_(
                "The data is kept in {folder}, but this PC could not note that down. Choose the folder again next time."
            ),
            folder=folder,
        ) from problem


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
        raise UserError(_NOT_WRITABLE, folder=folder) from problem


def check_writable(folder: Path) -> None:
    """Look whether the folder could be made and written, without making anything. Raises UserError as above."""
    for place in (folder, *folder.parents):
        try:
            is_folder = stat.S_ISDIR(place.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as problem:  # a name too long, a folder nobody may look into
            raise UserError(_NOT_WRITABLE, folder=folder) from problem
        if is_folder and os.access(place, os.W_OK | os.X_OK):
            return
        break
    raise UserError(_NOT_WRITABLE, folder=folder)


def open_to_all(folder: Path) -> None:
    """Let every account of this PC write in a folder and in what it holds. Only who made it may do that.

    Raises UserError when the system refuses.
    """
    try:
        if sys.platform == "win32":
            _grant(folder)
            return
        folder.chmod(0o777)
        for inside in folder.rglob("*"):
            inside.chmod(0o777 if inside.is_dir() else 0o666)
    except OSError as problem:
        raise UserError(
            N_("Other accounts of this PC could not be let into {folder}. Ask the person who looks after this PC."),
            folder=folder,
        ) from problem


def _grant(folder: Path) -> None:
    import subprocess  # only here: the start is counted in milliseconds

    tool = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "icacls.exe")
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    asked = [str(tool), str(folder), "/grant", _USERS, "/q"]
    done = subprocess.run(asked, check=False, capture_output=True, creationflags=no_window)
    if done.returncode:
        raise PermissionError(done.returncode, "icacls", str(folder))


def sample_folder(at: datetime) -> Path:
    """A new throwaway folder for made-up data. Those a killed program left a day ago go. UserError without room."""
    for left in Path(tempfile.gettempdir()).glob(f"{_SAMPLE}*"):
        if _is_old_sample(left, at):
            shutil.rmtree(left, ignore_errors=True)
    try:
        return Path(tempfile.mkdtemp(prefix=_SAMPLE))
    except OSError as problem:
        raise UserError(
            N_("The sample needs a little room in {folder}. Make room there, then try again."),
            folder=tempfile.gettempdir(),
        ) from problem


def _is_old_sample(left: Path, at: datetime) -> bool:
    """By whatever was touched last in it: a sample that is still open is written to."""
    try:
        touched = max(one.lstat().st_mtime for one in (left, *left.iterdir()))
    except OSError:
        return False
    return touched < (at - _SAMPLE_LASTS).timestamp()


def is_founded(folder: Path) -> bool:
    """Whether a database is in this folder, sound or not."""
    try:
        return (folder / DATABASE).exists()
    except OSError:
        return False
