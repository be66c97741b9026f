"""What takes a while about packs, as tasks that `Work` does beside the window: looking, checking, adding, signing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.errors import UserError
from intern_desktop.guide import pack
from intern_desktop.guide.pack_about import read_about
from intern_desktop.guide.pack_check import Step, check
from intern_desktop.guide.pack_faults import Fault
from intern_desktop.guide.pack_folder import read_folder
from intern_desktop.guide.pack_names import ABOUT, CENTRE
from intern_desktop.i18n import N_
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.law_figures import law_on

if TYPE_CHECKING:  # imported late: signatures bring a library
    from nacl.signing import SigningKey

    from intern_desktop.exchange.pack_entry import Entry
    from intern_desktop.exchange.pack_shelf import Shelf

Task = Callable[[Step], object]

# Translators: vi: "Thư mục đã đổi từ lúc xem. Hãy xem lại."
CHANGED = N_("The folder was changed since it was checked. Check it again.")


class Checked(msgspec.Struct, frozen=True):
    """A folder that was looked at: its faults, how many pages it has, and whether it is a centre's."""

    folder: Path
    faults: list[Fault]
    pages: int
    is_centre: bool


class Added(msgspec.Struct, frozen=True):
    """A pack that counts from now on."""

    kind: str


class Signed(msgspec.Struct, frozen=True):
    """A pack file that was written."""

    file: Path


def looking(commands: Commands, shelf: Shelf, path: Path) -> Task:
    """Read a pack and see whether it may come in; its result is an `Entry`."""
    from intern_desktop.exchange import pack_entry, pack_file, pack_trust

    trust, law = pack_trust.trust_of(commands.store), law_on(commands.today())

    def task(step: Step) -> Entry:
        return pack_entry.enter(pack_file.read_file(path, step), shelf, trust, law, step)

    return task


def adding(shelf: Shelf, entry: Entry, today: date) -> Task:
    """Let a pack count from now on; whether it may was asked. Its result is `Added`."""
    from intern_desktop.exchange import pack_entry

    def task(_step: Step) -> Added:
        pack_entry.enter_still(entry, shelf)
        shelf.put(entry.made, today)
        return Added(entry.made.manifest.about.kind)

    return task


def checking(commands: Commands, folder: Path) -> Task:
    """Look for all faults of a folder; its result is `Checked`."""
    law = law_on(commands.today())

    def task(step: Step) -> Checked:
        files, faults = read_folder(folder, step)
        faults = faults or check(files, law, step)
        return Checked(folder, faults, len(pack.page_names(files)), _is_centre(files))

    return task


def signing(commands: Commands, folder: Path, file: Path, key: SigningKey, maker: str) -> Task:
    """Sign what is in a folder now, if it has no fault, and save it; its result is `Signed`."""
    from intern_desktop.exchange import pack_file

    law, today = law_on(commands.today()), commands.today()

    def task(step: Step) -> Signed:
        files, faults = read_folder(folder, step)
        about = None if faults else read_about(pack.text_of(files[ABOUT]))[0] if not check(files, law, step) else None
        if about is None or about.kind != CENTRE:
            raise UserError(CHANGED)
        pack_file.write_file(file, pack_file.pack(about, files, maker=maker, made_on=today, key=key))
        return Signed(file)

    return task


def _is_centre(files: Mapping[str, bytes]) -> bool:
    try:
        about, _ = read_about(pack.text_of(files[ABOUT]))
    except (KeyError, UnicodeDecodeError):
        return True
    return about is None or about.kind == CENTRE
