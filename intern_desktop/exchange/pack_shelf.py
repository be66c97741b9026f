"""The installed packs: each a pack file as it was signed, in the data folder, and one small list that says which count.

A new pack is written beside the others; the list is replaced in one step, so a power cut leaves the old state or the
new one. Of each pack the one before is kept, and to take back is to swap the two, also after a restart. Whatever is
read is held against its signature: a pack that was altered here is set aside, and the program lives on with its own.
"""

import re
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from intern_desktop.errors import UserError
from intern_desktop.exchange import bundle, pack_file
from intern_desktop.exchange.pack_file import ENDING, Manifest, PackFile
from intern_desktop.exchange.pack_trust import Trust
from intern_desktop.guide.pack import CentrePack
from intern_desktop.guide.pack_names import ABOUT, CENTRE, PROJECT, SHELF
from intern_desktop.i18n import N_

_LIST, _LOCK = "installed.json", "lock"
_PATIENCE = 20
"""Seconds to wait while another window writes."""
_FILE = re.compile(rf"[a-z0-9-]+{re.escape(ENDING)}")
_PICTURES = "pictures/"

# Translators: vi: "Danh sách các gói trong {folder} bị hỏng. Các gói tạm không dùng; hãy thêm lại."
DAMAGED_LIST = N_("The list of packs in {folder} is damaged. The packs are not used; add them again.")


# Translators: vi: "Danh sách các gói trong {folder} chưa đọc được. Đợi một lát rồi thử lại."
HELD_LIST = N_("The list of packs in {folder} cannot be read just now. Wait a moment, then try again.")

# Translators: vi: "Không lưu được vào {folder}. Dọn bớt chỗ rồi thử lại."
NO_ROOM = N_("Nothing can be saved in {folder}. Make room there, then try again.")


