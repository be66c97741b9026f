"""A pack as a plain folder: its files as bytes, read with bounds and without following any link."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from intern_desktop.guide.figures import Law
from intern_desktop.guide.pack_check import Step, check, no_step
from intern_desktop.guide.pack_faults import Fault, fault
from intern_desktop.guide.pack_names import JUNK, MOST_BYTES, MOST_FILES, name_faults, size_faults
from intern_desktop.i18n import N_

_DEEPEST = 6
_LINKED = 0x400
"""Windows' mark of a folder or file that stands elsewhere."""

# Translators: vi: "Đây chỉ là lối tắt tới chỗ khác. Chép chính tệp ấy vào thư mục của gói."
LINK = N_("This only points to another place. Copy the file itself into the pack's folder.")
# Translators: vi: "Không đọc được tệp này. Xem thẻ nhớ còn cắm không, hoặc chép lại tệp."
UNREADABLE = N_("This file cannot be read. Look whether the stick is in, or copy the file again.")
# Translators: vi: "Không đọc được thư mục này. Chọn lại thư mục có tệp pack.toml."
NO_FOLDER = N_("This folder cannot be read. Choose the folder in which pack.toml lies.")
# Translators: vi: "Thư mục lồng quá sâu. Gói chỉ có các thư mục pages, questions và pictures."
DEEP = N_("Folders lie too deep within each other here. A pack has only the folders pages, questions and pictures.")


def check_folder(folder: Path, law: Law, step: Step = no_step) -> list[Fault]:
    """All faults of the pack that a folder holds; none when it can be packed."""
    files, faults = read_folder(folder, step)
    return faults or check(files, law, step)


def read_folder(folder: Path, step: Step = no_step) -> tuple[dict[str, bytes], list[Fault]]:
    """The files by name, or what keeps them from being read. Nothing is written, and no link is followed."""
    try:
        found = list(_entries(folder, "", 0))
    except OSError:
        return {}, [fault("", NO_FOLDER)]
    faults = [one for one in found if isinstance(one, Fault)]
    sizes = dict(one for one in found if not isinstance(one, Fault))
    faults += [one for one in name_faults(sizes, "") if not one.file]
    faults += size_faults(sizes.values())
    if faults:
        return {}, faults
    files: dict[str, bytes] = {}
    for at, name in enumerate(sorted(sizes)):
        step(at, len(sizes))
        try:
            with folder.joinpath(*name.split("/")).open("rb") as file:
                files[name] = file.read(MOST_BYTES + 1)
        except (OSError, ValueError):
            faults.append(fault(name, UNREADABLE))
    return files, faults


def _entries(folder: Path, under: str, depth: int) -> Iterator[tuple[str, int] | Fault]:
    count = 0
    with os.scandir(folder) as entries:
        for entry in entries:
            name = f"{under}{entry.name}"
            count += 1
            if JUNK.search(entry.name):
                continue
            if count > 2 * MOST_FILES:
                return
            about = entry.stat(follow_symlinks=False)
            if entry.is_symlink() or getattr(about, "st_file_attributes", 0) & _LINKED:
                yield fault(name, LINK)
            elif stat.S_ISDIR(about.st_mode):
                if depth >= _DEEPEST:
                    yield fault(name, DEEP)
                else:
                    yield from _entries(Path(entry.path), f"{name}/", depth + 1)
            elif stat.S_ISREG(about.st_mode):
                yield name, about.st_size
            else:
                yield fault(name, LINK)
