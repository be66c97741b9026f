"""Whose signature is believed: the project's release key for its packs, the centre's key for a centre's.

A PC without a centre asks once whether a centre's key is to be believed, and remembers the answer.
"""

from datetime import date

import msgspec
from sqlalchemy import select

from intern_desktop import resources
from intern_desktop.errors import UserError
from intern_desktop.exchange.pack_file import Manifest
from intern_desktop.guide.pack_about import version_number
from intern_desktop.guide.pack_names import PROJECT
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.database import Store
from intern_desktop.store.local import Local

_KEPT = "pack-makers"
_GROUP = 4

# Translators: vi: "Gói này nói là của chương trình, nhưng không do khoá phát hành ký. Chỉ dùng gói từ nơi phát hành."
NOT_RELEASED = N_(
    "This pack says that it is the program's, but the release key did not sign it. Take packs only from where the "
    "program comes from. Nothing was changed."
)
# Translators: vi: "Gói này do nơi khác ký ({maker}), không phải trung tâm của máy này."
OTHER_CENTRE = N_(
    "This pack was signed by somebody else ({maker}), not with the key of this PC's centre. Ask the head of your "
    "centre for the centre's own. Nothing was changed."
)


class Maker(msgspec.Struct, frozen=True):
    """A centre whose key was accepted on this PC: its name as it said, and the day."""

    name: str
    since: date


class Trust(msgspec.Struct, frozen=True):
    """Which keys (public halves, hex) are believed on this PC. `centre` is "" where it belongs to none.

    `released` is the day of what the program brings itself, as a version: an older pack of the project's is of no use.
    """

    release: str
    released: int
    centre: str = ""
    makers: dict[str, Maker] = {}

    def knows(self, manifest: Manifest) -> bool:
        """Whether the signer is believed. Raises UserError for one that cannot be, whatever anybody answers."""
        if manifest.about.kind == PROJECT:
            if manifest.signer != self.release:
                raise UserError(NOT_RELEASED)
            return True
        if self.centre:
            if manifest.signer != self.centre:
                raise UserError(OTHER_CENTRE, maker=manifest.maker or "?")
            return True
        return manifest.signer in self.makers


def of_release() -> Trust:
    """The trust that every PC has: in the project's own key, for what is newer than the program."""
    said = resources.toml("release.toml")
    return Trust(said["public"], version_number(said["day"]) or 0)


def trust_of(store: Store) -> Trust:
    """Whom this PC believes."""
    with store.reading() as reading:
        centre = reading.execute(select(tables.centre.c.signing_public)).scalar()
    return msgspec.structs.replace(of_release(), centre=centre or "", makers=_makers(store.local))


def accept(local: Local, manifest: Manifest, today: date) -> None:
    """Believe the signer of this pack from now on."""
    makers = _makers(local) | {manifest.signer: Maker(manifest.maker, today)}
    local.set(_KEPT, msgspec.json.encode(makers).decode())


def fingerprint(signer: str) -> str:
    """A key as people compare it, over the telephone or on paper: eight groups of four signs."""
    signs = signer.upper()[: 8 * _GROUP]
    return " ".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))


def _makers(local: Local) -> dict[str, Maker]:
    try:
        return msgspec.json.decode(local.get(_KEPT) or "{}", type=dict[str, Maker])
    except msgspec.MsgspecError:
        return {}