class DamagedList(UserError):
    """The list of packs is not what this program wrote."""


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pack on the shelf: `file` counts ("" when it was taken away), `before` is what stood there before it.

    `aside` says that the file was found altered and is not used.
    """

    kind: Literal["centre", "project"]
    id: str
    file: str
    before: str
    since: date
    aside: bool = False


class OnShelf(msgspec.Struct, frozen=True):
    """A pack on the shelf with its signed list, and that of the one before it; None where it cannot be read."""

    kept: Kept
    manifest: Manifest | None
    before: Manifest | None


class Aside(msgspec.Struct, frozen=True):
    """A pack that is no longer believed: its title (its id where even that is lost)."""

    title: dict[str, str]


class _List(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    packs: tuple[Kept, ...]


class Shelf:
    """The packs of one data folder."""

    def __init__(self, data: Path) -> None:
        self._folder = data / SHELF

    def kept(self) -> tuple[Kept, ...]:
        """What the list says. Raises DamagedList, and UserError when it cannot be read just now."""
        try:
            said = (self._folder / _LIST).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except OSError as problem:
            raise UserError(HELD_LIST, folder=self._folder) from problem
        try:
            found = msgspec.json.decode(said, type=_List)
        except (msgspec.MsgspecError, ValueError, RecursionError) as problem:
            raise DamagedList(DAMAGED_LIST, folder=self._folder) from problem
        named = [name for one in found.packs for name in (one.file, one.before) if name]
        if found.version != 1 or not all(_FILE.fullmatch(name) for name in named):
            raise DamagedList(DAMAGED_LIST, folder=self._folder)
        return found.packs

    def listed(self) -> list[OnShelf]:
        """All packs with what they say of themselves, the project's first."""
        kept = sorted(self.kept(), key=lambda one: (one.kind != PROJECT, one.id))
        return [OnShelf(one, self._manifest(one.file), self._manifest(one.before)) for one in kept]

    def installed(self, kind: str, pack_id: str) -> Kept | None:
        """The pack of this kind and id, None when there never was one."""
        return next((one for one in self._sound() if (one.kind, one.id) == (kind, pack_id)), None)

    def opened(self, kept: Kept) -> PackFile | None:
        """The whole pack that counts; None when there is none or its bytes are not those that were signed."""
        if not kept.file or kept.aside:
            return None
        try:
            return pack_file.read_file(self._folder / kept.file)
        except UserError:
            return None

    def put(self, made: PackFile, today: date) -> None:
        """Let this pack count from now on. Whether it may is asked before. UserError when it cannot be written."""
        about = made.manifest.about
        name = f"{about.id}-{about.version}-{secrets.token_hex(4)}{ENDING}"
        with self._alone():
            here = self.installed(about.kind, about.id)
            self._save(name, made.data)
            before = "" if here is None else (here.file or here.before) if not here.aside else here.before
            kind: Literal["centre", "project"] = "project" if about.kind == PROJECT else "centre"
            self._write([*self._others(about.kind, about.id), Kept(kind, about.id, name, before, today)])

    def swap(self, kind: str, pack_id: str, today: date) -> None:
        """Put back what was before; once more puts the other back again."""
        with self._alone():
            here = self.installed(kind, pack_id)
            if here is not None:
                back = msgspec.structs.replace(here, file=here.before, before=here.file, since=today, aside=False)
                self._write([*self._others(kind, pack_id), back])

    def take_away(self, kind: str, pack_id: str, today: date) -> None:
        """The pack no longer counts; it can be put back."""
        with self._alone():
            here = self.installed(kind, pack_id)
            if here is not None and here.file:
                gone = msgspec.structs.replace(here, file="", before=here.file, since=today, aside=False)
                self._write([*self._others(kind, pack_id), gone])

    def project_files(self, trust: Trust) -> tuple[dict[str, bytes], list[Aside]]:
        """What the project's pack lays over the packaged files, all of it proved; and what was set aside for it.

        A pack that is no newer than the program itself lays nothing over it.
        """
        for kept in self.kept():
            if kept.kind == PROJECT and kept.file and not kept.aside:
                made = self._proved(kept, trust)
                if made is None:
                    return {}, [self.set_aside(kept)]
                if made.manifest.about.version <= trust.released:
                    return {}, []
                return {name: data for name, data in made.files.items() if name != ABOUT}, []
        return {}, []

    def centre_packs(
        self, trust: Trust, spoilt: Callable[[Kept], None] = lambda _: None
    ) -> tuple[list[CentrePack], list[Aside]]:
        """The centre's packs as the book takes them, and those set aside. Texts are proved now, pictures when read.

        `spoilt` is told of a pack in which a picture turns out not to be what was signed.
        """
        packs, aside = list[CentrePack](), list[Aside]()
        for kept in self.kept():
            if kept.kind == CENTRE and kept.file and not kept.aside:
                found = self._for_book(kept, trust, spoilt)
                if found is None:
                    aside.append(self.set_aside(kept))
                else:
                    packs.append(found)
        return packs, aside

    def _for_book(self, kept: Kept, trust: Trust, spoilt: Callable[[Kept], None]) -> CentrePack | None:
        path = self._folder / kept.file
        try:
            manifest, begins = pack_file.head_in(path)
            if not _is(manifest, kept) or not trust.knows(manifest):
                return None
            read = pack_file.reader(path, manifest, begins)
            names = frozenset(listed.name for listed in manifest.files)
            texts = {name: read(name) for name in names if not name.startswith(_PICTURES)}
        except (UserError, ValueError):
            return None

        def read_one(name: str) -> bytes:
            try:
                return texts[name] if name in texts else read(name)
            except ValueError:
                spoilt(kept)
                raise

        return CentrePack(manifest.about, manifest.maker, names, read_one)

    def _proved(self, kept: Kept, trust: Trust) -> PackFile | None:
        made = self.opened(kept)
        if made is None or not _is(made.manifest, kept):
            return None
        try:
            return made if trust.knows(made.manifest) else None
        except UserError:
            return None

    def set_aside(self, kept: Kept) -> Aside:
        """This pack is not believed any more. Where that cannot be written down it is found out again at each start."""
        with suppress(UserError), self._alone():
            if kept in self._sound():
                self._write([*self._others(kept.kind, kept.id), msgspec.structs.replace(kept, aside=True)])
        manifest = self._manifest(kept.file)
        return Aside(manifest.about.title if manifest is not None else {"vi": kept.id})

    def _manifest(self, name: str) -> Manifest | None:
        if not name:
            return None
        try:
            with (self._folder / name).open("rb") as file:
                return pack_file.head_of(file.read(2 * 2**20))[0]
        except (OSError, UserError):
            return None

    def _sound(self) -> tuple[Kept, ...]:
        """The same, where a damaged list names nothing: packs are added again then."""
        try:
            return self.kept()
        except DamagedList:
            return ()

    def _others(self, kind: str, pack_id: str) -> list[Kept]:
        return [one for one in self._sound() if (one.kind, one.id) != (kind, pack_id)]

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Nobody else writes meanwhile, in this window or another: SQLite locks a file the same way everywhere."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = sqlite3.connect(self._folder / _LOCK, timeout=_PATIENCE, isolation_level=None)
            with closing(lock):
                lock.execute("BEGIN EXCLUSIVE")
                yield
        except (OSError, sqlite3.Error) as problem:
            raise UserError(NO_ROOM, folder=self._folder) from problem

    def _save(self, name: str, data: bytes) -> None:
        try:
            bundle.write_file(self._folder / name, data)
        except UserError as problem:  # which speaks of a file that somebody chose
            raise UserError(NO_ROOM, folder=self._folder) from problem

    def _write(self, packs: Sequence[Kept]) -> None:
        """The list in one step; then what it no longer names goes, as far as the system lets it."""
        self._save(_LIST, msgspec.json.encode(_List(1, tuple(packs))))
        named = {name for one in packs for name in (one.file, one.before)}
        for found in [*self._folder.glob(f"*{ENDING}"), *self._folder.glob("*.part-*")]:
            if found.name not in named:
                try:
                    found.unlink()
                except OSError:
                    continue  # somebody reads it still; it goes the next time


def _is(manifest: Manifest, kept: Kept) -> bool:
    return (manifest.about.kind, manifest.about.id) == (kept.kind, kept.id)
