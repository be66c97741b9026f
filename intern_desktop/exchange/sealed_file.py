"""A file that only a word opens: a header anybody can read (what it is, version, salt, cost), then the sealed bytes.

Whatever the header asks of this PC is looked at before anything is worked out. Reading never writes.
"""

import hashlib
import secrets

import msgspec
from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from intern_desktop.errors import FieldError, UserError
from intern_desktop.store import keys

_MOST_PASSES = 16
"""What a file may ask of this PC before the word is even tried."""


class Sort(msgspec.Struct, frozen=True):
    """One sort of sealed file: how it begins, its version, and what is said when it is not one.

    `most_memory` bytes are the most that a file may ask for. `other` may name the `ending`. `field` is where the word
    is typed.
    """

    magic: str
    version: int
    ending: str
    field: str
    most_memory: int
    cut: str
    other: str
    newer: str
    wrong: str


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


def seal(sort: Sort, inside: bytes, word: str, cost: keys.Cost) -> bytes:
    """The file's bytes."""
    salt = secrets.token_bytes(pwhash.argon2id.SALTBYTES)
    passes, memory = cost.value
    box = bytes(_box(word, salt, passes, memory).encrypt(inside))
    return msgspec.msgpack.encode(
        _Sealed(sort.magic, sort.version, salt, passes, memory, hashlib.sha256(box).digest(), box)
    )


def opened(sort: Sort, data: bytes, word: str) -> bytes:
    """What was sealed.

    Raises UserError for another kind of file, a newer version and a damaged file, FieldError at the sort's field for a
    wrong word.
    """
    sealed = _read(sort, data)
    try:
        return _box(word, sealed.salt, sealed.passes, sealed.memory).decrypt(sealed.box)
    except CryptoError as problem:
        raise FieldError(sort.field, sort.wrong) from problem


def check(sort: Sort, data: bytes) -> None:
    """Look at all that is seen without a word. Raises UserError as `opened` does."""
    _read(sort, data)


def _read(sort: Sort, data: bytes) -> _Sealed:
    try:
        label = msgspec.msgpack.decode(data, type=_Label)
    except (msgspec.MsgspecError, ValueError, RecursionError) as problem:  # ValueError: letters that are no UTF-8
        raise UserError(sort.cut if sort.magic.encode() in data[:64] else sort.other, ending=sort.ending) from problem
    if label.magic != sort.magic:
        raise UserError(sort.other, ending=sort.ending)
    if label.version > sort.version:
        raise UserError(sort.newer)
    try:
        sealed = msgspec.msgpack.decode(data, type=_Sealed)
    except (msgspec.MsgspecError, ValueError, RecursionError) as problem:  # ValueError: letters that are no UTF-8
        raise UserError(sort.cut) from problem
    if not _is_modest(sort, sealed) or hashlib.sha256(sealed.box).digest() != sealed.digest:
        raise UserError(sort.cut)
    return sealed


def _is_modest(sort: Sort, sealed: _Sealed) -> bool:
    return (
        len(sealed.salt) == pwhash.argon2id.SALTBYTES
        and pwhash.argon2id.OPSLIMIT_MIN <= sealed.passes <= _MOST_PASSES
        and pwhash.argon2id.MEMLIMIT_MIN <= sealed.memory <= sort.most_memory
    )


def _box(word: str, salt: bytes, passes: int, memory: int) -> SecretBox:
    return SecretBox(pwhash.argon2id.kdf(SecretBox.KEY_SIZE, word.encode(), salt, opslimit=passes, memlimit=memory))
