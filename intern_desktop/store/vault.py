"""What seals a person's private things on a PC that others use too: a random key that only her private word opens.

The key is locked by argon2id over the word, as a trainer's keys are; only the locked key is kept. Where the word may be
written differently by another keyboard (marks as letters of their own, full-width letters), it is the same word.
"""

import secrets
import unicodedata

import msgspec
from nacl import pwhash
from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from intern_desktop.store.keys import Cost, Locked

_MARK = "sealed:1:"
_BLOCK = 256
"""Sealed texts are filled up to a multiple of so many bytes: their length says little about what is in them."""
_MOST_MEMORY, _MOST_PASSES = 2**28, 8
"""What a locked key may ask of this PC before the word is even tried."""


class Vault(msgspec.Struct, frozen=True):
    """An opened key; it lives in memory only, until she leaves."""

    key: bytes

    def __repr__(self) -> str:
        """Never the key, wherever this is printed."""
        return "Vault()"

    def seal(self, text: str) -> str:
        """The text as nobody without the key can read it."""
        return _MARK + bytes(SecretBox(self.key).encrypt(sodium_pad(text.encode(), _BLOCK))).hex()

    def opened(self, sealed: str) -> str | None:
        """The text again; None when it was sealed with another key, or is damaged."""
        try:
            box = bytes.fromhex(sealed.removeprefix(_MARK))
            return sodium_unpad(SecretBox(self.key).decrypt(box), _BLOCK).decode()
        except (CryptoError, ValueError):
            return None


def new() -> Vault:
    """A new random key."""
    return Vault(secrets.token_bytes(SecretBox.KEY_SIZE))


def is_sealed(text: str) -> bool:
    """Whether a text was sealed with some key."""
    return text.startswith(_MARK)


def lock(vault: Vault, word: str, cost: Cost = Cost.ORDINARY) -> str:
    """The key under a word, as JSON text that can lie in the open."""
    salt = secrets.token_bytes(pwhash.argon2id.SALTBYTES)
    passes, memory = cost.value
    box = _box(word, salt, passes, memory).encrypt(vault.key)
    return msgspec.json.encode(Locked(salt.hex(), passes, memory, bytes(box).hex())).decode()


def unlock(locked: str, word: str) -> Vault | None:
    """The key again; None when it is another word, or the text is damaged or asks too much of this PC."""
    try:
        found = msgspec.json.decode(locked, type=Locked)
        if found.memory > _MOST_MEMORY or found.passes > _MOST_PASSES:
            return None
        box = _box(word, bytes.fromhex(found.salt), found.passes, found.memory)
        key = box.decrypt(bytes.fromhex(found.box))
    except (CryptoError, ValueError, msgspec.MsgspecError):
        return None
    return Vault(key) if len(key) == SecretBox.KEY_SIZE else None


def same_word(typed: str) -> str:
    """A word as every keyboard writes it: one form of each letter, single spaces, none at the ends."""
    return " ".join(unicodedata.normalize("NFKC", typed).split())


def _box(word: str, salt: bytes, passes: int, memory: int) -> SecretBox:
    key = pwhash.argon2id.kdf(SecretBox.KEY_SIZE, same_word(word).encode(), salt, opslimit=passes, memlimit=memory)
    return SecretBox(key)
