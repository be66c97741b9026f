"""The centre file: the centre, its people and their keys, for another PC of the same centre.

A header anybody can read (what it is, version, salt, cost), then the journal's entries of the centre's scope, sealed
with a passphrase (argon2id, secretbox). What people share or keep for themselves is not in it. Reading never writes.
"""

import contextlib
import os
from datetime import datetime
from pathlib import Path

import msgspec

from intern_desktop.errors import FieldError, UserError
from intern_desktop.exchange import sealed_file
from intern_desktop.exchange.sealed_file import Sort
from intern_desktop.i18n import N_
from intern_desktop.store import keys
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, Entry
from intern_desktop.store.journal import Author, entries_of

ENDING = ".centre"
VERSION = 1
SHORTEST = 10
"""A passphrase keeps a lost USB stick shut, so it is no PIN."""

_LARGEST = 64 * 2**20

_CUT = N_("This file is damaged or was cut off while copying. Save it again on the other PC; nothing was changed here.")
_OTHER = N_("This is not a centre file. On the other PC a trainer saves it under a name that ends in {ending}.")
_NEWER = N_("This file comes from a newer version of the program. Install the newer version on this PC first.")


_SORT = Sort(
    magic="intern_desktop centre",
    version=VERSION,
    ending=ENDING,
    field="passphrase",
    most_memory=2**30,
    cut=_CUT,
    other=_OTHER,
    newer=_NEWER,
    wrong=N_("This is not the passphrase of this file. Nothing was changed."),
)


def export_centre(store: Store, passphrase: str, cost: keys.Cost = keys.Cost.ORDINARY) -> bytes:
    """The file's bytes. Raises FieldError "passphrase" when it is too short."""
    if len(passphrase) < SHORTEST:
        raise FieldError("passphrase", N_("A passphrase has at least {shortest} characters."), shortest=SHORTEST)
    with store.reading() as reading:
        inside = msgspec.msgpack.encode(entries_of(reading, [CENTRE]))
    return sealed_file.seal(_SORT, inside, passphrase, cost)


def read_centre(data: bytes, passphrase: str) -> list[Entry]:
    """The entries in a centre file, each with a signature that holds.

    Raises UserError for another kind of file, a newer version and a damaged file, FieldError "passphrase" for a wrong
    one.
    """
    inside = sealed_file.opened(_SORT, data, passphrase)
    try:
        entries = msgspec.msgpack.decode(inside, type=list[Entry])
    except msgspec.MsgspecError as problem:
        raise UserError(_CUT) from problem
    sound = all(entry.scope == CENTRE and entry.holds for entry in entries)
    if not sound or not any(entry.kind == "centre" for entry in entries):
        raise UserError(_CUT)
    return entries


def join(store: Store, entries: list[Entry], at: datetime) -> None:
    """Make this PC one more of the centre the entries belong to.

    Joining twice changes nothing. Raises UserError when it already belongs to another centre, or to one candidate.
    """
    coming = {entry.subject for entry in entries if entry.kind == "centre"}
    with store.reading() as reading:
        here = entries_of(reading, [CENTRE])
    known = {entry.subject for entry in here if entry.kind == "centre"}
    if known and known != coming:
        raise UserError(N_("This PC already belongs to another centre. Choose another folder for the data."))
    if here and not known:
        raise UserError(N_("This PC is already one candidate's own. Choose another folder for the data."))
    store.take_in(entries)
    if not known:
        with store.act(Author(""), at) as act:
            said = act.append("device", subject=store.device, scope=CENTRE, fields={"name": ""})
            act.append("device", subject=store.device, scope=CENTRE, fields={"signing_public": said.signer})
    store.local.set("place", "centre")


def read_file(path: Path) -> bytes:
    """The bytes of a file, which is opened for reading only. Raises UserError when it cannot be read."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(_OTHER, ending=ENDING)
        return path.read_bytes()
    except (OSError, ValueError) as problem:  # a name no file can have is a ValueError
        raise UserError(
            N_("The file {file} cannot be read. Look whether the USB stick is in, then choose it again."),
            file=path.name,
        ) from problem


def write_file(path: Path, data: bytes) -> None:
    """Write the file whole or not at all. Raises UserError when the place cannot be written."""
    part = path.with_name(f"{path.name}.part-{os.getpid()}")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as problem:
        with contextlib.suppress(OSError):  # a stick that was pulled out takes its half of a file along
            part.unlink(missing_ok=True)
        raise UserError(
            N_("The file {file} could not be written: the place is full or read-only. Choose another."), file=path.name
        ) from problem
