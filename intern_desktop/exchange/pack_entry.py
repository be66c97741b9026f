"""Whether a pack may come in: refused whole, with one sentence why and what to do, before anything is changed."""

import msgspec

from intern_desktop import __version__
from intern_desktop.errors import UserError
from intern_desktop.exchange import pack_file
from intern_desktop.exchange.pack_file import Manifest, PackFile
from intern_desktop.exchange.pack_shelf import Shelf
from intern_desktop.exchange.pack_trust import Trust
from intern_desktop.guide import pack
from intern_desktop.guide.figures import Law
from intern_desktop.guide.pack_about import read_about, version_day
from intern_desktop.guide.pack_check import Step, check, no_step
from intern_desktop.guide.pack_names import ABOUT, PROJECT
from intern_desktop.i18n import N_, chosen, date_text

# Translators: vi: "Gói này cũ hơn gói đang có ({version}). Dùng gói mới hơn."
OLDER = N_("This pack is older than the one you have ({version}). Use a newer one. Nothing was changed.")
# Translators: vi: "Gói này khác gói đang có mà cùng phiên bản {version}. Người làm gói cần tăng “version”."
SAME_VERSION = N_(
    "This pack differs from the one you have, but both are version {version}. Whoever made it raises “version” and "
    "makes it again. Nothing was changed."
)
# Translators: vi: "Bạn đã có đúng gói này rồi."
HERE = N_("You have this very pack already. Nothing was changed.")
# Translators: vi: "Đã có một gói tên “{id}” của nơi khác ({maker}). Bỏ gói ấy trước."
NAME_TAKEN = N_("There is a pack “{id}” of somebody else here ({maker}). Take that away first. Nothing was changed.")
# Translators: vi: "Gói này cần chương trình phiên bản {needs}; máy này có {version}. Cài bản mới trước."
NEEDS = N_(
    "This pack needs version {needs} of the program, and this is {version}. Install that first. Nothing was changed."
)
# Translators: vi: "Gói này có lỗi ({fault}). Gửi câu này cho người làm gói."
FAULTY = N_("There is a fault in this pack: {fault} Send this sentence to whoever made it. Nothing was changed.")


class Entry(msgspec.Struct, frozen=True):
    """A pack that may come in, and the one it would replace. `asks`: its maker's key has to be accepted first."""

    made: PackFile
    before: PackFile | None
    asks: bool


def enter(made: PackFile, shelf: Shelf, trust: Trust, law: Law, step: Step = no_step) -> Entry:
    """Look at all that can keep a pack out. Raises UserError with the first thing that does; changes nothing."""
    manifest = made.manifest
    asks = not trust.knows(manifest)
    _look_at_program(manifest)
    before = _before(manifest, shelf)
    if manifest.about.kind == PROJECT and manifest.about.version <= trust.released:
        raise UserError(OLDER, version=version_text(trust.released))
    if before is not None:
        _look_at_version(manifest, before.manifest)
    for fault in check(made.files, law, step):
        raise UserError(FAULTY, fault=fault.text)
    about, _ = read_about(pack.text_of(made.files[ABOUT]))
    if about != manifest.about:
        raise UserError(pack_file.ALTERED)
    return Entry(made, before, asks)


def enter_still(entry: Entry, shelf: Shelf) -> None:
    """Whether it may come in now that somebody has looked at it: another window may have added one meanwhile."""
    before = _before(entry.made.manifest, shelf)
    if before is not None:
        _look_at_version(entry.made.manifest, before.manifest)


def version_text(version: int) -> str:
    """A version as it is shown: a day as the reader writes days, or the number."""
    day = version_day(version)
    return str(version) if day is None else date_text(day, "short")


def _look_at_program(manifest: Manifest) -> None:
    needs = manifest.about.needs
    if needs and _numbers(needs) > _numbers(__version__):
        raise UserError(NEEDS, needs=needs, version=__version__)


def _before(manifest: Manifest, shelf: Shelf) -> PackFile | None:
    kept = shelf.installed(manifest.about.kind, manifest.about.id)
    found = None if kept is None else shelf.opened(kept)
    if found is not None and manifest.about.kind == "centre" and found.manifest.signer != manifest.signer:
        raise UserError(
            NAME_TAKEN,
            id=manifest.about.id,
            maker=found.manifest.maker or chosen(pack.in_all(found.manifest.about.title)),
        )
    return found


def _look_at_version(coming: Manifest, here: Manifest) -> None:
    if coming.about.version < here.about.version:
        raise UserError(OLDER, version=version_text(here.about.version))
    if coming.about.version == here.about.version:
        same = (coming.files, coming.about) == (here.files, here.about)
        raise UserError(HERE if same else SAME_VERSION, version=version_text(here.about.version))


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdecimal()]
