"""The centre file: the centre, its people and their keys, for another PC of the same centre.

A header anybody can read (what it is, version, salt, cost), then the journal's entries of the centre's scope, sealed
with a passphrase (argon2id, secretbox). What people share or keep for themselves is not in it. Reading never writes.
"""

import contextlib
import hashlib
import os
import secrets
from datetime import datetime
from pathlib import Path

import msgspec
from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store import keys
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, Entry
from intern_desktop.store.journal import Author, entries_of

ENDING = ".centre"
VERSION = 1
SHORTEST = 10
"""A passphrase keeps a lost USB stick shut, so it is no PIN."""

_MAGIC = "intern_desktop centre"
_LARGEST = 64 * 2**20
_MOST_MEMORY, _MOST_PASSES = 2**30, 16
"""What a file may ask of this PC before the passphrase is even tried."""

_CUT = N_("This file is damaged or was cut off while copying. Save it again on the other PC; nothing was changed here.")
_OTHER = N_("This is not a centre file. On the other PC a trainer saves it under a name that ends in {ending}.")
_NEWER = N_("This file comes from a newer version of the program. Install the newer version on this PC first.")


class _Label(msgspec.Struct, frozen=True):
    """What every version of the file begins with."""

    magic: str
    version: int


class _Sealed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    magic: str
    version: int
    salt: bytes
    passes: int
    memory: int
    digest: bytes
    box: bytes


def export_centre(store: Store, passphrase: str, cost: keys.Cost = keys.Cost.ORDINARY) -> bytes:
    """The file's bytes. Raises FieldError "passphrase" when it is too short."""
    if len(passphrase) < SHORTEST:
        raise FieldError("passphrase", N_("A passphrase has at least {shortest} characters."), shortest=SHORTEST)
    with store.reading() as reading:
        inside = msgspec.msgpack.encode(entries_of(reading, [CENTRE]))
    salt = secrets.token_bytes(pwhash.argon2id.SALTBYTES)
    passes, memory = cost.value
    box = bytes(_box(passphrase, salt, passes, memory).encrypt(inside))
    digest = hashlib.sha256(box).digest()
    return msgspec.msgpack.encode(_Sealed(_MAGIC, VERSION, salt, passes, memory, digest, box))


def read_centre(data: bytes, passphrase: str) -> list[Entry]:
    """The entries in a centre file, each with a signature that holds.

    Raises UserError for another kind of file, a newer version and a damaged file, FieldError "passphrase" for a wrong
    one.
    """
    sealed = _opened(data)
    try:
        inside = _box(passphrase, sealed.salt, sealed.passes, sealed.memory).decrypt(sealed.box)
    except CryptoError as problem:
        raise FieldError("passphrase", N_("This is not the passphrase of this file. Nothing was changed.")) from problem
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


def _opened(data: bytes) -> _Sealed:
    try:
        label = msgspec.msgpack.decode(data, type=_Label)
    except msgspec.MsgspecError as problem:
        raise UserError(_CUT if _MAGIC.encode() in data[:64] else _OTHER, ending=ENDING) from problem
    if label.magic != _MAGIC:
        raise UserError(_OTHER, ending=ENDING)
    if label.version > VERSION:
        raise UserError(_NEWER)
    try:
        sealed = msgspec.msgpack.decode(data, type=_Sealed)
    except msgspec.MsgspecError as problem:
        raise UserError(_CUT) from problem
    modest = 0 < sealed.passes <= _MOST_PASSES and 0 < sealed.memory <= _MOST_MEMORY
    if not modest or hashlib.sha256(sealed.box).digest() != sealed.digest:
        raise UserError(_CUT)
    return sealed


def _box(passphrase: str, salt: bytes, passes: int, memory: int) -> SecretBox:
    key = pwhash.argon2id.kdf(SecretBox.KEY_SIZE, passphrase.encode(), salt, opslimit=passes, memlimit=memory)
    return SecretBox(key)
